import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct SearchFilesTests {
    private static let sources = [
        SearchSource(
            number: 1, path: "articles/a.html", title: "Dockers return", imprint: "Harbour Gazette, 2 April 2031")
    ]

    private static func text(_ files: [OutputFile]) -> String {
        files.map { "== \($0.path)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    private static func statements(_ texts: [String]) -> [SearchEntry] {
        texts.map { SearchEntry(kind: .statement, text: $0, href: "", marks: [.init(source: 0, anchor: "p1")]) }
    }

    @Test func writesTheIndexOfASmallSite() {
        var brook = SearchEntry(
            kind: .person, text: "Ana Brook", href: "people/ana-brook.html", note: "Port Minister", count: 2,
            marks: [.init(source: 0, anchor: "p1")])
        brook.names = ["Brook"]
        brook.doubts = [
            .init(
                isReadTogether: false, href: "differences.html#d1",
                rivals: [.init(words: "Ports Minister", number: 1, href: "articles/a.html#p1")])
        ]
        let entries = [brook] + Self.statements(["Brook met the dockers.", "The dockers return."])
        expectGolden(Self.text(SearchFiles(index: SearchIndex(entries), sources: Self.sources).files()), "index.txt")
    }

    @Test func nothingOfAClippingEndsAScriptOrAString() {
        let hostile = "</script><!--\u{2028}\u{2029}\"\\\n\u{0}\u{7F}${x}`'"
        let entries = Self.statements([hostile])
        let source = SearchSource(number: 1, path: "articles/a.html", title: hostile, imprint: hostile)
        let written = Self.text(SearchFiles(index: SearchIndex(entries), sources: [source]).files())
        #expect(!written.contains("</") && !written.contains("<!--"))
        #expect(!written.unicodeScalars.contains { ["\u{2028}", "\u{2029}", "\u{0}", "\u{7F}"].contains($0) })
        #expect(written.contains(#"\u003c/script>\u003c!--\u2028\u2029\"\\\u000a\u0000\u007f${x}`'"#))
    }

    @Test func everyPartIsAValueThatJSONReads() throws {
        let entries = Self.statements(["Brook \"met\" <them>\u{2028}", "Two \\ more"])
        for file in SearchFiles(index: SearchIndex(entries), sources: Self.sources).files() {
            let call = String(decoding: file.bytes, as: UTF8.self)
            let arguments = "[" + call.dropFirst("briefingSearch(".count).dropLast(");\n".count) + "]"
            #expect(try JSON(parsing: Array(arguments.utf8)).arrayValue?.count == 3, "\(file.path)")
        }
    }

    @Test func closesAPartBehindItsSize() {
        let entries = Self.statements((0..<200).map { "Statement \($0) of dockers, wages and harbours." })
        var files = SearchFiles(index: SearchIndex(entries), sources: Self.sources)
        files.partSize = 1000
        let parts = files.files()
        let texts = parts.filter { $0.path.hasPrefix("search/entries-") }
        #expect(texts.count > 8)
        #expect(parts.contains { $0.path == "search/words-2.js" })
        #expect(texts.allSatisfy { $0.bytes.count < 1400 })
        #expect(parts == files.files())
    }

    @Test func leavesOutTheListsOfWordsThatStandEverywhere() {
        let entries = [SearchEntry(kind: .person, text: "Wages Board", href: "people/wages-board.html")]
        let index = SearchIndex(entries + Self.statements((0..<20).map { "Wages \($0)" }), commonFrom: 10)
        #expect(index.common == ["wages"])
        #expect(index.words.first { $0.text == "wages" }?.entries == [.init(entry: 0, isName: true)])
        #expect(index.words.first { $0.text == "7" }?.entries == [.init(entry: 8, isName: false)])
    }

    @Test func anEmptySiteHasAnIndex() {
        let files = SearchFiles(index: SearchIndex([]), sources: []).files()
        #expect(files.map(\.path) == ["search/index.js"])
    }
}
