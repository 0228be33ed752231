import Basics
import Loaders
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
    private func read(_ text: String) -> (mapping: MetadataMapping?, diagnostics: [Diagnostic], source: SourceText) {
        let source = SourceText(name: "Content/site.yml", text: text)
        let (mapping, diagnostics) = YAMLReader.mapping(in: source, range: 0..<source.utf8.count)
        return (mapping, diagnostics, source)
    }

    @Test func scalarsAreText() throws {
        let mapping = try #require(read("a: no\nb: 9:47\nc: 2025-05-28\nd: 0x1F\ne: 'null'\nf: 1_000\n").mapping)
        #expect(mapping.entries.map(\.value.text) == ["no", "9:47", "2025-05-28", "0x1F", "null", "1_000"])
    }

    @Test func rangesAreTheFiles() throws {
        let marked = MarkedText(
            "⟦title⟧: ⟦\"A \\\"b\\\" c\"⟧\n⟦é⟧: ⟦'it''s'⟧\n⟦list⟧:\n  - ⟦one⟧\n  - ⟦two⟧ # why\n⟦flow⟧: [⟦x⟧, ⟦y z⟧]\n⟦fold⟧: ⟦>\n  some\n  words⟧\n⟦none⟧:\n"
        )
        let found = read(marked.text)
        let mapping = try #require(found.mapping)
        var ranges: [Range<Int>] = []
        for entry in mapping.entries {
            ranges.append(entry.keyRange)
            switch entry.value {
            case .list(let items, _): ranges += items.map(\.range)
            case .null: break
            default: ranges.append(entry.value.range)
            }
        }
        #expect(MarkedText.mark(marked.text, ranges) == MarkedText.mark(marked.text, marked.ranges))
        #expect(
            mapping["title"]?.text == "A \"b\" c" && mapping["é"]?.text == "it's"
                && mapping["fold"]?.text == "some words\n")
        #expect(mapping["list"]?.texts == ["one", "two"])
        guard case .null = mapping["none"] else { return #expect(Bool(false), "an empty value is null") }
    }

    @Test func nothingIsAnEmptyMapping() {
        for text in ["", "# only a comment\n", "\n\n", "~\n"] {
            let found = read(text)
            #expect(found.mapping?.entries == [] && found.diagnostics.isEmpty)
        }
    }

    @Test func badInputIsOneComplaintAtItsLine() {
        let cases = [
            "title: a: b\n", "a: 1\nb: [1, 2\n", "a: 1\nb: 2\na: 3\n", "- a\n- b\n", "just words\n",
            "a: \"open\nb: 2\n", "a: *nowhere\n", "\tb: 1\n",
            "a: 1\n? [x, y]\n: 2\n",
        ]
        let reports = cases.map { text -> String in
            let found = read(text)
            #expect(found.diagnostics.count == 1, "\(text)")
            return DiagnosticReport().text(of: found.diagnostics)
        }
        expectGolden(reports.joined(separator: "\n"), "Reports/yaml.txt")
    }

    /// Columns are counted from the nearest stop, not from the start of a line of a megabyte.
    @Test func aLongLineIsReadInLinearTime() throws {
        func time(_ count: Int) -> Duration {
            let text = "list: [" + String(repeating: "é, ", count: count) + "z]\n"
            return CPUTime.measure {
                let found = read(text)
                guard case .list(let items, _)? = found.mapping?["list"] else {
                    Issue.record("no list was read")
                    return
                }
                #expect(items.count == count + 1)
                #expect(items.last.map { Array(found.source.utf8[$0.range]) } == [0x7A])
            }
        }
        let (small, large) = (time(10_000), time(80_000))
        #expect(large < small * 24 + .milliseconds(200), "\(small) and \(large)")
    }

    @Test func bombsAreRefused() {
        let aliases = "a: &a [x]\n" + (0..<30).map { "b\($0): [*a, *a]\n" }.joined()
        let deep = "a: " + String(repeating: "[", count: 100_000)
        let indented = (0..<300).map { String(repeating: "  ", count: $0) + "a:\n" }.joined()
        let dashes = String(repeating: "- ", count: 100_000)
        let big = "a: " + String(repeating: "x", count: 1 << 20)
        for text in [aliases, deep, indented, dashes, big] {
            let found = read(text)
            #expect(found.mapping == nil)
            #expect(found.diagnostics.map(\.identifier) == ["yaml-too-complex"])
        }
    }
}
