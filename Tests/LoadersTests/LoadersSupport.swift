import Basics
import CommonMark
import Loaders

/// A loader that finds Markdown's blocks as the program does.
let loader = ClippingLoader(markdownBlocks: blocks)

/// The leaf blocks of a Markdown text by the project's parser.
@Sendable func blocks(_ markdown: String) -> [ClippingLoader.MarkdownBlock] {
    MarkdownDocument(parsing: markdown).leaves.map { leaf in
        let kind: Article.Block.Kind =
            switch leaf.kind {
            case .heading(let level): .heading(level: level)
            case .code, .html: .code
            case .tableCell: .table
            case .paragraph: leaf.isInListItem ? .listItem : leaf.isInQuotation ? .quotation : .paragraph
            }
        return .init(kind: kind, text: leaf.text, map: leaf.map, range: leaf.range)
    }
}

/// The first article of a text, under the file name that is given.
func article(_ text: String, _ name: String = "a.txt") -> Article? {
    loader.load(Clipping(name: name, bytes: Array(text.utf8))).articles.first
}

/// A small generator of numbers, the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
