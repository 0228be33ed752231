import Basics

/// The body of an article inside another file: an item of a feed, a string of JSON, a part of a message.
struct EmbeddedBody: Sendable {
    /// What its text is.
    enum Kind: Sendable, Equatable {
        /// A fragment of HTML that somebody took out of its page.
        case fragment
        /// A whole page of HTML, with all that stands around the article.
        case page
        /// Text that a tool took out of its page: a paragraph a line, none of it noise.
        case extracted
        /// Text as people paste it.
        case pasted
        case markdown
    }

    var kind: Kind
    /// The text, with its map into the file.
    var text: Article.Text

    var isEmpty: Bool { !text.text.utf8.contains { $0 > 0x20 } }

    /// HTML where there are tags or character references in it, extracted text otherwise.
    static func guess(_ text: Article.Text) -> EmbeddedBody {
        EmbeddedBody(kind: looksLikeHTML(text.text) ? .fragment : .extracted, text: text)
    }

    static func looksLikeHTML(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
        for (index, byte) in bytes.enumerated() where index + 2 < bytes.count {
            let next = bytes[index + 1]
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
            if byte == UInt8(ascii: "<"), index < lastEnd,
                isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            {
                return true
            }
            if byte == UInt8(ascii: "&"), next == UInt8(ascii: "#") || isLetter {
                let name = bytes[(index + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
                if name.count < 32, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") {
                    return true
                }
            }
        }
        return false
    }
}

/// Reads bodies inside other files with the loaders of whole files.
struct EmbeddedBodyReader: Sendable {
    let markdownBlocks: @Sendable (String) -> [ClippingLoader.MarkdownBlock]

    /// Puts a body's blocks, its receipt, and what it says about itself where nothing else does, into an article.
    ///
    /// Places in the complaints are of the body alone, so only their words are kept.
    func read(_ body: EmbeddedBody, at place: Range<Int>, into article: inout Article) -> [Diagnostic] {
        guard !body.isEmpty else { return [] }
        let range = body.text.sourceRange ?? place
        if body.kind == .fragment {
            let inner = HTMLLoader.fragment(
                body.text.text, address: article.sourceURL, in: article.source, at: range)
            inner.describe(&article)
            article.leaveOutRepeatedHeadline(range)
            return []
        }
        let front = body.kind == .page ? Self.titleElement(article) : Self.frontMatter(article, body.kind)
        var map = TextMap()
        map.append(textLength: front.utf8.count, source: nil)
        map.append(body.text.map)
        let isStated = body.kind == .page && article.title != nil
        let text = isStated ? Self.lowerHeadings(body.text.text) : body.text.text
        let source = SourceText(name: article.source.name, text: front + text)
        let loaded = load(body.kind, source, article.sourceURL)
        if let inner = loaded.articles.first { article.take(inner, map) }
        return loaded.diagnostics.map {
            var diagnostic = $0
            diagnostic.location = .init(file: source.name)
            return diagnostic
        }
    }

    private func load(_ kind: EmbeddedBody.Kind, _ source: SourceText, _ address: String?) -> LoadedClipping {
        switch kind {
        case .page: HTMLLoader().load(source, address: address)
        case .pasted: Self.isProse(source) ? PlainTextLoader().load(source) : Self.paragraphs(source)
        case .markdown: MarkdownLoader(markdownBlocks: markdownBlocks).load(source)
        case .extracted, .fragment: Self.paragraphs(source)
        }
    }

    /// Whether a text has lines that people write: the rules take seconds over one of a megabyte.
    private static func isProse(_ source: SourceText) -> Bool {
        let ends = source.lineStarts.dropFirst() + [source.utf8.count]
        return source.utf8.count <= 4 << 20 && !zip(source.lineStarts, ends).contains { $1 - $0 > 50_000 }
    }

