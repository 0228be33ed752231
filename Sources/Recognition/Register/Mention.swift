public import Basics

/// A place in a document's text where an entity, a date or a duration is named.
public struct Mention: Sendable, Hashable {
    /// What is named.
    public enum Target: Sendable, Hashable {
        /// An entity of the register, by its id.
        case entity(EntityKind, id: String)
        /// A date or range; `nil` where it can't be resolved.
        case date(EDTF?)
        /// A length of time in ISO 8601 (`P3D`, or `PXD` where the number is not printed); never a page.
        case duration(String)
    }

    /// The passage, by its index in the document.
    public var passage: Int
    /// The place in the passage's text, in UTF-8 bytes.
    public var range: Range<Int>
    /// What is named there.
    public var target: Target
    /// Why.
    public var basis: Basis

    /// A place and what is named there.
    public init(passage: Int, range: Range<Int>, target: Target, basis: Basis) {
        self.passage = passage
        self.range = range
        self.target = target
        self.basis = basis
    }
}
