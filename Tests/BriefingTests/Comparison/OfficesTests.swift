import Testing

@testable import Briefing

@Suite struct OfficesTests {
    private func offices(_ a: String, _ b: String, _ published: String = "2031-04-04") -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-04-02", a), "b.md": clipping("Two", published, b, outlet: "Evening Tide"),
        ]).differences
    }

    @Test(arguments: [
        (
            "Port Minister Ana Brook spoke.", "Former Port Minister Ana Brook spoke.", "Port Minister",
            "Former Port Minister"
        ),
        ("Former President Ana Brook spoke.", "President Ana Brook spoke.", "Former President", "President"),
        (
            "They heard the former French President Ana Brook.", "They heard President Ana Brook.",
            "former French President",
            "President"
        ),
        (
            "Deputy Foreign Minister Ana Brook spoke.", "Foreign Minister Ana Brook spoke.", "Deputy Foreign Minister",
            "Foreign Minister"
        ),
    ])
    func officesThatExcludeEachOther(_ a: String, _ b: String, _ first: String, _ second: String) {
        #expect(offices(a, b) == ["cannotBothHold office: [1] \(first) | [2] \(second)"])
    }

    @Test(arguments: [
        ("Commerce Minister Ana Brook spoke.", "Commerce and Industry Minister Ana Brook spoke."),
        ("Foreign Minister Ana Brook spoke.", "French Foreign Minister Ana Brook spoke."),
        ("Prime Minister Ana Brook spoke.", "PM Ana Brook spoke."),
        ("Foreign Minister Ana Brook spoke.", "Minister Ana Brook spoke."),
        ("Deputy Secretary Ana Brook spoke.", "Secretary Ana Brook spoke."),
        ("Foreign Minister Ana Brook spoke.", "Finance Minister Ana Brook spoke."),
        ("President Ana Brook spoke.", "Former Mayor Ana Brook spoke."),
        ("President Ana Brook spoke.", "Former Port Minister Ana Brook spoke."),
        ("President Ana Brook spoke.", "President Ana Brook spoke. Former President Ana Brook is what some say."),
        ("President Ana Brook spoke.", "Former Senate President Ana Brook spoke."),
        ("President Ana Brook spoke.", "Ana Brook, former president of the Harbour Bank, spoke."),
        ("President Ana Brook spoke.", "The then President Ana Brook spoke."),
        ("President Ana Brook spoke.", "Outgoing President Ana Brook spoke."),
        ("President Ana Brook spoke.", "Former President Tom Brook spoke."),
    ])
    func officesThatGoTogether(_ a: String, _ b: String) {
        #expect(offices(a, b).filter { $0.contains("office") } == [])
    }

    @Test func anOfficeMayChangeHandsInASeason() {
        #expect(offices("President Ana Brook spoke.", "Former President Ana Brook spoke.", "2032-01-04") == [])
    }
}
