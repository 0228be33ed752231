import Recognition
import Testing

/// The agency of a dateline.
@Suite struct DatelineTests {
    @Test(arguments: [
        "OSLO, May 27 (⟦Nordwire⟧) — It rained.",
        "(LIMA, March 11 (⟦Andwire⟧)) - It rained.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "dateline" })
    }

    @Test(arguments: [
        "OSLO (May 27) — It rained.",
        "Oslo (Quiet) — It rained.",
        "It rained (Hard) — much.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }
}
