import Basics
import Loaders
import TestSupport
import Testing

/// Pages that are made to harm, or broken: no crash, no hang, never more than one complaint about nesting.
@Suite struct HTMLHostileTests {
    static let pages: [(String, String)] = [
        ("nested boxes", String(repeating: "<div>", count: 100_000) + "text"),
        ("nested svg", String(repeating: "<svg>", count: 200_000)),
        ("markup in a style of svg", "<svg><style>" + String(repeating: "<g>", count: 50_000)),
        ("attributes", "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">text</p>"),
        ("formatting", (0..<20_000).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x", count: 1000)),
        ("end tags across cells", String(repeating: "<div><table><td></div>", count: 2000)),
        ("lists", String(repeating: "<ul><li>", count: 5000) + "x"),
        ("an open quotation mark", "<p title=\"" + String(repeating: "x", count: 1_000_000)),
        ("an open comment", String(repeating: "<!-- ", count: 50_000)),
        ("JSON", "<script type='application/ld+json'>" + String(repeating: "[", count: 100_000) + "</script>"),
    ]

    @Test(arguments: pages) func isRead(_ name: String, _ html: String) {
        let start = CPUTime.now
        let loaded = page(html)
        #expect(loaded.diagnostics.filter { $0.identifier == "page-nested-too-deeply" }.count <= 1)
        #expect(loaded.articles.count <= 1)
        // A quadratic reader takes hours. A release build has two seconds; this may be a debug build beside other tests.
        #expect(CPUTime.now - start < .seconds(120))
    }

    @Test func depthAndAttributesAreLimitedWithAWarning() throws {
        let text = "A sentence that stands at the very bottom of the nested elements, long enough for a paragraph."
        let deep = page(String(repeating: "<div>", count: 1000) + "<p>\(text)</p>")
        #expect(deep.diagnostics.map(\.identifier) == ["page-nested-too-deeply"])
        #expect(deep.articles.first?.blocks.map(\.text) == [text])
        let fine = page(String(repeating: "<div>", count: 300) + "<p>\(text)</p>")
        #expect(fine.diagnostics == [])
        #expect(fine.articles.first?.blocks.map(\.text) == [text])
    }

    @Test func aPageOfTooManyBytesIsRefused() {
        let loaded = page("<p>" + String(repeating: "x", count: 33 << 20))
        #expect(loaded.diagnostics.map(\.identifier).contains("page-too-large"))
        #expect(loaded.articles == [])
    }

    /// A small page cut at every byte, and random bytes: the Markdown always parses to the blocks.
    @Test func cutAndRandomPages() {
        let html = Array(
            """
            <html><head><title>A b</title></head><body><h1 class="x y">A é b</h1><ul><li>a <b>c</b><br>d<p>e</ul>
            <table><tr><td>1<td>2<tr><th>3</table><pre>x</pre><a href="https://e.example/?a=1&amp;b">l</a><!-- c --></body>
            """.utf8)
        var generator = SeededGenerator(seed: 7)
        var inputs = html.indices.map { Array(html[..<$0]) }
        inputs += (0..<100).map { _ in (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        let marks = [
            "<p>", "<b>", "</b>", "<td>", "<table>", "</p>", "<li>", "<ul>", "x*y", "_", "# ", "<br>", "&lt;", "<i>",
            " ", "<a href=x:y>", "]", "[", "`", "<code>", "1. ",
        ]
        inputs += (0..<200).map { _ in
            (0..<40).flatMap { _ in Array(marks[Int.random(in: 0..<marks.count, using: &generator)].utf8) }
        }
        for input in inputs {
            let loaded = loader.load(Clipping(name: "a.html", bytes: input))
            for article in loaded.articles {
                #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
            }
        }
    }
}
