import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// What changed since an earlier briefing, as readers see it: a page, marks in place, a text, a section on paper.
@Suite struct ChangesPageTests {
    private static let before = [
        "Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks,
        "Content/site.yml": "title: The strike\nversion: 1\n",
    ]

    private static var after: [String: String] {
        var files = before
        files["Content/site.yml"] = "title: The strike\nversion: 2\n"
        files["Content/articles/talks.md"] = nil
        files["Content/articles/strike.md"] = Fixtures.strike.replacing("30 June 2031", with: "31 July 2031")
        files["Content/articles/ships.md"] = """
            ---
            title: <b>Ships</b> wait
            publisher: Evening Tide
            published: 2031-04-05
            ---
            Trade Minister Lena Fisk & Ana Brook wait for ships. The Ferry Safety Accord (FSA) was signed on 4 April 2031.
            """
        return files
    }

    private func built(_ body: (TemporaryFolder, BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with(Self.before) { folder in
            _ = try BuiltSite.build(folder)
            try FileManager.default.moveItem(atPath: folder.path("Output"), toPath: folder.path("Monday"))
            try FileManager.default.removeItem(atPath: folder.path("Content"))
            for (name, text) in Self.after { try folder.write(name, text) }
            let request = BuildRequest(
                content: folder.path("Content"), templates: nil, output: folder.path("Output"),
                since: folder.path("Monday"))
            let report = Pipeline(disk: .real, process: 1).build(request)
            #expect(!report.diagnostics.contains { $0.severity > .note })
            var files: [String: String] = [:]
            for name in try folder.files(in: "Output") { files[name] = try folder.read("Output/" + name) }
            try body(folder, BuiltSite(report: report, files: files))
        }
    }

    private func main(_ page: String?) throws -> String {
        let page = try #require(page)
        let start = try #require(page.range(of: "<main id=\"main\">")), end = try #require(page.range(of: "</main>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test func thePageAndTheText() throws {
        try built { folder, site in
            TestGolden.expect(try main(site.files["changes.html"]), "changes/changes.html")
            TestGolden.expect(try #require(site.files["changes.txt"]), "changes/changes.txt")
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
            #expect(try StatementCheck(site).failures == [])
        }
    }

    @Test func theMarksInPlace() throws {
        try built { _, site in
            let people = try main(site.files["people/index.html"])
            #expect(people.contains("Lena Fisk</a> <span class=\"since\">new since version 1</span>"))
            #expect(people.contains("Ana Brook</a> <a class=\"since\" href=\"../changes.html\">changed</a>"))
            let dates = try main(site.files["dates/index.html"])
            #expect(
                dates.contains(
                    "31 July 2031</a> <a class=\"since\" href=\"../changes.html\">moved from 30 June 2031</a>"))
            #expect(dates.contains("4 April 2031</a> <span class=\"since\">new since version 1</span>"))
            #expect(
                try main(site.files["initiatives/index.html"]).contains(
                    "Ferry Safety Accord</a> <span class=\"since\">new"))
            let front = try main(site.files["index.html"])
            #expect(front.contains("<a href=\"changes.html\">What changed since version 1</a>"))
            #expect(front.contains("<span class=\"since\">new since version 1</span>"))
            #expect(try main(site.files["sources.html"]).contains("Ships&lt;/b&gt; wait</a> <span class=\"since\">"))
            // A sentence that was there stays unmarked, one of a new article is marked.
            let ana = try main(site.files["people/ana-brook.html"])
            #expect(ana.contains("promised talks.</span> <span class=\"marks\">"))
            #expect(ana.components(separatedBy: "<span class=\"since\">").count == 2)
        }
    }

    @Test func thePrintVersion() throws {
        try built { _, site in
            let page = try #require(site.files["print.html"])
            #expect(page.contains("</span> What changed since version 1</h2>"))
            #expect(page.contains("href=\"#changes\""))
            #expect(page.contains("<a href=\"#date-2031-07-31\">31 July 2031</a>"))
        }
    }

    @Test func withoutAnEarlierBriefingNothingIsSaid() throws {
        try TemporaryFolder.with(Self.before) { folder in
            let site = try BuiltSite.build(folder)
            #expect(!site.files.keys.contains { $0.hasPrefix("changes") })
            #expect(!site.files.contains { $0.key.hasSuffix(".html") && $0.value.contains("since") })
        }
    }
}
