import Recognition
import Testing

/// One known name vouches for the others of a list.
@Suite struct ListOfNamesTests {
    @Test(arguments: [
        "They thanked ⟦Maria Brankvist⟧, ⟦Temur Quell⟧ and ⟦Ilvo Oster⟧."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "In Harbour Street, Castle Road and Mill Lane."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
