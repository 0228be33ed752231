import Basics
import Briefing
import TestSupport
import Testing

/// An article of which nothing is told: its page and all that leads to it are gone; what others print stays theirs.
@Suite struct RedactedArticlesTests {
    private static let shared = "The Harbour Wage Agreement runs until 30 June 2031."
    private static let pile = [
        "a.md": """
        ---
        title: Dockers return to work
        publisher: Harbour Gazette
        published: 2031-04-02
        sourceURL: https://gazette.example/dockers
        ---
        Port Minister Ana Brook spoke in a secret place. \(shared)

        Read more: the secret list
        """,
        "b.md": """
        ---
        title: Talks open on wages
        publisher: Evening Tide
        published: 2031-04-03
        ---
        Ana Brook opened talks on Thursday. \(shared)
        """,
        "c.md": """
        ---
        title: The tide turns
        publisher: Evening Tide
        published: 2031-04-04
        ---
        Ana Brook watched the tide. The ship from Tarn is late.
        """,
        "list.csv": "url,title,time_added\nhttps://gazette.example/dockers,Dockers return to work,1748400000\n",
    ]

    @Test(arguments: ["a.md", "articles/a.md", "dockers-return-to-work"])
    func itIsGoneAndLeavesAGap(name: String) throws {
        try RedactedSite.build(Self.pile, redacting: ["article: \(name)"]) { folder, site in
            #expect(
                site.built.report.diagnostics.filter { $0.severity > .note } == [], "\(site.built.text(in: folder))")
            for words in [
                "Dockers return to work", "secret place", "secret list", "Harbour Gazette", "gazette.example",
            ] {
                #expect(site.places(of: words) == [], "\(words)")
            }
            try #expect(site.numbers() == ["2", "3"])
            let talks = try #require(site.files["articles/talks-open-on-wages.html"])
            #expect(StatementCheck.text(talks).contains(Self.shared))
            #expect(site.files["initiatives/harbour-wage-agreement.html"]?.contains("[2]") == true)
            #expect(site.files.filter { $0.key.hasSuffix(".html") }.allSatisfy { !$0.value.contains("[1]") })
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
            try #expect(StatementCheck(site.built).failures == [])
        }
    }

    /// The same text under another name is another clipping; the same address is the same article.
    @Test func whatAnotherClippingPrintsStaysThere() throws {
        let text =
            "The Harbour Wage Agreement runs until 30 June 2031, said the port, and nobody asked for more than that."
        let twins = ["a.txt": text, "b.txt": text, "c.md": Self.pile["c.md"] ?? ""]
        for gone in ["a.txt", "b.txt"] {
            try RedactedSite.build(twins, redacting: ["article: \(gone)"]) { _, site in
                let data = try JSON(parsing: Array(try #require(site.files["data/briefing.json"]).utf8))
                let rows = data["statements"]?.arrayValue?.filter { $0["text"]?.stringValue == text } ?? []
                #expect(rows.count == 1, "redacting \(gone)")
                try #expect(site.numbers() == ["1", "2"])
            }
        }
    }

    @Test func aNewClippingOfTheSameArticleIsWithheldToo() throws {
        let again = (Self.pile["a.md"] ?? "").replacing("Dockers return", with: "Again: dockers return")
        try RedactedSite.build(
            Self.pile.merging(["again.md": again]) { $1 }, redacting: ["article: a.md"]
        ) { _, site in
            #expect(site.places(of: "secret place") == [])
            #expect(site.complaints.contains("withheld-too"))
            try #expect(site.numbers() == ["2", "3"])
        }
    }

    @Test func aPersonAndAnArticleTogether() throws {
        try RedactedSite.build(Self.pile, redacting: ["article: b.md", "person: Ana Brook"]) { folder, site in
            #expect(site.places(of: "Brook") == [])
            #expect(site.places(of: "Talks open on wages") == [])
            #expect(site.files["articles/the-tide-turns.html"]?.contains("The ship from Tarn is late.") == true)
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func allOfThePileMayBeWithheld() throws {
        let one = ["c.md": Self.pile["c.md"] ?? ""]
        try RedactedSite.build(one, redacting: ["article: c.md"]) { folder, site in
            #expect(site.places(of: "tide turns") == [])
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }
}
