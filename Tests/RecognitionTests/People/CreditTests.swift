import Recognition
import Testing

/// Bylines and credits make no page.
@Suite struct CreditTests {
    @Test(arguments: [
        "Port Minister ⟦Odalys Brankvist⟧ spoke. Photo: Temur Oster"
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "Photo: Temur Quell",
        "By Odalys Brankvist",
        "Illustration: Ilvo Oster / Harbour Pictures",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
