import Recognition
import Testing

@testable import Briefing

@Suite struct StatementReaderTests {
    @Test(arguments: [
        ("They agreed.", true), ("The two officials met.", true), ("He said so.", true), ("This visit follows.", true),
        ("Theodora agreed.", false), ("The minister met.", false), ("“It starts on 1 May.”", true),
        ("Itinerant sellers left.", false), ("", false),
    ])
    func aSentenceThatLeansOnTheOneBefore(_ text: String, _ leans: Bool) {
        #expect(StatementReader.leansBack(text) == leans)
    }

    private func passages(_ standfirst: String, _ body: [String], caption: String? = nil) -> [Passage] {
        var all = [Passage(place: .standfirst, kind: .standfirst, text: standfirst)]
        if let caption { all.append(Passage(place: .block(0), kind: .caption, text: caption)) }
        return all + body.enumerated().map { .init(place: .block($0.offset + 1), kind: .paragraph, text: $0.element) }
    }

    private func statements(of passages: [Passage]) -> [Statement] {
        let reading = SourceReading(DocumentAnalyser().analyse(TextDocument(id: "a", passages: passages)))
        return StatementReader(register: RegisterDecider().decide([], curated: []).0).statements(of: reading, source: 0)
    }

    @Test func aStandfirstThatTheBodySaysAgainCountsOnce() {
        let all = passages(
            "The minister is here for two days, and will meet the union",
            ["The minister is here for two days, and will meet the union on the quay.", "Rain fell."],
            caption: "The minister on the quay")
        let found = statements(of: all)
        #expect(found.map(\.isRepetition) == [true, false, false, false])
        #expect(found.map(\.anchor) == ["standfirst", "p1", "p2", "p3"])
    }

    @Test func likeParagraphsOfTheBodyAllStay() {
        let ship = "The ship left port at noon."
        let all = passages("Something else altogether here", [ship, "Rain fell on the quay.", ship])
        let found = statements(of: all)
        #expect(found.allSatisfy { !$0.isRepetition })
    }

    @Test(arguments: [
        "The council said on Tuesday that the new night ferry would cost the state 3 million crowns a year",
        "The council said on Tuesday that the new night ferry would not cost the state 9 million crowns a year",
    ])
    func aFigureOrANotThatTheBodyDoesNotHaveIsAnotherStatement(_ standfirst: String) {
        let body =
            "The council said on Tuesday that the new night ferry would cost the state 9 million crowns a year, and more."
        let found = statements(of: passages(standfirst, [body]))
        #expect(found.map(\.isRepetition) == [false, false])
    }

    @Test func theLeadIsTheSentenceBefore() {
        let all = [Passage(place: .block(0), kind: .paragraph, text: "Ana Brook came. She left. The port closed.")]
        let found = statements(of: all)
        #expect(found.map(\.lead) == [nil, "Ana Brook came.", nil])
    }
}
