import Recognition
import Testing

/// An initial within a name.
@Suite struct NameWithInitialTests {
    @Test(arguments: [
        "It was ⟦Temur B. Quell⟧ and ⟦O. T. Brankvist⟧."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "name-with-initial" })
    }

    @Test(arguments: [
        "In the U.S. Navy at Camp B. North."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
