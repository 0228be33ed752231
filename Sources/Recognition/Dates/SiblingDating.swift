public import Basics

/// A publication date that was inferred, with its reason.
public struct InferredDate: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// The words that show it, as printed.
    public var words: String
    /// Why, as a sentence.
    public var sentence: String

    /// A day with its reason.
    public init(date: CalendarDate, words: String, sentence: String) {
        self.date = date
        self.words = words
        self.sentence = sentence
    }
}

/// Infers the publication dates of undated documents from the others of the pile.
public struct SiblingDating: Sendable {
    /// A step without settings.
    public init() {}

    /// The inferred dates by document; a document whose date can't be told is not in it.
    public func infer(_ documents: [TextDocument]) -> [String: InferredDate] { [:] }
}
