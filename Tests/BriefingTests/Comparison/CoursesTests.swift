import Testing

@testable import Briefing

@Suite struct CoursesTests {
    private let early = "They discussed early convening of the Harbour Safety Dialogue."

    private func courses(_ a: String, _ b: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-06-02", a), "b.md": clipping("Two", "2031-06-03", b, outlet: "Evening Tide"),
        ]).differences.filter { $0.contains("course") }
    }

    @Test(arguments: [
        (
            "Both sides want the early resumption of the Harbour Safety Dialogue.",
            "early resumption of the Harbour Safety Dialogue"
        ),
        (
            "They agreed to expedite the next round of the Harbour Safety Dialogue.",
            "expedite the next round of the Harbour Safety Dialogue"
        ),
        (
            "The port asked for a postponement of the Harbour Safety Dialogue.",
            "postponement of the Harbour Safety Dialogue"
        ),
    ])
    func talksThatTakeAnotherCourse(_ other: String, _ words: String) {
        #expect(
            courses(early, other)
                == ["readTogether course: [1] early convening of the Harbour Safety Dialogue | [2] \(words)"])
    }

    @Test(arguments: [
        "They discussed the prompt convening of the Harbour Safety Dialogue.",
        "The Harbour Safety Dialogue resumed in March 2029 after the storm.",
        "They resumed the Harbour Safety Dialogue in March.",
        "They called for a resumption of fishing; the Harbour Safety Dialogue was not named.",
        "Both sides want the early resumption of the River Dialogue.", "They praised the Harbour Safety Dialogue.",
    ])
    func theSameCourseOrNone(_ other: String) {
        #expect(courses(early, other) == [])
    }

    @Test func agreementsAreNoTalks() {
        #expect(
            courses(
                "They discussed the acceleration of the Harbour Safety Agreement.",
                "They discussed the revival of the Harbour Safety Agreement.") == [])
    }
}
