import Recognition
import Testing

/// A role, an age or a party behind the name.
@Suite struct AppositionAfterNameTests {
    @Test(arguments: [
        "⟦Odalys Brankvist⟧, deputy head of the port authority, waited for ⟦Temur Quell⟧ (D-OR).",
        "⟦Odalys Brankvist⟧, 42, was there, and ⟦Temur Quell⟧ (born 1970) was not.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.person) == [text])
        #expect(pile.entities(.person).contains { $0.basis.rule == "apposition-after-name" })
    }

    @Test(arguments: [
        "In Northern Harbour, officials waited.",
        "The Coastal Road (A7) is closed.",
        "Harbour Lights, 3 ships and a boat, sank.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.person) == [text]) }

    @Test(arguments: [
        ("Accompanied by Odalys Brankvist, Quellmar engaged with senior ministers across the strait.", nil),
        ("Flanked by Odalys Brankvist, Quellmar praised the ministers of the northern ports.", nil),
        ("Behind Odalys Brankvist, Maria Quellmar and the minister waited.", nil),
        ("Odalys Brankvist, together with the minister, waited.", nil),
        ("Odalys Brankvist, Nordvik harbour chief minister, waited.", "Nordvik harbour chief minister"),
        ("Odalys Brankvist, newly elected minister for ports, waited.", "newly elected minister for ports"),
    ])
    func roleIsNoClause(text: String, role: String?) {
        let roles = Pile([text]).entities(.person).filter { $0.name == "Odalys Brankvist" }.flatMap(\.roles).map(\.text)
        #expect(roles == [role].compactMap { $0 })
    }
}
