import Foundation
import TestSupport
import Testing

/// The scorers of the shared folder, run on what the recogniser finds; floors are what was reached.
@Suite struct SeedsTests {
    @Test(.enabled(if: SharedData.has("gold/score.py"), SharedData.missing("gold/score.py")))
    func seeds() throws {
        let output = try ScoredPile.seeds().prediction().score(
            with: "gold/score.py", ["gold/seeds.json", "PRED", "--errors"], name: "seeds")
        print(output)
    }

    @Test(.enabled(if: SharedData.has("dev/gum-news"), SharedData.missing("dev/gum-news")))
    func gumDates() throws {
        let prediction = try ScoredPile.development("gum-news").prediction(alone: true)
        print(
            "GUM dates",
            try prediction.score(
                with: "dev/score_spans.py",
                ["dev/gum-news/gold.json", "PRED", "DATE", "--calendar", "--errors", "200"], name: "gum"))
        print(
            "GUM people",
            try prediction.score(
                with: "dev/score_spans.py", ["dev/gum-news/gold.json", "PRED", "PERSON", "--errors", "100"], name: "gum"
            ))
    }

    @Test(.enabled(if: SharedData.has("dev/wikigold"), SharedData.missing("dev/wikigold")))
    func wikigoldPeople() throws {
        let prediction = try ScoredPile.development("wikigold").prediction(alone: true)
        print(
            "wikigold",
            try prediction.score(
                with: "dev/score_spans.py", ["dev/wikigold/gold.json", "PRED", "PERSON", "--errors", "100"],
                name: "wikigold"))
    }
}
