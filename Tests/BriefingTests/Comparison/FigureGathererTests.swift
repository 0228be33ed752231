import Testing

@testable import Briefing

@Suite struct FigureGathererTests {
    private func figures(_ a: String, _ b: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-06-02", a), "b.md": clipping("Two", "2031-06-03", b, outlet: "Evening Tide"),
        ]).figures
    }

    @Test func figuresOfOneMatterStandSideBySide() {
        #expect(
            figures(
                "The new quay at Quell will cost $5 million.",
                "The cost of the new quay at Quell is put at $6 million by builders.")
                == ["[1 2] USD: $5 million, $6 million"])
    }

    @Test func aSharedInitiativeIsAMatter() {
        #expect(
            figures(
                "For the Harbour Safety Agreement, crews hired 300 dockers.",
                "The Harbour Safety Agreement hired 200 dockers.")
                == ["[1 2] dockers: 300 dockers, 200 dockers"])
    }

    @Test(arguments: [
        ("The quay will cost $5 million.", "Tickets for the opera brought in $6 million."),
        ("The new quay at Quell will cost $5 million.", "The new quay at Quell will cost €5 million."),
        ("The new quay at Quell rose by 5%.", "The new quay at Quell has 5 cranes."),
        ("Port Minister Ana Brook paid $5 million.", "Port Minister Ana Brook saw a film that made $9 million."),
    ])
    func figuresOfTwoMattersStandApart(_ a: String, _ b: String) {
        #expect(figures(a, b).count == 2)
    }

    @Test func thoseOfMostSourcesComeFirst() {
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-06-01", "Wages rose by 9%. The new quay at Quell will cost $5 million."),
            "b.md": clipping("Two", "2031-06-02", "The new quay at Quell will cost $6 million, it is said."),
        ])
        #expect(pile.figures == ["[1 2] USD: $5 million, $6 million", "[1] percent: 9%"])
    }

    @Test func aNumberInANameIsNoFigure() {
        #expect(figures("They joined “Mission 500,” they said.", "Under “Mission 500” ships sail.") == [])
    }
}
