import Basics
import Recognition
import TestSupport
import Testing

/// Texts made to be slow: time must grow with their length only.
@Suite struct HostileTextTests {
    private static func run(_ text: String) -> Duration {
        let document = TextDocument(id: "hostile", passages: [Passage(place: .block(0), kind: .paragraph, text: text)])
        return CPUTime.measure {
            let register = RegisterDecider().decide([EvidenceCollector().collect(document)], curated: []).register
            let mentions = MentionMatcher(register).mentions(in: document)
            let dates = DateResolver().mentions(
                of: DateRecogniser().expressions(in: document), in: document, published: nil)
            #expect(mentions.count + dates.count >= 0)
            _ = SentenceSplitter().sentences(of: text)
        }
    }

    @Test(arguments: [
        "a", "Ab ", "A.", "Minister Ana Brook ", "(", "(ABC ", "“", "\"", "May 27 to ", "27-", "Minister-",
        "Minister of ", "US-", "de la ",
        "The X (Y) Agreement ", "RAB (Rho Alpha Beta) initiative, ", "by Ana Brook, ", "of the A ", "X Ministers' ",
        "Ana Brook, ", "forums like A, ", "Mr. ", "short for ", "Secretary of State and ",
        "2025-", "last ", "é", "'s",
    ])
    func timeGrowsWithLength(piece: String) {
        let small = Self.run(String(repeating: piece, count: 20_000 / piece.utf8.count))
        let large = Self.run(String(repeating: piece, count: 160_000 / piece.utf8.count))
        // Eight times the text; quadratic work would take 64 times as long.
        #expect(large < small * 24 + .milliseconds(200), "\(piece): \(small) and \(large)")
    }

    /// A long text, and a tenth of it: without a space, all capitals, brackets in brackets.
    @Test(arguments: ["a", "Brook ", "()", "(Ab "])
    func longTexts(piece: String) {
        func text(_ bytes: Int) -> String {
            let count = bytes / piece.utf8.count
            return piece == "()"
                ? String(repeating: "(", count: count) + String(repeating: ")", count: count)
                : String(repeating: piece, count: count)
        }
        let small = Self.run(text(60_000))
        let large = Self.run(text(600_000))
        // Quadratic work would take a hundred times as long.
        #expect(large < small * 30 + .milliseconds(500), "\(piece): \(small) and \(large)")
    }

    @Test func manyNamesOfOneSurname() {
        let text = (0..<1000).map {
            "Minister Na\(String($0, radix: 36).filter(\.isLetter))el\($0 % 7 == 0 ? "a" : "o") Brook left. "
        }.joined()
        let time = Self.run(text)
        #expect(time < .seconds(30), "\(time)")
    }
}
