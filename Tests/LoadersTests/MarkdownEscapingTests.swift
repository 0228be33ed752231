import Basics
import CommonMark
import Foundation
import Loaders
import TestSupport
import Testing

@Suite struct MarkdownEscapingTests {
    @Test func escapesOnlyWhereNeeded() {
        let cases = [
            ("5 * 3 and snake_case", "5 * 3 and snake_case"), ("*x* _y_", "\\*x\\* \\_y\\_"),
            ("AT&T &copy; &#42;", "AT&T \\&copy; \\&#42;"),
            ("a < b, <b>", "a < b, \\<b>"), ("# no", "\\# no"), ("#1 seed", "#1 seed"),
            ("1986. A year", "1986\\. A year"),
            ("3.5 million", "3.5 million"), ("- dash", "\\- dash"), ("-dash", "-dash"), ("---", "\\---"),
            ("[x](y)", "\\[x](y)"),
            ("<-@b> <1@b>", "\\<-@b> \\<1@b>"), ("<3 a@b", "<3 a@b"), ("5 <6, a@b", "5 <6, a@b"),
            ("C:\\temp\\*", "C:\\temp\\\\\\*"), ("> quote", "\\> quote"), ("x > y", "x > y"),
            ("~~gone~~ ~5", "\\~\\~gone\\~\\~ ~5"), ("~5 to ~6, 7~", "~5 to ~6, 7\\~"), ("5 ~ 6 ~ 7", "5 ~ 6 ~ 7"),
            ("|---|", "\\|---|"), (":-: | -", "\\:-: | -"), ("-|-", "\\-|-"), (": a", ": a"), ("a | b", "a | b"),
            ("[^1] and [ ] to do", "\\[^1] and \\[ ] to do"), ("www.a.example/b", "www.a.example/b"), ("", ""),
        ]
        for (text, expected) in cases { #expect(MarkdownEscaping.escape(text) == expected) }
        #expect(MarkdownEscaping.heading("C #") == "C \\#")
        #expect(MarkdownEscaping.emphasis("* a *") == "*\\* a \\**")
    }

    @Test(.enabled(if: SharedData.has("dev/html/escape_cases.json"), SharedData.missing("dev/html/escape_cases.json")))
    func theSharedCasesSurvive() throws {
        let cases = try JSONDecoder().decode(
            [String].self, from: Data(contentsOf: SharedData.url("dev/html/escape_cases.json")))
        #expect(cases.count == 40)
        for html in cases { expectSurvival(unescaped(html)) }
    }

    /// Texts of up to six of the characters that mean something: every rule meets every other.
    @Test func randomMarksSurvive() {
        var generator = SeededGenerator(seed: 7)
        let pieces =
            Array("**__``~~##--++==>><<[]()!|\\&;:.0123456789abz  ").map(String.init) + [
                "&amp;", "<b>", "</b>", "1.", "---", "é", "”", "<!--", "www.", "https://", "c.example", "[^1]", "[ ] ",
                ":-:",
            ]
        for _ in 0..<6000 {
            let text = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            expectSurvival(text)
        }
    }

    /// Lines that follow each other in one paragraph: what looks like a table is none.
    @Test func linesOfAParagraphSurvive() {
        var generator = SeededGenerator(seed: 8)
        let pieces = [
            "|", "-", "---", ":", " ", "a", "~", "~~b", "[^1]: ", "1) ", "- [x] ", "=", "www.c.example", ">", "#",
        ]
        var tables = 0
        for _ in 0..<4000 {
            let lines = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
                let pieces = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                }
                return pieces.joined().split(separator: " ").joined(separator: " ")
            }.filter { !$0.isEmpty }
            if MarkdownDocument(parsing: lines.joined(separator: "\n")).leaves.contains(where: { $0.kind == .tableCell }
            ) {
                tables += 1
            }
            let markdown = lines.map { MarkdownEscaping.escape($0) }.joined(separator: "\\\n")
            let leaves = MarkdownDocument(parsing: markdown).leaves
            #expect(leaves.map(\.text) == (lines.isEmpty ? [] : [lines.joined(separator: " ")]), "\(markdown)")
        }
        #expect(tables > 20)
    }

    private func expectSurvival(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let clean = text.replacingOccurrences(of: "\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        guard !clean.isEmpty else { return }
        let forms: [(String, MarkdownDocument.Leaf.Kind)] = [
            (MarkdownEscaping.escape(clean), .paragraph), (MarkdownEscaping.emphasis(clean), .paragraph),
            ("## " + MarkdownEscaping.heading(clean), .heading(level: 2)),
        ]
        for (markdown, kind) in forms {
            let leaves = MarkdownDocument(parsing: markdown + "\n").leaves
            #expect(leaves.map(\.text) == [clean], "\(markdown)", sourceLocation: sourceLocation)
            #expect(leaves.map(\.kind) == [kind], "\(markdown)", sourceLocation: sourceLocation)
            #expect(
                leaves.allSatisfy { !$0.isInListItem && !$0.isInQuotation }, "\(markdown)",
                sourceLocation: sourceLocation)
        }
    }

    private func unescaped(_ html: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&#42;", "*"), ("&amp;", "&")].reduce(html) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}
