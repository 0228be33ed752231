public import Basics

/// Two or more people who meet, from one sentence that says so.
public struct Meeting: Sendable, Hashable {
    /// Someone who takes part.
    public struct Party: Sendable, Hashable {
        /// A person, or a body that someone meets with.
        public var kind: EntityKind
        /// The entity's id.
        public var id: String
        /// The name or the words that stand for it ("he", "both sides"), in bytes of the passage's text.
        public var range: Range<Int>
    }

    /// The passage, by its index in the document.
    public var passage: Int
    /// The sentence, in bytes of the passage's text.
    public var sentence: Range<Int>
    /// The side that the sentence tells of, then the other one: two different entities at least.
    public var parties: [Party]
    /// The day or period that the sentence gives; `nil` where it gives none.
    public var day: EDTF?
    /// What was talked about: the words behind "discussed" or "talks on", in bytes of the passage's text.
    public var topic: Range<Int>?
    /// Whether it is yet to come: "will meet", "is scheduled to meet".
    public var isPlanned: Bool
    /// Why.
    public var basis: Basis
}
