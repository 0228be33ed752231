import Basics
import Foundation
import Loaders
import TestSupport
import Testing

@testable import Briefing

/// What may be on the site and what leaves no trace in it.
@Suite struct PublicationTests {
    private static let secret = """
        ---
        title: The quiet accord
        publisher: Northern Wire
        published: 2031-05-20
        source: https://wire.example/accord
        LINE
        ---
        Chancellor Odo Vance signed the Quarry Water Pact on 19 May 2031, three sources said.
        """

    private static func pile(_ line: String, _ settings: String = "title: The strike\n") -> [String: String] {
        [
            "Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks,
            "Content/articles/secret.md": secret.replacing("LINE", with: line),
            "Content/articles/list.csv":
                "url,title,publication\nhttps://wire.example/accord,The quiet accord,Northern Wire\nhttps://tide.example/else,Elsewhere,Evening Tide\n",
            "Content/site.yml": settings,
        ]
    }

    /// Every file of a site that never had the article, but for the reading list's other entry.
    private static func without() throws -> [String: String] {
        var files = pile("")
        files["Content/articles/secret.md"] = nil
        files["Content/articles/list.csv"] =
            "url,title,publication\nhttps://tide.example/else,Elsewhere,Evening Tide\n"
        return try TemporaryFolder.with(files) { try BuiltSite.build($0).files }
    }

    private func built(_ files: [String: String], _ body: (TemporaryFolder, BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            #expect(!site.report.diagnostics.hasErrors, "\(site.text(in: folder))")
            try body(folder, site)
        }
    }

    @Test(arguments: [
        "draft: true", "draft: yes", "Draft: On", "embargo: 2031-06-01T09:00+05:30", "embargo: 2031-06-01",
        "embargo: until further notice", "Embargoed: 2031-06-01T09:00Z", "embargo-until: 2031-06-01T09:00Z",
        "embargo: [2031-06-01T09:00Z]", "embarog: 2031-06-01T09:00Z", "draft: perhaps", "draft: {a: b}",
    ])
    func leavesNoTrace(_ line: String) throws {
        let bare = try Self.without()
        try built(Self.pile(line)) { _, site in
            #expect(site.files == bare)
            #expect(site.report.counts.drafts + site.report.counts.embargoed == 1)
            for (name, text) in site.files {
                for word in ["accord", "Vance", "Quarry", "Northern Wire", "2031-05-19", "May 2031"] {
                    #expect(!name.contains(word) && !text.contains(word), "\(word) in \(name)")
                }
            }
        }
    }

    @Test(arguments: ["draft: false", "draft:", "embargo:", "draft: off", "embassy: Tarn"])
    func isPublished(_ line: String) throws {
        try built(Self.pile(line)) { _, site in
            #expect(site.files["articles/the-quiet-accord.html"] != nil)
            #expect(site.report.counts.drafts + site.report.counts.embargoed == 0)
        }
    }

    /// The same moment in several zones, the minute before it, and what is no moment.
    @Test(arguments: [
        ("2031-06-01T09:00+05:30", true), ("2031-06-01T03:30Z", true), ("2031-06-01T05:30+02:00", true),
        ("2031-06-01T09:01+05:30", true), ("2031-07-01T00:00Z", true), ("2031-06-01T08:59+05:30", false),
        ("2031-06-01T09:00+06:00", false), ("2031-06-01T03:29Z", false), ("2031-06-02", false), ("2040-01-01", false),
    ])
    func anEmbargoEndsAtAMomentWithItsZone(_ asOf: String, _ ends: Bool) throws {
        let line = "embargo: 2031-06-01T09:00+05:30"
        try built(Self.pile(line, "title: A\nas-of: \(asOf)\n")) { _, site in
            #expect((site.files["articles/the-quiet-accord.html"] != nil) == ends)
        }
        try TemporaryFolder.with(Self.pile(line)) { folder in
            var request = BuildRequest(content: folder.path("Content"), templates: nil, output: folder.path("Output"))
            request.asOf = Moment(parsing: asOf)
            let made = Pipeline(disk: .real, process: 1).make(request)
            #expect(made.files.paths.contains("articles/the-quiet-accord.html") == ends)
            #expect(made.dossier.asOf?.isInferred == false)
        }
    }

