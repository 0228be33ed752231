import Basics

/// What became of the HTML of a page or of a fragment: the body, and all the rest.
struct HTMLBody: Sendable {
    /// The leaf blocks of the body.
    var blocks: [Article.Block] = []
    /// The body as Markdown that parses to the blocks.
    var markdown = ""
    /// The text that is no part of the body, with its reasons; with the blocks and the headline it is the whole visible text.
    var dropped: [Article.Dropped] = []
    /// What lines of the body said about the article.
    var page: Page

    /// Fills in an article where it states nothing itself.
    func describe(_ article: inout Article) {
        article.blocks = blocks
        article.markdown = markdown
        var page = page
        page.dropped = dropped
        // The day of a change is not that of publication.
        page.dates.removeAll { $0.label == .updated }
        page.describe(&article)
    }
}

/// From the element that holds an article to its blocks: built, filtered and laid out as Markdown.
struct BodyReader {
    let source: SourceText
    let content: MainContent
    let address: HTMLAddress
    /// Where a fragment stands in the file; a page's offsets are its own.
    let place: Range<Int>?
    /// The text of the article as the page states it for machines.
    var stated: String?
    /// The authors and the words of the date, as they were found: the lines that say just that are no part of the text.
    var credits: (authors: [String], date: String?) = ([], nil)

    init(source: SourceText, content: MainContent, address: HTMLAddress, place: Range<Int>?) {
        self.source = source
        self.content = content
        self.address = address
        self.place = place
    }

    /// The body without the headline, which may stand in it or outside.
    func read(_ headline: TitleFinder.Found) -> HTMLBody {
        var content = content
        if let node = headline.node { content.leaveOut(node, headline.inner == nil ? .repeatedHeadline : .section) }
        var builder = BlockBuilder(
            tree: content.tree, isLeftOut: content.reasons.map { $0 != nil }, isCaption: content.captions,
            address: address)
        for node in content.standfirsts(behind: headline.node) { builder.build(node) }
        builder.build(content.root)
        let drafts = builder.drafts
        var page = Page(
            source: source,
            blocks: drafts.map { draft in
                let at = min(draft.offset, source.utf8.count)
                return Line(range: place ?? at..<at, followsBlank: true, text: HTMLText.unplaced(draft.text))
            })
        page.title = headline.title.map(HTMLText.unplaced)
        BlockFilter.apply(to: &page, drafts, stated: stated)
        dropCredits(drafts, &page)
        var stay = drafts.indices.filter { page.lines[$0].role != .dropped }.map { drafts[$0] }
        if stay.isEmpty { stay = statedDrafts }
        var body = HTMLBody(page: page)
        (body.markdown, body.blocks) = MarkdownLayout.lay(stay)
        for (text, offset, reason) in builder.left { page.dropped.append(entry(text, offset, reason)) }
        if let inner = headline.inner { builder.take(inner, all: true) }
        let receipt = HTMLReceipt(content: content, isTaken: builder.isTaken)
        page.dropped += receipt.entries.map { entry($0.text, $0.offset, $0.reason) }
        body.dropped = page.dropped.sorted { $0.range.lowerBound < $1.range.lowerBound }
        body.page.dropped = []
        return body
    }

    /// Short lines before the first paragraph that say who wrote it or when it was published, and nothing else.
    private func dropCredits(_ drafts: [BlockBuilder.Draft], _ page: inout Page) {
        for index in drafts.indices.prefix(8) where page.lines[index].role == .open {
            let text = drafts[index].text
            guard text.utf8.count <= 160, !page.lines[index].shape.isParagraph else { return }
            guard drafts[index].kind == .paragraph else { continue }
            if AuthorLine.stripped(text) != text {
                let names = AuthorLine.names(text)
                if !names.isEmpty, names.allSatisfy(credits.authors.contains) { page.drop(index, .byline) }
            } else if text == credits.date, PrintedDate.isAlone(text) {
                page.drop(index, .dateline)
            }
        }
    }

    /// Paragraphs of the stated text, for a page that shows none without its scripts.
    private var statedDrafts: [BlockBuilder.Draft] {
        guard let stated, stated.utf8.count >= 200, stated.utf8.count <= 1_000_000 else { return [] }
        let lines = stated.split(whereSeparator: \.isNewline).map { HTMLText.clean(Array($0.utf8)) }
        return lines.filter { !$0.isEmpty }.map {
            .init(kind: .paragraph, text: $0, markdown: MarkdownEscaping.escape($0))
        }
    }

    private func entry(_ text: String, _ offset: Int, _ reason: Article.Dropped.Reason) -> Article.Dropped {
        let at = min(offset, source.utf8.count)
        let range = place ?? at..<at
        return .init(text: text, reason: reason, range: range, line: source.lineNumber(at: range.lowerBound))
    }
}
