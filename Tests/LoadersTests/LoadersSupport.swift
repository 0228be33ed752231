import Basics
import Loaders

/// A loader with a stand-in for the Markdown parser: a block for each run of lines between empty lines.
let loader = ClippingLoader(markdownBlocks: paragraphs)

/// Blocks of Markdown without any markup but ATX headings: enough to test what the loader does with blocks.
@Sendable func paragraphs(_ markdown: String) -> [ClippingLoader.MarkdownBlock] {
    var blocks: [ClippingLoader.MarkdownBlock] = []
    var at = 0
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
        let range = at..<at + line.utf8.count
        at = range.upperBound + 1
        guard !line.isEmpty else { continue }
        let signs = line.prefix { $0 == "#" }.count
        let text = signs > 0 ? String(line.dropFirst(signs + 1)) : String(line)
        let start = range.upperBound - text.utf8.count
        blocks.append(
            .init(
                kind: signs > 0 ? .heading(level: signs) : .paragraph, text: text,
                map: TextMap(copying: start..<range.upperBound), range: range))
    }
    return blocks
}
