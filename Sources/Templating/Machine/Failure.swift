/// Why a render stops; it becomes a diagnostic at the instruction that was running.
struct Failure: Error, Sendable {
    var identifier: String
    var message: String
    var fix: String?

    init(_ message: String, identifier: String = "template-value", fix: String? = nil) {
        self.identifier = identifier
        self.message = message
        self.fix = fix
    }
}
