import Recognition
import Testing

/// A given name of anywhere in the world and a name.
@Suite struct KnownFirstNameTests {
    @Test(arguments: [
        "They named ⟦Maria Brankvist⟧.",
        "They thanked ⟦Kwame Brankvist⟧ and ⟦Priya Oster⟧.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "known-first-name" })
    }

    @Test(arguments: [
        "The Victoria Falls, the Jordan River and St. Mary Hospital."
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
