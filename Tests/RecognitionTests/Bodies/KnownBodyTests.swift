import Recognition
import Testing

/// Bodies that everybody knows; a single word must stand by itself.
@Suite struct KnownBodyTests {
    @Test(arguments: [
        "⟦NATO⟧ and the ⟦Senate⟧ waited for ⟦Reuters⟧.",
        "It was ⟦Senate⟧ Majority Leader Odalys Brankvist who left the ⟦White House⟧.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "known-body" })
    }

    @Test(arguments: [
        "A senate and a parliament of fowls.",
        "The Brankvist Senate Prize and Diet Cola.",
        "Diet matters.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }
}
