import Basics
import TestSupport
import Testing

@testable import CommonMark

@Suite struct ExtensionsTests {
    private func html(_ markdown: String, _ options: MarkdownDocument.RenderOptions = .init()) -> String {
        String(decoding: MarkdownDocument(parsing: markdown).html(options), as: UTF8.self)
    }

    private func texts(_ markdown: String) -> [String] { MarkdownDocument(parsing: markdown).leaves.map(\.text) }

    // MARK: Tables

    @Test func aTableHasALeafForEveryCell() {
        let markdown = "before\n\n| Day | *Place* |\n|:--:|---|\n| 1 | `a\\|b` | too many |\n| 2 |\n"
        let document = MarkdownDocument(parsing: markdown)
        #expect(document.leaves.map(\.text) == ["before", "Day", "Place", "1", "a|b", "2", ""])
        #expect(document.leaves.dropFirst().allSatisfy { $0.kind == .tableCell })
        let source = Array(markdown.utf8)
        let ranges = document.leaves.map { String(decoding: source[$0.range], as: UTF8.self) }
        #expect(ranges == ["before", "Day", "*Place*", "1", "`a\\|b`", "2", ""])
        for leaf in document.leaves where !leaf.text.isEmpty {
            let place = leaf.map.source(for: 0..<1)
            #expect(place.map { source[$0].elementsEqual(leaf.text.utf8.prefix(1)) } == true, "\(leaf)")
        }
    }

