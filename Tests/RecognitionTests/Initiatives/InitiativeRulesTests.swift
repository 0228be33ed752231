import Recognition
import Testing

/// What several rules of initiatives decide together, over a pile.
@Suite struct InitiativeRulesTests {
    @Test(arguments: [
        [
            "They launched the ⟦Norway-UK RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping) for the 21st Century⟧.",
            "The ⟦RIVERS⟧ framework helps.",
        ],
        [
            "The ⟦RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping)⟧ initiative began.",
            "⟦U.K.-Norway RIVERS⟧ goes on; rivers rise.",
        ],
        [
            "The ⟦RIVERS initiative—short for Restoring Inland Vessels, Estuaries and Regional Shipping⟧—began.",
            "It is ⟦RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping)⟧.",
        ],
        [
            "A ⟦Reciprocal Harbour Access (RHA) Agreement⟧ and the ⟦Coastal Trade Agreement (CTA)⟧.",
            "The ⟦CTA⟧ and ⟦RHA⟧ matter.",
        ],
    ])
    func acronyms(texts: [String]) { #expect(Pile(texts).marked(.initiative) == texts) }

    @Test(arguments: [
        "The Ministry of Ports (MP) and the Northern Sea Fund (NSF) differ.", "The NSF (Northern Sea Fund) said so.",
        "The port uses artificial intelligence (AI) and a Line of Marks (LoM).", "Boats sank (ABC News).",
        "The XYZ (Restoring Inland Vessels) is no definition.",
    ])
    func noAcronyms(text: String) { #expect(Pile([text]).marked(.initiative) == [text]) }

    @Test(arguments: [
        [
            "A ⟦Norway-U.K. Strategic Shipping Dialogue⟧ opened.",
            "The ⟦strategic shipping dialogue⟧, ⟦UK–Norway Strategic Shipping Dialogue⟧ and ⟦strategic shipping talks⟧.",
        ],
        [
            "They sign a 10-year ⟦U.K.-Norway Major Harbour Partnership agreement⟧.",
            "The ⟦Major Harbour Partnership⟧ holds.",
        ],
        ["The ⟦Harbour Defence Cooperation Agreement⟧ came.", "The ⟦Harbor Defense Cooperation Agreement⟧ went."],
    ])
    func headNouns(texts: [String]) {
        let pile = Pile(texts)
        #expect(pile.marked(.initiative) == texts)
        #expect(pile.names(.initiative).count == 1)
    }

    @Test(arguments: [
        "The agreement and an Indian Agreement were read.",
        "Norwegian Trade Talks Race Against Tariff Deadline Agreement",
        "The Monday Agreement of the Dialogue.",
    ])
    func noHeadNouns(text: String) { #expect(Pile([text], kind: .heading).marked(.initiative) == [text]) }

    @Test func whatAnAgreementIsAbout() {
        let text =
            "The ⟦Coastal Treaty on Harbour Safety⟧, the ⟦Comprehensive Agreement on Shipping (CAS)⟧ and the ⟦Northern Maritime Framework for Growth (NMF)⟧. The ⟦Sea Level Treaty⟧ of Norway."
        #expect(Pile([text]).marked(.initiative) == [text])
    }

    @Test func possessivesWithin() {
        let text = "The 14th ⟦Norway-UK Port Ministers' Shipping Dialogue⟧ met in Brook's Shipping Forum."
        #expect(Pile([text]).names(.initiative).contains("Norway-UK Port Ministers' Shipping Dialogue"))
    }

    @Test func somebodysPlanIsNoName() {
        let pile = Pile([
            "Minister Odalys Brankvist spoke. The Brankvist Plan failed, the Odalys Brankvist Campaign too."
        ])
        #expect(pile.names(.initiative) == [])
    }

    @Test func insideOfAnExpansionIsNone() {
        let pile = Pile(["The Norway-UK RAMP (Rivers And Maritime Partnership) began."])
        #expect(pile.names(.initiative) == ["RAMP"])
    }
}
