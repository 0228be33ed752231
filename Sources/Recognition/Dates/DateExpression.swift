/// An expression of time in a document: where it stands and what it says by itself.
public struct DateExpression: Sendable, Hashable {
    /// The passage, by its index in the document.
    public var passage: Int
    /// The place in the passage's text, in UTF-8 bytes.
    public var range: Range<Int>
    /// The words as printed.
    public var words: String
    /// The sentence that it stands in, in bytes of the passage's text.
    public var sentence: Range<Int>
    /// What it says.
    var reading: DateReading
    /// Where the sentence points.
    var side: DateSide
}

extension DateExpression {
    /// Whether another expression stands near behind this one: in the same passage, within 400 bytes.
    func isNear(_ other: DateExpression) -> Bool {
        passage == other.passage && other.range.lowerBound - range.upperBound < 400
    }
}
