import Basics
import Testing

@testable import Loaders

@Suite struct RawHTMLTests {
    private func load(_ text: String) -> LoadedClipping {
        ClippingLoader(markdownBlocks: blocks).load(Clipping(name: "a.md", bytes: Array(text.utf8)))
    }

    @Test func itsTextGoesToTheReceiptAndTheEditorIsTold() throws {
        let loaded = load(
            "---\npublished: 2031-04-03\n---\nThe port opened.\n\n<div>\nMinister Ana Brook <b>spoke</b>.\n</div>\n\nRain fell.\n"
        )
        let article = try #require(loaded.articles.first)
        #expect(article.dropped.map(\.reason) == [.rawHTML])
        #expect(article.dropped.map(\.text) == ["Minister Ana Brook spoke ."])
        #expect(article.dropped.map(\.line) == [6])
        #expect(loaded.diagnostics.map(\.identifier) == ["raw-html"])
        #expect(loaded.diagnostics.first?.location?.position?.line == 6)
    }

    @Test(arguments: ["<!-- a note -->", "<hr>", "<img src=\"a.png\">"])
    func whatShowsNoTextIsNothingToTell(_ html: String) {
        let loaded = load("The port opened in the morning.\n\n\(html)\n\nRain fell.\n")
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.articles.first?.dropped == [])
    }
}
