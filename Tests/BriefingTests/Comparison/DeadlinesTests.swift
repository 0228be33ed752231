import Testing

@testable import Briefing

@Suite struct DeadlinesTests {
    private let first =
        "Negotiators want to conclude an interim fishing deal by 8 July 2031, ahead of the harbour levies."

    private func deadlines(_ a: String, _ b: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-06-02", a), "b.md": clipping("Two", "2031-06-03", b, outlet: "Evening Tide"),
        ]).differences
    }

    @Test func twoDeadlinesOfOneProcess() {
        #expect(
            deadlines(
                first, "The harbour levies are paused until 9 July 2031, which leaves little time for a fishing deal.")
                == ["readTogether deadline: [1] 8 July 2031 | [2] 9 July 2031"])
    }

    @Test func theSentenceBeforeSaysWhatItIsAbout() {
        #expect(
            deadlines(
                first,
                "The harbour levies would hit every fishing deal. They are paused until 9 July 2031.")
                == ["readTogether deadline: [1] 8 July 2031 | [2] 9 July 2031"])
    }

    @Test(arguments: [
        "The harbour levies are paused until 8 July 2031, which leaves little time for a fishing deal.",
        "The harbour levies are paused until 9 October 2031, which leaves little time for a fishing deal.",
        "Choirs must send their songs by 9 July 2031.",
        "The ministry must publish its report by 9 July 2031.",
        "Negotiators met on 9 July 2031 to conclude an interim fishing deal on the harbour levies.",
        "Negotiators want an interim fishing deal by 8 July 2031, as the harbour levies are paused until 9 July 2031.",
        "Negotiators want to conclude an interim fishing deal by July 2031, ahead of the harbour levies.",
    ])
    func noSecondDeadline(_ other: String) {
        #expect(deadlines(first, other) == [])
    }
}
