import Recognition
import Testing

@testable import Briefing

@Suite struct SpeakerTests {
    private func speakers(_ body: String) -> [[String]] {
        dossier(["a.md": clipping("Talks", "2031-04-03", body)]).statements.filter { $0.kind == .paragraph }
            .map { statement in statement.speakers.map { "\($0.kind.rawValue) \($0.name) \($0.verb)" } }
    }

    @Test func aPersonABodyAnUnnamedOfficialAndTheOutlet() {
        let found = speakers(
            "Port Minister Ana Brook said the strike was over. A senior port official said ships would leave. "
                + "The Harbour Ministry stated that nobody was hurt. Rain fell.")
        #expect(
            found == [
                ["person Ana Brook said"], ["unnamed A senior port official said"],
                ["organisation Harbour Ministry stated"], [],
            ])
    }

    @Test func aQuotationOverSeveralSentencesKeepsItsSpeaker() {
        let found = dossier([
            "a.md": clipping(
                "Talks", "2031-04-03",
                "“We will not rush,” said union leader Tom Achterberg. “The ships can wait.” Rain fell.")
        ]).statements.filter { $0.kind == .paragraph }
        #expect(found.map { $0.speakers.map(\.name) } == [["Tom Achterberg"], ["Tom Achterberg"], []])
        let quoted = found.flatMap { statement in
            statement.speakers.flatMap(\.quotations).map {
                String(decoding: Array(statement.text.utf8)[$0], as: UTF8.self)
            }
        }
        #expect(quoted == ["“We will not rush,”", "“The ships can wait.”"])
    }
}
