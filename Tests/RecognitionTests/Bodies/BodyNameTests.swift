import Recognition
import Testing

/// Capitals with a body's head noun.
@Suite struct BodyNameTests {
    @Test(arguments: [
        "The ⟦Ministry of Ports and Shipping⟧ and the ⟦Harbour Board⟧ differ.",
        "The ⟦Coastal Tribunal of Appeal for Shipping⟧ sat.",
        "The ⟦Norwegian Harbour Bank⟧ and the ⟦People's Harbour Party⟧ agreed.",
        "The ⟦Wages and Tariffs Commission⟧ met; the ⟦Harbour Pilots Union⟧, or ⟦HPU⟧, did not.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "body-head-noun" })
    }

    @Test(arguments: [
        "The ministry and its board differ.",
        "The Minister for Harbour Industries left.",
        "Norwegian Bank Talks Go On In Oslo Today",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }

    @Test func theHeadAloneWithinItsDocument() {
        let texts = ["The ⟦Harbour Commission⟧ met. Later the ⟦Commission⟧ voted.", "Nobody knows the Commission."]
        #expect(Pile(texts).marked(.organisation) == texts)
    }
}
