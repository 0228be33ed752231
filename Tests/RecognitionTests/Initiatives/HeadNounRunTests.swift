import Recognition
import Testing

/// Capitals with a head noun.
@Suite struct HeadNounRunTests {
    @Test(arguments: [
        "The ⟦Major Harbour Partnership⟧ holds.",
        "The ⟦Clean Estuaries Bill⟧ and the ⟦Public Quays Act 2030⟧ passed.",
        "The ⟦Three Rivers Initiative⟧ and the ⟦Five Port Safety Arrangements⟧ hold.",
        "It left for the ⟦Quellis mission⟧.",
        "The ⟦Lisbon Protocol⟧ and the ⟦Oslo Accords⟧ hold.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "head-noun" })
    }

    @Test(arguments: [
        "The agreement and an Indian Agreement were read.",
        "The Monday Agreement of the Dialogue.",
        "The Lisbon Plan, the Oslo Summit and the Norway Agreement.",
        "President Temur Bill and Maria Quell Bill came.",
        "The Oslo mission failed.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
