import Basics
import CommonMark
import Foundation
import TestSupport
import Testing

@testable import Loaders

/// Nothing of a page is lost, said twice or changed on its way: kept and dropped are the whole visible text, and the
/// body's Markdown, parsed and written as HTML again, says the body's text.
@Suite struct HTMLFidelityTests {
    @Test func ofPagesWrittenHere() throws {
        for html in [Self.page, Self.messy] { #expect(try hasFidelity(html, "a.html")) }
    }

    @Test func ofRandomPages() throws {
        var generator = SeededGenerator(seed: 23)
        var articles = 0
        for number in 0..<300 {
            let html = (0..<60).map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)] }
            if try hasFidelity(html.joined(), "random-\(number).html") { articles += 1 }
        }
        #expect(articles > 250)
    }

    /// Every fifth of the development pages: all of them take a debug build minutes.
    @Test(.enabled(if: SharedData.has("dev/html/pages"), SharedData.missing("dev/html/pages")))
    func ofDevelopmentPages() throws {
        let folder = SharedData.url("dev/html/pages")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count >= 200)
        for name in stride(from: 0, to: names.count, by: 5).map({ names[$0] }) {
            let bytes = try Self.unpacked(folder.appendingPathComponent(name))
            #expect(try hasFidelity(String(decoding: bytes, as: UTF8.self), name + ".html"))
        }
    }

    /// Expects it of a page; `false` where the page holds no article.
    private func hasFidelity(
        _ html: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Bool {
        let loaded = loader.load(Clipping(name: name, bytes: Array(html.utf8)))
        let source = SourceText(name: name, decoding: Array(html.utf8))
        let tree = GumboBridge.parse(HTMLPrescan(source.utf8))
        guard let article = loaded.articles.first else { return false }

        // What is made of attributes (a picture's description, a film's address) is no text of the page.
        let descriptions = Set(tree.nodes.indices.compactMap { tree[$0, .alt].map(HTMLText.clean) })
        let texts = article.blocks.filter { block in
            block.kind != .caption || !(descriptions.contains(block.text) || block.text.hasPrefix("Video: "))
        }
        let page = PageMetadata(tree, MainContent(tree), StructuredData(tree), savedFrom: nil)
        let title = page.headline.inner == nil ? [] : [article.title?.text ?? ""]
        var left = Self.letters(tree.printed(0..<tree.nodes.count) { !HTMLReceipt.isSeen(tree.tag($0)) })
        for (letter, count) in Self.letters((title + texts.map(\.text) + article.dropped.map(\.text)).joined()) {
            left[letter, default: 0] -= count
        }
        // A caption that says the same as its picture's description can't be told from it here.
        let isPlain = descriptions.isDisjoint(with: article.blocks.map(\.text) + article.dropped.map(\.text))
        if isPlain { #expect(left.filter { $0.value != 0 } == [:], "\(name)", sourceLocation: sourceLocation) }

        #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text), "\(name)")
        let rendered = MarkdownDocument(parsing: article.markdown, extensions: .site).html()
        let shown = GumboBridge.parse(HTMLPrescan(rendered)).plainText(0)
        let said = article.blocks.map { HTMLText.clean($0.text) }.joined(separator: " ")
        #expect(Self.bare(shown) == Self.bare(said), "\(name)", sourceLocation: sourceLocation)
        return true
    }

    /// How often each letter, digit and mark stands in a text, whatever the white space between them.
    private static func letters(_ text: String) -> [Character: Int] {
        text.reduce(into: [:]) { counts, letter in
            if letter.isLetter || letter.isNumber { counts[letter, default: 0] += 1 }
        }
    }

    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.replacingOccurrences(of: "Picture:", with: "")
    }

    private static func unpacked(_ file: URL) throws -> [UInt8] {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        process.standardOutput = pipe
        try process.run()
        let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return bytes
    }

    private static let page = """
        <title>t</title><header><a href="/">The Harbour Post</a> <nav>News Sport</nav><form>Search <select><option>All
        </select></form></header><div class="share">Share</div><main><article><h1><span class="kicker">Council</span>
        <span class="headline">Orrin meets behind closed doors</span></h1><p class="byline">By Ana Brook</p>
        <p>\(HTMLLoaderTests.first)</p><figure><img src="a.jpg"><span>1/3</span><figcaption>The quay. (Photo: T. Reed)
        </figcaption></figure><p>\(HTMLLoaderTests.second)<span class="ad">Advertisement</span></p><p>Share</p>
        <table><caption>Ships</caption><tr><th>Year<th>Ships<tr><td>2023<td>12</table><dl><dt>Oar<dd>A pole<dd>Wood</dl>
        <ruby>漢<rp>(</rp><rt>kan</rt></ruby><textarea>code</textarea><p>\(HTMLLoaderTests.second)</p></article></main>
        <section class="comments"><h2>Comments</h2><p>First</p></section><footer>Imprint</footer>
        """
    private static let messy = """
        <table><tr><td>cell</table><p>\(HTMLLoaderTests.first)<table>stray<tr><td>x</table><li>item<p>in it</li>
        <b>bold <p>\(HTMLLoaderTests.second)</b> rest</p><figure>words only</figure><pre>a
         b<script>no</script></pre><button>Press</button> loose <a href="#x">text<div>box</div></a>
        """
    private static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>",
        "</ul>", "<ol>", "<h1>", "</h1>", "<h2>", "</h2>", "<figure>", "<figcaption>", "</figure>", "<blockquote>",
        "</blockquote>", "<pre>", "</pre>", "<br>", "<a href='https://e.example/'>", "</a>", "<aside>", "</aside>",
        "<dl>", "<dt>", "<dd>", "<code>", "</code>", "<section class='related'>", "</section>", "<nav>", "</nav>",
        "<span class='share'>", "</span>", "<th>", "<thead>", "<del>", "</del>", "<s>", "</s>", "~", "a|b",
        "<img src='a.jpg'>", "alpha ", "beta", " gamma. ", "*delta*", "_e_",
        " # zeta ", "1. eta ", "A longer sentence that reads as a paragraph of an article would, it seems. ",
        "Share ", "By Ana Brook ", "&lt;b&gt;", "&amp;copy;", "| a | b |", "Photo: T. Reed ", "(Photo: T. Reed)",
    ]
}
