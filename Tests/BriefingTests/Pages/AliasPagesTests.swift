import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct AliasPagesTests {
    private static let pile = [
        "Content/articles/strike.md": Fixtures.strike,
        "Content/articles/talks.md": Fixtures.talks.replacing("---\nAna", with: "formerly: [wages]\n---\nAna"),
        "Content/people/ana.md": "---\nname: Ana Brook\nformerly: [a-brook, minister-brook]\n---\n",
        "Content/pages/about.md": "---\ntitle: About\nformerly: impressum\n---\nThis is us.\n",
        "Content/site.yml": "base-url: https://desk.example\narticles: full\n",
    ]

    @Test func oldAddressesLeadOn() throws {
        try TemporaryFolder.with(Self.pile) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.diagnostics.isEmpty)
            let aliases = [
                "people/a-brook.html": "ana-brook.html", "people/minister-brook.html": "ana-brook.html",
                "articles/wages.html": "talks-open-on-wages.html", "pages/impressum.html": "about.html",
            ]
            for (path, target) in aliases {
                let page = try #require(site.files[path], "\(path)")
                #expect(page.contains("<html lang=\"en\" data-alias>"))
                #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
                #expect(page.contains("<a href=\"\(target)\">"))
                #expect(page.contains("content=\"noindex\""))
                #expect(page.contains("Automatic draft, not reviewed"))
                #expect(!page.contains("<script") && !page.contains("style=\""), "the policy of the site forbids both")
            }
            #expect(site.pages.filter { site.files[$0]?.contains("data-alias") == true } == aliases.keys.sorted())
            for (name, text) in site.files where aliases[name] == nil && name != ".briefing.json" {
                for path in aliases.keys where path != "pages/impressum.html" {
                    let slug = path.split(separator: "/")[1].dropLast(5)
                    #expect(!text.contains("\(path)") && !text.contains("/\(slug)\""), "\(path) in \(name)")
                }
            }
            #expect(site.report.counts.pages == site.pages.count - aliases.count)
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func aPageThatIsThereIsNeverReplaced() throws {
        var files = Self.pile
        files["Content/people/ana.md"] =
            "---\nname: Ana Brook\nformerly: [tom-achterberg, ana-brook, Tom A., shared]\n---\n"
        files["Content/people/lou.md"] = "---\nname: Lou Quist\nformerly: shared\n---\n"
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.written == nil)
            TestGolden.expect(site.text(in: folder), "alias-clash.txt")
        }
    }
}
