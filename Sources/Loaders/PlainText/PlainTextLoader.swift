import Basics

/// Text as it was scraped or pasted: one paragraph a line, with or without empty lines, amid the noise of its page.
///
/// The rules run in the order of ``rules``; what no rule has claimed is the body.
struct PlainTextLoader: Loader {
    let endings: Set<String> = ["txt", "text"]

    /// First what stands for itself, then what is known by its place, last what is left: headings and paragraphs.
    static let rules: [any PageRule] = [
        HarvestDateRule(), HeaderRule(), AdvertisementRule(), ConsentRule(), ShareRule(), SiteNameRule(),
        BreadcrumbRule(),
        PromotionRule(), CopyrightRule(), CommentsRule(), TagsRule(), TeaserRule(), CreditRule(), DatelineRule(),
        BylineRule(), AgencyDatelineRule(), TailRule(),
        HeadlineRule(), StandfirstRule(), TopCaptionRule(), RepeatRule(), SubheadingRule(),
    ]

    /// How many lines the rules look at: no article has as many, and some rules take long over a line.
    static let lineLimit = 5000

    func load(_ source: SourceText) -> LoadedClipping {
        let front = ClippingMetadata(source)
        var article = Article(source: source, loader: "plain text")
        var diagnostics = front.describe(&article)
        let lines = Line.texts(source, front.body)
        let top = lines.prefix(Self.lineLimit)
        var page = Page(
            source: source, lines: top.map { Line(range: $0.range, followsBlank: $0.followsBlank, text: $0.text) })
        page.title = article.title
        for rule in Self.rules { rule.apply(to: &page) }
        page.describe(&article)
        article.blocks = page.lines.compactMap(Self.block)
        let rest = lines.dropFirst(Self.lineLimit)
        article.blocks += rest.map { Self.paragraph($0.text) }
        if let first = rest.first { diagnostics.append(Self.tooManyLines(source, first.range.lowerBound, lines.count)) }
        article.markdown =
            article.blocks.map(\.markdown).joined(separator: "\n\n") + (article.blocks.isEmpty ? "" : "\n")
        return LoadedClipping(articles: [article], diagnostics: diagnostics)
    }

    /// A line as a paragraph, whatever it says.
    static func paragraph(_ text: Article.Text) -> Article.Block {
        Article.Block(kind: .paragraph, text: text.text, markdown: MarkdownEscaping.escape(text.text), map: text.map)
    }

    private static func block(_ line: Line) -> Article.Block? {
        let text = line.text.text
        func make(_ kind: Article.Block.Kind, _ markdown: String) -> Article.Block? {
            text.isEmpty ? nil : Article.Block(kind: kind, text: text, markdown: markdown, map: line.text.map)
        }
        switch line.role {
        case .open: return make(.paragraph, MarkdownEscaping.escape(text))
        case .heading: return make(.heading(level: 2), "## " + MarkdownEscaping.heading(text))
        case .caption: return make(.caption, MarkdownEscaping.emphasis(text))
        case .listItem: return make(.listItem, "- " + MarkdownEscaping.escape(text))
        case .title, .standfirst, .dropped: return nil
        }
    }
}

extension PlainTextLoader {
    private static func tooManyLines(_ source: SourceText, _ offset: Int, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "too-many-lines", at: .init(file: source.name),
            "the text has \(count) lines, more than any article",
            why: "from line \(source.lineNumber(at: offset)) on every line is taken for a paragraph, noise or not",
            fix: "give every article a file of its own")
    }
}

extension Page {
    /// Fills in what the lines said about the article where its front matter says nothing, and the receipt.
    func describe(_ article: inout Article) {
        article.title = article.title ?? title
        article.standfirst = article.standfirst ?? lines.first { $0.role == .standfirst }?.text
        if article.authors.isEmpty { article.authors = authors.isEmpty ? agency.map { [$0] } ?? [] : authors }
        article.publisher = article.publisher ?? publisher
        article.place = article.place ?? place
        article.published = article.published ?? published
        article.language = article.language ?? language
        article.sourceURL = article.sourceURL ?? sourceURL
        if article.tags.isEmpty { article.tags = tags }
        article.dropped = (article.dropped + dropped).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
