import Basics
import Testing

@testable import Briefing

@Suite struct ComparerTests {
    private func body(_ number: Int) -> String {
        """
        Port Minister Ana Brook met union leader Tom Achterberg on Wednesday and discussed the Harbour Safety Dialogue. \
        They want a deal on the harbour levies by 8 July 2031 to double trade to $500 million. Sentence \(number) is its own.
        """
    }

    /// Four sentences an article, read once and multiplied: the reading is not what is timed.
    private func seconds(_ articles: Int) -> (Duration, Comparison) {
        var dossier = smallDossier([("a.md", clipping("A", "2031-06-02", body(0)))])
        dossier.sources = Array(repeating: dossier.sources[0], count: articles)
        dossier.readings = Array(repeating: dossier.readings[0], count: articles)
        dossier.listed = Array(repeating: [], count: articles)
        dossier.phases = Array(repeating: dossier.phases[0], count: articles)
        dossier.statements = (0..<articles).flatMap { source in
            dossier.statements.map { statement in
                var statement = statement
                statement.source = source
                return statement
            }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let comparison = Comparer().compare(dossier)
        return (clock.now - start, comparison)
    }

    @Test func thousandsOfLikeStatementsTakeTimeInLine() {
        let (small, _) = seconds(313)
        let (large, comparison) = seconds(1250)
        #expect(comparison.groups.map(\.sources.count) == [1250, 1250, 1250])
        #expect(comparison.wording.separatelyWorded == 1)
        #expect(comparison.differences == [])
        // Five thousand statements: four times as many, and room for a busy machine; of pairs there would be sixteen times.
        #expect(large < small * 9)
    }

    @Test func anEmptyPileIsNothing() {
        #expect(Comparer().compare(smallDossier([])) == Comparison())
    }

    @Test func aTextInAnotherLanguageIsNoTrap() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Eins", "2031-06-02", "Die Ministerin traf am Mittwoch den Vorsitzenden der Gewerkschaft im Hafen."),
            "b.md": clipping("Zwei", "2031-06-02", "港の大臣は水曜日に組合の代表と会談した。"),
        ])
        #expect(pile.differences == [])
        #expect(pile.comparison.wording.separatelyWorded == 2)
    }
}
