import Testing

@testable import Briefing

@Suite struct AcronymsTests {
    @Test func aShortFormSaysWhatItStandsFor() throws {
        let pile = dossier(["a.md": Fixtures.strike])
        let data = PageData(dossier: pile, comparison: Comparer().compare(pile))
        let initiative = try #require(pile.initiatives.first)
        #expect(data.expansion(of: "HWA", initiative.subject) == "Harbour Wage Agreement")
        #expect(data.expansion(of: "Harbour Wage Agreement", initiative.subject) == nil)
        #expect(data.expansion(of: "HWA", .person("ana-brook")) == nil)
    }
}
