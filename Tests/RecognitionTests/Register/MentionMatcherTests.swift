import Basics
import Recognition
import Testing

/// Exhaustive small worlds: all ways in which two names can overlap in a text of six words, under every pair of kinds.
@Suite struct MentionMatcherTests {
    private static let words = ["Brank", "Oster", "Quell", "Tandr", "Ulvik", "Vardo"]
    private static let spans: [Range<Int>] = (0..<6).flatMap { from in (from + 1...6).map { from..<$0 } }

    @Test(arguments: EntityKind.allCases.filter { $0 != .place }, EntityKind.allCases.filter { $0 != .place })
    func overlapAndPrecedence(kind: EntityKind, other: EntityKind) {
        let text = Self.words.joined(separator: " ")
        for first in Self.spans where first.count > 1 {
            for second in Self.spans where second.count > 1 && second != first {
                let names = [(first, kind, "a"), (second, other, "b")].map { span, kind, id in
                    CuratedName(id: id, kind: kind, name: Self.words[span].joined(separator: " "))
                }
                let document = TextDocument(
                    id: "d", passages: [Passage(place: .block(0), kind: .paragraph, text: text)])
                let register = RegisterDecider().decide([], curated: names).register
                let mentions = MentionMatcher(register).mentions(in: document)
                // Never overlapping, ascending, each a whole name.
                #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
                let winner = Self.winner(first, second)
                let ids = mentions.compactMap { mention -> String? in
                    if case .entity(_, let id) = mention.target { return id }
                    return nil
                }
                let expected =
                    first.overlaps(second)
                    ? [winner == first ? "a" : "b"]
                    : first.lowerBound < second.lowerBound ? ["a", "b"] : ["b", "a"]
                // A person's surname may be found where the whole name loses.
                guard kind != .person, other != .person else {
                    #expect(ids.contains(winner == first ? "a" : "b"))
                    continue
                }
                #expect(ids.filter { $0 == "a" || $0 == "b" } == expected, "\(first) \(kind), \(second) \(other)")
            }
        }
    }

    /// The name that begins first, of those the longer one.
    private static func winner(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
        (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound) ? a : b
    }

    @Test func bodiesAndPlacesAreExposed() {
        let pile = Pile(["The Ministry of Ports in Oslo and the Harbour Board met Minister Temur Quell."])
        #expect(pile.register.bodies.map(\.name) == ["Harbour Board", "Ministry of Ports"])
        #expect(pile.register.places.map(\.id) == ["oslo"])
    }
}
