import Recognition
import Testing

/// Every rule of initiatives, with what it must leave alone.
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

    @Test func treatiesAreNamedAfterPlaces() {
        let text =
            "The ⟦Lisbon Protocol⟧ and the ⟦Oslo Accords⟧ hold; the Lisbon Plan, the Oslo Summit and the Norway Agreement are none."
        #expect(Pile([text]).marked(.initiative) == [text])
    }

    @Test func nameAndNumber() {
        let text =
            "Under “⟦Mission 700⟧,” both aim at ⟦Vision 2040⟧. A mission 700 miles long; Highway 61; Mission accomplished."
        #expect(Pile([text]).marked(.initiative) == [text])
    }

    @Test func listAfterPlural() {
        let text =
            "Through forums like the ⟦Tide⟧, ⟦R2D2⟧, and ⟦HARBOR⟧. Countries like Norway and Denmark. Forums like Norway."
        #expect(Pile([text]).marked(.initiative) == [text])
    }

    @Test func quotedName() {
        let text =
            "The “⟦Clean Tides⟧” campaign and a new initiative -'⟦UK-Norway Clear Water for the 21st Century⟧'- began. He said “Clean Water” twice."
        #expect(Pile([text]).marked(.initiative) == [text])
    }

    @Test func countriesTellInitiativesApart() {
        let texts = [
            "The ⟦Norway-UK Shipping Safety Dialogue⟧ met.", "The ⟦Norway-Japan Shipping Safety Dialogue⟧ met.",
        ]
        let pile = Pile(texts)
        #expect(pile.marked(.initiative) == texts)
        #expect(
            pile.names(.initiative) == ["Norway-Japan Shipping Safety Dialogue", "Norway-UK Shipping Safety Dialogue"])
    }

    @Test func insideOfAnExpansionIsNone() {
        let pile = Pile(["The Norway-UK RAMP (Rivers And Maritime Partnership) began."])
        #expect(pile.names(.initiative) == ["RAMP"])
    }
}
