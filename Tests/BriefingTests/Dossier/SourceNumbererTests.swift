import Basics
import Loaders
import Testing

@testable import Briefing

@Suite struct SourceNumbererTests {
    private func source(_ file: String, _ slug: String) -> Source {
        let article = Article(source: SourceText(name: file, text: ""), loader: "plain text")
        return Source(number: 0, slug: slug, article: article, file: file)
    }

    private func numbers(
        _ entries: [SourcesFile.Entry], _ sources: [Source], withheld: Set<String> = []
    ) -> ([Int], [String]) {
        var sources = sources
        let diagnostics = SourceNumberer(file: SourcesFile(entries: entries), withheld: withheld).number(&sources)
        return (sources.map(\.number), diagnostics.map(\.identifier))
    }

    @Test func withoutAFileNumbersFollowTheOrder() {
        #expect(numbers([], [source("b.txt", "b"), source("a.txt", "a")]) == ([1, 2], []))
    }

    @Test func aNewClippingGetsTheNextNumberWhereverItStands() {
        let entries: [SourcesFile.Entry] = [.init(number: 1, file: "a.txt"), .init(number: 5, file: "b.txt")]
        let found = numbers(entries, [source("0.txt", "0"), source("b.txt", "b"), source("a.txt", "a")])
        #expect(found == ([6, 5, 1], ["number-not-kept"]))
    }

    @Test func aNumberIsNotUsedAgain() {
        let entries: [SourcesFile.Entry] = [.init(number: 2, file: "gone.txt", slug: "gone")]
        #expect(numbers(entries, [source("a.txt", "a")]) == ([3], ["number-not-kept", "number-reserved"]))
    }

    @Test func aRenamedClippingIsFoundByItsSlug() {
        let entries: [SourcesFile.Entry] = [.init(number: 4, file: "old.txt", slug: "talks")]
        #expect(numbers(entries, [source("2031/new.txt", "talks")]) == ([4], []))
        // A draft that is not on the site keeps its number: the slug is another's.
        #expect(
            numbers(entries, [source("2031/new.txt", "talks")], withheld: ["old.txt"]) == ([5], ["number-not-kept"]))
    }

    @Test func aClippingWhoseHeadlineChangedIsFoundByItsFile() {
        #expect(numbers([.init(number: 4, file: "a.txt", slug: "old")], [source("a.txt", "new")]) == ([4], []))
    }

    @Test func articlesOfOneFileAreToldApartByTheirSlugs() {
        let entries: [SourcesFile.Entry] = [
            .init(number: 9, file: "feed.xml", slug: "two"), .init(number: 3, file: "feed.xml", slug: "one"),
        ]
        let sources = [source("feed.xml", "one"), source("feed.xml", "three"), source("feed.xml", "two")]
        #expect(numbers(entries, sources) == ([3, 10, 9], ["number-not-kept"]))
    }

    @Test func theOutletIsTheEditorsWord() {
        var sources = [source("a.txt", "a"), source("b.txt", "b")]
        sources[0].article.publisher = "Courier"
        let entries: [SourcesFile.Entry] = [
            .init(number: 1, file: "a.txt", outlet: "Tarn Courier"), .init(number: 2, file: "b.txt"),
        ]
        #expect(SourceNumberer(file: SourcesFile(entries: entries)).number(&sources).isEmpty)
        #expect(sources.map(\.article.publisher) == ["Tarn Courier", nil])
    }

    /// Whatever is added, and wherever it stands by date: what is written stays.
    @Test func addingAClippingChangesNoWrittenNumber() {
        let files = ["a.txt", "b.txt", "c.txt", "d.txt"]
        let entries = files.prefix(3).enumerated().map { SourcesFile.Entry(number: 9 - $0, file: $1, slug: $1) }
        for place in 0...3 {
            var order = Array(files.prefix(3))
            order.insert(files[3], at: place)
            let found = numbers(entries, order.map { source($0, $0) }).0
            let byFile = Dictionary(uniqueKeysWithValues: zip(order, found))
            #expect(byFile == ["a.txt": 9, "b.txt": 8, "c.txt": 7, "d.txt": 10])
        }
    }
}
