import Recognition
import Testing

/// An acronym and what it stands for, in either order.
@Suite struct AcronymExpansionTests {
    @Test(arguments: [
        "They launched the ⟦Norway-UK RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping) for the 21st Century⟧.",
        "A ⟦Reciprocal Harbour Access (RHA) Agreement⟧ and the ⟦Coastal Trade Agreement (CTA)⟧; the ⟦CTA⟧ holds.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.initiative) == [text])
    }

    @Test(arguments: [
        "The Ministry of Ports (MP) and the Northern Sea Fund (NSF) differ.",
        "The port uses artificial intelligence (AI) and a Line of Marks (LoM).",
        "The XYZ (Restoring Inland Vessels) is no definition.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }
}
