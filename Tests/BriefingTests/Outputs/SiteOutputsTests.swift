import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// Files in, files out: each form in which a site is handed to other programs.
@Suite struct SiteOutputsTests {
    static let settings = """
        title: The strike
        subtitle: A port, two weeks
        as-of: 2031-04-03
        base-url: https://desk.example/strike
        articles: quoted
        marking: OFFICIAL – SENSITIVE
        version: 2
        prepared-by: Desk 4
        reviewed: Lena Fisk 2031-04-04

        """
    static let pile = [
        "Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks,
        "Content/site.yml": settings,
        "Content/people/ana.md": "---\nname: Ana Brook\nrole: Port Minister\norganisation: Harbour Office\n---\n",
    ]

    private func built(_ files: [String: String] = pile, _ body: (BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            #expect(!site.report.diagnostics.hasErrors, "\(site.text(in: folder))")
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
            try body(site)
        }
    }

    @Test func everyForm() throws {
        try built { site in
            for name in [
                "briefing.txt", "calendar.ics", "feed.xml", "sitemap.xml", "print-sheets.css", "data/briefing.json",
                "data/people.csv", "data/initiatives.csv", "data/dates.csv", "data/mentions.csv",
            ] {
                let text = try #require(site.files[name], "\(name)")
                TestGolden.expect(
                    text.replacing(BriefingVersion.current, with: "VERSION").replacing("\r\n", with: "␍\n"),
                    "outputs/" + name)
            }
        }
    }

    @Test func withoutAnAddressNothingPointsOutside() throws {
        var files = Self.pile
        files["Content/site.yml"] = Self.settings.replacing("base-url: https://desk.example/strike\n", with: "")
        try built(files) { site in
            #expect(site.files["feed.xml"] == nil && site.files["sitemap.xml"] == nil)
            #expect(!site.files.values.contains { $0.contains("desk.example") })
            #expect(!site.files.values.contains { $0.contains("rel=\"canonical\"") || $0.contains("og:url") })
        }
    }

    @Test func eachSwitch() throws {
        let own: [SiteOutput: [String]] = [
            .print: ["print.html", "print-sheets.css"], .text: ["briefing.txt"], .calendar: ["calendar.ics"],
            .feeds: ["feed.xml", "sitemap.xml"],
            .data: [
                "data/briefing.json", "data/briefing.schema.json", "data/dates.csv", "data/initiatives.csv",
                "data/mentions.csv", "data/people.csv",
            ],
        ]
        var all: Set<String> = []
        try built { all = Set($0.files.keys) }
        for (output, names) in own {
            var files = Self.pile
            files["Content/site.yml"] = Self.settings + "outputs: {\(output.rawValue): off}\n"
            try built(files) { site in
                #expect(all.subtracting(site.files.keys).sorted() == names.sorted(), "\(output)")
            }
        }
    }

    @Test func aPersonWithoutTheEditorIsKeptFromOtherPrograms() throws {
        try built { site in
            let tom = try #require(site.files["people/tom-achterberg.html"])
            #expect(tom.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(!tom.contains("ld+json"))
            #expect(site.files["sitemap.xml"]?.contains("tom-achterberg") == false)
            let ana = try #require(site.files["people/ana-brook.html"])
            #expect(!ana.contains("noindex"))
            #expect(ana.contains("\"@type\": \"Person\"") && ana.contains("\"jobTitle\": \"Port Minister\""))
            #expect(ana.contains("<link rel=\"canonical\" href=\"https://desk.example/strike/people/ana-brook.html\">"))
        }
    }

