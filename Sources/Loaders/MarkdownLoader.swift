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
        let bytes = Array(markdown.text.utf8)
        var blocks = markdownBlocks(markdown.text).map { Self.trueRange($0, bytes) }
        var article = Article(source: source, loader: "markdown")
        let diagnostics = front.describe(&article)
        if let entry = front.normalised {
            return LoadedClipping(articles: [load(entry, markdown, article)], diagnostics: diagnostics)
        }
        var left: Set<Int> = []
        if let heading = headline(blocks, article.title) {
            let text = Article.Text(text: heading.text, map: heading.map.following(markdown.map))
            left.insert(0)
            if take(blocks, without: left, [:], markdown, bytes, &article), article.title != nil {
                article.drop(text, markdown.map.source(for: heading.range), .repeatedHeadline)
            } else if article.blocks.count == blocks.count {
                left = []
            }
            article.title = article.title ?? text
        }
        if article.standfirst == nil { takeExcerpt(&blocks, &left, markdown, bytes, &article) }
        let (page, noise, shapes) = noise(blocks, left, markdown, source)
        let dropped = left.union(noise)
        let captions = captions(blocks, dropped, shapes, bytes)
        if take(blocks, without: dropped, captions, markdown, bytes, &article) {
            page.describe(&article)
            for (index, caption) in captions {
                let credit = blocks[index].credit(behind: caption)
                let text = Article.Text(text: credit.text, map: credit.map.following(markdown.map))
                article.drop(text, text.sourceRange, .credit)
            }
            article.dropped.sort { $0.range.lowerBound < $1.range.lowerBound }
        } else {
            _ = take(blocks, without: left, [:], markdown, bytes, &article)
        }
        let raw = RawHTML.texts(in: blocks, markdown)
        for piece in raw { article.drop(piece.text, piece.range, .rawHTML) }
        if !raw.isEmpty { article.dropped.sort { $0.range.lowerBound < $1.range.lowerBound } }
        let complaints = raw.map { RawHTML.complaint(source, $0.range) }
        return LoadedClipping(articles: [article], diagnostics: diagnostics + complaints)
    }

    /// "> ## Excerpt" with the page's description below it, and the line behind, as MarkDownload puts them over the text.
    private func takeExcerpt(
        _ blocks: inout [ClippingLoader.MarkdownBlock], _ left: inout Set<Int>, _ markdown: Article.Text,
        _ bytes: [UInt8],
        _ article: inout Article
    ) {
        let first = left.contains(0) ? 1 : 0
        guard blocks.indices.contains(first + 2), case .heading = blocks[first].kind, blocks[first].text == "Excerpt",
            blocks[first + 1].kind == .quotation
        else { return }
        let quote = blocks[first + 1]
        article.standfirst = Article.Text(text: quote.text, map: quote.map.following(markdown.map))
        // The line of hyphens goes with it.
        let rest = bytes[quote.range.upperBound..<max(quote.range.upperBound, blocks[first + 2].range.lowerBound)]
        if rest.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x0A || $0 == 0x20 }) {
            blocks[first + 1].range =
                quote.range
                .lowerBound..<(rest.lastIndex(of: UInt8(ascii: "-")).map { $0 + 1 } ?? quote.range.upperBound)
        }
        let label = Article.Text(text: blocks[first].text, map: blocks[first].map.following(markdown.map))
        article.drop(label, markdown.map.source(for: blocks[first].range), .section)
        left.formUnion([first, first + 1])
    }

    /// An entry that the program wrote: all of it is the body.
    private func load(_ entry: NormalisedEntry, _ markdown: Article.Text, _ article: Article) -> Article {
        var article = article
        let bytes = Array(markdown.text.utf8)
        let feed = UInt8(ascii: "\n")
        let start = bytes.firstIndex { $0 != feed } ?? bytes.count
        let end = (bytes.lastIndex { $0 != feed } ?? start - 1) + 1
        let body = markdown.slice(start..<min(bytes.count, end + 1))
        var blocks = markdownBlocks(body.text).map { Self.trueRange($0, Array(body.text.utf8)) }
        let credits = entry.markCaptions(&blocks)
        article.markdown = body.text
        article.blocks = blocks.map { block in
            Article.Block(
                kind: block.kind, text: block.text, markdown: body.slice(block.range).text,
                map: block.map.following(body.map))
        }
        for (index, credit) in credits {
            // It counts as standing behind its caption, where the clipping had it.
            let map = article.blocks[index].map
            let end = map.source(for: 0..<map.textLength)?.upperBound ?? article.source.utf8.count
            article.drop(Article.Text(text: credit, map: TextMap()), end..<end, .credit)
        }
        return article
    }

    /// Makes the body of the blocks that stay. Where the others' lines cannot be cut without changing these, as where
    /// two lists would become one paragraph, the whole body stays and the answer is no.
    private func take(
        _ blocks: [ClippingLoader.MarkdownBlock], without left: Set<Int>,
        _ captions: [Int: ClippingLoader.MarkdownBlock],
        _ markdown: Article.Text, _ bytes: [UInt8], _ article: inout Article
    ) -> Bool {
        let stay = blocks.indices.filter { !left.contains($0) }.map { captions[$0] ?? blocks[$0] }
        let edits =
            left.map { (blocks[$0].range, "") } + captions.values.map { ($0.range, $0.captionMarkdown + "\n\n") }
        let cut = Self.cut(edits, from: bytes)
        let again = edits.isEmpty ? stay : markdownBlocks(cut)
        let isSame = again.elementsEqual(stay) {
            $0.text == $1.text && ($0.kind == $1.kind || $1.kind == .caption && $0.kind == .paragraph)
        }
        article.markdown = isSame ? cut : markdown.text
        article.blocks = (isSame ? stay : blocks).map { block in
            let printed = block.kind == .caption ? block.captionMarkdown : Self.printed(block, bytes)
            return Article.Block(
                kind: block.kind, text: block.text, markdown: printed, map: block.map.following(markdown.map))
        }
        return isSame
    }

    /// A block as Markdown: mostly its text, which is not made twice then.
    private static func printed(_ block: ClippingLoader.MarkdownBlock, _ bytes: [UInt8]) -> String {
        let isText =
            block.text.utf8.count == block.range.count
            && block.text.utf8.withContiguousStorageIfAvailable { text in
                bytes.withUnsafeBufferPointer { bytes in
                    guard let a = bytes.baseAddress, let b = text.baseAddress else { return true }
                    return ByteScan.areEqual(a + block.range.lowerBound, b, count: text.count)
                }
            } == true
        return isText ? block.text : String(decoding: bytes[block.range], as: UTF8.self)
    }

    /// The paragraphs that are captions with a credit at their end, by the plain-text rule, as blocks without it.
    private func captions(
        _ blocks: [ClippingLoader.MarkdownBlock], _ left: Set<Int>, _ shapes: [Int: LineShape], _ bytes: [UInt8]
    ) -> [Int: ClippingLoader.MarkdownBlock] {
        var captions: [Int: ClippingLoader.MarkdownBlock] = [:]
        var isTop = true
        for (index, block) in blocks.enumerated() where block.kind == .paragraph && !left.contains(index) {
            let shape = shapes[index] ?? LineShape(block.text)
            defer { isTop = isTop && !shape.isParagraph }
            guard block.text.utf8.count <= 1000, isPlain(blocks, index, bytes), shape.count <= 70,
                let credit = Credit.find(in: block.text, isTop: isTop), credit.lowerBound > 0
            else { continue }
            let text = Article.Text(text: block.text, map: block.map).slice(0..<credit.lowerBound).trimmed()
            guard !text.text.isEmpty else { continue }
            captions[index] = .init(kind: .caption, text: text.text, map: text.map, range: block.range)
        }
        return captions
    }

    /// The first block, where it is a heading of the first level that is the headline or repeats it.
    private func headline(
        _ blocks: [ClippingLoader.MarkdownBlock], _ title: Article.Text?
    ) -> ClippingLoader.MarkdownBlock? {
        guard let first = blocks.first, case .heading(let level) = first.kind, !first.text.isEmpty else { return nil }
        guard let title else { return level == 1 ? first : nil }
        return LineShape(first.text).phrase == LineShape(title.text).phrase ? first : nil
    }

    /// What the plain-text rules make of the blocks that could be noise, the indices of those that are, and what the
    /// blocks look like.
    private func noise(
        _ blocks: [ClippingLoader.MarkdownBlock], _ left: Set<Int>, _ markdown: Article.Text, _ source: SourceText
    ) -> (page: Page, noise: Set<Int>, shapes: [Int: LineShape]) {
        let bytes = Array(markdown.text.utf8)
        let candidates = blocks.indices.filter { !left.contains($0) && isPlain(blocks, $0, bytes) }
        let lines = candidates.map { index in
            let map = blocks[index].map.following(markdown.map)
            let range = map.source(for: 0..<map.textLength) ?? 0..<0
            return Line(range: range, followsBlank: true, text: Article.Text(text: blocks[index].text, map: map))
        }
        var page = Page(source: source, blocks: lines)
        let shapes = Dictionary(uniqueKeysWithValues: zip(candidates, lines.map(\.shape)))
        for rule in Self.rules { rule.apply(to: &page) }
        return (page, Set(zip(candidates, page.lines).filter { $1.role == .dropped }.map(\.0)), shapes)
    }

    /// Whether taking the block out leaves the others as they are: a paragraph or heading at the margin, no code beside it.
    private func isPlain(_ blocks: [ClippingLoader.MarkdownBlock], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let block = blocks[index]
        // A picture without a description has no text, and is no button.
        if block.text.isEmpty { return false }
        switch block.kind {
        case .paragraph, .heading: break
        default: return false
        }
        let start = block.range.lowerBound
        guard start == 0 || (start <= bytes.count && bytes[start - 1] == UInt8(ascii: "\n")) else { return false }
        return !(index > 0 && blocks[index - 1].kind == .code)
            && !(index + 1 < blocks.count && blocks[index + 1].kind == .code)
    }

    /// A block with its range made true: libcmark gives a setext heading the lines of the block behind it as well.
    private static func trueRange(_ block: ClippingLoader.MarkdownBlock, _ bytes: [UInt8])
        -> ClippingLoader.MarkdownBlock
    {
        guard case .heading = block.kind, bytes.indices.contains(block.range.lowerBound),
            bytes[block.range.lowerBound] != UInt8(ascii: "#")
        else { return block }
        var block = block
        var start = block.range.lowerBound
        while start < block.range.upperBound {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[start..<end].filter { $0 != 0x20 && $0 != 0x09 }
            if let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
                line.allSatisfy({ $0 == mark })
            {
                block.range = block.range.lowerBound..<end
                break
            }
            start = end + 1
        }
        return block
    }

    /// The Markdown with the whole lines of some blocks, and the empty lines behind them, replaced.
    private static func cut(_ edits: [(range: Range<Int>, text: String)], from bytes: [UInt8]) -> String {
        let feed = UInt8(ascii: "\n")
        var out: [UInt8] = []
        var at = 0
        for (range, text) in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let start = bytes[..<range.lowerBound].lastIndex(of: feed).map { $0 + 1 } ?? 0
            if start > at { out += bytes[at..<start] }
            out += text.utf8
            at = max(at, range.upperBound)
            while at < bytes.count, bytes[at] == feed || bytes[at] == 0x20 || bytes[at] == 0x0D { at += 1 }
            // What is left of an indentation belongs to the next block.
            while at > range.upperBound, bytes[at - 1] == 0x20 { at -= 1 }
        }
        if at < bytes.count { out += bytes[at...] }
        return String(decoding: out, as: UTF8.self)
    }
}

extension ClippingLoader.MarkdownBlock {
    /// The text as a caption.
    fileprivate var captionMarkdown: String { MarkdownEscaping.emphasis(text) }

    /// What stands behind the caption that was made of the block.
    fileprivate func credit(behind caption: Self) -> Article.Text {
        Article.Text(text: text, map: map).slice(caption.text.utf8.count..<text.utf8.count).trimmed()
    }
}

extension Article {
    /// Puts a text on the receipt.
    fileprivate mutating func drop(_ text: Text, _ range: Range<Int>?, _ reason: Dropped.Reason) {
        guard let range else { return }
        let line = source.lineNumber(at: range.lowerBound)
        dropped.append(Dropped(text: text.text, reason: reason, range: range, line: line))
    }
}
