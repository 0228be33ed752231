import Testing

@testable import Briefing

@Suite struct SpellingsTests {
    private func spellings(_ a: String, _ b: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-06-02", a), "b.md": clipping("Two", "2031-06-03", b, outlet: "Evening Tide"),
        ]).differences
    }

    @Test func anExpansionSpelledInTwoWays() {
        #expect(
            spellings(
                "They launched PORTS (Partnership for Organising River Trade & Safety).",
                "They launched PORTS (Partnership for Organizing River Trade and Safety).") == [
                    "wording spelling: [1] Partnership for Organising River Trade & Safety | [2] Partnership for Organizing River Trade and Safety"
                ])
    }

    @Test func aPairOfCountriesInAnotherOrder() {
        #expect(
            spellings("They praised the France-UK Fishing Dialogue.", "They left the U.K.-France Fishing Dialogue.")
                == ["wording countryPair: [1] France-UK | [2] U.K.-France"])
    }

    @Test(arguments: [
        ("Katarina Brook", "Katarína Brook"), ("Mohammed Quell", "Mohamed Quell"),
        ("Olena Zelenska", "Olena Zelenskaya"),
    ])
    func aPersonSpelledInTwoWays(_ one: String, _ other: String) {
        #expect(
            spellings("Port Minister \(one) spoke.", "Port Minister \(other) spoke.")
                == ["wording spelling: [1] \(one) | [2] \(other)"])
    }

    @Test(arguments: [
        ("Port Minister Maria Brook spoke.", "Trade Minister Marie Brook spoke."),
        ("Port Minister Marian Brook spoke.", "Port Minister Lena Brook spoke."),
        ("Port Minister Maria Brook spoke.", "Port Minister Marie Brook spoke. Port Minister Maria Brook did not."),
        ("Deputy Port Minister Maria Brook spoke.", "Port Minister Marie Brook spoke."),
    ])
    func twoPeople(_ a: String, _ b: String) {
        #expect(spellings(a, b) == [])
    }

    @Test(arguments: [
        ("Port Minister Ana Brook spoke.", "Port Minister Brook spoke."),
        ("Port Minister Ana Brook spoke.", "Port Minister Ana M. Brook spoke."),
        ("They praised the Harbour Safety Dialogue.", "They praised the harbour safety dialogues."),
        ("They praised the Harbour Safety Dialogue.", "They praised the Harbour Safety Agreement."),
        ("They launched PORTS (Partnership for Organised River Trade & Safety).", "They launched PORTS."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the France–UK Fishing Dialogue."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the Fishing Dialogue."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the France-Spain Fishing Dialogue."),
    ])
    func noOtherSpelling(_ a: String, _ b: String) {
        #expect(spellings(a, b) == [])
    }
}
