import Foundation
import Testing

@testable import CommonMark

@Suite struct LinkInsertionTests {
    /// Puts one link to `x` around a range and shows the paragraph.
    private func linked(_ markdown: String, _ range: Range<Int>) -> (html: String, isRefused: Bool) {
        let (document, refused) = MarkdownDocument(parsing: markdown)
            .inserting([.init(leaf: 0, range: range, destination: "x")])
        return (String(decoding: document.html(), as: UTF8.self), !refused.isEmpty)
    }

    @Test func wordsBecomeALink() {
        let (document, refused) = MarkdownDocument(parsing: "Ana Brook met Bo & Co.\n").inserting([
            .init(leaf: 0, range: 14..<21, destination: "bo.html", title: "Bo \"& Co\"", cssClass: "initiative"),
            .init(leaf: 0, range: 0..<9, destination: "../people/ana-brook.html"),
        ])
        #expect(refused.isEmpty)
        #expect(
            String(decoding: document.html(), as: UTF8.self) == """
                <p><a href="../people/ana-brook.html">Ana Brook</a> met \
                <a href="bo.html" title="Bo &quot;&amp; Co&quot;" class="initiative">Bo &amp; Co</a>.</p>

                """)
    }

    @Test func emphasisWithinTheWordsGoesIntoTheLink() {
        #expect(linked("*Ana* Brook", 0..<9).html == "<p><a href=\"x\"><em>Ana</em> Brook</a></p>\n")
        #expect(linked("Ana **Brook**", 0..<9).html == "<p><a href=\"x\">Ana <strong>Brook</strong></a></p>\n")
        #expect(linked("*Ana*", 0..<3).html == "<p><em><a href=\"x\">Ana</a></em></p>\n")
        #expect(linked("***Ana** B*", 0..<5).html == "<p><em><a href=\"x\"><strong>Ana</strong> B</a></em></p>\n")
    }

    @Test func emphasisThatTheWordsCrossSplitsTheLink() {
        #expect(
            linked("*so Ana* Brook", 3..<12).html
                == "<p><em>so <a href=\"x\">Ana</a></em><a href=\"x\"> Brook</a></p>\n")
        #expect(
            linked("Ana\n*Brook so*", 0..<9).html
                == "<p><a href=\"x\">Ana\n</a><em><a href=\"x\">Brook</a> so</em></p>\n")
    }

    @Test(arguments: [
        "[a](y)", "`a`", "![a](y)", "<https://a.example>", "    a", "[*a*](y)", "x[](y)z", "x<b>z", "![[a](y)](z)",
    ])
    func noLinkStandsInALinkCodeImageOrAroundRawHTML(_ markdown: String) {
        let document = MarkdownDocument(parsing: markdown)
        let whole = 0..<document.leaves[0].text.utf8.count
        let link = MarkdownDocument.Link(leaf: 0, range: whole, destination: "x")
        let (after, refused) = document.inserting([link])
        #expect(refused == [link])
        #expect(after.html() == document.html())
    }

    @Test func impossibleRangesAreReturned() {
        let document = MarkdownDocument(parsing: "é a\n")
        let ranges = [0..<0, 0..<1, 1..<2, 3..<5, 9..<12, -1..<2]
        let links = ranges.map { MarkdownDocument.Link(leaf: 0, range: $0, destination: "x") }
        let noLeaf = MarkdownDocument.Link(leaf: 1, range: 0..<2, destination: "x")
        #expect(document.inserting(links + [noLeaf]).refused == links + [noLeaf])
    }

    @Test func ofTwoThatOverlapTheFirstAskedForStands() {
        let document = MarkdownDocument(parsing: "abcdef\n")
        let links = [2..<4, 3..<6, 0..<2, 1..<3, 4..<6].map {
            MarkdownDocument.Link(leaf: 0, range: $0, destination: "x")
        }
        let (after, refused) = document.inserting(links)
        #expect(refused == [links[1], links[3]])
        #expect(
            String(decoding: after.html(), as: UTF8.self)
                == "<p><a href=\"x\">ab</a><a href=\"x\">cd</a><a href=\"x\">ef</a></p>\n")
        #expect(after.inserting([links[0]]).refused == [links[0]])
    }

    /// Small worlds: every pair of ranges over texts of six bytes with each kind of inline.
    @Test(arguments: [
        "abcdef", "a*bc*def", "*ab*c**de**f", "**a*bc*d**ef", "ab`cd`ef", "ab[cd](y)ef", "a\\*cd\\_f",
        "*a[b*c*d](y)ef*",
        "ab&amp;def", "a*b*\n*c*ef", "*a**b***cdef", "ab![cd](y)ef", "é*é*éé",
    ])
    func noLinkChangesTheText(_ markdown: String) {
        let document = MarkdownDocument(parsing: markdown)
        let count = document.leaves[0].text.utf8.count
        let content = textContent(document.html())
        for first in ranges(count) {
            for second in ranges(count) {
                let links = [first, second].map { MarkdownDocument.Link(leaf: 0, range: $0, destination: "x") }
                let (after, refused) = document.inserting(links)
                let html = after.html()
                #expect(textContent(html) == content)
                #expect(isWellFormed(String(decoding: html, as: UTF8.self)), "\(first) \(second)")
                let added = String(decoding: html, as: UTF8.self).components(separatedBy: "href=\"x\"").count - 1
                #expect((added == 0) == (refused.count == 2), "\(first) \(second)")
            }
        }
    }

    private func ranges(_ count: Int) -> [Range<Int>] {
        (0..<count).flatMap { low in (low + 1...count).map { low..<$0 } }
    }
}
