import Recognition
import Testing

@Suite struct TitleBeforeNameTests {
    @Test(arguments: [
        "Port Minister ⟦Odalys Brankvist⟧ arrived.",
        "Deputy Secretary of the Treasury ⟦Odalys Brankvist⟧ spoke to Under Secretary for Policy ⟦Temur Quell⟧.",
        "They saw U.S. Trade Representative ⟦Odalys Brankvist⟧ and Commerce and Industry Minister ⟦Temur Quell⟧.",
        "Foreign Secretary Shri ⟦Odalys Brankvist⟧ and Dr. ⟦Temur Quell⟧ talked.",
        "PM ⟦Brankvist⟧ left; former president ⟦Temur Quell⟧ stayed.",
        "The Prime Minister, ⟦Odalys Brankvist⟧, said no.",
        "President-elect ⟦Odalys Brankvist⟧ and Joint Secretary (West) ⟦Temur Quell⟧ left.",
        "Governor ⟦Temur van der Quell⟧ met Senator ⟦Odalys Brank-Ohlen Jr.⟧ there.",
    ])
    func titles(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test(arguments: [
        "The Secretary General opened the General Assembly.",
        "The President of Costa Rica and the Mayor of San Diego left.",
        "She was made Minister for Ports and Shipping in Oslo.",
        "The Prime Minister Office and General Motors declined.",
    ])
    func noNames(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test func honorificsAreNoRole() {
        let pile = Pile(["Port Minister Dr. Odalys Brankvist and Prof. Temur Quell came."])
        #expect(pile.entities(.person).map { $0.roles.map(\.text) } == [["Port Minister"], []])
    }

    @Test func roleIsKeptAsPrinted() {
        let pile = Pile([
            "Norwegian Port Minister Odalys Brankvist spoke.",
            "Minister for Ports Brankvist left with Port Minister Odalys Brankvist.",
        ])
        #expect(pile.entities(.person).map(\.basis.rule) == ["title-before-name"])
        #expect(
            pile.entities(.person)[0].roles.map(\.text) == [
                "Norwegian Port Minister", "Port Minister", "Minister for Ports",
            ])
        #expect(pile.entities(.person)[0].roles.map(\.documents) == [["document-0"], ["document-1"], ["document-1"]])
    }
}
