import Basics
import Briefing
import TestSupport
import Testing

/// A person of whom nothing is told: everything that mentions them is withheld, everywhere, and nothing else is lost.
@Suite struct RedactedPeopleTests {
    private static let pile = [
        "ana-brook-interview.md": """
        ---
        title: Ana Brook opens the port
        dek: Brook says wages come first. The port opens on Monday.
        author: Lena Fisk
        publisher: Harbour Gazette
        published: 2031-04-02
        sourceURL: https://gazette.example/2031/ana-brook-visits
        people: [Ana Brook, Tom Achterberg]
        tags: [wages, Ana Brook]
        note: An interview with Brook.
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. Brook promised talks. The port opens on 7 April 2031.

        ![Ana Brook on the quay](brook.png "Brook")

        *Ana Brook on the quay, 2 April 2031.*

        ## What Brook wants

        “We will not rush,” she said. The Harbour Wage Agreement (HWA) runs until 30 June 2031.

        See [the ministry](https://ministry.example/people/ana-brook) and **Ana**
        **Brook**'s plan. Nobody else was asked.
        """,
        "talks.md": """
        ---
        title: Talks open on wages
        author: Ana Brook
        publisher: Evening Tide
        published: 2031-04-03
        ---
        Tom Achterberg opened talks on the Harbour Wage Agreement on Thursday. “We will not rush,” Achterberg said.

        | Who | Office |
        |---|---|
        | Ana Brook | Port Minister |
        | Tom Achterberg | union leader |

        Pro-Brook voices and the Brook-led ministry kept quiet. BROOK SAYS NO TO STRIKE was Thursday's poster.

        - ANA BROOK’S letter came late.
        - The port has 400 workers.
        """,
        "quiet.txt": """
        Dockers wait for the tide

        Published: 4 April 2031

        The dockers waited on Friday for a ship from Tarn. Union leader Tom Achterberg spoke to 400 workers.
        """,
    ]

