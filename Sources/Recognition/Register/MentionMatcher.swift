/// Finds the entities of a register in documents.
public struct MentionMatcher: Sendable {
    /// Prepares the register once for any number of documents.
    public init(_ register: Register) {}

    /// The mentions in a document, ascending by passage and range, never overlapping.
    public func mentions(in document: TextDocument) -> [Mention] { [] }
}
