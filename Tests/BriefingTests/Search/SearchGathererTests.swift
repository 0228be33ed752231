import Basics
import Testing

@testable import Briefing

@Suite struct SearchGathererTests {
    private static func entries() -> [SearchEntry] {
        let pile = dossier([
            "a.md": Fixtures.strike, "b.md": Fixtures.talks,
            "c.md": clipping(
                "Again", "2031-04-04", "Port Minister Ana Brook met union leader Tom Achterberg on Tuesday."),
        ])
        return SearchGatherer(data: PageData(dossier: pile, comparison: Comparer().compare(pile))).entries()
    }

    @Test func standsKindByKind() {
        let kinds = Self.entries().map(\.kind.rawValue)
        #expect(kinds == kinds.sorted())
        #expect(Set(kinds) == Set(SearchEntry.Kind.allCases.map(\.rawValue)))
    }

    @Test func aSentenceOfTwoSourcesIsOneHitWithBothMarks() throws {
        let same = Self.entries().filter { $0.text.contains("met union leader") }
        #expect(same.count == 1)
        #expect(same.first?.marks == [.init(source: 0, anchor: "p1"), .init(source: 2, anchor: "p1")])
    }

    @Test func aDateIsFoundByItsWordsAndItsNumbers() throws {
        let date = try #require(Self.entries().first { $0.href == "dates/2031-06-30.html" })
        let words = Set((date.names + date.hints + [date.text]).flatMap(SearchWords.words))
        #expect(words.isSuperset(of: ["30", "june", "2031", "06", "6", "monday"]))
    }

    @Test func anInitiativeIsFoundByItsShortForm() throws {
        let entry = try #require(Self.entries().first { $0.kind == .initiative })
        let words = Set((entry.names + [entry.text]).flatMap(SearchWords.words))
        #expect(words.isSuperset(of: ["hwa", "harbour", "wage", "agreement"]))
    }
}
