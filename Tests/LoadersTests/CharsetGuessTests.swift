import Basics
import Foundation
import Loaders
import Testing

/// Short invented texts of many languages, each in the charsets that its language was written in (`Golden/Encodings`).
@Suite struct CharsetGuessTests {
    private struct Sample: Decodable {
        var language: String
        var charset: String
        var text: String
        var bytes: Data
    }

    private func samples() throws -> [Sample] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appendingPathComponent("Golden/Encodings/texts.json")
        return try JSONDecoder().decode([Sample].self, from: Data(contentsOf: file))
    }

    private func decoded(_ bytes: Data) -> (text: String?, diagnostics: [Diagnostic]) {
        let loaded = loader.load(Clipping(name: "a.txt", bytes: [UInt8](bytes)))
        return (loaded.articles.first?.source.text, loaded.diagnostics)
    }

    /// The letters count, not the name: many bytes are the same letter in several charsets.
    @Test func shortTextsAreReadRight() throws {
        let samples = try samples()
        let wrong = samples.filter { decoded($0.bytes).text != $0.text }
        print("charsets guessed: \(samples.count - wrong.count) of \(samples.count) texts of a sentence or two")
        for sample in wrong {
            print("  not \(sample.charset) (\(sample.language)): \(decoded(sample.bytes).text ?? "")")
        }
        #expect(samples.count >= 75)
        #expect(wrong.count * 20 <= samples.count, "more than one in twenty is wrong")
    }

    @Test func noLetterIsLostWithoutAWord() throws {
        for sample in try samples() {
            let (text, diagnostics) = decoded(sample.bytes)
            #expect(diagnostics.contains { ["not-utf-8", "invalid-utf8"].contains($0.identifier) })
            #expect(text?.contains("?") == false)
        }
    }

    @Test func whatAPageDeclaresComesFirst() {
        let page =
            Array("<meta charset=koi8-r><title>x</title><p>".utf8) + [0xF0, 0xCF, 0xD2, 0xD4] + Array("</p>".utf8)
        let loaded = loader.load(Clipping(name: "a.html", bytes: page))
        #expect(loaded.diagnostics.first?.summary == "the file is read as koi8-r")
    }

    @Test func wideTextWithoutAMark() {
        let text = "The ferry is back, its owner said on Monday.\n"
        let bytes = Array(text.utf8.map { [$0, 0 as UInt8] }.joined())
        let loaded = loader.load(Clipping(name: "a.txt", bytes: bytes))
        #expect(loaded.articles.first?.blocks.map(\.text) == ["The ferry is back, its owner said on Monday."])
    }
}
