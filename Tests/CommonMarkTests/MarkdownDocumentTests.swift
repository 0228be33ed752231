import Basics
import Testing

@testable import CommonMark

@Suite struct MarkdownDocumentTests {
    private func leaves(_ markdown: String) -> [MarkdownDocument.Leaf] { MarkdownDocument(parsing: markdown).leaves }

    /// The source behind each word of a leaf's text, joined by bars.
    private func sources(_ markdown: String, leaf: Int = 0) -> String {
        let leaf = leaves(markdown)[leaf]
        let source = Array(markdown.utf8)
        var words: [String] = []
        var start = 0
        for part in leaf.text.utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
            let range = start..<start + part.count
            let place = leaf.map.source(for: range)
            words.append(place.map { String(decoding: source[$0], as: UTF8.self) } ?? "-")
            start = range.upperBound + 1
        }
        return words.joined(separator: "|")
    }

    @Test func leavesAreInOrderWithTheirKinds() {
        let found = leaves("# A\n\nb\n\n- c\n\n  > d\n\n```\ne\n```\n\n***\n\n<div>\n")
        #expect(found.map(\.kind) == [.heading(level: 1), .paragraph, .paragraph, .paragraph, .code, .html])
        #expect(found.map(\.text) == ["A", "b", "c", "d", "e\n", ""])
        #expect(found.map(\.isInListItem) == [false, false, true, false, false, false])
        #expect(found.map(\.isInQuotation) == [false, false, false, true, false, false])
    }

    @Test func textIsWhatIsRead() {
        #expect(
            leaves("a *b*\n  c  \nd\\\ne `f  g`<br>h ![i *j*](k) &amp; \\* &copy;\n")[0].text
                == "a b c d e f  gh i j & * ©")
    }

    @Test func aWordLeadsBackToItsSource() {
        #expect(sources("a *b* **c_d** \\*e\\* f&amp;g\n") == "a|b|c_d|*e\\*|f&amp;g")
        #expect(sources("> a b\n>   c\nd\n") == "a|b|c|d")
        #expect(sources("1. a\n   b\n\n   > c\n   > d\n", leaf: 1) == "c|d")
        #expect(sources("[a b](c \"d e\") f [g][h] i [g] j\n\n[h]: x\n[g]: y\n") == "a|b|f|g|i|g|j")
        #expect(sources("[h]: x\n  'y'\n[g]: z\na [h] b\n") == "a|h|b")
        #expect(sources("<https://a.example/b&amp;c> d\n") == "https://a.example/b&amp;c|d")
        #expect(sources("a ![b *c*](d) e<i x=\"y\">f</i>\n") == "a|b|c|e<i x=\"y\">f")
        #expect(sources("***a** b* c\n") == "a|b|c")
        #expect(sources("# a *b* ##\n") == "a|b")
        #expect(sources("a\n*b*\n===\n") == "a|b")
        #expect(sources("a\r\nb\rc\n") == "a|b|c")
        #expect(sources("> > a\n> b\n") == "a|b")
        #expect(sources("> a\n    > b\n") == "a|>|b")
    }

    @Test func codeLeadsBackLineByLine() throws {
        let markdown = "> ```swift\n>  a\n>\n> b\n> ```\n"
        let leaf = try #require(leaves(markdown).first)
        #expect(leaf.text == " a\n\nb\n")
        #expect(leaf.map.source(for: 1..<2) == 14..<15)
        #expect(leaf.map.source(for: 4..<5) == 20..<21)
        #expect(leaves("    a\n     b\n\n\n")[0].map.source(for: 2..<4) == 10..<12)
    }

    @Test func codeAboutFencesIsNotFenced() {
        #expect(leaves("    ```\n    a\n")[0].map.source(for: 0..<3) == 4..<7)
        #expect(leaves("```\n~~~\n")[0].map.source(for: 0..<3) == 4..<7)
        #expect(leaves("```\n\n")[0].map.source(for: 0..<1) == 4..<5)
    }

    @Test func aRangeIsTheBlockInTheSource() {
        let markdown = "a\n\n> b\n> c\n\n## d ##\n"
        let parts = leaves(markdown).map { String(decoding: Array(markdown.utf8)[$0.range], as: UTF8.self) }
        #expect(parts == ["a", "b\n> c", "## d ##"])
    }

    @Test func nullsDontShiftTheMap() {
        #expect(leaves("a\0b c\n")[0].text == "a\u{FFFD}b c")
        #expect(sources("a\0b c\n") == "a\0b|c")
    }

    @Test func nothingIsNoDocument() {
        #expect(leaves("").isEmpty)
        #expect(MarkdownDocument(parsing: "").html().isEmpty)
        #expect(leaves("\n \n\t\n").isEmpty)
    }

    @Test func ordinaryTextIsMappedToTheLastByte() {
        #expect(
            expectSoundLeaves("A *b* [c](d) \\_e\\_ &amp; `f`\ng  \nh\n\n> i\nj\n\n- k\n\n  l\n\n1) m\n   n\n") == 0)
    }
}