    @Test func cellsCarryAttributesAndLinks() {
        var options = MarkdownDocument.RenderOptions()
        options.leafAttributes = [0: [("id", "p1")], 3: [("id", "p4"), ("class", "caption")]]
        let (document, refused) = MarkdownDocument(parsing: "a | b\n--|-:\nc | Ana Brook\n").inserting([
            .init(leaf: 3, range: 0..<9, destination: "ana-brook.html")
        ])
        #expect(refused.isEmpty)
        #expect(
            String(decoding: document.html(options), as: UTF8.self) == """
                <table>
                <thead>
                <tr>
                <th id="p1">a</th>
                <th class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>c</td>
                <td id="p4" class="align-right caption"><a href="ana-brook.html">Ana Brook</a></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test(arguments: [
        "> - a | b\n>   --|--\n>   c | d\n", "1) x\n\n   a | b\n   --|--\n   c | d\n", "-\ta | b\n\t--|--\n\tc | d\n",
        "[^1]: a | b\n    --|--\n    c | d\n", "> x\na | b\n> --|--\n> c | d\n", "x\n  a | b\n --|--\n   c | d\n---\n",
    ])
    func tablesStandInContainers(_ markdown: String) {
        let cells = MarkdownDocument(parsing: markdown).leaves.filter { $0.kind == .tableCell }
        #expect(cells.map(\.text) == ["a", "b", "c", "d"])
        expectSoundLeaves(markdown)
    }

    @Test(arguments: [
        "a | b\n-|-|-\n", "| a |\n    |---|\n", "> | a |\n|---|\n", "- | a |\n|---|\n", "    | a |\n    |---|\n",
        "a\n---\n",
        "```\na | b\n--|--\n```\n", "<div>\na | b\n--|--\n", "| a |\n\n|---|\n", "# | a |\n|---|\n",
    ])
    func theseAreNoTables(_ markdown: String) {
        #expect(!MarkdownDocument(parsing: markdown).leaves.contains { $0.kind == .tableCell })
    }

    // MARK: Inlines

    @Test func strikethroughStaysInTheText() {
        #expect(html("a ~~b *c*~~ ~d~ ~~~e~~~\n") == "<p>a <del>b <em>c</em></del> <del>d</del> ~~~e~~~</p>\n")
        #expect(texts("a ~~b~~ \\~c~ `~d~`\n") == ["a b ~c~ ~d~"])
        #expect(html("~a~~ b~~ \\~\\~c~~\n") == "<p>~a~~ b~~ ~~c~~</p>\n")
    }

    @Test func bareAddressesAreLinks() {
        #expect(
            html("See www.a.example, (https://b.example/c_(d)) and m@e.example.\n")
                == "<p>See <a href=\"http://www.a.example\">www.a.example</a>, "
                + "(<a href=\"https://b.example/c_(d)\">https://b.example/c_(d)</a>) and "
                + "<a href=\"mailto:m@e.example\">m@e.example</a>.</p>\n")
        #expect(html("`www.a.example` [m@e.example](u)\n").components("<a ") == 2)
        #expect(html("ftp://a.example xmpp:a@b.example\n") == "<p>ftp://a.example xmpp:a@b.example</p>\n")
        #expect(
            html("\\<http://x.example> https://x.example/a>b\n")
                == "<p>&lt;<a href=\"http://x.example\">http://x.example</a>&gt; "
                + "<a href=\"https://x.example/a\">https://x.example/a</a>&gt;b</p>\n")
        #expect(texts("https://a.example/b\\_c\n") == ["https://a.example/b_c"])
    }

    @Test func anInsertedLinkDoesNotStandInABareOne() {
        let link = MarkdownDocument.Link(leaf: 0, range: 0..<8, destination: "x")
        #expect(MarkdownDocument(parsing: "www.a.example b\n").inserting([link]).refused == [link])
    }

    @Test func tasksHaveABox() {
        let markdown = "- [x] a\n- [ ] b\n- \\[x] c\n- [x]d\n"
        #expect(texts(markdown) == ["a", "b", "[x] c", "[x]d"])
        #expect(
            html(markdown).hasPrefix(
                "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"done\" />a</li>\n"
                    + "<li><input type=\"checkbox\" disabled=\"\" aria-label=\"to do\" />b</li>\n"))
        #expect(MarkdownDocument(parsing: markdown).leaves.allSatisfy { $0.isInListItem })
        expectSoundLeaves(markdown)
    }

    @Test func smartPunctuationLeadsBackToWhatWasTyped() {
        let markdown = "\"It's\" -- *so*... it---is \\\"a\\\"\n"
        let leaf = MarkdownDocument(parsing: markdown, extensions: [.site, .smartPunctuation]).leaves[0]
        #expect(leaf.text == "“It’s” – so… it—is \"a\"")
        #expect(leaf.map.source(for: 0..<5) == 0..<3)
        #expect(leaf.map.runs.reduce(0) { $0 + $1.text.count } == leaf.text.utf8.count)
        #expect(texts(markdown) == ["\"It's\" -- so... it---is \"a\""])
    }

    // MARK: Footnotes

    @Test func aFootnoteHasAMarkAndAWayBack() {
        var options = MarkdownDocument.RenderOptions()
        options.footnotePrefix = "a-"
        options.leafAttributes = [0: [("id", "p1")], 1: [("id", "p2")]]
        #expect(
            html("One[^N] and[^n].\n\n[^n]: The note.\n", options) == """
                <p id="p1">One<sup class="footnote-ref"><a href="#a-fn-1" id="a-fnref-1" data-n="1" \
                aria-label="Footnote 1"></a></sup> and<sup class="footnote-ref"><a href="#a-fn-1" \
                id="a-fnref-1-2" data-n="1" aria-label="Footnote 1"></a></sup>.</p>
                <section class="footnotes" aria-label="Footnotes">
                <ol>
                <li id="a-fn-1">
                <p id="p2">The note.</p>
                <a href="#a-fnref-1" class="footnote-back" aria-label="Back to reference 1">↩</a>
                <a href="#a-fnref-1-2" class="footnote-back" aria-label="Back to reference 1-2">↩</a>
                </li>
                </ol>
                </section>

                """)
        options.footnoteNumbersAreText = true
        #expect(html("One[^n]\n\n[^n]: b\n", options).contains("aria-label=\"Footnote 1\">1</a>"))
    }

    @Test func notesHoldBlocksAndStandInTheOrderOfTheSource() {
        let markdown = "[^b]: first\n\n    - item\n[^a]: second\nlazy\n\nx[^a]\n"
        let document = MarkdownDocument(parsing: markdown)
        #expect(document.leaves.map(\.text) == ["first", "item", "second lazy", "x"])
        #expect(document.leaves.map(\.isInListItem) == [false, true, false, false])
        expectSoundLeaves(markdown)
        // Nothing refers to the other: it is shown all the same, behind.
        let html = html(markdown)
        #expect(html.contains("<li id=\"fn-1\">\n<p>second\nlazy</p>"))
        #expect(html.contains("<li id=\"fn-2\">\n<p>first</p>\n<ul>"))
    }

    @Test func whatOnlyLooksLikeAFootnoteIsText() {
        #expect(texts("a[^1] \\[^2]\n\n[^2]: b\n") == ["a[^1] [^2]", "b"])
        #expect(texts("```\n[^1]: a\n```\n\n    [^2]: b\n\n[^3]: c `[^3]`\n") == ["[^1]: a\n", "[^2]: b\n", "c [^3]"])
        #expect(texts("1. a\n[^1]: b\n2. c\n") == ["a", "b", "c"])
        #expect(html("1. a\n[^1]: b\n2. c\n").hasPrefix("<ol>\n<li>a</li>\n</ol>\n<ol start=\"2\">\n<li>c</li>"))
        #expect(html("[a[^1]](u)\n\n[^1]: b\n").hasPrefix("<p><a href=\"u\">a[^1]</a></p>\n"))
    }

    // MARK: Headings and images

    @Test func headingsHaveIDs() {
        var options = MarkdownDocument.RenderOptions()
        options.hasHeadingIDs = true
        options.leafAttributes = [3: [("id", "the-visit-2")]]
        #expect(
            html("# The *visit*\n\n## The visit\n\n# \n\n# b\n", options)
                == "<h1 id=\"the-visit\">The <em>visit</em></h1>\n<h2 id=\"the-visit-3\">The visit</h2>\n"
                + "<h1></h1>\n<h1 id=\"the-visit-2\">b</h1>\n")
    }

    @Test func anImageOfTheSiteIsShown() {
        var options = MarkdownDocument.RenderOptions()
        options.images = ["b.jpg": .init(address: "../assets/b c.jpg", width: 640, height: 480)]
        #expect(
            html("![a *\"b\"*](b.jpg \"t\") ![c](d.jpg)\n", options)
                == "<p><img src=\"../assets/b%20c.jpg\" alt=\"a &quot;b&quot;\" title=\"t\" width=\"640\" height=\"480\" "
                + "loading=\"lazy\" /> <a href=\"d.jpg\"><span class=\"picture-label\"></span>c</a></p>\n")
    }

    @Test func commonMarkStaysCommonMark() {
        let markdown = "| a |\n|---|\n\n~~b~~ www.a.example[^1]\n\n- [ ] c\n\n[^1]: d\n"
        let document = MarkdownDocument(parsing: markdown, extensions: .none)
        #expect(document.leaves.map(\.text) == ["| a | |---|", "~~b~~ www.a.example^1", "[ ] c"])
    }

    // MARK: Hostile input

    @Test(
        .timeLimit(.minutes(CPUTime.slowness)),
        arguments: [
            "|", "|-", "~~", "~~a ", "a~~a~b ", "_www.", "a@", "http://", "[^a", "*~~_", "[^1]: ", "| a\n|-\n",
            "a\n:-:\n",
            "> [^1]: x\n", "    [^1]: a\n\n", "- [ ] ", "\"'", "(www.a.b",
        ])
    func hostileTextIsRead(_ piece: String) {
        let markdown = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let document = MarkdownDocument(parsing: markdown, extensions: [.site, .smartPunctuation])
        #expect(!document.html().isEmpty)
    }

    @Test(.timeLimit(.minutes(CPUTime.slowness))) func hundredThousandBarsAreRead() {
        let bars = String(repeating: "|", count: 100_000)
        #expect(texts(bars).count == 1)
        #expect(texts("|a\n|-\n" + bars + "\n").count == 2)
        let wide = String(repeating: "|a", count: 2000) + "\n" + String(repeating: "|-", count: 2000) + "\n"
        let document = MarkdownDocument(parsing: wide + String(repeating: "|b\n", count: 4000))
        #expect(document.leaves.count < 50_000)
        let deep = String(repeating: "> ", count: 500)
        #expect(texts(deep + "a|b\n" + deep + "-|-\n").count == 2)
    }

    @Test(.timeLimit(.minutes(CPUTime.slowness))) func fiftyThousandNotesAreRead() {
        let notes = (0..<50_000).map { "[^\($0)]: a[^\(($0 &* 7) % 50_000)]\n" }.joined()
        let document = MarkdownDocument(parsing: notes)
        #expect(document.leaves.count == 50_000)
        #expect(String(decoding: document.html(), as: UTF8.self).contains("id=\"fn-50000\""))
    }
}

extension String {
    /// How many pieces a mark cuts the text into.
    fileprivate func components(_ mark: String) -> Int {
        split(separator: mark, omittingEmptySubsequences: false).count
    }
}
