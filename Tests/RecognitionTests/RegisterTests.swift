import Basics
import Recognition
import Testing

@Suite struct RegisterTests {
    private static let texts = [
        "Port Minister Odalys Brankvist met Temur Quell, head of the port, under the Norway-UK RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping).",
        "Brankvist and Senator Temur B. Quell signed the Coastal Trade Agreement (CTA). PM Ostrava left.",
        "The UK-Norway RIVERS initiative, Mission 700, and the Ministry of Ports (MOP). Senator Ilvo Quell spoke.",
        "Minister Brankvist, Mr. Quell and Dr. Ilvo Quell opened the UK-Norway Coastal Trade Agreement.",
    ]

    /// Every order of four documents.
    private static let orders: [[Int]] = (0..<24).map { number in
        var rest = [0, 1, 2, 3]
        return [number / 6, number / 2 % 3, number % 2, 0].map { rest.remove(at: $0) }
    }

    @Test(arguments: orders)
    func orderOfDocumentsMeansNothing(order: [Int]) {
        let documents = Self.texts.enumerated().map { number, text in
            TextDocument(id: "d\(number)", passages: [Passage(place: .block(0), kind: .paragraph, text: text)])
        }
        let evidence = documents.map(EvidenceCollector().collect)
        let expected = RegisterDecider().decide(evidence, curated: []).register
        let register = RegisterDecider().decide(order.map { evidence[$0] }, curated: []).register
        #expect(register.entities == expected.entities)
        for document in documents {
            #expect(MentionMatcher(register).mentions(in: document) == MentionMatcher(expected).mentions(in: document))
        }
    }

    @Test func lineEndingsAndPassagesMeanNothing() {
        func entities(_ passages: [String]) -> [Entity] {
            let document = TextDocument(
                id: "d", passages: passages.enumerated().map { Passage(place: .block($0), kind: .paragraph, text: $1) })
            return RegisterDecider().decide([EvidenceCollector().collect(document)], curated: []).register.entities
        }
        let whole = entities([Self.texts.joined(separator: " ")])
        #expect(whole.count { $0.kind == .person } == 4)
        #expect(entities(Self.texts) == whole)
        #expect(entities([Self.texts.joined(separator: "\r\n").replacing(" of ", with: "\r\nof ")]) == whole)
    }

    @Test func curatedEntriesOverride() {
        let curated = [
            CuratedName(
                id: "the-minister", kind: .person, name: "Odalys Brankvist-Ohlen", aliases: ["Odalys Brankvist"],
                role: "Minister"),
            CuratedName(id: "mission-700", kind: .organisation, name: "Mission 700"),
            CuratedName(id: "nobody", kind: .person, name: "Nora Nobody"),
        ]
        let pile = Pile(Self.texts, curated: curated)
        #expect(
            pile.names(.person) == ["Ilvo Quell", "Nora Nobody", "Odalys Brankvist-Ohlen", "Ostrava", "Temur B. Quell"])
        let minister = pile.register.entity(.person, id: "the-minister")
        #expect(minister?.isCurated == true)
        #expect(minister?.roles.map(\.text) == ["Minister", "Port Minister"])
        #expect(!pile.names(.initiative).contains("Mission 700"))
        #expect(pile.marked(.person)[0].hasPrefix("Port Minister ⟦Odalys Brankvist⟧ met ⟦Temur Quell⟧"))
    }

    @Test func clashesOfCuratedEntriesAreTold() {
        let curated = [
            CuratedName(id: "a", kind: .person, name: "Ana Brook"),
            CuratedName(id: "a", kind: .person, name: "Ana Brooks"),
            CuratedName(id: "b", kind: .person, name: "Bea Brook", aliases: ["Ana Brook"]),
        ]
        let diagnostics = RegisterDecider().decide([], curated: curated).diagnostics
        #expect(diagnostics.map(\.identifier) == ["curated-slug-clash", "curated-spelling-clash"])
        #expect(diagnostics.map(\.severity) == [.error, .warning])
    }

    @Test func bodiesAreKnownAndNothingElse() {
        let pile = Pile(["The Ministry of Ports and Shipping (MPS) and the Northern Sea Fund said so. The MPS left."])
        #expect(pile.names(.organisation) == ["Ministry of Ports and Shipping", "Northern Sea Fund"])
        #expect(pile.names(.person) + pile.names(.initiative) == [])
        let more = Pile([
            "The Norwegian Embassy in Lisbon, the US Administration and the Norwegian Ministry of Ports met."
        ])
        #expect(more.names(.organisation) == ["Ministry of Ports", "Norwegian Embassy in Lisbon", "US Administration"])
    }

    @Test func slugsStayApart() {
        let pile = Pile([
            "The Norway-UK Sea Safety Dialogue.",
            "The Norway-U.K. Sea Safety Dialogue and the Japan-UK Sea Safety Dialogue.",
        ])
        let ids = pile.entities(.initiative).map(\.id)
        #expect(Set(ids).count == ids.count && ids.count == 2)
    }
}
