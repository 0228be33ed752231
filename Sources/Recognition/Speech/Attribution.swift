/// Who says a sentence or a part of it, as printed.
public struct Attribution: Sendable, Hashable {
    /// Who is printed as the speaker; ranges are bytes of the text of `speakerPassage`.
    public enum Speaker: Sendable, Hashable {
        /// An entity of the register and the place where it is named, or a pronoun that can only mean it.
        case entity(EntityKind, id: String, range: Range<Int>)
        /// A body that the register doesn't have: "the harbour authority".
        case organisation(Range<Int>)
        /// Anyone or anything else: "a senior official", "the report", a pronoun that may mean several.
        case unnamed(Range<Int>)
    }

    /// The passage, by its index in the document.
    public var passage: Int
    /// The sentence, in bytes of the passage's text.
    public var sentence: Range<Int>
    /// What the speaker is quoted with in this sentence, with its marks, in bytes of the passage's text.
    public var quotations: [Range<Int>]
    /// Who speaks.
    public var speaker: Speaker
    /// The passage that names the speaker: the same one, or where a quotation goes on over several, one before it.
    public var speakerPassage: Int
    /// The words that say that somebody speaks, such as "said" or "according to".
    public var words: String
    /// Why.
    public var basis: Basis
}
