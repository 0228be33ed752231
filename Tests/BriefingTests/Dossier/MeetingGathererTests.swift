import Basics
import Testing

@testable import Briefing

@Suite struct MeetingGathererTests {
    private let wednesday = clipping(
        "Talks", "2031-04-03", "Port Minister Ana Brook met union leader Tom Achterberg on Wednesday.")

    @Test func oneMeetingOnTwoDaysIsOneMeeting() {
        let tuesday = clipping(
            "Wages", "2031-04-03",
            "Port Minister Ana Brook met union leader Tom Achterberg on Tuesday and discussed a new wage scale.",
            outlet: "Evening Tide")
        let found = dossier(["a.md": wednesday, "b.md": tuesday])
        #expect(found.meetings.count == 1)
        #expect(found.meetings.first?.days.map(\.description) == ["2031-04-01", "2031-04-02"])
        #expect(found.meetings.first?.parties.map(\.name) == ["Ana Brook", "Tom Achterberg"])
        let account = found.meetings.first?.accounts.last
        let topic = account.flatMap { account in
            account.topic.map {
                String(decoding: Array(found.statements[account.statement].text.utf8)[$0], as: UTF8.self)
            }
        }
        #expect(topic == "a new wage scale")
    }

    @Test func anAccountWithoutADayIsOfTheSameMeeting() {
        let undated = clipping("Pay", "2031-04-05", "Brook held talks with Achterberg at the quay.")
        let found = dossier(["a.md": wednesday, "c.md": undated])
        #expect(found.meetings.map(\.accounts.count) == [2])
    }

    @Test func oneSourceThatGivesTwoDaysTellsOfTwoMeetings() {
        let twice = clipping(
            "Two rounds", "2031-04-05",
            "Port Minister Ana Brook met union leader Tom Achterberg on Wednesday. Brook met Achterberg on Friday.")
        #expect(
            dossier(["a.md": twice]).meetings.map { $0.days.map(\.description) } == [["2031-04-02"], ["2031-04-04"]])
    }

    @Test func daysFarApartAreTwoMeetings() {
        let march = clipping(
            "Earlier", "2031-03-06", "Port Minister Ana Brook met union leader Tom Achterberg on Wednesday.")
        #expect(dossier(["a.md": wednesday, "b.md": march]).meetings.count == 2)
    }

    @Test func toBeNamedTogetherIsNoMeeting() {
        let together = clipping(
            "Both", "2031-04-03", "Port Minister Ana Brook and union leader Tom Achterberg were on the quay.")
        #expect(dossier(["a.md": together]).meetings.isEmpty)
    }

    @Test func aHeadlineIsNoAccount() {
        let headline = clipping(
            "Port Minister Ana Brook met union leader Tom Achterberg", "2031-04-03",
            "Port Minister Ana Brook was there. Union leader Tom Achterberg was there.")
        #expect(dossier(["a.md": headline]).meetings.isEmpty)
    }
}
