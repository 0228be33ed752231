public import Basics

/// A Markdown text, parsed: its leaf blocks as plain text with the way back to the source, and its HTML.
///
///     let document = MarkdownDocument(parsing: "A *visit* to Lisbon.\n")
///     document.leaves[0].text                             // "A visit to Lisbon."
///     document.leaves[0].map.source(for: 2..<7)           // 3..<8
///     let (linked, _) = document.inserting([.init(leaf: 0, range: 11..<17, destination: "lisbon.html")])
///     linked.html()    // <p>A <em>visit</em> to <a href="lisbon.html">Lisbon</a>.</p>
///
/// CommonMark 0.30 as libcmark reads it, with the extensions asked for; any text is Markdown, so nothing can fail.
/// Offsets are UTF-8 bytes.
public struct MarkdownDocument: Sendable {
    /// A block that holds text and no other block. A thematic break holds nothing and is none.
    public struct Leaf: Sendable, Hashable {
        /// What the block is.
        public enum Kind: Sendable, Hashable {
            case paragraph
            case heading(level: Int)
            case code
            case html
            /// A cell of a table, of its header or of its body.
            case tableCell
        }

        /// What the block is.
        public var kind: Kind
        /// Whether the innermost container is a list item.
        public var isInListItem: Bool
        /// Whether the innermost container is a quotation.
        public var isInQuotation: Bool
        /// The text as it is read: a soft or hard line break is one space (in code a newline), an image is its
        /// description, raw HTML is nothing, so the text of an HTML block is empty. The box of a task, the marks of
        /// strikethrough and the reference to a footnote are not part of it.
        public var text: String
        /// The way from the bytes of `text` to the bytes of the Markdown; the space of a line break leads to the line's end.
        public var map: TextMap
        /// The bytes of the Markdown from the block's first line to its last, without the last line's ending.
        public var range: Range<Int>
    }

    /// A link to put around words of a leaf.
    public struct Link: Sendable, Hashable {
        /// The index of the leaf.
        public var leaf: Int
        /// The words, in bytes of the leaf's text.
        public var range: Range<Int>
        /// The address.
        public var destination: String
        /// The `title` attribute.
        public var title: String?
        /// The `class` attribute.
        public var cssClass: String?

        /// A link to put around words of a leaf.
        public init(leaf: Int, range: Range<Int>, destination: String, title: String? = nil, cssClass: String? = nil) {
            self.leaf = leaf
            self.range = range
            self.destination = destination
            self.title = title
            self.cssClass = cssClass
        }
    }

    /// An image that stands on the site.
    public struct Image: Sendable, Hashable {
        /// The address, as seen from the page.
        public var address: String
        /// The width in pixels, where it is known.
        public var width: Int?
        /// The height in pixels, where it is known.
        public var height: Int?

        /// An image that stands on the site.
        public init(address: String, width: Int? = nil, height: Int? = nil) {
            self.address = address
            self.width = width
            self.height = height
        }
    }

    /// How a document is written as HTML.
    public struct RenderOptions: Sendable {
        /// Writes raw HTML, images and every address as they stand: for the specification's examples only.
        public var isUnsafe = false
        /// Attributes for the element of a leaf, by its index, in order: `[("id", "p4"), ("class", "caption")]`.
        ///
        /// A paragraph of a tight list has no element: the item carries them, or a `span` where the item has more than
        /// one such paragraph. Values are escaped; names are written as they are. An HTML block has no element.
        public var leafAttributes: [Int: [(String, String)]] = [:]
        /// Added to the level of every heading; the result stays between 1 and 6.
        public var headingShift = 0
        /// Whether the document's own links and images lose a relative address and are only text: what stood beside a
        /// clipping is not on the site. Links put in by `inserting` with a class keep theirs.
        public var dropsRelativeAddresses = false

        /// Whether every heading gets an `id` made from its text, unless `leafAttributes` gives it one.
        public var hasHeadingIDs = false
        /// Put before the ids of footnotes, which are `fn-1` and `fnref-1`: two documents of one page need two prefixes.
        public var footnotePrefix = ""
        /// Whether the number of a footnote is text in the paragraph that refers to it.
        ///
        /// Otherwise it is the attribute `data-n` of an empty link, for a style sheet to show, and the text of every
        /// element is the text of its leaf.
        public var footnoteNumbersAreText = false

        /// Images that the site has, by the destination that the Markdown names: shown, where any other is a link.
        public var images: [String: Image] = [:]

        /// Safe output, nothing added.
        public init() {}
    }

    /// The leaf blocks, in the order of the document.
    public let leaves: [Leaf]
    let steps: [Step]

    /// Parses a text.
    ///
    /// For HTML alone the leaves need no texts and maps, which take half of the time: without `keepsTexts` they may be
    /// empty, and a heading gets no id made from its text.
    public init(parsing markdown: String, extensions: Extensions = .site, keepsTexts: Bool = true) {
        let tree = ExtendedTree(ParsedSource(Array(markdown.utf8)), extensions)
        (leaves, steps) = LeafBuilder.build(tree, extensions, keepsTexts: keepsTexts)
    }

    init(leaves: [Leaf], steps: [Step]) {
        self.leaves = leaves
        self.steps = steps
    }

    /// The document as HTML.
    ///
    /// Unless `isUnsafe` is set, raw HTML becomes an empty comment, an address that is not `http`, `https`, `mailto` or
    /// relative leaves only its text, and an image becomes a link to it that reads "DESCRIPTION" behind an empty `span.picture-label`, or is shown
    /// where `images` knows it; then its description is an attribute and no text.
    public func html(_ options: RenderOptions = RenderOptions()) -> [UInt8] {
        html(options, policy: options.isUnsafe ? .unsafe : .site)
    }

    func html(_ options: RenderOptions, policy: HTMLRenderer.Policy) -> [UInt8] {
        HTMLRenderer.render(self, options, policy: policy)
    }
}
