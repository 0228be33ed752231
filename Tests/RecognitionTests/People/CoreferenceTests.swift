import Recognition
import Testing

/// A person is decided once, from the strongest mention anywhere, then found everywhere.
@Suite struct CoreferenceTests {
    @Test func surnameAcrossThePile() {
        let texts = [
            "Port Minister ⟦Odalys Brankvist⟧ arrived.",
            "⟦Brankvist⟧’s visit follows ⟦Brankvist⟧'s push. The Brankvist Government and Tove Brankvist said nothing.",
        ]
        #expect(
            Pile(texts).marked(.person) == [
                "Port Minister ⟦Odalys Brankvist⟧ arrived.",
                "⟦Brankvist⟧’s visit follows ⟦Brankvist⟧'s push. The Brankvist Government and ⟦Tove Brankvist⟧ said nothing.",
            ])
    }

    @Test func surnameBeforeCapitals() {
        let texts = [
            "Port Minister ⟦Odalys Brankvist⟧ spoke.",
            "⟦Brankvist⟧ was asked. The Brankvist Government fell; the Brankvist Doctrine stayed.",
        ]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func sharedSurnameNeedsItsOwnDocument() {
        let texts = [
            "Minister ⟦Odalys Brankvist⟧ met Senator ⟦Temur Brankvist⟧. Brankvist spoke first.",
            "Senator ⟦Temur Brankvist⟧ left. ⟦Brankvist⟧ was tired.", "Brankvist did not say which.",
        ]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func surnameThatIsAWord() {
        let texts = [
            "Minister ⟦Odalys Harrow⟧ came. A harrow broke. Harrow is a town. Minister ⟦Harrow⟧ left; they saw ⟦Harrow⟧.",
            "They saw Harrow and the Harrow.",
        ]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func acronymTitleAndFirstWord() {
        let texts = ["President ⟦Brank Min-jun⟧ spoke.", "President ⟦Brank⟧ left. EAM ⟦Brank⟧ stayed."]
        let pile = Pile(texts)
        #expect(pile.marked(.person) == texts)
        #expect(pile.names(.person) == ["Brank Min-jun"])
    }

    @Test(arguments: [
        ["Premier ⟦Zhao Quiming⟧ came.", "⟦Zhao⟧ left. Quiming is a town."],
        ["President ⟦Park Su Bin⟧ came.", "President ⟦Park⟧ left. Park left."],
        ["Minister ⟦Kim Brankvist⟧ came.", "⟦Brankvist⟧ left. Kim is away."],
        ["Minister ⟦Odalys Ríos Tobarén⟧ came.", "⟦Ríos Tobarén⟧ left; ⟦Tobarén⟧ stayed; Ríos is a town."],
        ["Minister ⟦Ada van der Brank⟧ came.", "It was ⟦van der Brank⟧ who left. ⟦Van der Brank⟧ is back."],
    ])
    func whatStandsForTheWholeName(texts: [String]) { #expect(Pile(texts).marked(.person) == texts) }

    @Test func titleAlone() {
        let texts = [
            "Norwegian Port Secretary ⟦Odalys Brankvist⟧ came.",
            "⟦Norwegian Port Secretary⟧ to visit. The ⟦Port Secretary⟧'s trip. Deputy Port Secretary, Denmark's Port Secretary and the Port Secretary of Denmark differ.",
        ]
        let marked = Pile(texts).marked(.person)
        #expect(
            marked[1].hasPrefix(
                "⟦Norwegian Port Secretary⟧ to visit. The ⟦Port Secretary⟧'s trip. Deputy Port Secretary, Denmark's Port Secretary and"
            ))
    }

    @Test func oneTitleOfTwoPeopleMeansNobody() {
        let texts = [
            "Port Secretary ⟦Odalys Brankvist⟧ and Port Secretary ⟦Temur Quell⟧ met.", "The Port Secretary left.",
        ]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func fullerAndShorterFormsAreOne() {
        let pile = Pile([
            "Minister Odalys T. Brankvist spoke.", "Minister Odalys Brankvist left.", "Minister O. Brankvist came.",
        ])
        #expect(pile.names(.person).count == 1)
        let apart = Pile(["Minister Odalys Brankvist spoke.", "Minister Temur Brankvist left."])
        #expect(apart.names(.person) == ["Odalys Brankvist", "Temur Brankvist"])
    }
}
