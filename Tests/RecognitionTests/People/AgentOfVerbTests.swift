import Recognition
import Testing

/// Who did it, behind a participle.
@Suite struct AgentOfVerbTests {
    @Test(arguments: [
        "A film directed by ⟦Temur Quell⟧, seen by Northern Viewers."
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "agent-of-verb" })
    }

    @Test(arguments: [
        "A study produced by Harbour Pictures and led by the North."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
