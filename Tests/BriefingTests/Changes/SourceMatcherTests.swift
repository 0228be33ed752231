import Testing

@testable import Briefing

@Suite struct SourceMatcherTests {
    private typealias Small = SmallSnapshot

    private func snapshot(_ sources: [Snapshot.Source], _ texts: [Int: [String]] = [:]) -> Snapshot {
        var snapshot = Small.make()
        snapshot.sources = sources
        snapshot.statements = texts.flatMap { number, texts in
            texts.enumerated().map { .init(id: "s\(number)#p\($0 + 1).s1", source: number, text: $1, dates: []) }
        }
        return snapshot
    }

    @Test func theSlugWhateverTheNumber() {
        let earlier = snapshot([Small.source("A", 1), Small.source("B", 2)])
        let now = snapshot([Small.source("B", 1), Small.source("C", 2), Small.source("A", 3)])
        #expect(SourceMatcher(earlier, now).places == [2, 0])
    }

    @Test func theAddressWhereTheHeadlineIsAnother() {
        let earlier = snapshot([Small.source("Port shut", 1, address: "https://a.example/1")])
        let now = snapshot([Small.source("Port closed", 1, address: "https://a.example/1")])
        #expect(SourceMatcher(earlier, now).places == [0])
        #expect(
            Told.lines(BriefingChanges(from: earlier, to: now)) == [
                "source changed Port closed: headline Port shut > Port closed"
            ])
    }

    @Test func mostOfTheTextWhereThereIsNoAddress() {
        let earlier = snapshot([Small.source("A", 1)], [1: ["One.", "Two.", "Three."]])
        #expect(SourceMatcher(earlier, snapshot([Small.source("B", 1)], [1: ["One.", "Two.", "Four."]])).places == [0])
        #expect(
            SourceMatcher(earlier, snapshot([Small.source("B", 1)], [1: ["One.", "Five.", "Four."]])).places == [nil])
    }

    @Test func noArticleTwice() {
        let earlier = snapshot(
            [
                Small.source("A", 1, address: "https://a.example/1"),
                Small.source("B", 2, address: "https://a.example/1"),
            ])
        let now = snapshot([Small.source("A", 1, address: "https://a.example/1")])
        #expect(SourceMatcher(earlier, now).places == [0, nil])
    }
}
