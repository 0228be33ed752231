internal import Basics

/// What a step made, and everything it had to complain about on the way.
struct Reported<Value: Sendable>: Sendable {
    var value: Value
    var diagnostics: [Diagnostic]

    init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
