import Recognition
import Testing

/// A country's possessive and what people do: two weak signs together.
@Suite struct CountryBeforeNameTests {
    @Test(arguments: [
        "Norway's ⟦Odalys Brankvist⟧ abstained.",
        "Chile's ⟦Temur Quell⟧ arrived late.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "Norway's Northern Quellwerk was sold.",
        "Norway's Quell Shipping resigned itself.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
