import Recognition
import Testing

/// A family name alone decides nothing.
@Suite struct KnownSurnameTests {
    @Test(arguments: [
        "⟦Paris Miller⟧ is a singer."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "Brankvist Miller and Quell Baker are companies."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
