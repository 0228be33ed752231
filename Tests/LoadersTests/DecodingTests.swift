import Basics
import Loaders
import Testing

@Suite struct DecodingTests {
    private func load(_ bytes: [UInt8]) -> LoadedClipping { loader.load(Clipping(name: "a.txt", bytes: bytes)) }

    @Test func theFirstFaultIsShownAtItsPlace() throws {
        let loaded = load(
            Array("The first line is “quite fine”.\nThe caf".utf8) + [0xE9] + Array(" is shut, and so is the caf".utf8)
                + [
                    0xE9, 0x0A,
                ])
        let complaint = try #require(loaded.diagnostics.first)
        #expect(loaded.diagnostics.count == 1)
        #expect(complaint.identifier == "invalid-utf8" && complaint.severity == .warning)
        #expect(complaint.location.map(DiagnosticReport.place) == "a.txt:2:8")
        #expect(loaded.articles.first?.blocks.last?.text == "The caf\u{FFFD} is shut, and so is the caf\u{FFFD}")
    }

    /// Bytes that are no language's letters in any charset stay faults of UTF-8.
    @Test(
        arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF]]
            as [[UInt8]])
    func everyIllFormedSequenceIsOne(_ bytes: [UInt8]) {
        let loaded = load(Array("The “ship” is in ".utf8) + bytes)
        #expect(loaded.diagnostics.map(\.identifier) == ["invalid-utf8"])
        #expect(loaded.articles.first?.blocks.first?.text.contains("\u{FFFD}") == true)
    }

    @Test func aByteOrderMarkAndEveryPlaneAreFine() {
        let loaded = load([0xEF, 0xBB, 0xBF] + Array("The ship \u{1F6A2} of Zoë is in Ōtaki — since “Monday”.".utf8))
        #expect(loaded.diagnostics.isEmpty)
        #expect(
            loaded.articles.first?.blocks.map(\.text) == ["The ship \u{1F6A2} of Zoë is in Ōtaki — since “Monday”."])
    }
}
