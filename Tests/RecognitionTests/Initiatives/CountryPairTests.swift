import Recognition
import Testing

/// Countries in any order and with any dots are one.
@Suite struct CountryPairTests {
    @Test(arguments: [
        "The ⟦Norway-U.K. Shipping Safety Dialogue⟧ and the ⟦UK–Norway Shipping Safety Dialogue⟧."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
    }

    @Test(arguments: [
        "Norway-UK ships and the UK–Norway ferry."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }

    @Test func countriesTellInitiativesApart() {
        let texts = [
            "The ⟦Norway-UK Shipping Safety Dialogue⟧ met.", "The ⟦Norway-Japan Shipping Safety Dialogue⟧ met.",
        ]
        let pile = Pile(texts)
        #expect(pile.marked(.initiative) == texts)
        #expect(
            pile.names(.initiative) == ["Norway-Japan Shipping Safety Dialogue", "Norway-UK Shipping Safety Dialogue"])
    }
}
