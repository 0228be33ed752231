import Basics
import Foundation
import Loaders
import Testing

/// Front matters that are damaged: the text below them is never lost, and nothing takes long.
@Suite struct LenientFrontMatterTests {
    private static let names = [
        "trafilatura.md", "markdownload.md", "defuddle.md", "hugo-toml.md", "json-front-matter.md",
        "hand-made.md", "wikilinks.md", "obsidian.md",
    ]

    /// A byte or a line taken out of the front matter, wherever it is, leaves the last paragraph in the body.
    @Test(arguments: names) func theTextIsNeverLost(_ name: String) throws {
        let bytes = try ClippingsTests.clipping(name).bytes
        let whole = String(decoding: bytes, as: UTF8.self)
        let blocks = try #require(loader.load(Clipping(name: name, bytes: bytes)).articles.first?.blocks)
        let (first, last) = (try #require(blocks.first?.text), try #require(blocks.last?.text))
        let body = try #require(whole.range(of: first.prefix(24)))
        let end = whole[..<body.lowerBound].utf8.count
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            var cut = bytes
            let at = Int.random(in: 0..<end, using: &generator)
            cut.removeSubrange(at..<min(end, at + Int.random(in: 1...12, using: &generator)))
            let loaded = loader.load(Clipping(name: name, bytes: cut))
            let article = try #require(loaded.articles.first, "\(String(decoding: cut, as: UTF8.self))")
            let text = article.blocks.map(\.text).joined(separator: "\n")
            #expect(text.contains(last.prefix(24)), "\(String(decoding: cut, as: UTF8.self))")
        }
    }

    @Test(arguments: [
        (0..<20_000).map { "key\($0): \"a\" b: c\n" }.joined(),
        String(repeating: "tags: a \"b\" c: d\n", count: 20_000),
        "a: " + String(repeating: "[", count: 50_000) + "\n",
        "a: " + String(repeating: "{\"a\":", count: 20_000) + "\n",
        "title: \"" + String(repeating: "x\n", count: 30_000), String(repeating: "- [\n", count: 20_000),
    ])
    func hostileFieldsTakeNoTime(_ fields: String) {
        for text in [
            "---\n\(fields)---\nThe ferry is back, its owner said.\n",
            "+++\n\(fields)+++\nThe ferry is back, its owner said.\n",
            "{\"a\": \(fields)}\nThe ferry is back, its owner said.\n",
        ] {
            let start = ContinuousClock.now
            let loaded = loader.load(Clipping(name: "a.md", bytes: Array(text.utf8)))
            #expect(loaded.articles.first?.markdown.contains("The ferry is back") == true)
            #expect(ContinuousClock.now - start < .seconds(20), "in a debug build on a busy machine")
        }
    }
}
