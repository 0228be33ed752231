import Basics

/// Markdown as clippers and editors write it: a front matter, a heading that may be the headline, and the body.
///
/// Paragraphs that are noise of a page by the plain-text rules go to the receipt; a block inside a list or a quotation,
/// or beside code, never does.
struct MarkdownLoader: Loader {
    let endings: Set<String> = ["md", "markdown", "mdown"]
    let markdownBlocks: @Sendable (String) -> [ClippingLoader.MarkdownBlock]

    /// The plain-text rules that hold for whole blocks wherever they come from.
    private static let rules: [any PageRule] = [
        AdvertisementRule(), ConsentRule(), ShareRule(), PromotionRule(), CopyrightRule(), CommentsRule(), TeaserRule(),
        DatelineRule(),
        BylineRule(), TailRule(),
    ]

    func load(_ source: SourceText) -> LoadedClipping {
        let front = ClippingMetadata(source)
        let markdown = Hygiene.cleanMarkdown(source, front.body)
        var blocks = markdownBlocks(markdown.text)
        var article = Article(source: source, loader: "markdown")
        let diagnostics = front.describe(&article)
        var cuts: [Range<Int>] = []
        if let heading = headline(blocks, article.title) {
            let text = Article.Text(text: heading.text, map: heading.map.following(markdown.map))
            if article.title == nil {
                article.title = text
            } else {
                article.drop(text, markdown.map.source(for: heading.range), .repeatedHeadline)
            }
            cuts.append(heading.range)
            blocks.removeFirst()
        }
        let noise = dropNoise(blocks, markdown, &article)
        cuts += noise.map { blocks[$0].range }
        article.blocks = blocks.indices.filter { !noise.contains($0) }.map { index in
            let block = blocks[index]
            return Article.Block(
                kind: block.kind, text: block.text, markdown: markdown.slice(block.range).text,
                map: block.map.following(markdown.map))
        }
        article.markdown = Self.cut(cuts, from: markdown.text)
        return LoadedClipping(articles: [article], diagnostics: diagnostics)
    }

    /// The first block, where it is a heading of the first level that is the headline or repeats it.
    private func headline(
        _ blocks: [ClippingLoader.MarkdownBlock], _ title: Article.Text?
    ) -> ClippingLoader.MarkdownBlock? {
        guard let first = blocks.first, case .heading(let level) = first.kind, !first.text.isEmpty else { return nil }
        guard let title else { return level == 1 ? first : nil }
        return LineShape(first.text).phrase == LineShape(title.text).phrase ? first : nil
    }

    /// The indices of blocks that are noise; they are put on the receipt, what they state into the article.
    private func dropNoise(
        _ blocks: [ClippingLoader.MarkdownBlock], _ markdown: Article.Text, _ article: inout Article
    ) -> Set<Int> {
        let bytes = Array(markdown.text.utf8)
        let candidates = blocks.indices.filter { isPlain(blocks, $0, bytes) }
        let lines = candidates.map { index in
            let map = blocks[index].map.following(markdown.map)
            let range = map.source(for: 0..<map.textLength) ?? 0..<0
            return Line(
                range: range, followsBlank: true, text: Article.Text(text: blocks[index].text, map: map))
        }
        var page = Page(source: article.source, blocks: lines)
        for rule in Self.rules { rule.apply(to: &page) }
        page.describe(&article)
        return Set(zip(candidates, page.lines).filter { $1.role == .dropped }.map(\.0))
    }

    /// Whether taking the block out leaves the others as they are: a paragraph or heading at the margin, no code beside it.
    private func isPlain(_ blocks: [ClippingLoader.MarkdownBlock], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let block = blocks[index]
        switch block.kind {
        case .paragraph, .heading: break
        default: return false
        }
        let start = block.range.lowerBound
        guard start == 0 || (start <= bytes.count && bytes[start - 1] == UInt8(ascii: "\n")) else { return false }
        let beside = [index - 1, index + 1].filter(blocks.indices.contains)
        return !beside.contains { blocks[$0].kind == .code }
    }

    /// The Markdown without the whole lines of some blocks and the empty lines behind them.
    private static func cut(_ ranges: [Range<Int>], from markdown: String) -> String {
        guard !ranges.isEmpty else { return markdown }
        let bytes = Array(markdown.utf8)
        let feed = UInt8(ascii: "\n")
        var out: [UInt8] = []
        var at = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = bytes[..<range.lowerBound].lastIndex(of: feed).map { $0 + 1 } ?? 0
            if start > at { out += bytes[at..<start] }
            at = max(at, range.upperBound)
            while at < bytes.count, bytes[at] == feed || bytes[at] == 0x20 || bytes[at] == 0x0D { at += 1 }
            // What is left of an indentation belongs to the next block.
            while at > range.upperBound, bytes[at - 1] == 0x20 { at -= 1 }
        }
        if at < bytes.count { out += bytes[at...] }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Article {
    /// Puts a text on the receipt.
    fileprivate mutating func drop(_ text: Text, _ range: Range<Int>?, _ reason: Dropped.Reason) {
        guard let range else { return }
        let line = source.position(at: range.lowerBound).line
        dropped.append(Dropped(text: text.text, reason: reason, range: range, line: line))
    }
}
