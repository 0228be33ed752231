import Recognition
import Testing

/// The smaller rules of people: each with the texts that it must leave alone.
@Suite struct OtherPersonRulesTests {
    @Test(arguments: [
        "Curator ⟦Odalys Brankvist⟧ and the novelist ⟦Temur Quell⟧ came; his brother, ⟦Ilvo Quell⟧, did not.",
        "The team's coach, ⟦Odalys Brankvist⟧, waited.",
    ])
    func occupationBeforeName(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test(arguments: ["The actor studio North Harbour closed.", "The driver of the Harbour Bus waited."])
    func occupationBeforeOther(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test(arguments: [
        "⟦Odalys Brankvist⟧, deputy head of the port authority, waited for ⟦Temur Quell⟧ (D-OR).",
        "⟦Odalys Brankvist⟧, 42, was there, and ⟦Temur Quell⟧ (born 1970) was not.",
        "⟦Odalys Brankvist⟧, a longtime adviser to the port, spoke.",
    ])
    func appositionAfterName(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test(arguments: [
        "In Northern Harbour, officials waited.", "The Coastal Road (A7) is closed.",
        "Harbour Lights, 3 ships and a boat, sank.",
    ])
    func appositionAfterOther(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test func speechVerb() {
        let text =
            "“No,” ⟦Odalys Brankvist⟧ said. The World Bank said yes. South Korea says nothing. “Well,” said ⟦Temur Quell⟧."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func honorific() {
        let text = "Mrs. ⟦Brankvist⟧ thanked Mr ⟦Quell⟧. Dr. No is a film."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func monthsThatAreNames() {
        let text = "“No,” said ⟦April Brankvist⟧ of the board. In May Northern Harbour closed."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func givenName() {
        let text = "They named ⟦Maria Brankvist⟧, not the Victoria Falls, Jordan River or St. Mary Hospital."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func listOfNames() {
        let text =
            "They thanked ⟦Maria Brankvist⟧, ⟦Temur Quell⟧ and ⟦Ilvo Oster⟧ in Harbour Street, Castle Road and Mill Lane."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func initial() {
        let text = "It was ⟦Temur B. Quell⟧ in the U.S. Navy and ⟦O. T. Brankvist⟧ at Camp B. North."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func agent() {
        let text = "A film directed by ⟦Temur Quell⟧, produced by Harbour Pictures and seen by Northern Viewers."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func roleInSentence() {
        let text =
            "⟦Temur Quell⟧ is a Danish jazz singer, and the port's adviser was ⟦Ilvo Brankvist⟧. Coastal Watch is a ship. The answer is Northern Light."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func lifeDates() {
        let text =
            "⟦Temur Quell⟧ (February 6, 1839 - August 21, 1907) and ⟦Ilvo Oster⟧ (1825 --). The Harbour Act (February 2031) stands."
        #expect(Pile([text]).marked(.person) == [text])
    }

    @Test func aFamilyNameAloneDecidesNothing() {
        let text = "Brankvist Miller and Quell Baker are companies; ⟦Paris Miller⟧ is not."
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
