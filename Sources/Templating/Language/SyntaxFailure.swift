/// Why a template can't be read; it becomes a diagnostic with the line and a caret.
struct SyntaxFailure: Error, Sendable {
    let span: Span
    let message: String
    var fix: String?

    init(_ span: Span, _ message: String, fix: String? = nil) {
        self.span = span
        self.message = message
        self.fix = fix
    }
}
