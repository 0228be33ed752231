import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct FreePageTests {
    @Test func theEditorsPagesStandAtTheFootOfEveryPage() throws {
        try TemporaryFolder.with([
            "Content/articles/strike.md": Fixtures.strike,
            "Content/pages/method.md":
                "---\ntitle: How it is made\n---\nBy *rules*, see [the sources](../sources.html). <script>alert(1)</script>\n",
            "Content/pages/who-we-are.md": "No front matter.\n", "Content/pages/deep/late.md": "---\nslug: end\n---\n",
            "Content/pages/photo.jpg": "",
        ]) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.diagnostics.map(\.identifier) == ["not-an-entry"])
            let method = try #require(site.files["pages/method.html"])
            #expect(method.contains("<h1>How it is made</h1>"))
            #expect(method.contains("<em>rules</em>, see <a href=\"../sources.html\">the sources</a>"))
            #expect(!BuiltSite.withoutOwnScripts(method).contains("<script"))
            #expect(site.files["pages/who-we-are.html"]?.contains("<h1>Who We Are</h1>") == true)
            #expect(site.files["pages/end.html"] != nil)
            for page in site.pages where page != "print.html" {
                let up = page.contains("/") ? "../" : ""
                let own = page.hasPrefix("pages/") ? "" : up + "pages/"
                #expect(site.files[page]?.contains("href=\"\(own)method.html\"") == true, "\(page)")
            }
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func twoPagesOfOneNameAreAnError() throws {
        try TemporaryFolder.with([
            "Content/articles/strike.md": Fixtures.strike, "Content/pages/a.md": "---\nslug: about\n---\n",
            "Content/pages/about.md": "---\ntitel: About\nslug: Über uns\n---\n",
            "Content/pages/z/a.md": "---\nslug: about\n---\n",
        ]) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.written == nil)
            TestGolden.expect(site.text(in: folder), "free-pages.txt")
        }
    }
}
