import Basics
import Briefing
import TestSupport
import Testing

/// Whole small sites: presence and absence of files, and what stands on the pages.
@Suite struct SiteTests {
    private let pile = ["Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks]

    @Test func twoClippings() throws {
        try TemporaryFolder.with(pile) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.diagnostics.isEmpty)
            #expect(
                site.files.keys.sorted() == [
                    ".briefing.json", "articles/dockers-return-to-work.html", "articles/dockers-return-to-work.md",
                    "articles/index.html", "articles/talks-open-on-wages.html", "articles/talks-open-on-wages.md",
                    "briefing.txt", "calendar.ics", "data/briefing.json", "data/briefing.schema.json",
                    "data/dates.csv", "data/initiatives.csv", "data/mentions.csv", "data/people.csv",
                    "dates/2031-04-01.html", "dates/2031-04-03.html", "dates/2031-06-30.html", "dates/index.html",
                    "icon.svg", "index.html", "initiatives/harbour-wage-agreement.html", "initiatives/index.html",
                    "people/ana-brook.html", "people/index.html", "people/tom-achterberg.html", "previews.css",
                    "previews.js",
                    "print-sheets.css", "print.css", "print.html", "quotations.html", "search.css", "search.html",
                    "search.js", "search/entries-1.js", "search/index.js", "search/words-1.js", "sources.html",
                    "style.css", "timeline.html",
                ])
            let crawler = try LinkCrawler(folder, in: "Output")
            #expect(crawler.broken == [])
            #expect(crawler.followed > 100)
        }
    }

    @Test func aBareFolderIsThePile() throws {
        try TemporaryFolder.with([
            "pile/one.md": Fixtures.strike, "pile/deep/two.md": Fixtures.talks, "pile/README.md": "# About",
            "pile/.hidden.md": "# Hidden", "pile/saved.html_files/x.txt": "no page of that name",
        ]) { folder in
            let site = try BuiltSite.build(folder, content: "pile")
            #expect(site.report.counts.articles == 3)
            #expect(!site.files.keys.contains { $0.contains("hidden") || $0.contains("about") })
        }
    }

    @Test func theOutputInsideThePileIsNoClipping() throws {
        try TemporaryFolder.with(["one.md": Fixtures.strike]) { folder in
            _ = try BuiltSite.build(folder, content: folder.path)
            let again = try BuiltSite.build(folder, content: folder.path)
            #expect(again.report.counts.articles == 1)
            #expect(again.report.written?.changed == 0)
        }
    }

    @Test func sameInputSameBytesWhateverTheOrderOnDisk() throws {
        try TemporaryFolder.with(pile) { folder in
            let first = try BuiltSite.build(folder)
            var shuffled = Disk.real
            shuffled.list = { path throws(Disk.Failure) in try Disk.real.list(path).reversed() }
            let second = try BuiltSite.build(folder, disk: shuffled)
            #expect(first.files == second.files)
            #expect(second.report.written?.changed == 0)
        }
    }

    @Test func theEditorsEntriesMergeWithAndOverrideWhatIsFound() throws {
        let files = pile.merging([
            "Content/site.yml": "title: The strike\nsubtitle: 2031\nprepared-by: Desk 4\n",
            "Content/index.md": "The port is **open** again. <script>alert(1)</script>\n",
            "Content/people/ana.md":
                "---\nname: Ana M. Brook\naliases: [Ana Brook]\nrole: Minister for Ports\n---\nShe took office in 2030.\n",
            "Content/people/zed.md": "---\nname: Zed Nobody\n---\nNamed nowhere.\n",
            "Content/dates/2031-04-01.md": "---\ntitle: The strike ends\n---\n",
        ]) { $1 }
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.diagnostics.isEmpty)
            let ana = try #require(site.files["people/ana-m-brook.html"])
            #expect(ana.contains("Minister for Ports"))
            #expect(ana.contains("She took office in 2030."))
            #expect(ana.contains("<mark>Brook</mark> promised talks."))
            #expect(site.files["people/ana-brook.html"] == nil, "one page a person")
            #expect(site.files["people/zed-nobody.html"] != nil)
            let front = try #require(site.files["index.html"])
            #expect(front.contains("<strong>open</strong>"))
            #expect(!front.contains("<script>"))
            #expect(site.files["timeline.html"]?.contains("The strike ends") == true)
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func frontMatterOfAnArticleIsTheEditorsWordForIt() throws {
        let listed = Fixtures.strike.replacing(
            "published:",
            with: "people: [Lou Quist, Ana Brook]\ninitiatives: Harbour Peace\ndates: [2031-05, 2031-99]\npublished:")
        for recognises in [true, false] {
            let settings = "recognition: \(recognises ? "on" : "off")\n"
            try TemporaryFolder.with(["Content/articles/a.md": listed, "Content/site.yml": settings]) { folder in
                let site = try BuiltSite.build(folder)
                #expect(site.report.diagnostics.map(\.identifier) == ["impossible-date"])
                let people = site.pages.filter { $0.hasPrefix("people/") && $0 != "people/index.html" }
                let found = recognises ? ["people/tom-achterberg.html"] : []
                #expect(people == ["people/ana-brook.html", "people/lou-quist.html"] + found)
                #expect(site.files["initiatives/harbour-peace.html"]?.contains("Listed by the editor in") == true)
                #expect(site.files["dates/2031-05.html"]?.contains("Dockers return to work") == true)
                #expect((site.files["dates/2031-06-30.html"] != nil) == recognises)
                #expect(
                    site.files["people/ana-brook.html"]?.contains("<mark>Ana Brook</mark> met union leader") == true)
                try #expect(LinkCrawler(folder, in: "Output").broken == [])
            }
        }
    }

    @Test func everyStatementStandsByteForByteWhereItsLinkLeads() throws {
        try TemporaryFolder.with(pile) { folder in
            let site = try BuiltSite.build(folder)
            #expect(try StatementCheck(site).failures == [])
            #expect(try StatementCheck(site).checked >= 8)
        }
    }

    @Test func receiptsAreShownOnlyWhenAsked() throws {
        let text =
            "Port opens\n\nADVERTISEMENT\n\nThe port opened again on 2 April 2031, the Harbour Gazette reports from the quay.\n"
        try TemporaryFolder.with(["Content/articles/a.txt": text]) { folder in
            let quiet = try BuiltSite.build(folder)
            #expect(quiet.files.values.allSatisfy { !$0.contains("ADVERTISEMENT") })
            #expect(quiet.files["articles/port-opens.html"]?.contains("1 × advertisement") == true)
            let open = try BuiltSite.build(folder, receipts: true)
            #expect(open.files["articles/port-opens.html"]?.contains("ADVERTISEMENT") == true)
        }
    }

    @Test func whatStoodBesideAClippingIsNoLink() throws {
        let text =
            "---\ntitle: Annexes\npublished: 2031-04-03\n---\n# One more heading\n\nSee the [annex](annex.pdf), the [map](https://maps.example/a) and ![a plan](plan.png) of [Ana Brook](../ana.html). Ana Brook came.\n"
        let entry = "---\nname: Ana Brook\n---\n"
        try TemporaryFolder.with(["Content/articles/a.md": text, "Content/people/ana.md": entry]) { folder in
            let site = try BuiltSite.build(folder)
            let page = try #require(site.files["articles/annexes.html"])
            #expect(
                page.contains(
                    "See the annex, the <a href=\"https://maps.example/a\">map</a> and <span class=\"picture-label\"></span>a plan of Ana Brook."
                ))
            #expect(page.contains("class=\"entity\">Ana Brook</a> came."), "the first that can be a link is one")
            #expect(page.contains("<h2 id=\"p1\""), "the headline is the only heading of the first level")
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func hostileTextStaysText() throws {
        let text = """
            <script>alert(1)</script> & friends

            *Stars* and _lines_ and `ticks` and [a](javascript:alert(1)) stand in the text that Port Minister Ana <b>Brook</b> sent.

            1. Not a list, said Minister "><img src=x onerror=alert(1)> Brook.
            """
        try TemporaryFolder.with(["Content/articles/a.txt": text]) { folder in
            let site = try BuiltSite.build(folder)
            for (name, page) in site.files where name.hasSuffix(".html") {
                let others = BuiltSite.withoutOwnScripts(page)
                #expect(
                    !others.contains("<script") && !page.contains("<img") && !page.contains("href=\"javascript"),
                    "\(name)")
            }
            let article = try #require(site.pages.first { $0.hasPrefix("articles/") && $0 != "articles/index.html" })
            let page = try #require(site.files[article])
            #expect(page.contains("*Stars* and _lines_ and `ticks` and [a](javascript:alert(1))"))
        }
    }
}
