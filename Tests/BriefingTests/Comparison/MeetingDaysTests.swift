import Testing

@testable import Briefing

@Suite struct MeetingDaysTests {
    private func days(_ a: String, _ b: String, published: String = "2031-04-04") -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-04-04", a), "b.md": clipping("Two", published, b, outlet: "Evening Tide"),
        ]).differences.filter { $0.contains("meetingDay") }
    }

    private let wednesday = "Port Minister Ana Brook met union leader Tom Achterberg on Wednesday and discussed wages."

    @Test func oneMeetingOnTwoDays() {
        #expect(
            days(
                wednesday,
                "On Tuesday, Port Minister Ana Brook met union leader Tom Achterberg to discuss a wage scale.")
                == ["cannotBothHold meetingDay: [1] Wednesday | [2] Tuesday"])
    }

    @Test func ADatePrintedInFullTellsToo() {
        #expect(
            days(wednesday, "Port Minister Ana Brook held talks with union leader Tom Achterberg on 3 April 2031.")
                == ["cannotBothHold meetingDay: [1] Wednesday | [2] 3 April 2031"])
    }

    @Test func threeSourcesAndTwoDays() throws {
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-04", wednesday),
            "b.md": clipping("Two", "2031-04-04", wednesday, outlet: "Evening Tide"),
            "c.md": clipping(
                "Three", "2031-04-04", "Port Minister Ana Brook met union leader Tom Achterberg on Thursday.",
                outlet: "Log"),
        ])
        #expect(pile.differences == ["cannotBothHold meetingDay: [1] Wednesday | [2] Wednesday | [3] Thursday"])
        let difference = try #require(pile.comparison.differences.first)
        #expect(difference.values.count == 2)
        #expect(difference.rivals(of: difference.claims[0].value).map(\.source) == [2])
        #expect(pile.comparison.differences(onMeeting: 0) == [difference])
        #expect(pile.comparison.differences(on: difference.subjects[0]) == [difference])
        #expect(pile.comparison.differences(at: difference.claims[2].statement) == [difference])
        #expect(difference.subjects.count == 4)
    }

    @Test(arguments: [
        "Port Minister Ana Brook met union leader Tom Achterberg on 2 April 2031.",
        "Port Minister Ana Brook met union leader Tom Achterberg this week and discussed wages.",
        "Port Minister Ana Brook met union leader Tom Achterberg and discussed wages.",
        "Port Minister Ana Brook will meet union leader Tom Achterberg on Saturday to discuss wages.",
        "Port Minister Ana Brook met union leader Tom Achterberg again on Thursday.",
        "Port Minister Ana Brook met crane owner Lena Marsh on Tuesday and discussed wages.",
        "Union leader Tom Achterberg said on Thursday that he was content with Port Minister Ana Brook.",
        "Port Minister Ana Brook did not meet union leader Tom Achterberg on Tuesday.",
    ])
    func noRivalDay(_ other: String) {
        #expect(days(wednesday, other) == [])
    }

    @Test func meetingsInTwoTownsAreTwo() {
        #expect(
            days(
                "Port Minister Ana Brook met union leader Tom Achterberg in Geneva on Wednesday.",
                "Port Minister Ana Brook met union leader Tom Achterberg in Vienna on Thursday.") == [])
    }
}
