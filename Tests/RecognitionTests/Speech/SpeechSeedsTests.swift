import Basics
import Foundation
import Recognition
import TestSupport
import Testing

/// What is read from the five seeds, printed for people: `BRIEFING_PREDICTIONS=1 swift test --filter SpeechSeedsTests`.
@Suite struct SpeechSeedsTests {
    private static let isVerbose = ProcessInfo.processInfo.environment["BRIEFING_PREDICTIONS"] != nil

    @Test(.enabled(if: SharedData.has("gold/seeds.json"), SharedData.missing("gold/seeds.json")))
    func speakers() throws {
        var spoken = 0
        for pile in try Self.piles() {
            let found = SpeakerFinder().attributions(
                in: pile.document, sentences: pile.sentences, mentions: pile.mentions)
            spoken += found.count
            for one in found {
                let quoted = one.quotations.map { pile.words(one.passage, $0) }
                Self.show("SPEAKER", one.passage, "\(one.speaker) [\(one.words)]", one.basis.rule)
                if case .entity = one.speaker {} else { Self.show("   AS", 0, Self.printed(one, in: pile), "") }
                Self.show("   IN", one.passage, pile.words(one.passage, one.sentence), quoted.joined(separator: " | "))
            }
        }
        #expect(spoken >= 9)
    }

    @Test(.enabled(if: SharedData.has("gold/seeds.json"), SharedData.missing("gold/seeds.json")))
    func meetings() throws {
        var met = 0
        for pile in try Self.piles() {
            let found = MeetingFinder().meetings(in: pile.document, sentences: pile.sentences, mentions: pile.mentions)
            met += found.count
            for one in found {
                let facts = "\(one.parties.map(\.id)) \(one.day?.description ?? "-") planned: \(one.isPlanned)"
                Self.show("MEETING", one.passage, facts, "[\(one.basis.words)]")
                Self.show("   TOPIC", 0, one.topic.map { pile.words(one.passage, $0) } ?? "-", "")
                Self.show("   IN", one.passage, pile.words(one.passage, one.sentence), "")
            }
        }
        #expect(met >= 9)
    }

    @Test(.enabled(if: SharedData.has("gold/seeds.json"), SharedData.missing("gold/seeds.json")))
    func dates() throws {
        var counts: [DateStatus: Int] = [:]
        for pile in try Self.piles() {
            for mention in pile.mentions {
                guard case .date = mention.target else { continue }
                let found = DateStatusReader().status(of: mention, in: pile.document, sentences: pile.sentences)
                counts[found.0, default: 0] += 1
                let range = pile.sentences[mention.passage].first { $0.overlaps(mention.range) } ?? mention.range
                Self.show(
                    "DATE", mention.passage, "\(pile.words(mention.passage, mention.range)) = \(found)",
                    "IN " + pile.words(mention.passage, range))
            }
        }
        #expect(counts[.happened, default: 0] >= 12 && counts[.deadline, default: 0] >= 5)
        #expect(counts[.scheduled, default: 0] >= 5)
    }

    private static func printed(_ one: Attribution, in pile: ReadPile) -> String {
        switch one.speaker {
        case .entity(_, let id, _): id
        case .organisation(let range), .unnamed(let range): pile.words(one.speakerPassage, range)
        }
    }

    static func piles() throws -> [ReadPile] {
        let documents = try ScoredPile.seeds().items.map(\.document)
        let register = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: []).register
        return documents.map { ReadPile($0, register: register) }
    }

    private static func show(_ label: String, _ passage: Int, _ text: String, _ rest: String) {
        if isVerbose { print(label, passage, text, rest) }
    }
}
