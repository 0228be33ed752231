import Recognition
import Testing

/// What mostly people do decides only together with another sign.
@Suite struct HumanVerbTests {
    @Test(arguments: [
        "Peru's ⟦Temur Quell⟧ resigned."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "Temur Quell resigned.",
        "Harbour Lights arrived.",
        "The Northern Quell resigned.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
