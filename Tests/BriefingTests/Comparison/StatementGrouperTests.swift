import Basics
import Testing

@testable import Briefing

@Suite struct StatementGrouperTests {
    private let lede =
        "Port Minister Ana Brook met union leader Tom Achterberg at the harbour and discussed a new wage scale."

    @Test func almostTheSameWordsAreOneGroup() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Talks", "2031-04-02", "Port Minister Ana Brook said “the quays stayed open all winter long”."),
            "b.md": clipping(
                "Quays", "2031-04-03", "Port Minister Ana Brook said: \"The quays stayed open all winter long.\"",
                outlet: "Evening Tide"),
        ])
        #expect(
            pile.groups == [
                "[1 2] reported [1 2] expected [], 1 worded: Port Minister Ana Brook said “the quays stayed open all winter long”."
            ])
    }

    @Test func theSameInOtherWordsIsOneGroup() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Signed", "2031-04-03",
                "Port Minister Ana Brook signed the Harbour Safety Agreement on Wednesday in Quell."),
            "b.md": clipping(
                "Safety", "2031-04-03",
                "On Wednesday the Harbour Safety Agreement, long awaited by crews, was signed by Port Minister Ana Brook.",
                outlet: "Evening Tide"),
        ])
        #expect(
            pile.groups == [
                "[1 2] reported [1 2] expected [], 2 worded: On Wednesday the Harbour Safety Agreement, long awaited by crews, was signed by Port Minister Ana Brook."
            ])
    }

    @Test(arguments: [
        "Port Minister Ana Brook did not sign the Harbour Safety Agreement in Quell.",
        "Port Minister Ana Brook explained the Harbour Safety Agreement to crews.",
        "Port Minister Ana Brook signed a contract for cranes.",
        "Union leader Tom Achterberg signed the Harbour Safety Agreement in Quell.",
        "Port Minister Ana Brook signed the Harbour Safety Agreement in Quell on 1 March 2031.",
    ])
    func whatTellsSomethingElseStandsAlone(_ other: String) {
        let pile = SmallComparison([
            "a.md": clipping(
                "Signed", "2031-04-03",
                "Port Minister Ana Brook signed the Harbour Safety Agreement in Quell on 2 April 2031."),
            "b.md": clipping("Other", "2031-04-03", other, outlet: "Evening Tide"),
        ])
        #expect(pile.groups == [])
        #expect(pile.dossier.statements.count == 4)
    }

    @Test func anotherFigureIsAnotherStatement() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Pay", "2031-04-03", "The port will hire 300 dockers for the new quay this coming winter."),
            "b.md": clipping(
                "Jobs", "2031-04-03", "The port will hire 500 dockers for the new quay this coming winter."),
        ])
        #expect(pile.groups == [])
    }

    @Test func whatASourceSaysAlmostTwiceStaysTwo() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Cup", "2031-04-03",
                "Quell won the Harbour Day Rowing Cup for the best crew.\n\nMarsh won the Harbour Day Rowing Cup for the best crew."
            )
        ])
        #expect(pile.groups == [])
    }

    @Test func anotherNameIsAnotherStatement() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Cup", "2031-04-03", "Captain Ana Brook won the Harbour Day Rowing Cup for the best crew."),
            "b.md": clipping(
                "Cup", "2031-04-03", "Captain Tom Quell won the Harbour Day Rowing Cup for the best crew."),
        ])
        #expect(pile.groups == [])
    }

    @Test func aDeadlineDoesNotMakeItExpected() {
        let signed = "Ana Brook and Tom Achterberg signed the Harbour Safety Agreement on 2 April 2031"
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-03", signed + "."),
            "b.md": clipping(
                "Two", "2031-04-04", signed + ", which must be ratified by 30 June 2031.", outlet: "Evening Tide"),
        ])
        #expect(pile.comparison.groups.map(\.reported) == [[0, 1]])
    }

    @Test func meetingsInTwoTownsStandApart() {
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-03", "Port Minister Ana Brook met union leader Tom Achterberg in Geneva."),
            "b.md": clipping(
                "Two", "2031-04-03", "Brook held talks with Achterberg in Vienna on wages.", outlet: "Evening Tide"),
        ])
        #expect(pile.dossier.meetings.count == 1)
        #expect(pile.groups == [])
    }

    @Test func whatWasExpectedIsNotReported() {
        let pile = SmallComparison([
            "a.md": clipping(
                "Ahead", "2031-03-30", "Port Minister Ana Brook will visit Quell from 2 to 4 April 2031 for talks."),
            "b.md": clipping(
                "Over", "2031-04-05",
                "Port Minister Ana Brook ended her visit to Quell, from 2 to 4 April 2031, with talks at the quay.",
                outlet: "Evening Tide"),
        ])
        #expect(
            pile.groups == [
                "[1 2] reported [2] expected [1], 2 worded: Port Minister Ana Brook ended her visit to Quell, from 2 to 4 April 2031, with talks at the quay."
            ])
    }

    @Test func whatOnlyOneSourceTellsTwiceIsNotSeveral() {
        let pile = SmallComparison(["a.md": clipping("Talks", "2031-04-02", lede + "\n\nDockers wait.\n\n" + lede)])
        #expect(pile.groups == ["[1] reported [1] expected [], 1 worded: \(lede)"])
    }

    @Test func aPageShowsEachGroupOnce() throws {
        let body = lede + " Union leader Tom Achterberg said he was content."
        let pile = SmallComparison([
            "a.md": clipping("One", "2031-04-02", body, outlet: "A"),
            "b.md": clipping("Two", "2031-04-02", body, outlet: "B"),
            "c.md": clipping("Three", "2031-04-02", body, outlet: "C"),
            "d.md": clipping("Four", "2031-04-02", body, outlet: "D"),
            "e.md": clipping("Five", "2031-04-02", lede, outlet: "E"),
        ])
        let brook = try #require(pile.dossier.people.first { $0.name == "Ana Brook" }).subject
        let shown = pile.comparison.groups(for: brook)
        #expect(shown.count == 1)
        #expect(shown.first?.likewise.count == 4)
        #expect(shown.first?.group.map { pile.comparison.groups[$0].sources } == [0, 1, 2, 3, 4])
    }

    @Test func everyOrderOfFilesGivesTheSame() {
        let files = [
            (
                "a.md",
                clipping("Ahead", "2031-03-30", "Port Minister Ana Brook will visit Quell from 2 to 4 April 2031.")
            ),
            ("b.md", clipping("Talks", "2031-04-03", lede + " It cost $5 million.")),
            (
                "c.md",
                clipping("Late", "2031-04-05", "Port Minister Ana Brook visited Quell from 2 to 4 April 2031. " + lede)
            ),
        ]
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let results = orders.map { order in
            Comparer().compare(smallDossier(order.map { files[$0] }))
        }
        #expect(Set(results).count == 1)
        #expect(results.first?.groups.isEmpty == false)
    }
}
