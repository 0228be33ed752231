import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// What is in the pile twice, and what only looks like it.
@Suite struct DuplicateMergerTests {
    private static let body = """
        The ferry to Holm will not run before Thursday, Harbour Minister Pia Roel said on Monday in the port.

        “We are waiting for a gearbox,” Roel told islanders, who had come to the pier in the rain. It is made in Aldana and \
        has to be brought from there by road, which takes four days if the passes are open.

        The ferry is the only way to the island, apart from the boats of those who have one and are willing to row.
        """

    /// A file of the folder that the golden reports stand beside.
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("tests").path

    private static func clipping(_ front: String, _ text: String = body) -> String { "---\n\(front)\n---\n\n\(text)\n" }

    private func build(_ files: [String: String]) throws -> (articles: Int, ids: [String], text: String, pages: String)
    {
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            let ids = site.report.diagnostics.map(\.identifier).filter {
                $0 == "duplicate-clipping" || $0 == "same-address"
            }
            let pages = site.pages.filter { $0.hasPrefix("articles/") && $0 != "articles/index.html" }
                .compactMap { site.files[$0] }.joined()
            return (site.report.counts.articles, ids, site.text(in: folder), pages)
        }
    }

    @Test func theSameAddress() throws {
        let found = try build([
            "Content/articles/a.md": Self.clipping(
                "published: 2031-05-05\nurl: http://www.tide.example/ferry/?utm_source=x"),
            "Content/articles/b.md": Self.clipping(
                "title: No ferry\npublisher: Tide\npublished: 2031-05-05\nurl: https://tide.example/ferry#top",
                Self.body + "\n\nAnother paragraph stands here, as the page was saved later."),
        ])
        #expect(found.articles == 1)
        expectGolden(found.text, "bad-input/duplicate-clipping.txt", file: Self.tests)
    }

    @Test func oneFileInTwoForms() throws {
        let page = """
            <html><head><title>No ferry to Holm</title><meta property="og:site_name" content="Tide">
            <meta property="article:published_time" content="2031-05-05"></head><body><article><h1>No ferry to Holm</h1>
            \(Self.body.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></body></html>
            """
        let found = try build([
            "Content/articles/ferry.html": page,
            "Content/articles/ferry.txt": "No ferry to Holm\n\n" + Self.body + "\n",
        ])
        #expect(found.articles == 1 && found.ids == ["duplicate-clipping"])
        #expect(found.text.contains("Content/articles/ferry.txt: warning: the same article as"))
    }

    @Test func aCopyFillsWhatTheOtherLacks() throws {
        let found = try build([
            "Content/articles/a.md": Self.clipping("title: No ferry\npublisher: Tide\npublished: 2031-05-05"),
            "Content/articles/b.md": Self.clipping("author: Ana Brook"),
        ])
        #expect(found.articles == 1 && found.pages.contains("Ana Brook"))
    }

    @Test func aWireStoryInTwoOutletsIsTwoSources() throws {
        let found = try build([
            "Content/articles/a.md": Self.clipping(
                "title: No ferry\npublished: 2031-05-05\nurl: https://tide.example/a"),
            "Content/articles/b.md": Self.clipping(
                "title: No ferry\npublished: 2031-05-05\nurl: https://herald.example/b"),
            "Content/articles/c.md": Self.clipping("title: No boat\npublished: 2031-05-05\npublisher: Morning Post"),
        ])
        #expect(found.articles == 3 && found.ids.isEmpty, "\(found.text)")
    }

    @Test func twoTextsOfOneAddressAreBothKept() throws {
        let long = (1...30).map { "Point \($0) of the minister's plan is a pier for island number \($0) of the north." }
        let found = try build([
            "Content/articles/a.md": Self.clipping(
                "title: No ferry\npublished: 2031-05-05\nurl: https://tide.example/a"),
            "Content/articles/b.md": Self.clipping(
                "title: The plan\npublished: 2031-05-06\nurl: https://tide.example/a", long.joined(separator: "\n\n")),
        ])
        #expect(found.articles == 2)
        expectGolden(found.text, "bad-input/same-address.txt", file: Self.tests)
    }

    /// Every order of three gives the same site: only the list of what was left out names files.
    @Test func theOrderOfTheFilesMakesNoDifference() throws {
        let three = [
            Self.clipping("published: 2031-05-05\nurl: https://tide.example/a"),
            Self.clipping("title: No ferry\npublisher: Tide\npublished: 2031-05-05\nurl: https://tide.example/a"),
            Self.clipping("author: Ana Brook\nurl: https://tide.example/a"),
        ]
        var seen: Set<String> = []
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let files = zip(["a", "b", "c"], order).map { ("Content/articles/\($0).md", three[$1]) }
            let found = try build(Dictionary(files) { first, _ in first })
            #expect(found.articles == 1)
            seen.insert(found.pages)
        }
        #expect(seen.count == 1)
    }

    @Test func aRebuildBesideItsEntriesShowsTheEntries() throws {
        try TemporaryFolder.with(["Content/articles/ferry.txt": "No ferry\n\n" + Self.body + "\n"]) { folder in
            _ = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("Content/articles")], into: folder.path("Content/articles")))
            let entry = try folder.read("Content/articles/ferry.md").replacing("No ferry", with: "Corrected by hand")
            try folder.write("Content/articles/ferry.md", entry)
            let site = try BuiltSite.build(folder)
            #expect(site.files["articles/corrected-by-hand.html"] != nil && site.report.counts.articles == 1)
        }
    }
}
