import Recognition
import Testing

/// A role on the other side of "is" or "was".
@Suite struct RoleInSentenceTests {
    @Test(arguments: [
        "⟦Temur Quell⟧ is a Danish jazz singer, and the port's adviser was ⟦Ilvo Brankvist⟧."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "role-in-sentence" })
    }

    @Test(arguments: [
        "Coastal Watch is a ship.",
        "The answer is Northern Light.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
