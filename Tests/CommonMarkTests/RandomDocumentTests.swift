import Foundation
import TestSupport
import Testing

@testable import CommonMark

/// Documents made of pieces of Markdown in random order, the same on every run.
struct RandomDocuments {
    static let pieces = [
        "a", "b c", " ", " ", "  ", "\n", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "[", "]", "](u)",
        "](<v w> 't')", "![",
        "[r]", "\n[r]: /r 'T'\n", "<b>", "</b>", "<!-- c -->", "<https://e.example>", "<m@e.example>", "&amp;",
        "&copy;", "&x;",
        "\\", "\\*", "\\\\", "\n> ", "\n>", "> ", "\n- ", "\n  ", "\n    ", "\t", "\n1. ", "\n2) ", "\n# ",
        "\n## x ##\n",
        "\n===\n", "\n---\n", "\n```\n", "\n~~~ info\n", "\n<div>\n", "é", "\u{1F600}", "\"q\"", "&acE;", "\r\n", "(",
        ")", "!",
        "  \n", "\\\n", "\u{A0}", "javascript:",
    ]

    /// Marks of the extensions as well, but no images, which a page reads with a word more.
    static let extended =
        pieces.filter { !$0.contains("!") } + [
            "|", " | ", "|", "\n|", "|\n", "\n|---|\n", "\n|:-:|--|\n", "\n-|-\n", "a|b", "\\|", "~", "~~", "~~", "\\~",
            "[^n]", "[^n]", "\n[^n]: ", "\n\n[^m]: c\n", "[^m]", "- [ ] ", "\n- [x] ", "www.a.example",
            "https://b.example/c_d",
            "m@c.example", "@", "://",
        ]

    private let pieces: [String]
    private var state: UInt64

    init(seed: UInt64, pieces: [String] = RandomDocuments.pieces) {
        state = seed
        self.pieces = pieces
    }

    /// A number from 0 to `bound`, which it excludes.
    mutating func number(below bound: Int) -> Int { Int(random() % UInt64(bound)) }

    /// The next document, of 1 to `longest` pieces.
    mutating func next(longest: Int) -> String {
        (0..<1 + number(below: longest)).map { _ in pieces[number(below: pieces.count)] }
            .joined()
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct RandomDocumentTests {
    @Test func randomDocumentsAreWhatLibcmarkWrites() {
        var documents = RandomDocuments(seed: 1)
        for _ in 0..<500 { expectLibcmark(documents.next(longest: 60)) }
    }

    @Test func randomDocumentsHaveSoundLeaves() {
        var documents = RandomDocuments(seed: 2)
        var unmapped = 0
        var total = 0
        for _ in 0..<500 {
            let markdown = documents.next(longest: 60) + "\n"
            unmapped += expectSoundLeaves(markdown)
            total += MarkdownDocument(parsing: markdown).leaves.reduce(0) { $0 + $1.text.utf8.count }
        }
        #expect(unmapped * 200 < total, "\(unmapped) of \(total) bytes have no source")
    }

    @Test func everyLeafIsOneAnchor() {
        var documents = RandomDocuments(seed: 3)
        for _ in 0..<500 {
            let markdown = documents.next(longest: 60)
            let document = MarkdownDocument(parsing: markdown)
            var options = MarkdownDocument.RenderOptions()
            for leaf in document.leaves.indices { options.leafAttributes[leaf] = [("id", "p\(leaf)")] }
            let html = String(decoding: document.html(options), as: UTF8.self)
            for (index, leaf) in document.leaves.enumerated() where leaf.kind != .html {
                let count = html.components(separatedBy: " id=\"p\(index)\">").count - 1
                #expect(count == 1, "\(markdown.debugDescription)")
            }
        }
    }

    @Test func linksNeverChangeTheText() {
        var documents = RandomDocuments(seed: 4)
        var inserted = 0
        for _ in 0..<500 {
            let markdown = documents.next(longest: 60)
            let document = MarkdownDocument(parsing: markdown)
            let leaves = document.leaves.enumerated().filter { $0.element.text.utf8.count > 1 }
            guard !leaves.isEmpty else { continue }
            let links = (0..<6).map { _ in
                let (index, leaf) = leaves[documents.number(below: leaves.count)]
                let low = documents.number(below: leaf.text.utf8.count)
                let high = low + 1 + documents.number(below: leaf.text.utf8.count - low)
                return MarkdownDocument.Link(leaf: index, range: low..<high, destination: "x")
            }
            let (after, refused) = document.inserting(links)
            let html = String(decoding: after.html(), as: UTF8.self)
            #expect(textContent(after.html()) == textContent(document.html()), "\(markdown.debugDescription)")
            #expect(isWellFormed(html), "\(markdown.debugDescription)")
            inserted += links.count - refused.count
        }
        #expect(inserted > 500)
    }

    /// A piece, how often it is repeated, and what follows.
    struct Hostile: CustomTestStringConvertible {
        var piece: String
        var count: Int
        var tail = "a"
        var testDescription: String { "\(piece.debugDescription) \(count) times" }
    }

    @Test(
        .timeLimit(.minutes(CPUTime.slowness)),
        arguments: [
            Hostile(piece: ">", count: 100_000), Hostile(piece: "- ", count: 20_000),
            Hostile(piece: "[", count: 50_000),
            Hostile(piece: "*", count: 50_000), Hostile(piece: "*a ", count: 50_000),
            Hostile(piece: "*a **b ", count: 10_000, tail: String(repeating: "** *", count: 10_000)),
            Hostile(piece: "![", count: 25_000, tail: "a" + String(repeating: "](b)", count: 25_000)),
            Hostile(piece: "> a\n", count: 50_000), Hostile(piece: "&amp;`", count: 50_000),
            Hostile(piece: "![[]()", count: 50_000), Hostile(piece: "a&amp;", count: 200_000),
            Hostile(piece: "a\\*", count: 200_000),
        ])
    func hostileTextIsRead(_ hostile: Hostile) {
        let markdown = String(repeating: hostile.piece, count: hostile.count) + hostile.tail
        let document = MarkdownDocument(parsing: markdown)
        let text = document.leaves[0].text
        let whole = MarkdownDocument.Link(leaf: 0, range: 0..<text.utf8.count, destination: "x")
        let (after, refused) = document.inserting([whole])
        #expect(refused.isEmpty == (after.html() != document.html()))
    }
}
