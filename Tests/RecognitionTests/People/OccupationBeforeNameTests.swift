import Recognition
import Testing

/// What somebody does, before the name.
@Suite struct OccupationBeforeNameTests {
    @Test(arguments: [
        "Curator ⟦Odalys Brankvist⟧ and the novelist ⟦Temur Quell⟧ came; his brother, ⟦Ilvo Quell⟧, did not.",
        "The team's coach, ⟦Odalys Brankvist⟧, waited.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "occupation-before-name" })
    }

    @Test(arguments: [
        "The actor studio North Harbour closed.",
        "The driver of the Harbour Bus waited.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test func whoseSomebodyIsIsNoOffice() {
        let pile = Pile([
            "Her deputy, Temur Quell, said no. His counterpart Odalys Brankvist said yes to a colleague, Ilvo Oster."
        ])
        #expect(pile.names(.person) == ["Ilvo Oster", "Odalys Brankvist", "Temur Quell"])
        #expect(pile.entities(.person).flatMap(\.roles).isEmpty)
    }
}
