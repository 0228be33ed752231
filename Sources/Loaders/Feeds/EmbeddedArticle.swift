import Basics

/// What a feed, an export or a message says about one of its articles, before the body is read.
struct EmbeddedArticle: Sendable {
    /// The name of the form, which becomes the article's ``Article/loader``.
    var loader: String
    /// Where it stands in the file.
    var place: Range<Int>
    var title: Article.Text?
    /// A summary: the standfirst where there is a body as well, else the body.
    var summary: EmbeddedBody?
    var body: EmbeddedBody?
    var authors: [String] = []
    var publisher: String?
    var published: Article.Published?
    var language: String?
    var address: String?
    var tags: [String] = []
    /// The words of a date that can't be read, and where they stand; only where there is no other date.
    var unreadableDate: (words: String, range: Range<Int>)?
    /// What the item says about its pictures.
    var captions: [Article.Text] = []
    /// Texts of the item that are none of these.
    var others: [(text: String, range: Range<Int>, reason: Article.Dropped.Reason)] = []

    init(loader: String, place: Range<Int>) {
        self.loader = loader
        self.place = place
    }

    /// The item as an entry of an index; `nil` without an address.
    func indexed(_ places: inout PlaceFinder) -> IndexedArticle? {
        guard let address else { return nil }
        var indexed = IndexedArticle(address: address, location: places.location(of: place))
        indexed.title = title?.text
        (indexed.authors, indexed.publisher, indexed.published, indexed.tags) = (authors, publisher, published, tags)
        return indexed
    }

    mutating func addOther(_ text: Article.Text, _ reason: Article.Dropped.Reason = .field) {
        let line = HTMLText.clean(text.text)
        if !line.isEmpty { others.append((line, text.sourceRange ?? place, reason)) }
    }
}

extension EmbeddedBodyReader {
    /// The article, with the whole of its item accounted for.
    func article(_ item: EmbeddedArticle, in source: SourceText) -> (article: Article, diagnostics: [Diagnostic]) {
        var article = Article(source: source, loader: item.loader)
        fill(&article, item)
        let body = [item.body, item.summary].compactMap(\.self).first { !$0.isEmpty }
        let isSummary = item.body.map(\.isEmpty) ?? true
        var diagnostics = body.map { read($0, at: item.place, into: &article) } ?? []
        addCaptions(item.captions, &article)
        if !isSummary, let summary = item.summary { addSummary(summary, item.place, &article, &diagnostics) }
        for other in item.others { article.drop(other.text, other.range, other.reason) }
        article.dropped.sort { $0.range.lowerBound < $1.range.lowerBound }
        return (article, diagnostics)
    }

    private func fill(_ article: inout Article, _ item: EmbeddedArticle) {
        article.title = item.title
        article.authors = item.authors
        article.publisher = item.publisher
        article.published = item.published
        article.language = item.language
        article.sourceURL = item.address
        article.tags = item.tags
    }

    /// Captions that the body does not have; where there is no body, what is said about the film is the text.
    private func addCaptions(_ captions: [Article.Text], _ article: inout Article) {
        let isBody = article.blocks.isEmpty
        var blocks: [Article.Block] = []
        for caption in captions {
            let clean = Hygiene.clean(SourceText(name: "", text: caption.text), 0..<caption.text.utf8.count)
            let phrase = LineShape(clean.text).phrase
            let isKnown = (article.blocks + blocks).contains { LineShape($0.text).phrase == phrase }
            if isKnown || phrase.isEmpty {
                article.drop(clean.text, caption.sourceRange ?? 0..<0, .repeatedText)
                continue
            }
            let markdown = isBody ? MarkdownEscaping.escape(clean.text) : MarkdownEscaping.emphasis(clean.text)
            blocks.append(
                .init(
                    kind: isBody ? .paragraph : .caption, text: clean.text, markdown: markdown,
                    map: clean.map.following(caption.map)))
        }
        guard !blocks.isEmpty else { return }
        article.blocks = blocks + article.blocks
        article.markdown =
            blocks.map { $0.markdown + "\n" }.joined(separator: "\n")
            + (article.markdown.isEmpty ? "" : "\n" + article.markdown)
    }

    /// A summary beside a body is the standfirst, unless it is only the body's beginning again.
    private func addSummary(
        _ summary: EmbeddedBody, _ place: Range<Int>, _ article: inout Article, _ diagnostics: inout [Diagnostic]
    ) {
        var scratch = Article(source: article.source, loader: "")
        scratch.sourceURL = article.sourceURL
        diagnostics += read(summary, at: place, into: &scratch)
        for entry in scratch.dropped { article.drop(entry.text, entry.range, entry.reason) }
        let texts = [scratch.title].compactMap(\.self) + scratch.blocks.map { .init(text: $0.text, map: $0.map) }
        for (index, text) in texts.enumerated() {
            let range = text.sourceRange ?? summary.text.sourceRange ?? place
            if isBeginning(text.text, article) {
                article.drop(text.text, range, .repeatedText)
            } else if index == 0, article.standfirst == nil {
                article.standfirst = text
            } else {
                article.drop(text.text, range, .field)
            }
        }
    }

    /// Whether a text, but for its last word, which an ellipsis may have cut, is how the body or a paragraph begins.
    private func isBeginning(_ text: String, _ article: Article) -> Bool {
        let words = LineShape(text).words.map(\.folded).dropLast()
        guard !words.isEmpty else { return false }
        var body: [String] = []
        for block in article.blocks.prefix(20) {
            let own = LineShape(block.text).words.map(\.folded)
            if own.starts(with: words) { return true }
            if body.count <= words.count { body += own }
        }
        return body.starts(with: words)
    }
}

extension EmbeddedArticle {
    /// A complaint about the first of the dates of a file that can't be read.
    static func unreadableDate(
        _ found: (words: String, range: Range<Int>), _ count: Int, in source: SourceText
    ) -> Diagnostic {
        var places = PlaceFinder(source)
        let others = count == 1 ? "" : ", and \(count - 1) more dates can't be read"
        return Diagnostic(
            .warning, "unreadable-date", at: places.location(of: found.range),
            "'\(found.words.prefix(60))' is not a day\(others)",
            why: "what it dates is dated from its text and its siblings", fix: "write it as YYYY-MM-DD")
    }
}
