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
            ("C:\\temp\\*", "C:\\temp\\\\\\*"), ("> quote", "\\> quote"), ("x > y", "x > y"),
            ("~~gone~~ ~5", "\\~\\~gone\\~\\~ ~5"), ("", ""),
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
                "&amp;", "<b>", "</b>", "1.", "---", "é", "”", "<!--",
            ]
        for _ in 0..<6000 {
            let text = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            expectSurvival(text)
        }
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
