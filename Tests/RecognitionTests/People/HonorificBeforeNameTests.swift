import Recognition
import Testing

/// Honorifics are no part of the name.
@Suite struct HonorificBeforeNameTests {
    @Test(arguments: [
        "Mrs. ⟦Brankvist⟧ thanked Mr ⟦Quell⟧.",
        "Datuk Seri ⟦Temur bin Quell⟧ met Alhaji ⟦Ilvo Oster⟧.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "honorific-before-name" })
    }

    @Test(arguments: [
        "Dr. No is a film.",
        "The hon. members and the sheikh left.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
