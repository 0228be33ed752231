internal import Basics
internal import CommonMark
internal import Loaders

/// Takes blocks out of an article's body and puts others in, in its Markdown and its list of blocks alike.
///
/// An edit counts only if the Markdown, parsed again, gives exactly the blocks that are wanted: so lists, quotations and
/// references stay what they are. Blocks keep their numbers: where one is taken out there is a gap.
struct BlockEditor: Sendable {
    /// The article as it is so far.
    private(set) var article: Article

    init(_ article: Article) {
        self.article = article
        for index in article.blocks.indices where article.blocks[index].number == nil {
            self.article.blocks[index].number = index + 1
        }
    }

    /// Takes a block out; says whether that was possible (a cell can't be taken out of its table).
    mutating func remove(number: Int) -> Bool {
        guard let index = article.blocks.firstIndex(where: { $0.number == number }) else { return false }
        let bytes = Array(article.markdown.utf8)
        let leaves = MarkdownDocument(parsing: article.markdown).leaves
        guard leaves.indices.contains(index) else { return false }
        let range = leaves[index].range
        let lines = Self.lines(around: range, in: bytes)
        // A heading that is underlined has a line more; what opens an item leaves its mark to what follows.
        let end = min(lines.upperBound, bytes.count)
        let underlined = lines.lowerBound..<Self.lines(around: end..<end, in: bytes).upperBound
        let next = leaves.indices.contains(index + 1) ? leaves[index + 1].range.lowerBound : bytes.count
        var blocks = article.blocks
        blocks.remove(at: index)
        for cut in [lines, range, underlined, range.lowerBound..<max(range.lowerBound, next)]
        where set(Self.text(bytes, cut, ""), blocks) { return true }
        return false
    }

    /// Puts a paragraph before the block at an index, or as near to that as the body's lists allow.
    mutating func insert(_ block: Article.Block, at wanted: Int) -> Bool {
        let bytes = Array(article.markdown.utf8)
        let leaves = MarkdownDocument(parsing: article.markdown).leaves
        guard leaves.count == article.blocks.count else { return false }
        let places = Array(wanted...max(wanted, leaves.count)) + (0..<min(wanted, leaves.count)).reversed()
        for place in places {
            let offset =
                place < leaves.count ? Self.lines(around: leaves[place].range, in: bytes).lowerBound : bytes.count
            var blocks = article.blocks
            blocks.insert(block, at: place)
            let text = (offset == 0 ? "" : "\n\n") + block.markdown + "\n\n"
            if set(Self.text(bytes, offset..<offset, text), blocks) { return true }
        }
        return false
    }

    /// Takes a new body if it holds exactly these blocks.
    private mutating func set(_ markdown: String, _ blocks: [Article.Block]) -> Bool {
        let parsed = ArticleReader.blocks(of: markdown)
        guard parsed.count == blocks.count, zip(parsed, blocks).allSatisfy({ $0.text == $1.text }) else { return false }
        article.markdown = markdown
        article.blocks = blocks
        return true
    }

    private static func text(_ bytes: [UInt8], _ cut: Range<Int>, _ text: String) -> String {
        let cut = cut.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[..<cut.lowerBound] + Array(text.utf8) + bytes[cut.upperBound...], as: UTF8.self)
    }

    /// The whole lines that a range stands on, with their endings.
    private static func lines(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let range = range.clamped(to: 0..<bytes.count)
        let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let isEnded = !range.isEmpty && bytes[range.upperBound - 1] == 0x0A
        let end =
            isEnded ? range.upperBound : bytes[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        return start..<end
    }
}
