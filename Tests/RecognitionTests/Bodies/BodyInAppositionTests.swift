import Recognition
import Testing

/// A body's noun in lower case beside the name, or a company's form.
@Suite struct BodyInAppositionTests {
    @Test(arguments: [
        "The newspaper ⟦Aftonvind⟧ said so.",
        "⟦QNES⟧, the Norwegian space agency, waited.",
        "Shares of ⟦Nordvik ASA⟧ fell; ⟦Nordvik⟧ did not say why.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "body-in-apposition" })
    }

    @Test(arguments: [
        "The newspaper that Odalys Brankvist bought is gone.",
        "Aftonvind, a quiet place, is a village.",
        "The union Monday said no.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }
}
