import Basics
import Loaders
import TestSupport
import Testing

/// Files made to hurt: every one is read in time that grows with its size, and nothing of it is lost.
@Suite struct HostileInputTests {
    /// A piece of text and how often it is repeated.
    static let pieces: [(String, Int)] = [
        ("word ", 200_000), ("x", 1_000_000), ("a\n", 200_000), ("ADVERTISEMENT\n", 100_000),
        ("Port strike ends after days\n", 50_000), ("(Photo: A) / XYZ\n", 50_000), ("[(", 300_000), ("* _", 200_000),
        ("e\u{301}\u{301}\u{301}\u{301}", 50_000), ("\u{301}", 200_000), ("a / ", 800_000),
        ("3 May 2024, 14:05 CEST\n", 50_000), ("---\n", 200_000), ("Home\n", 100_000), ("Related\n", 100_000),
    ]

    @Test(.timeLimit(.minutes(CPUTime.slowness)), arguments: pieces) func isReadInTime(_ piece: String, _ count: Int) {
        let bytes = Array((String(repeating: piece, count: count / 40) + "\nThe end of the text is here.").utf8)
        for ending in ["txt", "md"] {
            let loaded = loader.load(Clipping(name: "a." + ending, bytes: bytes))
            #expect(loaded.articles.count == 1 || loaded.diagnostics.map(\.identifier) == ["empty-clipping"])
        }
    }

    @Test func anythingIsReadWithoutATrap() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1200 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : Array("-:\n #*[]()\"'|/.0aA&".utf8).randomElement(using: &generator) ?? 0
            }
            for name in ["a.txt", "a.md"] {
                for prefix in [[], Array("---\n".utf8)] {
                    let loaded = loader.load(Clipping(name: name, bytes: prefix + bytes))
                    for article in loaded.articles { expectTrueMaps(article) }
                    #expect(!loaded.diagnostics.hasErrors)
                }
            }
        }
    }
}
