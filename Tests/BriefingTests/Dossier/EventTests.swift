import Basics
import Testing

@testable import Briefing

@Suite struct EventTests {
    private let before = clipping(
        "Visit ahead", "2031-04-28", "Port Minister Ana Brook will visit Zell from 1 to 3 May 2031.")
    private let during = clipping(
        "Visit begins", "2031-05-02", "Port Minister Ana Brook is in Zell from May 1 to 3. She met nobody on Thursday.")
    private let after = clipping("Visit over", "2031-05-07", "Port Minister Ana Brook returned. She spoke on Tuesday.")

    @Test func theEventIsTheSpanThatMostSourcesPrint() {
        let found = dossier(["a.md": before, "b.md": during, "c.md": after])
        #expect(found.event?.value.description == "2031-05-01/2031-05-03")
        #expect(found.event?.sources == [0, 1])
    }

    @Test func eachSourceStandsBeforeDuringOrAfter() {
        let found = dossier(["a.md": before, "b.md": during, "c.md": after])
        #expect(found.phases.map(\.phase) == [.before, .during, .after])
        #expect(found.phases.map(\.reason).first == "published 28 April 2031")
        #expect(found.phases.map { $0.statement.map { found.statements[$0].source } } == [0, 1, nil])
    }

    @Test func withoutASpanTheCommonestDayIsTheEvent() {
        let strike = clipping("Strike", "2031-04-02", "The strike began on 1 April 2031. It rained on 31 March 2031.")
        let again = clipping("Still out", "2031-04-03", "Since 1 April 2031 no ship has left the port.")
        #expect(dossier(["a.md": strike, "b.md": again]).event?.value.description == "2031-04-01")
    }

    @Test func nothingDatedIsNoEvent() {
        let found = dossier(["a.md": clipping("Quiet", nil, "Nothing moved in the harbour, people said.")])
        #expect(found.event == nil)
        #expect(found.phases.map(\.phase) == [.unclear])
        #expect(found.asOf == nil)
    }

    @Test func theAsOfDateIsTheEditorsOrInferred() {
        let found = dossier(["a.md": before, "b.md": during])
        #expect(found.asOf?.date.description == "2031-05-02")
        #expect(found.asOf?.isInferred == true)
        let day = CalendarDate(year: 2031, month: 6, day: 1)
        #expect(dossier(["a.md": before], asOf: day).asOf?.isInferred == false)
        #expect(dossier(["a.md": before], asOf: day).asOf?.date == day)
    }

    @Test func anEventAheadDoesNotMoveTheAsOfDate() {
        #expect(dossier(["a.md": before]).asOf?.date.description == "2031-04-28")
    }
}
