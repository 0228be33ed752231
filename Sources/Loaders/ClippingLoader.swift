public import Basics

/// The front door: one file's bytes to the articles in it, by the loader that its ending and content call for.
///
///     let loader = ClippingLoader(markdownBlocks: blocks)
///     let loaded = loader.load(Clipping(name: "Content/articles/strike.txt", bytes: bytes))
///
/// Never throws: what is wrong with a clipping is a warning, and its text is kept.
public struct ClippingLoader: Sendable {
    /// A leaf block of a Markdown text, as a parser sees it.
    public struct MarkdownBlock: Sendable {
        /// What the block is on the page.
        public var kind: Article.Block.Kind
        /// The plain text.
        public var text: String
        /// From bytes of the plain text to bytes of the Markdown given.
        public var map: TextMap
        /// The block in the Markdown given, in bytes.
        public var range: Range<Int>

        /// A leaf block of a Markdown text.
        public init(kind: Article.Block.Kind, text: String, map: TextMap, range: Range<Int>) {
            self.kind = kind
            self.text = text
            self.map = map
            self.range = range
        }
    }

    /// The endings of file names, in lower case, that make a file a clipping.
    public static let endings: Set<String> = ["txt", "text", "md", "markdown", "mdown"]

    private let markdownBlocks: @Sendable (String) -> [MarkdownBlock]

    /// A loader that finds the leaf blocks of Markdown with the given parser.
    public init(markdownBlocks: @escaping @Sendable (String) -> [MarkdownBlock]) {
        self.markdownBlocks = markdownBlocks
    }

    /// The articles of a file, and what was wrong with it.
    public func load(_ clipping: Clipping) -> LoadedClipping {
        var (source, diagnostics) = Decoding.decode(clipping)
        let article = PlainTextLoader.load(source, body: 0..<source.utf8.count)
        guard !article.blocks.isEmpty else {
            diagnostics.append(Self.empty(source))
            return LoadedClipping(articles: [], diagnostics: diagnostics)
        }
        return LoadedClipping(articles: [article], diagnostics: diagnostics)
    }
}

extension ClippingLoader {
    private static func empty(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "empty-clipping", at: .init(file: source.name), "no text in the clipping",
            fix: "remove the file, or paste the article's text into it")
    }
}
