internal import Basics
internal import Loaders
internal import Recognition

/// An article of the pile with what the site knows it by: its number, its slug and its date.
struct Source: Sendable, Hashable {
    /// The number that stands in brackets behind every statement; from one.
    var number: Int
    /// The name of its page.
    var slug: String { didSet { path = Self.path(slug) } }
    /// The clipping, normalised.
    var article: Article {
        get { boxed.article }
        set { boxed = Boxed(newValue) }
    }
    /// Many steps copy sources, and an article has dozens of members: behind one reference they cost one.
    private var boxed: Boxed
    /// Its clipping's path below the folder of the clippings.
    var file: String
    /// When it was published: as stated, or inferred from its siblings.
    var published: Article.Published?
    /// Why an inferred date is what it is.
    var publishedSentence: String?
    /// The offset of its publication comes from `site.yml`: the clipping prints a time without a zone.
    var zoneIsTheEditors = false
    /// Old slugs, which lead on.
    var formerly: [FormerSlug] = []
    /// Whether it is on the site only as drafts are asked for.
    var isDraft = false
    /// Whether search engines may list its page.
    var isIndexed = true

    init(number: Int, slug: String, article: Article, file: String = "", published: Article.Published? = nil) {
        self.number = number
        self.slug = slug
        path = Self.path(slug)
        boxed = Boxed(article)
        self.file = file
        self.published = published
    }

    private final class Boxed: Sendable, Hashable {
        let article: Article

        init(_ article: Article) { self.article = article }

        static func == (a: Boxed, b: Boxed) -> Bool { a === b || a.article == b.article }
        func hash(into hasher: inout Hasher) { article.hash(into: &hasher) }
    }

    /// The path of its page from the site's root.
    private(set) var path: String

    private static func path(_ slug: String) -> String { "articles/" + slug + ".html" }

    /// The headline, or the first words of a clipping without one.
    var title: String {
        if let title = article.title?.text { return title }
        return "“\(Source.openingWords(of: article)) …”"
    }

    /// The outlet as stated; never guessed, never a file's name.
    var outlet: String { article.publisher ?? "outlet not named in the clipping" }

    /// The first eight words of an article below its headline.
    static func openingWords(of article: Article) -> String {
        firstWords(of: article.standfirst?.text ?? article.blocks.first?.text ?? "", 8)
    }

    /// The first so many words of a text.
    static func firstWords(of text: String, _ count: Int) -> String {
        text.split(whereSeparator: \.isWhitespace).prefix(count).joined(separator: " ")
    }
}

extension Source {
    /// The article as the recogniser sees it: title, standfirst, and each block that is text.
    static func passages(of article: Article) -> [Passage] {
        var passages: [Passage] = []
        if let title = article.title { passages.append(.init(place: .title, kind: .title, text: title.text)) }
        if let standfirst = article.standfirst {
            passages.append(.init(place: .standfirst, kind: .standfirst, text: standfirst.text))
        }
        for (index, block) in article.blocks.enumerated() where block.kind != .code {
            passages.append(.init(place: .block(index), kind: kind(of: block.kind), text: block.text))
        }
        return passages
    }

    private static func kind(of kind: Article.Block.Kind) -> Passage.Kind {
        switch kind {
        case .paragraph: .paragraph
        case .heading: .heading
        case .listItem: .listItem
        case .quotation: .quotation
        case .table: .table
        case .caption: .caption
        case .code: .code
        }
    }
}
