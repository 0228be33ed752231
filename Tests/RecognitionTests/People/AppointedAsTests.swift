import Recognition
import Testing

/// Who was appointed, with the office behind the name.
@Suite struct AppointedAsTests {
    @Test(arguments: [
        "The king named ⟦Temur Quell⟧ as prime minister.",
        "They elected ⟦Odalys Brankvist⟧ chairwoman on Monday.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "appointed-as" })
    }

    @Test(arguments: [
        "The board named Harbour Lane as its favourite.",
        "They chose Harbour Bridge to host the fair.",
        "They elected Northern Light by acclaim.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
