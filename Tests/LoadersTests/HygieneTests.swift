import Basics
import Testing

@testable import Loaders

@Suite struct HygieneTests {
    private func clean(_ text: String) -> Article.Text {
        Hygiene.clean(SourceText(name: "a.txt", text: text), 0..<text.utf8.count)
    }

    @Test func whiteSpaceAndInvisibleMarks() {
        #expect(clean(" a\u{A0}\u{2009}b\tc ").text == "a b c")
        #expect(clean("co\u{AD}operate\u{200B}d\u{FEFF}").text == "cooperated")
        #expect(clean("x\u{0}\u{7}\u{9D}y").text == "xy")
        #expect(clean("a\u{202E}cb\u{202C}").text == "acb")
        #expect(clean("क्\u{200D}ष \u{200F}א").text == "क्\u{200D}ष \u{200F}א")
        #expect(clean(" \u{A0} ").text == "")
    }

    @Test func composesAndMapsTheLetter() {
        let text = clean("Cafe\u{301} \u{212B}")
        #expect(text.text.unicodeScalars.elementsEqual("Caf\u{E9} \u{C5}".unicodeScalars))
        #expect(text.map.source(for: 3..<5) == 3..<6)
        #expect(text.map.source(for: 0..<2) == 0..<2)
    }

    /// Every run that says "copied" holds the same bytes, whatever the text.
    @Test func randomTextsMapTruly() {
        var generator = SeededGenerator(seed: 11)
        let scalars: [Unicode.Scalar] = [
            "a", "e", " ", "\t", "\u{A0}", "\u{300}", "\u{301}", "\u{323}", "\u{AD}", "\u{200B}", "\u{1100}",
            "\u{1161}", "\u{11A8}", "\u{AC00}",
            "\u{212B}", "\u{3000}", "\u{1F600}", "\u{202E}", "\u{0}", "\u{915}", "\u{93C}", "”", "\u{F900}", "\r",
            "\u{85}", "\n", "#",
        ]
        for _ in 0..<1500 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
            }
            let source = SourceText(name: "a.txt", text: String(text))
            for clean in [
                Hygiene.clean(source, 0..<source.utf8.count), Hygiene.cleanMarkdown(source, 0..<source.utf8.count),
            ] {
                let bytes = Array(clean.text.utf8)
                #expect(clean.map.textLength == bytes.count)
                for run in clean.map.runs where run.isCopy {
                    #expect(
                        bytes[run.text].elementsEqual(source.utf8[run.source]),
                        "\(text.map { String($0.value, radix: 16) })")
                }
            }
        }
    }

    @Test func markdownKeepsItsLinesAndIndentation() {
        let text = "a\r\n    b\rc\u{2028}d\u{A0}\u{A0}\n\u{A0}e\u{A0}f"
        let source = SourceText(name: "a.md", text: text)
        #expect(Hygiene.cleanMarkdown(source, 0..<source.utf8.count).text == "a\n    b\nc\nd \ne f")
    }

    @Test func directionOverridesAreReportedOnce() {
        let loaded = loader.load(
            Clipping(
                name: "a.txt", bytes: Array("The \u{202E}council\u{202C} met on Tuesday behind closed doors.".utf8)))
        #expect(loaded.diagnostics.map(\.identifier) == ["direction-override"])
        #expect(loaded.articles.first?.blocks.first?.text == "The council met on Tuesday behind closed doors.")
    }
}
