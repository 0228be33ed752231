import Recognition
import Testing

/// Lines that only credit make no page; a sentence that opens like one does.
@Suite struct CreditLineTests {
    @Test(arguments: [
        "By Monday Port Minister ⟦Temur Quell⟧ had left.",
        "By then ⟦Maria Quell⟧ was gone.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "Reporting by Maria Quell and Temur Quell in Oslo; editing by Ilvo Oster",
        "Additional reporting by Maria Oster",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
