import Basics
import Loaders
import TestSupport
import Testing

@testable import Briefing

@Suite struct ArticleCorrectorTests {
    private static let body = """
        The envoy Ana Brook arrived on Tuesday.

        The column on ships follows on another page.

        “We will not rush,” Brook said. The pier is closed.
        """

    private func source(_ yaml: String) throws -> (source: Source, dossier: Dossier) {
        let dossier = correctedDossier(["Content/articles/visit.md": clipping("Talks open", nil, Self.body)], yaml)
        return (try #require(dossier.sources.first), dossier)
    }

    @Test func metadata() throws {
        let (source, dossier) = try source(
            """
            article:
              - article: visit.md
                outlet: Tarn Courier
                headline: "Envoy in Tarn: talks"
                author: Lena Fisk
                published: 2031-04-02
                address: https://tarn.example/visit
            """)
        #expect(source.outlet == "Tarn Courier")
        #expect(source.title == "Envoy in Tarn: talks")
        #expect(source.slug == "envoy-in-tarn-talks")
        #expect(source.article.authors == ["Lena Fisk"])
        #expect(source.published?.basis == .editor)
        #expect(source.article.sourceURL == "https://tarn.example/visit")
        #expect(
            source.article.setBy.fields.mapValues(\.editorsPlace) == [
                .outlet: "corrections.yml:3", .headline: "corrections.yml:4", .author: "corrections.yml:5",
                .published: "corrections.yml:6", .address: "corrections.yml:7",
            ])
        #expect(dossier.dates.map(\.name) == ["1 April 2031"], "the Tuesday before that day")
        #expect(dossier.applications(line: 2) == 1)
        #expect(dossier.complaints == [])
    }

    @Test func aDateWithoutWordsIsTheDayOfPublication() throws {
        let (source, dossier) = try source("date: {article: talks-open, date: 2031-04-02}\n")
        #expect(source.published?.moment.date == CalendarDate(year: 2031, month: 4, day: 2))
        #expect(source.article.setBy.fields[.published]?.editorsPlace == "corrections.yml:1")
        #expect(dossier.complaints == [])
    }

    @Test func aDroppedParagraphLeavesAGap() throws {
        let (source, dossier) = try source("drop:\n  - {article: visit.md, paragraph: The column on ships}\n")
        #expect(source.article.blocks.map(\.number) == [1, 3])
        #expect(!source.article.markdown.contains("column"))
        #expect(source.article.dropped.map(\.text) == ["The column on ships follows on another page."])
        #expect(source.article.dropped.map(\.reason) == [.editor])
        #expect(source.article.setBy.dropped.mapValues(\.editorsPlace) == [2: "corrections.yml:2"])
        #expect(dossier.statements.map(\.anchor) == ["headline", "p1", "p3", "p3"])
        #expect(dossier.statements.last?.placeName == "paragraph 3")
        #expect(dossier.complaints == [])
    }

    @Test func aRestoredParagraphComesBackInItsPlace() throws {
        let text = """
            Talks open

            The envoy arrived in the harbour on the first ferry of the day and was met by a crowd.

            ADVERTISEMENT

            The pier is closed until the end of the year, the harbour office said in the evening.
            """
        let read = readCorrections("restore:\n  - {article: visit.txt, paragraph: ADVERTISEMENT}\n").value
        let plain = correctedDossier([("Content/articles/visit.txt", text)], Corrections())
        let dossier = correctedDossier([("Content/articles/visit.txt", text)], read)
        let (before, after) = (try #require(plain.sources.first).article, try #require(dossier.sources.first).article)
        let place = try #require(before.dropped.firstIndex { $0.text == "ADVERTISEMENT" })
        #expect(after.blocks.map(\.text) == [before.blocks[0].text, "ADVERTISEMENT", before.blocks[1].text])
        #expect(after.blocks.map(\.number) == [1, before.blocks.count + place + 1, 2])
        #expect(after.markdown.contains("ADVERTISEMENT"))
        #expect(after.dropped.count == before.dropped.count - 1)
        #expect(Array(after.setBy.restored.keys) == [before.blocks.count + place + 1])
        let block = after.blocks[1]
        let range = try #require(block.map.source(for: 0..<block.text.utf8.count))
        #expect(after.source.text(in: range) == "ADVERTISEMENT")
        #expect(dossier.complaints == [])
    }

    @Test func whatIsNotThereIsReported() throws {
        let (_, dossier) = try source(
            """
            article:
              - {article: vist.md, outlet: Tarn Courier}
            drop:
              - {article: visit.md, paragraph: The column on boats follows}
            restore:
              - {article: visit.md, paragraph: The column on ships}
              - {article: visit.md, paragraph: Purple elephants}
            """)
        #expect(
            dossier.complaints == [
                "2 warning this correction has no effect: no article is 'vist.md'",
                "4 warning this correction has no effect: the words 'The column on boats follows' stand nowhere in visit.md",
                "6 warning this correction has no effect: the paragraph is on the site already",
                "7 warning this correction has no effect: the words 'Purple elephants' stand nowhere in visit.md",
            ])
        #expect(
            dossier.applied.diagnostics.map(\.fix) == [
                "did you mean 'visit.md'?", "did you mean 'The column on ships follows'?", nil, nil,
            ])
    }

    @Test func twoThatSetOneFactDifferentlyAreInConflict() throws {
        let (_, dossier) = try source(
            """
            article:
              - {article: visit.md, outlet: Tarn Courier, author: Lena Fisk}
              - {article: talks-open, outlet: Evening Tide, author: Lena Fisk}
            """)
        #expect(
            dossier.complaints == [
                "3 error the outlet of 'visit.md' is 'Evening Tide' here and 'Tarn Courier' elsewhere"
            ])
        #expect(dossier.applied.diagnostics.first?.notes.first?.location?.editorsPlace == "corrections.yml:2")
    }

    @Test func aNameOfTwoFilesMeansBoth() {
        let dossier = correctedDossier(
            [
                "Content/articles/a/visit.md": clipping("Talks open", "2031-04-01", "The pier is closed."),
                "Content/articles/b/visit.md": clipping("Talks end", "2031-04-02", "The pier is open again."),
            ], "article: {article: visit.md, outlet: Tarn Courier}\n")
        #expect(dossier.sources.map(\.outlet) == ["Tarn Courier", "Tarn Courier"])
        #expect(dossier.applications(line: 1) == 2)
    }
}
