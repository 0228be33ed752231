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

    func load(_ source: SourceText) -> LoadedClipping {
        let front = ClippingMetadata(source)
        var article = Article(source: source, loader: "plain text")
        let diagnostics = front.describe(&article)
        var page = Page(source: source, range: front.body)
        page.title = article.title
        for rule in Self.rules { rule.apply(to: &page) }
        page.describe(&article)
        article.blocks = page.lines.compactMap(Self.block)
        article.markdown =
            article.blocks.map(\.markdown).joined(separator: "\n\n") + (article.blocks.isEmpty ? "" : "\n")
        return LoadedClipping(articles: [article], diagnostics: diagnostics)
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
