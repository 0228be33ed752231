import Recognition
import Testing

/// Particles, suffixes, initials and orders of names.
@Suite struct PersonNameReaderTests {
    @Test(arguments: [
        "Senator ⟦Temur van der Quell⟧ met Mayor ⟦Odalys Brank-Ohlen Jr.⟧",
        "Minister ⟦Ilvo al-Oster⟧ met President ⟦Abdel Quellah el-Brank⟧, then left.",
        "Ambassador ⟦Maria Luz Echeval de la Brank⟧ came; ⟦De la Brank⟧ left.",
        "Her adviser, ⟦Jun Brank⟧, said no.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
    }

    @Test(arguments: [
        "In Jun and Jul 2031 the Monday Harbour stayed shut.",
        "The Al Brank Tower and Los Quellos closed.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }
}
