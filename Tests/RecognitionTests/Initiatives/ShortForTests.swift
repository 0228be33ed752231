import Recognition
import Testing

/// Which stands for, short for.
@Suite struct ShortForTests {
    @Test(arguments: [
        "The ⟦RIVERS initiative—short for Restoring Inland Vessels, Estuaries and Regional Shipping⟧—began."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "short-for" })
    }

    @Test(arguments: [
        "The boat is short for a ferry.",
        "HARBOR, short for nothing at all, began.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
