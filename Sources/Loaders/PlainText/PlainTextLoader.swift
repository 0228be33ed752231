import Basics

/// Text as it was scraped or pasted: one paragraph a line, with or without empty lines, amid the noise of its page.
///
/// The rules run in the order of ``rules``; what no rule has claimed is the body.
struct PlainTextLoader {
    /// First what stands for itself, then what is known by its place, last what is left: headings and paragraphs.
    static let rules: [any PageRule] = [
        HarvestDateRule(), HeaderRule(), BreadcrumbRule(), AdvertisementRule(), ConsentRule(), ShareRule(),
        PromotionRule(),
        CopyrightRule(), TeaserRule(), TagsRule(), CreditRule(), DatelineRule(), BylineRule(), TailRule(),
        HeadlineRule(),
        StandfirstRule(), TopCaptionRule(), RepeatRule(), SubheadingRule(),
    ]

    /// The article of a decoded file, and its complaints.
    static func load(_ source: SourceText, body: Range<Int>) -> Article {
        var page = Page(source: source, range: body)
        for rule in rules { rule.apply(to: &page) }
        var article = Article(source: source, loader: "plain text")
        article.title = page.title
        article.standfirst = page.lines.first { $0.role == .standfirst }?.text
        article.authors = page.authors.isEmpty ? page.agency.map { [$0] } ?? [] : page.authors
        article.publisher = page.publisher
        article.place = page.place
        article.published = page.published
        article.language = page.language
        article.sourceURL = page.sourceURL
        article.tags = page.tags
        article.blocks = page.lines.compactMap(block)
        article.markdown =
            article.blocks.map(\.markdown).joined(separator: "\n\n") + (article.blocks.isEmpty ? "" : "\n")
        article.dropped = page.dropped.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return article
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
