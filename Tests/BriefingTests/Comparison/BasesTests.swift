import Testing

@testable import Briefing

@Suite struct BasesTests {
    private let doubled = "The two ports aim to double trade to $500 million by 2040."

    private func bases(_ a: String, _ b: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-06-02", a), "b.md": clipping("Two", "2031-06-03", b, outlet: "Evening Tide"),
        ]).differences
    }

    @Test(arguments: [
        ("Trade is to grow from the current $190 million to $500 million by 2040.", "$190 million to $500 million"),
        ("Trade is to rise to $500 million by 2040, from $190 million now.", "$500 million by 2040, from $190 million"),
        ("Trade may rise from US$300 million to US$500 million.", "US$300 million to US$500 million"),
    ])
    func aMultipleAndABaseThatDoesNotFit(_ other: String, _ words: String) {
        #expect(bases(doubled, other) == ["readTogether base: [1] double trade to $500 million | [2] \(words)"])
    }

    @Test(arguments: [
        "Trade is to grow from $250 million to $500 million by 2040.",
        "Trade is to grow from $245 million to $500 million.",
        "Trade is to grow from $190 million to $400 million by 2040.",
        "Trade is to grow from €190 million to €500 million.",
        "The new cathedral rose in cost from $190 million to $500 million.", "Trade is to reach $500 million by 2040.",
        "Trade fell from $500 million to $190 million.",
    ])
    func noOtherBase(_ other: String) {
        #expect(bases(doubled, other) == [])
    }

    @Test func oneSourceAloneIsNoDifference() {
        #expect(bases(doubled + " Trade is to grow from $190 million to $500 million.", "The quays were wet.") == [])
    }
}
