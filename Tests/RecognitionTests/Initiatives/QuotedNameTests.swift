import Recognition
import Testing

/// A quoted name beside its noun.
@Suite struct QuotedNameTests {
    @Test(arguments: [
        "The “⟦Clean Tides⟧” campaign and a new initiative -'⟦UK-Norway Clear Water for the 21st Century⟧'- began."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "quoted-name" })
    }

    @Test(arguments: [
        "He said “Clean Water” twice."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
