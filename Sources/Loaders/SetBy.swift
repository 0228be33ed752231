public import Basics

extension Article {
    /// The facts of an article that the editor set, each with its place in the editor's files.
    public struct SetBy: Sendable, Hashable {
        /// A fact that the editor can set.
        public enum Field: String, Sendable, Hashable, CaseIterable {
            case outlet, headline, author, published, address
        }

        /// The places of facts, by the fact.
        public var fields: [Field: Diagnostic.Location] = [:]
        /// The places of restored paragraphs, by the number of the block.
        public var restored: [Int: Diagnostic.Location] = [:]
        /// The places of paragraphs that were left out, by the number that the block had.
        public var dropped: [Int: Diagnostic.Location] = [:]

        /// Nothing is set.
        public init() {}
    }
}
