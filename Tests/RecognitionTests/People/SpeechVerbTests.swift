import Recognition
import Testing

/// Who speaks, also from within a body.
@Suite struct SpeechVerbTests {
    @Test(arguments: [
        "“No,” ⟦Odalys Brankvist⟧ said. “Well,” said ⟦Temur Quell⟧.",
        "⟦Odalys Brankvist⟧ of the Harbour Institute (HI) said no.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "speech-verb" })
    }

    @Test(arguments: [
        "The World Bank said yes. South Korea says nothing.",
        "The port of Northern Harbour said no.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
