import Basics
import Recognition
import Testing

@testable import Briefing

@Suite struct DateCorrectorTests {
    private static let pile: KeyValuePairs = [
        "Content/articles/a.md": clipping(
            "Talks open", "2031-04-03",
            "Minister Ana Brook met Minister Tom Achterberg on Tuesday. Talks may follow on Friday or on Monday.\n\n"
                + "The feast of lamps comes after that.")
    ]

    private func days(_ dossier: Dossier) -> [String] {
        dossier.dates.map { record in
            if case .date(let value) = record.subject { value.description } else { "" }
        }
    }

    @Test func withoutCorrections() {
        #expect(days(correctedDossier(Self.pile, "")) == ["2031-04-01", "2031-04-04", "2031-04-07"])
    }

    @Test func aPinnedDateMovesTheMeeting() throws {
        let dossier = correctedDossier(
            Self.pile, "date:\n  - {article: a.md, words: Achterberg on Tuesday, date: 2031-03-25}\n")
        #expect(days(dossier) == ["2031-03-25", "2031-04-04", "2031-04-07"])
        #expect(dossier.meetings.map(\.days) == [[try #require(EDTF(parsing: "2031-03-25"))]])
        let naming = try #require(
            dossier.statements.flatMap(\.namings).first { $0.setBy != nil })
        #expect(naming.setBy?.editorsPlace == "corrections.yml:2")
        #expect(naming.basis.rule == "editor")
        #expect(dossier.statements.flatMap(\.namings).filter { $0.setBy != nil }.count == 1)
        #expect(dossier.applications(line: 2) == 1)
        #expect(dossier.complaints == [])
    }

    @Test func wordsThatNoRuleReadsCanBeADate() throws {
        let dossier = correctedDossier(
            Self.pile, "date: {article: a.md, words: The feast of lamps, date: 2031-05}\n")
        #expect(days(dossier).last == "2031-05")
        let statement = try #require(dossier.statements.last)
        #expect(statement.namings.map(\.range) == [0..<18])
        #expect(dossier.complaints == [])
    }

    @Test func notADate() {
        let here = correctedDossier(Self.pile, "not-a-date: [{article: a.md, words: on Friday or on Monday}]\n")
        #expect(days(here) == ["2031-04-01"])
        #expect(here.applications(line: 1) == 2)
        let anywhere = correctedDossier(Self.pile, "not-a-date: [on Friday]\n")
        #expect(days(anywhere) == ["2031-04-01", "2031-04-07"])
        #expect(anywhere.complaints == [])
    }

    @Test func whatHasNoEffectAndWhatContradicts() {
        let dossier = correctedDossier(
            Self.pile,
            """
            not-a-date:
              - feast of lamps
              - on Sunday
              - on Tuesday
            date:
              - {article: a.md, words: on Friday or on Monday, date: 2031-04-05}
              - {article: a.md, words: Ana Brook, date: 2031-04-05}
              - {article: a.md, words: met Minister Tom Achterberg on Tuesday, date: 2031-04-05}
            """)
        #expect(
            dossier.complaints == [
                "2 warning this correction has no effect: no date is found in these words",
                "3 warning this correction has no effect: the words 'on Sunday' stand in no article",
                "6 warning this correction has no effect: several dates stand in these words: quote one of them",
                "7 warning this correction has no effect: the words are a name",
                "8 error the date of 'Tuesday' in a.md is '2031-04-05' here and 'no date' elsewhere",
            ])
    }
}
