import Testing

@testable import Briefing

@Suite struct WordingFinderTests {
    private func words(_ range: ClosedRange<Int>) -> String {
        range.map { "quay\($0)" }.joined(separator: " ") + "."
    }

    @Test func theShareOfATextThatStandsInAnother() {
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-01", words(1...100)),
            "b.md": clipping("Two", "2031-04-02", words(61...140)),
        ])
        #expect(
            pile.comparison.wording
                == SharedWording(
                    shares: [
                        .init(source: 0, other: 1, shared: 40, words: 100),
                        .init(source: 1, other: 0, shared: 40, words: 80),
                    ], separatelyWorded: 2, copies: []))
        #expect(pile.comparison.wording.largest(of: 1)?.percent == 50)
    }

    @Test func aCopyAndItsOriginalCountOnce() {
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-01", words(1...100)),
            "b.md": clipping("Two", "2031-04-02", words(31...90)),
            "c.md": clipping("Three", "2031-04-03", words(200...260)),
        ])
        #expect(pile.comparison.wording.separatelyWorded == 2)
        #expect(pile.comparison.wording.copies == [[0, 1]])
        #expect(pile.comparison.wording.largest(of: 2) == nil)
    }

    @Test func anEmptyPileHasNoShares() {
        #expect(SmallComparison([:]).comparison.wording == SharedWording())
    }
}
