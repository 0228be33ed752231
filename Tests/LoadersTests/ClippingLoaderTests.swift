import Basics
import Testing

@testable import Loaders

@Suite struct ClippingLoaderTests {
    private let loader = ClippingLoader(markdownBlocks: { _ in [] })

    /// Bytes that look random and are the same on every machine.
    private func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 7
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    @Test(arguments: ["a.html", "a.txt", "a.md", "a.json", "a.csv", "a.xml"])
    func aFileThatIsNoTextIsRefusedAtOnce(_ name: String) {
        let loaded = loader.load(Clipping(name: name, bytes: noise(1 << 20)))
        #expect(loaded.diagnostics.map(\.identifier) == ["binary-clipping"])
        #expect(loaded.articles.isEmpty)
    }

    @Test func aPageOfMoreTextThanAnybodyReadsIsRefused() {
        let page = "<html><body><p>" + String(repeating: "word of ", count: HTMLPrescan.mostText / 8 + 1)
        let loaded = loader.load(Clipping(name: "a.html", bytes: Array(page.utf8)))
        #expect(loaded.diagnostics.map(\.identifier) == ["page-too-large"])
        #expect(loaded.articles.isEmpty)
    }

    @Test func textInAnyEncodingIsNotTakenForBytes() {
        let text = String(repeating: "Straße und Hafen, Порт и причал, 港口 \u{1B}[1m.\n", count: 600)
        #expect(!ClippingLoader.isBinary(Array(text.utf8)))
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(!ClippingLoader.isBinary(wide))
        #expect(!ClippingLoader.isBinary(noise(200)), "what is short costs nothing to read")
    }
}