    @Test func openGraphDescribesAPageInPrintedWords() throws {
        try built { site in
            let ana = try #require(site.files["people/ana-brook.html"])
            #expect(
                ana.contains(
                    "<meta property=\"og:description\" content=\"Port Minister Ana Brook met union leader Tom Achterberg on Tuesday.\">"
                ))
        }
    }

    @Test(arguments: [("full", true, true), ("quoted", true, false), ("off", false, false)])
    func articlesAreReproducedAsFarAsTheEditorSays(_ articles: String, _ cited: Bool, _ rest: Bool) throws {
        var files = Self.pile
        files["Content/site.yml"] = Self.settings.replacing("articles: quoted", with: "articles: \(articles)")
        files["Content/articles/strike.md"] =
            Fixtures.strike + "\n\nIt rained all day long, and the cranes stood still.\n"
        try built(files) { site in
            let print = try #require(site.files["print.html"])
            #expect(print.contains("id=\"s1-p1\"") == cited)
            #expect(print.contains("It rained all day long") == rest)
            #expect(print.contains("[1 paragraph not reproduced]") == (articles == "quoted"))
            let data = try #require(site.files["data/briefing.json"])
            #expect(data.contains("It rained all day long") == rest)
            #expect(data.contains("Brook promised talks."))
            for name in ["briefing.txt", "feed.xml", "data/mentions.csv"] {
                #expect(site.files[name]?.contains("It rained all day long") == false, "\(name)")
            }
        }
    }

    @Test func linksOfThePrintVersionStayInIt() throws {
        try built { site in
            let print = try #require(site.files["print.html"])
            let links = LinkCrawler.values(of: "href", in: print)
            let ids = LinkCrawler.values(of: "id", in: print)
            #expect(Set(ids).count == ids.count)
            let inner = links.filter { $0.hasPrefix("#") }
            #expect(inner.count > 20)
            #expect(inner.filter { !ids.contains(String($0.dropFirst())) } == [])
            #expect(
                Set(links.filter { !$0.hasPrefix("#") }) == ["icon.svg", "print.css", "print-sheets.css"],
                "all other links lead to a place of the document")
            #expect(
                print.contains("OFFICIAL – SENSITIVE") && print.contains("Read through by Lena Fisk on 4 April 2031."))
            #expect(!print.contains("<script") && !print.contains("style="))
        }
    }

    @Test func hostileTextsStayTextInEveryForm() throws {
        let attack = "]]></title></script><script>alert(1)</script>\";\nBEGIN:VEVENT\n=HYPERLINK(\"x\")\u{8}\u{202E}"
        let quoted = JSON.string(attack).text
        let article = """
            ---
            title: \(quoted)
            publisher: \(quoted)
            author: \(quoted)
            published: 2031-04-02
            sourceURL: "https://x.example/\\"><script>alert(1)</script>"
            ---
            The talks on =1+1 with @everyone; "the </script><script>alert(2)</script> plan", will open on 5 May 2031, Port Minister Ana Brook said.
            """
        let files = [
            "Content/articles/a.md": article, "Content/articles/b.md": Fixtures.strike,
            "Content/people/ana.md":
                "---\nname: Ana Brook\nrole: \(quoted)\norganisation: \"=cmd|' /C calc'!A0\"\n---\n",
            "Content/dates/2031-05-05.md": "---\ntitle: \(quoted)\n---\n",
            "Content/site.yml":
                "base-url: https://desk.example/\narticles: full\nas-of: 2031-04-03\ntitle: \(quoted)\nmarking: \(quoted)\nprepared-by: \(quoted)\nversion: \(quoted)\n",
        ]
        try built(files) { site in
            for (name, text) in site.files where name.hasSuffix(".html") {
                #expect(!BuiltSite.withoutOwnScripts(text).contains("<script"), "\(name)")
                for piece in text.components(separatedBy: "<script type=\"application/ld+json\"").dropFirst() {
                    let end = try #require(piece.range(of: "</script>"))
                    let json = piece[..<end.lowerBound].drop { $0 != ">" }.dropFirst()
                    #expect(throws: Never.self, "\(name)") { try JSON(parsing: Array(json.utf8)) }
                }
            }
            for name in ["feed.xml", "sitemap.xml"] {
                let text = try #require(site.files[name])
                let parser = XMLWellFormed()
                #expect(parser.check(text), "\(name)")
                #expect(!text.contains("<script"))
            }
            let calendar = try #require(site.files["calendar.ics"])
            let lines = calendar.components(separatedBy: "\r\n")
            #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
            #expect(!calendar.contains("\u{8}"))
            for name in ["people", "dates", "initiatives", "mentions"] {
                let rows = CSVRows.read(try #require(site.files["data/\(name).csv"]))
                #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(name)")
                #expect(rows.joined().allSatisfy { !["=", "+", "-", "@"].contains($0.first) }, "\(name)")
            }
            let css = try #require(site.files["print-sheets.css"])
            #expect(css.count { $0 == "\"" } == 10, "two a string: \(css)")
            #expect(!css.contains("<") && !css.contains("\u{202E}"))
            let data = try JSON(parsing: Array(try #require(site.files["data/briefing.json"]).utf8))
            #expect(data["site"]?["title"]?.stringValue?.contains("</script>") == true, "kept as it is")
        }
    }
}

/// The rows of a CSV file, read by RFC 4180.
enum CSVRows {
    static func read(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                cell += "\""
                scalars.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }
}
