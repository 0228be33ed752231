public import Basics

extension Article {
    /// When an article was published, as far as its clipping says, and where it says so.
    ///
    /// Never taken from the moment at which somebody saved or clipped it.
    public struct Published: Sendable, Hashable {
        /// Where a publication date comes from.
        public enum Basis: String, Sendable, Hashable {
            case frontMatter = "front matter"
            case prefix, dateline, address
            case fileName = "file name"
            case siblings = "inferred from siblings"
            case editor
            case jsonLD = "json-ld"
            case meta, feed, mime
        }

        /// The day, with the time and the offset where they are stated.
        public var moment: Moment
        /// Where the date comes from.
        public var basis: Basis
        /// The words that state it.
        public var words: String
        /// Where those words stand in the decoded file, if they do.
        public var range: Range<Int>?

        /// A publication date.
        public init(moment: Moment, basis: Basis, words: String, range: Range<Int>?) {
            self.moment = moment
            self.basis = basis
            self.words = words
            self.range = range
        }
    }
}
