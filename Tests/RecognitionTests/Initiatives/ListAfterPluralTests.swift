import Recognition
import Testing

/// A plural head noun types the members of the list behind it.
@Suite struct ListAfterPluralTests {
    @Test(arguments: [
        "Through forums like the ⟦Tide⟧, ⟦R2D2⟧, and ⟦HARBOR⟧."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "list-after-plural" })
    }

    @Test(arguments: [
        "Countries like Norway and Denmark.",
        "Forums like Norway.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
