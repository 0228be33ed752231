import TestSupport
import Testing

@testable import Briefing

@Suite struct ArticleExcerptTests {
    private let body = """
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. It rained in the morning.

        Gulls were loud over the quay, and nobody minded.

        The cranes stood still.

        Brook left in the evening.
        """

    private func site(_ settings: String, _ check: (BuiltSite, TemporaryFolder) throws -> Void) throws {
        let files = [
            "Content/articles/strike.md": clipping("Strike", "2031-04-02", body), "Content/site.yml": settings,
        ]
        try TemporaryFolder.with(files) { folder in try check(BuiltSite.build(folder), folder) }
    }

    @Test func quotedShowsTheCitedParagraphsAndCountsTheRest() throws {
        try site("articles: quoted\n") { site, folder in
            let page = try #require(site.files["articles/strike.html"])
            #expect(page.contains("It rained in the morning."), "its paragraph is cited")
            #expect(page.contains("[2 paragraphs not reproduced]"))
            #expect(!page.contains("Gulls were loud"))
            #expect(site.files["articles/strike.md"] == nil)
            let leaks = site.files.filter { $0.value.contains("Gulls were loud") || $0.value.contains("stood still") }
            #expect(leaks.keys.sorted() == [])
            #expect(site.report.shares.map(\.percent) == [62])
            try #expect(StatementCheck(site).failures == [])
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func offShowsTheCitedSentencesAlone() throws {
        try site("articles: off\n") { site, folder in
            let page = try #require(site.files["articles/strike.html"])
            #expect(page.contains("Ana Brook</a> met union leader"))
            #expect(!page.contains("It rained"))
            let leaks = site.files.filter { $0.value.contains("It rained") || $0.value.contains("Gulls were loud") }
            #expect(leaks.keys.sorted() == [])
            try #expect(StatementCheck(site).failures == [])
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func fullShowsEverything() throws {
        try site("articles: full\n") { site, _ in
            #expect(site.files["articles/strike.html"]?.contains("Gulls were loud") == true)
            #expect(site.files["articles/strike.md"]?.contains("Gulls were loud") == true)
            #expect(site.report.shares == [])
        }
    }
}