    /// Every line as a paragraph.
    private static func paragraphs(_ source: SourceText) -> LoadedClipping {
        var article = Article(source: source, loader: "")
        article.blocks = Line.texts(source, 0..<source.utf8.count).map { PlainTextLoader.paragraph($0.text) }
        article.markdown = article.blocks.map(\.markdown).joined(separator: "\n\n") + "\n"
        return LoadedClipping(articles: [article], diagnostics: [])
    }

    /// The stated headline, which then counts before what the page says.
    private static func titleElement(_ article: Article) -> String {
        article.title.map { "<title>" + HTMLEscaping.escape($0.text) + "</title>" } ?? ""
    }

    /// The headline as front matter: the loaders then know it where the text repeats it.
    private static func frontMatter(_ article: Article, _ kind: EmbeddedBody.Kind) -> String {
        guard kind != .extracted, let title = article.title?.text, title.utf8.count <= 1000 else { return "" }
        let quoted = title.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
        return "---\ntitle: \"\(quoted)\"\n---\n"
    }

    /// A first heading inside a body whose headline is known is no headline: one level lower, with as many bytes.
    private static func lowerHeadings(_ html: String) -> String {
        var bytes = Array(html.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "1") && index >= 2 {
            guard bytes[index - 1] | 0x20 == UInt8(ascii: "h"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: ">") || bytes[index + 1] <= 0x20
            else { continue }
            let before = bytes[index - 2]
            let isTag = before == UInt8(ascii: "<")
            if isTag || before == UInt8(ascii: "/") && index >= 3 && bytes[index - 3] == UInt8(ascii: "<") {
                bytes[index] = UInt8(ascii: "2")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Article {
    /// Takes the blocks and the receipt of an article read from a part of this one's file, and what it says about itself
    /// where this one says nothing; `map` leads from the part to the file.
    fileprivate mutating func take(_ inner: Article, _ map: TextMap) {
        let place = map.source(for: 0..<map.textLength)?.lowerBound ?? 0
        func moved(_ text: Article.Text) -> Article.Text { .init(text: text.text, map: text.map.following(map)) }
        blocks = inner.blocks.map {
            .init(kind: $0.kind, text: $0.text, markdown: $0.markdown, map: $0.map.following(map))
        }
        markdown = inner.markdown
        for entry in inner.dropped {
            let whole = entry.range.isEmpty ? entry.range.lowerBound..<entry.range.lowerBound + 1 : entry.range
            let source = map.source(for: whole) ?? place..<place
            let range = entry.range.isEmpty ? source.lowerBound..<source.lowerBound : source
            drop(entry.text, range, entry.reason)
        }
        title = title ?? inner.title.map(moved)
        standfirst = standfirst ?? inner.standfirst.map(moved)
        if authors.isEmpty { authors = inner.authors }
        publisher = publisher ?? inner.publisher
        self.place = self.place ?? inner.place
        if published == nil, var found = inner.published {
            found.range = found.range.flatMap(map.source(for:))
            published = found
        }
        language = language ?? inner.language
        sourceURL = sourceURL ?? inner.sourceURL
        if tags.isEmpty { tags = inner.tags }
    }

    /// Takes a first heading that says the headline again out of the body.
    fileprivate mutating func leaveOutRepeatedHeadline(_ range: Range<Int>) {
        guard let title, let first = blocks.first, case .heading = first.kind,
            LineShape(first.text).phrase == LineShape(title.text).phrase, markdown.hasPrefix(first.markdown + "\n")
        else { return }
        blocks.removeFirst()
        markdown = String(markdown.dropFirst(first.markdown.count).drop { $0 == "\n" })
        drop(first.text, range.lowerBound..<range.lowerBound, .repeatedHeadline)
    }

    /// Puts a text of the file on the receipt; none that is empty.
    mutating func drop(_ text: String, _ range: Range<Int>, _ reason: Dropped.Reason) {
        guard !text.isEmpty else { return }
        dropped.append(
            Dropped(text: text, reason: reason, range: range, line: source.lineNumber(at: range.lowerBound)))
    }
}
