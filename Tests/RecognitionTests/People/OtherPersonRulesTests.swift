import Recognition
import Testing

/// What several rules of people decide together.
@Suite struct OtherPersonRulesTests {
    @Test func monthsThatAreNames() {
        let text = "“No,” said ⟦April Brankvist⟧ of the board. In May Northern Harbour closed."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func lifeDates() {
        let text =
            "⟦Temur Quell⟧ (February 6, 1839 - August 21, 1907) and ⟦Ilvo Oster⟧ (1825 --). The Harbour Act (February 2031) stands."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func authorsGetNoPage() {
        let document = TextDocument(
            id: "a", authors: ["Maria Quell"],
            passages: [
                Passage(place: .block(0), kind: .paragraph, text: "Maria Quell is a reporter. Maria Oster is not.")
            ])
        let register = RegisterDecider().decide([EvidenceCollector().collect(document)], curated: []).register
        #expect(register.entities.map(\.name) == ["Maria Oster"])
    }

    @Test func creditsGetNoPage() {
        #expect(Pile(["Photo: Temur Quell", "By Odalys Brankvist"]).names(.person) == [])
        #expect(Pile(["Reporting by Maria Quell and Temur Quell in Oslo; editing by Ilvo Oster"]).names(.person) == [])
        #expect(Pile(["By Monday Port Minister Temur Quell had left."]).names(.person) == ["Temur Quell"])
        let also = Pile(["Photo: Temur Quell", "Port Minister Temur Quell spoke."])
        #expect(also.names(.person) == ["Temur Quell"])
    }
}