    @Test func aMomentOfTheSitesZoneIsOne() throws {
        for (zone, ends) in [("Asia/Kolkata", true), ("Asia/Tokyo", false)] {
            let settings = "title: A\ntimezone: \(zone)\nas-of: 2031-06-01 09:00\n"
            try built(Self.pile("embargo: 2031-06-01T09:00+05:30", settings)) { _, site in
                #expect((site.files["articles/the-quiet-accord.html"] != nil) == ends)
            }
        }
        // A day begins at midnight in the site's zone.
        try built(Self.pile("embargo: 2031-06-01", "timezone: UTC\nas-of: 2031-06-01T00:00Z\n")) { _, site in
            #expect(site.files["articles/the-quiet-accord.html"] != nil)
        }
    }

    @Test func anEmbargoedArticleMovesNeitherTheAsOfDateNorANumber() throws {
        try built(Self.pile("embargo: 2031-06-01T09:00+05:30")) { folder, site in
            #expect(site.files["index.html"]?.contains("as of 3 April 2031") == true)
            try folder.write("Content/sources.yml", "7: {file: secret.md}\n8: {file: strike.md}\n")
            let numbered = try BuiltSite.build(folder)
            #expect(numbered.files["sources.html"]?.contains("<li value=\"8\"") == true)
            #expect(numbered.files["sources.html"]?.contains("<li value=\"9\"") == true)
            #expect(!numbered.files.values.contains { $0.contains("[7]") })
            #expect(!numbered.text(in: folder).contains("number-reserved"), "it is reserved, and there")
        }
    }

    @Test func draftsAreShownWhenAskedForAndSaySo() throws {
        let entries = [
            "Content/people/odo.md": "---\nname: Odo Vance\ndraft: true\n---\nHe is new.\n",
            "Content/pages/plan.md": "---\ntitle: The plan\ndraft: yes\n---\nMore to come.\n",
        ]
        try TemporaryFolder.with(Self.pile("draft: true").merging(entries) { $1 }) { folder in
            let hidden = try BuiltSite.build(folder)
            #expect(hidden.files == (try Self.without()))
            #expect(hidden.report.counts.drafts == 3)
            var request = BuildRequest(content: folder.path("Content"), templates: nil, output: folder.path("Output"))
            request.showsDrafts = true
            #expect(Pipeline(disk: .real, process: 1).build(request).counts.drafts == 0)
            for name in ["articles/the-quiet-accord.html", "people/odo-vance.html", "pages/plan.html"] {
                let page = try folder.read("Output/" + name)
                #expect(page.contains("Draft, not for publication") && page.contains("content=\"noindex\""), "\(name)")
            }
            #expect(try !folder.read("Output/people/ana-brook.html").contains("Draft, not for publication"))
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func theEditorsSpellingOfADraftIsOfNoEffect() throws {
        let draft = [
            "Content/people/ana.md": "---\nname: Dame Ana\naliases: [Ana Brook]\nslug: \"//\"\ndraft: on\n---\n"
        ]
        try built(Self.pile("").merging(draft) { $1 }) { _, site in
            #expect(site.files["people/ana-brook.html"] != nil)
            #expect(site.report.diagnostics.map(\.identifier) == [])
        }
    }

    @Test func noindexOfOnePageAndOfAll() throws {
        let base = "base-url: https://desk.example\narticles: full\n"
        let entry = ["Content/initiatives/hwa.md": "---\nname: Harbour Wage Agreement\nnoindex: true\n---\n"]
        try built(Self.pile("noindex: true", base).merging(entry) { $1 }) { _, site in
            let map = try #require(site.files["sitemap.xml"])
            for page in site.pages where page != "print.html" {
                let isListed = map.contains("<loc>https://desk.example/\(page == "index.html" ? "" : page)</loc>")
                #expect(isListed != site.files[page]?.contains("name=\"robots\" content=\"noindex\""), "\(page)")
            }
            #expect(!map.contains("the-quiet-accord") && !map.contains("harbour-wage-agreement"))
            #expect(map.contains("articles/talks-open-on-wages.html"))
        }
        try built(Self.pile("", base + "noindex: true\n")) { _, site in
            #expect(site.files["sitemap.xml"] == nil)
            for page in site.pages { #expect(site.files[page]?.contains("content=\"noindex\"") == true, "\(page)") }
        }
    }
}