    @Test(arguments: ["full", "quoted", "off"])
    func theNameIsNowhere(reproduction: String) throws {
        let settings = RedactedSite.settings.replacing("full", with: reproduction)
        try RedactedSite.build(
            Self.pile, redacting: ["person: Ana Brook"],
            files: ["people/ana.md": "---\nname: Ana Brook\nrole: Port Minister\n---\nShe is from Tarn.\n"],
            settings: settings
        ) { folder, site in
            #expect(!site.built.report.diagnostics.hasErrors, "\(site.built.text(in: folder))")
            #expect(site.places(of: "Ana Brook") == [])
            #expect(site.places(of: "Brook") == [])
            #expect(site.files["feed.xml"] != nil && site.files["print.html"] != nil)
            #expect(site.files["people/tom-achterberg.html"] != nil)
            #expect(site.files["people/index.html"]?.contains(RedactedSite.withheld) == false)
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func whatDoesNotMentionThemStays() throws {
        try RedactedSite.build(Self.pile, redacting: ["person: ana brook"]) { folder, site in
            let page = try #require(
                site.files.first { $0.value.contains("<h1") && $0.key.hasPrefix("articles/withheld") })
            #expect(page.key == "articles/withheld-by-the-editor.html")
            let text = StatementCheck.text(page.value)
            for kept in [
                "The port opens on 7 April 2031.", "The Harbour Wage Agreement (HWA) runs until 30 June 2031.",
                "Nobody else was asked.", "The port opens on Monday.",
            ] { #expect(text.contains(kept), "\(kept)") }
            let talks = try #require(site.files["articles/talks-open-on-wages.html"])
            for kept in ["Tom Achterberg", "union leader", "The port has 400 workers."] {
                #expect(talks.contains(kept), "\(kept)")
            }
            #expect(!talks.contains("Port Minister"), "the whole row is about them")
            #expect(site.files["articles/talks-open-on-wages.md"]?.contains("[withheld by the editor]") == true)
            #expect(site.files["data/briefing.json"]?.contains("[withheld by the editor]") == true)
            try #expect(StatementCheck(site.built).failures == [])
        }
    }

    @Test func otherNumbersAndAnchorsStay() throws {
        try RedactedSite.build(Self.pile, redacting: []) { _, open in
            try RedactedSite.build(Self.pile, redacting: ["person: Ana Brook"]) { _, site in
                let statement = "The Harbour Wage Agreement (HWA) runs until 30 June 2031."
                for built in [open, site] {
                    let data = try JSON(parsing: Array(try #require(built.files["data/briefing.json"]).utf8))
                    let row = data["statements"]?.arrayValue?.first { $0["text"]?.stringValue == statement }
                    #expect(row?["id"]?.stringValue?.hasSuffix("#p5.s2") == true, "\(row?["id"]?.stringValue ?? "")")
                }
            }
        }
    }

    @Test func anotherPersonOfTheSurnameStays() throws {
        let both = """
            ---
            title: Two of one name
            published: 2031-04-05
            ---
            Port Minister Ana Brook met union leader Tom Brook on Tuesday. Brook spoke first.
            """
        let one = """
            ---
            title: The union speaks
            published: 2031-04-06
            ---
            Mr Tom Brook, the union leader, spoke on Sunday in Tarn. Brook asked for wages.
            """
        let byline = "---\ntitle: Low tide\nauthor: Tom Brook\npublished: 2031-04-07\n---\nThe tide was low.\n"
        try RedactedSite.build(
            ["both.md": both, "one.md": one, "byline.md": byline], redacting: ["person: Ana Brook"]
        ) { _, site in
            #expect(site.places(of: "Ana Brook") == [])
            let page = try #require(site.files["articles/the-union-speaks.html"])
            #expect(
                StatementCheck.text(page).contains("the union leader, spoke on Sunday in Tarn. Brook asked for wages."))
            #expect(site.files["articles/low-tide.html"]?.contains("Tom Brook") == true)
            let tom = try #require(site.files["people/tom-brook.html"])
            #expect(tom.contains("asked for wages"))
            #expect(!tom.contains("spoke first"), "nobody can tell which of them")
        }
    }

    @Test func aSurnameThatIsAWordOrAPlace() throws {
        let text = """
            ---
            title: Rice in Tarn
            published: 2031-04-05
            ---
            Port Minister Ana Rice came to Tarn on Friday. She bought rice from a shop in Rice Street. “No,” Rice said. The price of rice fell. Rice left on Sunday.
            """
        let other = """
            ---
            title: Rice is dear
            published: 2031-04-05
            ---
            Rice is dear this year. Bread is not.
            """
        try RedactedSite.build(["a.md": text, "b.md": other], redacting: ["person: Ana Rice"]) { _, site in
            let page = try #require(site.files["articles/rice-is-dear.html"])
            #expect(page.contains("Rice is dear this year."))
            let own = try #require(site.files["articles/withheld-by-the-editor.html"])
            #expect(own.contains("The price of rice fell."))
            #expect(!own.contains("Rice left") && !own.contains("Rice said"))
            #expect(site.places(of: "Ana Rice") == [])
        }
    }

    @Test func newClippingsUndoNothing() throws {
        let more = [
            "new.md":
                "---\ntitle: A new spelling\npublished: 2031-04-09\n---\nPort Minister Ana M. Brook came back. A. M. Brook was late. The tide was high.\n",
            "upper.md":
                "---\ntitle: MINISTER ANA BROOK SPEAKS\nslug: brook-speaks\npublished: 2031-04-09\n---\nÁna Brook spoke to Ana Brook-Vale. Diana Brookman heard it. The hall was full, Ana\nBrook or not.\n",
            "listed.md":
                "---\ntitle: Only listed\npeople: Ana Brook\npublished: 2031-04-09\n---\nThe tide was low that day.\n",
        ]
        try RedactedSite.build(
            Self.pile.merging(more) { $1 }, redacting: ["person: Ana Brook"],
            files: ["people/ana.md": "---\nname: Ana Brook\naliases: [The Quay Lady, Annie B]\n---\nA text.\n"]
        ) { folder, site in
            for name in ["Ana Brook", "Ana M. Brook", "A. M. Brook", "Brook", "Quay Lady", "brook-speaks"] {
                #expect(site.places(of: name) == [], "\(name)")
            }
            #expect(site.files["articles/only-listed.html"] != nil)
            #expect(site.files.keys.allSatisfy { !$0.contains("annie") })
            #expect(site.files["articles/a-new-spelling.html"]?.contains("The tide was high.") == true)
        }
    }

    @Test func theEditorsOwnWordsAreWithheldWithAWarning() throws {
        try RedactedSite.build(
            Self.pile, redacting: ["person: Ana Brook"],
            files: [
                "index.md": "The strike is over. **Brook** won it. See [her page](people/ana-brook.html).\n",
                "people/tom.md":
                    "---\nname: Tom Achterberg\nrole: Brook's opponent\n---\nHe met Ana Brook twice. He is a docker.\n",
            ], settings: RedactedSite.settings + "subtitle: What Brook promised\nprepared-by: Desk 4\n"
        ) { folder, site in
            #expect(site.places(of: "Brook") == [])
            #expect(site.complaints.count { $0 == "own-words-withheld" } == 3)
            #expect(site.files["people/tom-achterberg.html"]?.contains("He is a docker.") == true)
            #expect(site.files["index.html"]?.contains("The strike is over.") == true)
        }
    }

    @Test func whatCannotBeRewrittenIsRefused() throws {
        try RedactedSite.build(
            Self.pile, redacting: ["person: Ana Brook"],
            files: ["assets/note.txt": "For Ana Brook only.", "assets/ana-brook.txt": "Nothing."]
        ) { folder, site in
            #expect(site.complaints.count { $0 == "redacted-name" } == 2)
            #expect(site.files.isEmpty, "nothing is written")
        }
    }

    @Test func theOldSiteIsGone() throws {
        let files = Dictionary(uniqueKeysWithValues: Self.pile.map { ("Content/articles/" + $0, $1) })
        try TemporaryFolder.with(files) { folder in
            let open = try BuiltSite.build(folder)
            #expect(open.files["people/ana-brook.html"] != nil)
            try folder.write("Content/corrections.yml", "redact: [{person: Ana Brook}]\n")
            let site = RedactedSite(built: try BuiltSite.build(folder))
            #expect(site.places(of: "Brook") == [])
        }
    }

    @Test func aRedactionThatMatchesNobodyWarns() throws {
        try RedactedSite.build(Self.pile, redacting: ["person: Anna Brook", "article: talk.md"]) { folder, site in
            #expect(site.complaints.count { $0 == "unused-correction" } == 2, "\(site.built.text(in: folder))")
            #expect(site.built.text(in: folder).contains("did you mean 'Ana Brook'?"))
            #expect(site.built.text(in: folder).contains("did you mean 'talks.md'?"))
        }
    }
}
