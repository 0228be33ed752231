import Recognition
import Testing

/// Spellings of one name in other alphabets and with other marks.
@Suite struct NameFoldTests {
    @Test(arguments: [
        ["Minister Søren Brankvist came.", "Minister Soren Brankvist left."],
        ["Minister Łukasz Brańkowiak came.", "Lukasz Brankowiak, the minister, left."],
        ["Minister Mohammed al-Quellawi came.", "Later Muhammad al-Quellawi left."],
        ["Minister Oleksandr Quellenko came.", "Minister Aleksandr Quellenko left."],
    ])
    func onePerson(texts: [String]) {
        let pile = Pile(texts)
        #expect(pile.entities(.person).count == 1, "\(pile.names(.person))")
        #expect(pile.entities(.person).first?.documents == ["document-0", "document-1"])
    }

    @Test(arguments: [
        ["Minister Mohammed al-Quellawi came.", "Ambassador Muhammad al-Quellawi left."],
        ["Minister Oleksandr Quellenko came.", "Minister Olga Quellenko left."],
        ["Minister Mohammed Brank came.", "Minister Muhammad Brank left.", "Mayor Ilvo Brank stayed."],
    ])
    func twoPeople(texts: [String]) { #expect(Pile(texts).entities(.person).count > 1) }

    @Test func familyNamesThatStandFirst() {
        let texts = ["Prime Minister ⟦Quelló Brankos⟧ won.", "⟦Quelló⟧ said no. In a speech ⟦Quelló⟧ wept."]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func ofTwoOfOneSurnameTheOneOfTheTitle() {
        let texts = [
            "Minister ⟦Temur Quell⟧ and Ambassador ⟦Ilvo Quell⟧ met. Ambassador ⟦Quell⟧ left. Quell stayed."
        ]
        #expect(Pile(texts).marked(.person) == texts)
    }

    @Test func ofTwoOfOneSurnameTheOneIntroduced() {
        let texts = ["Minister ⟦Temur Quell⟧ came. Mr ⟦Quell⟧ left. Mayor ⟦Ilvo Quell⟧ stayed. Mr Quell slept."]
        #expect(Pile(texts).marked(.person) == texts)
    }
}
