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
    public static let endings: Set<String> = loaders { _ in [] }.reduce(into: MIMELoader.endings) {
        $0.formUnion($1.endings)
    }

    /// The size from which on a file is not read, in bytes.
    static let size = 64 << 20

    private let loaders: [any Loader]
    private let messages: MIMELoader

    /// A loader that finds the leaf blocks of Markdown with the given parser.
    public init(markdownBlocks: @escaping @Sendable (String) -> [MarkdownBlock]) {
        loaders = Self.loaders(markdownBlocks)
        messages = MIMELoader(bodies: EmbeddedBodyReader(markdownBlocks: markdownBlocks))
    }

    /// The loaders in the order in which they are asked; the last one reads anything.
    private static func loaders(_ markdownBlocks: @escaping @Sendable (String) -> [MarkdownBlock]) -> [any Loader] {
        let bodies = EmbeddedBodyReader(markdownBlocks: markdownBlocks)
        return [
            MarkdownLoader(markdownBlocks: markdownBlocks), HTMLLoader(), XMLLoader(bodies: bodies),
            JSONLoader(bodies: bodies), CSVLoader(),
            RISLoader(), PlainTextLoader(),
        ]
    }

    /// The articles of a file, and what was wrong with it.
    ///
    /// A file of white space, or of nothing but what was left out, gives no article and a warning. An index gives no article
    /// but names some.
    public func load(_ clipping: Clipping) -> LoadedClipping {
        guard clipping.bytes.count < Self.size else {
            return LoadedClipping(articles: [], diagnostics: [Self.tooLarge(clipping)])
        }
        guard !Self.isBinary(clipping.bytes) else {
            return LoadedClipping(articles: [], diagnostics: [Self.binary(clipping)])
        }
        var (source, complaints) = (SourceText(name: clipping.name, text: ""), [Diagnostic]())
        var loaded: LoadedClipping
        if MIMELoader.endings.contains(clipping.ending) {
            // Every part of a message has a charset of its own.
            (source, loaded) = messages.load(clipping)
        } else {
            (source, complaints) = Decoding.decode(clipping)
            let loader = loaders.first { $0.endings.contains(clipping.ending) } ?? PlainTextLoader()
            let isIndex = loader.endings.contains("html") && BookmarkIndex.reads(source)
            loaded = isIndex ? BookmarkIndex.load(source) : loader.load(source)
        }
        loaded.diagnostics = complaints + [Hygiene.complaint(source)].compactMap(\.self) + loaded.diagnostics
        loaded.articles.removeAll { $0.blocks.isEmpty }
        if loaded.articles.count > 1 {
            for index in loaded.articles.indices { loaded.articles[index].part = index + 1 }
        }
        if loaded.articles.isEmpty, loaded.indexed.isEmpty, !loaded.isExplained {
            loaded.diagnostics.append(Self.empty(source))
        }
        return loaded
    }
}

/// A reader of one form of clipping; a form that is added is a file with one of these, and its place in the list.
protocol Loader: Sendable {
    /// The endings of the form's file names, in lower case.
    var endings: Set<String> { get }
    /// The articles of a decoded file; one without blocks counts as empty.
    func load(_ source: SourceText) -> LoadedClipping
}

extension ClippingLoader {
    /// Whether a file of some size is no text in any charset: one byte in twenty is a control character that no text has.
    ///
    /// Zeros are not counted, and where there are many the file is left to the decoder: UTF-16 is full of them.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(1 << 18)
        guard sample.count >= 1 << 14 else { return false }
        var (controls, zeros) = (0, 0)
        for byte in sample {
            switch byte {
            case 0: zeros += 1
            case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F, 0x7F: controls += 1
            default: break
            }
        }
        return controls * 20 > sample.count && zeros * 5 < sample.count
    }

    private static func binary(_ clipping: Clipping) -> Diagnostic {
        Diagnostic(
            .warning, "binary-clipping", at: .init(file: clipping.name), "the file is no text in any encoding",
            why: "one byte in twenty or more is a control character", fix: "save the page or the text again")
    }

    private static func tooLarge(_ clipping: Clipping) -> Diagnostic {
        Diagnostic(
            .warning, "file-too-large", at: .init(file: clipping.name),
            "the file has \(clipping.bytes.count >> 20) MB, and less than \(size >> 20) MB are read",
            fix: "split the export, or save the pages one by one")
    }

    private static func empty(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "empty-clipping", at: .init(file: source.name), "no text in the clipping",
            fix: "remove the file, or paste the article's text into it")
    }
}
