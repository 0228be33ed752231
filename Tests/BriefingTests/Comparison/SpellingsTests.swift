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
                "They launched PORTS (Organising Ports for Research, Trade & Safety).",
                "They launched PORTS (Organizing Ports for Research, Trade and Safety).") == [
                    "wording spelling: [1] Organising Ports for Research, Trade & Safety | [2] Organizing Ports for Research, Trade and Safety"
                ])
    }

    @Test func aPairOfCountriesInAnotherOrder() {
        #expect(
            spellings("They praised the France-UK Fishing Dialogue.", "They left the U.K.-France Fishing Dialogue.")
                == ["wording countryPair: [1] France-UK | [2] U.K.-France"])
    }

    @Test func aPersonSpelledInTwoWays() {
        #expect(
            spellings("Port Minister Katarina Brook spoke.", "Port Minister Katarína Brook spoke.").allSatisfy {
                $0 == "wording spelling: [1] Katarina Brook | [2] Katarína Brook"
            })
    }

    @Test(arguments: [
        ("Port Minister Ana Brook spoke.", "Port Minister Brook spoke."),
        ("Port Minister Ana Brook spoke.", "Port Minister Ana M. Brook spoke."),
        ("They praised the Harbour Safety Dialogue.", "They praised the harbour safety dialogues."),
        ("They praised the Harbour Safety Dialogue.", "They praised the Harbour Safety Agreement."),
        ("They launched PORTS (Organised River Trade).", "They launched PORTS."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the France–UK Fishing Dialogue."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the Fishing Dialogue."),
        ("They praised the France-UK Fishing Dialogue.", "They praised the France-Spain Fishing Dialogue."),
    ])
    func noOtherSpelling(_ a: String, _ b: String) {
        #expect(spellings(a, b) == [])
    }
}
