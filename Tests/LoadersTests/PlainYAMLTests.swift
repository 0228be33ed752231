import Basics
import Testing

@testable import Loaders

/// The quick reader of plain front matters says nothing that the parser of the whole language doesn't.
struct PlainYAMLTests {
    static let plain = [
        "title: Talks in Tarn\npublished: 2031-04-02\n",
        "title: \"A, [b] {c} é\"\npeople:\n  - Ana Brook\n  - \"Tom\"\nslug: x\n",
        "people:\n- Ana\n- 'Lena Fisk'\n", "a: no\nb-c_d:  1.5  \n",
        "dates:\n    - \"2031-01-02\"\n    - 2031-05\ntitle: a - b & c*\n",
    ]
    static let others = [
        "title:\n", "title:x\n", "title: x\n  - y\n", "title: x\n  y\n", "title: a: b\n", "title: a # b\n",
        "a: 1\na: 2\n",
        "a: [b, c]\n", "a: \"b\\n\"\n", "a: 'it''s'\n", "a: |\n  b\n", "a:\n  b: c\n", "a:\n  - b\n    - c\n",
        "a:\n  - b\n - c\n",
        "a: ~\n", "a: null\n", "- a\n", "a: b", "a: b\n\nc: d\n", "a: \"b\" c\n", "a:\tb\n", "a: b\r\n",
        "a:\n  - b\n\n  - c\n",
        "a: &x b\nc: *x\n", "a: !!int 3\n", "? a\n: b\n", "a:\n  - b: c\n", "a:\n  - - b\n", "a: x\u{2028}y\n", "",
        "# a\n",
    ]

    @Test(arguments: plain) func readsThePlainOnes(_ yaml: String) throws {
        let source = SourceText(name: "a.md", text: yaml)
        let quick = try #require(PlainYAML.mapping(in: source, range: 0..<source.utf8.count))
        let (whole, diagnostics) = YAMLReader.parsed(source, 0..<source.utf8.count)
        #expect(diagnostics.isEmpty)
        #expect(quick == whole)
    }

    @Test(arguments: others) func leavesTheOthersToTheParser(_ yaml: String) {
        let source = SourceText(name: "a.md", text: yaml)
        #expect(PlainYAML.mapping(in: source, range: 0..<source.utf8.count) == nil)
    }

    /// Seeded changes of plain ones: whatever the quick reader takes, the parser reads in the same way.
    @Test func agreesWithTheParserOnWhateverItTakes() {
        var state: UInt64 = 8
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let marks = Array("\n \n  - \"':#[]{}&*!|>%@`~?,-_.=aA9\t\r\u{E9}".utf8)
        var taken = 0
        for round in 0..<20_000 {
            var bytes = Array(Self.plain[round % Self.plain.count].utf8)
            for _ in 0...next(3) {
                let at = next(bytes.count)
                switch next(3) {
                case 0: bytes[at] = marks[next(marks.count)]
                case 1: bytes.insert(marks[next(marks.count)], at: at)
                default: bytes.remove(at: at)
                }
            }
            let source = SourceText(name: "a.md", decoding: bytes)
            guard let quick = PlainYAML.mapping(in: source, range: 0..<source.utf8.count) else { continue }
            taken += 1
            let (whole, diagnostics) = YAMLReader.parsed(source, 0..<source.utf8.count)
            #expect(diagnostics.isEmpty && quick == whole, "\(source.text)")
        }
        #expect(taken > 1_000)
    }
}
