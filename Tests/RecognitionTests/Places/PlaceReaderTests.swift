import Recognition
import Testing

@Suite struct PlaceReaderTests {
    @Test(arguments: [
        "The envoy flew from ⟦Oslo⟧ to ⟦South Korea⟧.",
        "Talks in ⟦Lima⟧, ⟦Peru⟧, went on in ⟦Washington, D.C.⟧ on Monday.",
        "The ⟦UK⟧ and ⟦U.S.⟧ Ambassador Odalys Brankvist agreed.",
        "The harbour in ⟦Georgia⟧ stayed shut.",
    ])
    func places(marked: String) {
        let pile = Pile([marked])
        #expect(pile.marked(.place) == [marked])
    }

    @Test(arguments: [
        "Minister Ana Paris said so, and Paris left.", "The Oslo Accord holds.",
        "The Norwegian Embassy in Oslo opened.",
        "Georgia said that she was late.", "The UK-Norway RIVERS initiative goes on.", "they told us so",
    ])
    func othersComeFirst(text: String) { #expect(Pile([text]).marked(.place) == [text]) }

    @Test func onePlaceUnderItsSpellings() {
        let pile = Pile(["It left the US and went to Burma.", "It came from the United States."])
        #expect(pile.names(.place) == ["Myanmar", "United States"])
        #expect(pile.entities(.place).last?.documents == ["document-0", "document-1"])
    }
}
