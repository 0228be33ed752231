import Recognition
import Testing

/// The noun stands first.
@Suite struct NamedByPrefixTests {
    @Test(arguments: [
        "⟦Operation Grey Tide⟧ began; ⟦Exercise Coral Quell⟧ did not.",
        "They funded ⟦Project Lighthouse⟧.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "named-by-prefix" })
    }

    @Test(arguments: [
        "Mission Control and Project Manager Temur Quell waited.",
        "Operation of the port; Exercise on Monday.",
        "Operation Norway failed.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
