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
        let stay = drafts.indices.filter { page.lines[$0].role != .dropped }.map { drafts[$0] }
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

    private func entry(_ text: String, _ offset: Int, _ reason: Article.Dropped.Reason) -> Article.Dropped {
        let at = min(offset, source.utf8.count)
        let range = place ?? at..<at
        return .init(text: text, reason: reason, range: range, line: source.lineNumber(at: range.lowerBound))
    }
}
