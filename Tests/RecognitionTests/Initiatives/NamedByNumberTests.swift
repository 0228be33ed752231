import Recognition
import Testing

/// A noun and a number.
@Suite struct NamedByNumberTests {
    @Test(arguments: [
        "Under “⟦Mission 700⟧,” both aim at ⟦Vision 2040⟧.",
        "They launched ⟦Mission Grey Tide 2040⟧ today.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
        #expect(pile.entities(.initiative).contains { $0.basis.rule == "name-and-number" })
    }

    @Test(arguments: [
        "A mission 700 miles long; Highway 61; Mission accomplished.",
        "The Grey Tide of 2040 people.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
