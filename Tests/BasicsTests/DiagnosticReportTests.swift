import Basics
import Foundation
import Testing

@Suite struct DiagnosticReportTests {
    private let source = SourceText(name: "Content/site.yml", text: "title: A\ntitel: Visit\n")

    @Test func showsLineCaretAndFix() {
        let diagnostic = Diagnostic(
            .warning, "unknown-key", at: .init(source, 9..<14), "unknown key 'titel'", why: "it has no effect",
            notes: [.init("the title is here", at: .init(source, line: 1))], fix: "did you mean 'title'?")
        #expect(
            DiagnosticReport().text(of: diagnostic) == """
                Content/site.yml:2:1: warning: unknown key 'titel' [unknown-key]
                    |
                  2 | titel: Visit
                    | ^~~~~
                    why: it has no effect
                    note: Content/site.yml:1:1: the title is here
                    |
                  1 | title: A
                    | ^~~~~~~~
                    fix: did you mean 'title'?

                """)
    }

    @Test func aFileOrNothingAtAll() {
        let report = DiagnosticReport()
        #expect(report.text(of: .init(.error, "x", at: .init(file: "a"), "bad")) == "a: error: bad [x]\n")
        #expect(report.text(of: .init(.error, "x", "bad")) == "error: bad [x]\n")
    }

    @Test func neverDrivesTheTerminal() {
        let hostile = SourceText(name: "a\u{1B}[2J", text: "\u{1B}]0;x\u{7}\u{202E}")
        let text = DiagnosticReport().text(of: .init(.error, "x", at: .init(hostile, 0..<1), "b\u{1B}c"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }

    @Test func aLineFeedInANameTearsNoReport() {
        let text = DiagnosticReport().text(of: .init(.error, "x", at: .init(file: "a\nb.txt"), "bad"))
        #expect(text == "a\u{FFFD}b.txt: error: bad [x]\n")
    }

    @Test func aTabInANameIsASpace() {
        let text = DiagnosticReport().text(of: .init(.error, "x", at: .init(file: "a\tb.txt"), "key 'o\tple'"))
        #expect(text == "a b.txt: error: key 'o ple' [x]\n")
    }

    @Test func aLongLineIsAWindowAroundTheCaret() {
        let long = SourceText(
            name: "a", text: String(repeating: "x", count: 500) + "HERE" + String(repeating: "y", count: 500))
        let lines = DiagnosticReport().text(of: .init(.error, "x", at: .init(long, 500..<504), "bad")).split(
            separator: "\n")
        #expect(lines[2].count < 130)
        let caret = lines[3].firstIndex(of: "^").map { lines[3].distance(from: lines[3].startIndex, to: $0) }
        let here = lines[2].range(of: "HERE").map { lines[2].distance(from: lines[2].startIndex, to: $0.lowerBound) }
        #expect(caret != nil && caret == here)
    }

    @Test func readingOrder() {
        let a = Diagnostic(.error, "1", at: .init(source, 9..<10), "second line")
        let b = Diagnostic(.warning, "2", at: .init(source, 0..<1), "first line")
        let c = Diagnostic(.warning, "3", at: .init(file: "A"), "another file")
        #expect([a, b, c].inReadingOrder() == [c, b, a])
    }
}
