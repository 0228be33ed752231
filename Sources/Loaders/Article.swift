public import Basics

/// One clipping as the rest of the program sees it: what it says about itself, its body, and what was left out.
///
///     let loaded = loader.load(Clipping(name: "Content/articles/strike.txt", bytes: bytes))
///     loaded.articles.first?.title?.text          // "Dockers return to work"
///     loaded.articles.first?.dropped.map(\.reason) // [.breadcrumb, .advertisement]
///
/// Every text carries a map into ``source``, the decoded file. What was kept and what was dropped is the whole file.
public struct Article: Sendable, Hashable {
    /// A text and where each of its bytes came from.
    public struct Text: Sendable, Hashable {
        /// The text, on one line.
        public var text: String
        /// From bytes of the text to bytes of the decoded file.
        public var map: TextMap

        /// A text with its map.
        public init(text: String, map: TextMap) {
            self.text = text
            self.map = map
        }
    }

    /// A leaf block of the body.
    public struct Block: Sendable, Hashable {
        /// What the block is on the page.
        public enum Kind: Sendable, Hashable {
            case paragraph
            case heading(level: Int)
            case listItem, quotation, table, caption, code
        }

        /// What the block is on the page.
        public var kind: Kind
        /// The plain text.
        public var text: String
        /// The block as Markdown, as it stands in the article's ``Article/markdown``.
        public var markdown: String
        /// From bytes of the plain text to bytes of the decoded file.
        public var map: TextMap
        /// Its number on the page, where a correction has left out or put back a block; else its place, from one.
        public var number: Int?

        /// A block of the body.
        public init(kind: Kind, text: String, markdown: String, map: TextMap) {
            self.kind = kind
            self.text = text
            // Mostly the same: then both are one piece of memory.
            self.markdown = markdown == text ? text : markdown
            self.map = map
        }
    }

    /// The decoded file.
    public var source: SourceText {
        didSet { ownMarkdown = ownMarkdown ?? Self.end(of: oldValue, tail) }
    }
    /// Which loader read it: `plain text`, `markdown`.
    public var loader: String
    /// Which of the articles of its file it is, from one; `nil` where the file holds one only.
    public var part: Int?
    /// Other files of the pile that hold the same article and gave way to this one.
    public var otherFiles: [String] = []
    /// The slug that the front matter asks for.
    public var slug: String?
    /// The headline, where the clipping prints one.
    public var title: Text?
    /// The standfirst: the sentence or two between headline and body.
    public var standfirst: Text?
    /// Who wrote it, as printed, without "By"; an agency where only an agency is named.
    public var authors: [String] = []
    /// The outlet.
    public var publisher: String?
    /// The place of a byline or dateline.
    public var place: String?
    /// When it was published, and how that is known.
    public var published: Published?
    /// The language tag that the clipping states.
    public var language: String?
    /// The address that it was copied from.
    public var sourceURL: String?
    /// Its outlet's keywords.
    public var tags: [String] = []
    /// The leaf blocks of the body in order; captions among them, their credits in ``dropped``.
    public var blocks: [Block] = []
    /// The body as Markdown: parsed, it gives leaf blocks with exactly the texts of ``blocks``, in order.
    public var markdown: String {
        get {
            ownMarkdown ?? Self.end(of: source, tail)
        }
        set {
            // As a rule it is the end of the file as it stands: then it isn't kept twice.
            tail = newValue.utf8.count
            let isEnd = newValue.utf8.withContiguousStorageIfAvailable { ByteScan.ends(source.utf8, with: $0) }
            ownMarkdown = isEnd == true ? nil : newValue
        }
    }
    private static func end(of source: SourceText, _ length: Int) -> String {
        String(decoding: source.utf8.suffix(length), as: UTF8.self)
    }
    private var tail = 0
    private var ownMarkdown: String?
    /// The receipt: every line or part of a line that was left out, with its reason, in the order of the file.
    public var dropped: [Dropped] = []
    /// What the editor set.
    public var setBy = SetBy()
    /// The whole front matter, for keys that this module does not know.
    public var metadata: MetadataMapping?

    /// An article with nothing in it yet.
    public init(source: SourceText, loader: String) {
        self.source = source
        self.loader = loader
    }
}
