/// Finds expressions of time and reads them as far as that is possible without knowing when the text was written.
public struct DateRecogniser: Sendable {
    /// A recogniser for English.
    public init() {}

    /// The expressions of a document, ascending, never overlapping.
    public func expressions(in document: TextDocument) -> [DateExpression] { [] }
}
