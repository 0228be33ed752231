import Recognition
import Testing

/// Capitals that speak or that people work for.
@Suite struct BodyAcronymTests {
    @Test(arguments: [
        "The ⟦HSQ⟧ said no.",
        "⟦HSQ⟧ vice-president Temur Quell left ⟦HSQ⟧.",
        "Odalys Brankvist, an analyst at ⟦HSQ⟧, waited.",
        "Maria Quell of the ⟦HSQ⟧ waited.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "body-acronym" })
    }

    @Test(arguments: [
        "The HSQ-19 virus and the Q7 road.",
        "An HSQ was built in HSQ style.",
        "THE HSQ IS SHUT",
        "The QH Sheriff told QH so.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }

    @Test func aProgrammeThatSpeaksIsABody() {
        let texts = ["The ⟦Coastal Rice Programme (CRP)⟧ is late.", "⟦CRP⟧ chief Temur Quell left. The ⟦CRP⟧ said no."]
        let pile = Pile(texts)
        #expect(pile.marked(.organisation) == texts)
        #expect(pile.names(.initiative) == [])
    }
}
