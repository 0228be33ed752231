import Recognition
import Testing

/// How far a title reaches.
@Suite struct TitleReaderTests {
    @Test(arguments: [
        "Home Adviser Lt Gen (retd) ⟦Temur Quell⟧ came.",
        "Finance CS ⟦Odalys Brankvist⟧ left.",
        "Deputy Secretary of the Treasury ⟦Ilvo Oster⟧ spoke.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "The Secretary General opened the General Assembly.",
        "Minister (West) and Secretary (retd) left.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
