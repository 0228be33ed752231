import Testing

@testable import Briefing

@Suite struct OriginFinderTests {
    private let post = "“The minister and the union have agreed on a wage scale for all dockers of the port.”"

    private func origins(_ pile: SmallComparison) -> [String] {
        pile.comparison.groups.flatMap { group in
            group.origins.map { "\($0.basis): \($0.name), \(group.separatelyWorded) worded" }
        }
    }

    @Test func onePostQuotedByTwoIsOneOrigin() {
        let pile = SmallComparison([
            "a.md": clipping("Post", "2031-04-02", "The Harbour Authority wrote, \(post)"),
            "b.md": clipping(
                "Wages", "2031-04-02", "In a post that many read at breakfast, the Harbour Authority said, \(post)",
                outlet: "Evening Tide"),
        ])
        #expect(origins(pile) == ["quotation: Harbour Authority, 1 worded"])
    }

    @Test func twoSpeakersAreTwoOrigins() {
        let pile = SmallComparison([
            "a.md": clipping("Post", "2031-04-02", "The Harbour Authority wrote, \(post)"),
            "b.md": clipping("Wages", "2031-04-02", "The Dockers Council wrote, \(post)", outlet: "Evening Tide"),
        ])
        #expect(origins(pile) == [])
        #expect(pile.groups == [])
    }

    @Test func aQuotationIsOneTextWhateverDayTodayIs() {
        let quotation = "“This is a bargain between two ports, and it starts today”"
        let pile = SmallComparison([
            "a.md": clipping("Post", "2031-04-02", "\(quotation), said Port Minister Ana Brook."),
            "b.md": clipping(
                "Wages", "2031-04-04", "Port Minister Ana Brook said: \(quotation).", outlet: "Evening Tide"),
        ])
        #expect(origins(pile) == ["quotation: Ana Brook, 1 worded"])
    }

    @Test func oneAgencysCopyIsOneOrigin() {
        let text =
            "Port Minister Ana Brook met union leader Tom Achterberg at the harbour and discussed a new wage scale."
        let pile = SmallComparison([
            "a.md": "---\ntitle: One\nauthor: Harbour Wire\npublished: 2031-04-02\n---\n\n\(text)\n",
            "b.md": "---\ntitle: Two\nauthor: Harbour Wire\npublished: 2031-04-02\n---\n\n\(text)\n",
        ])
        #expect(origins(pile) == ["author: Harbour Wire, 1 worded"])
    }
}
