import Recognition
import Testing

/// What the words behind the comma call an initiative.
@Suite struct InitiativeInAppositionTests {
    @Test(arguments: [
        "They launched ⟦Clean Harbour 2040⟧, a plan to rebuild the quays.",
        "The ⟦Grey Tide⟧, a voluntary scheme for ports, began.",
        "⟦Open Quays⟧, the new programme, is late.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "initiative-in-apposition" })
    }

    @Test(arguments: [
        "Temur Quell, a planner, and Odalys Brankvist, a plan critic, came.",
        "The Harbour Board, a project sponsor, agreed.",
        "In Oslo, a plan was made.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
