import Basics

/// Counts in words.
enum Plural {
    /// `1 page`, `2 pages`
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// `2 errors, 1 warning`; `nil` where there is neither.
    static func complaints(_ diagnostics: [Diagnostic]) -> String? {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let parts = [
            errors > 0 ? count(errors, "error", "errors") : nil,
            warnings > 0 ? count(warnings, "warning", "warnings") : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
