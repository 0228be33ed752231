import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct SettingsReaderTests {
    private func read(_ text: String) throws -> Reported<SiteSettings> {
        try TemporaryFolder.with(["site.yml": text]) { folder in
            var content = ContentFolder()
            content.settings = folder.path("site.yml")
            return SettingsReader(disk: .real).read(content)
        }
    }

    @Test func everyKey() throws {
        let read = try read(
            """
            title: Three days
              at sea
            subtitle: The strike
            language: en-GB
            as-of: 2031-05-31
            timezone: +05:30
            base-url: HTTPS://Desk.Example/Visit//
            outputs: [search, Print]
            articles: full
            marking: OFFICIAL – SENSITIVE
            version: 2
            prepared-by: Desk 4
            reviewed: Lena Fisk, 2031-06-01
            recognition: off
            """)
        #expect(read.diagnostics == [])
        var wanted = SiteSettings()
        wanted.title = "Three days at sea"
        wanted.subtitle = "The strike"
        wanted.language = "en-GB"
        wanted.asOf = Moment(parsing: "2031-05-31")
        wanted.timeZone = .fixed(330)
        wanted.baseURL = try BaseURL(parsing: "https://desk.example/Visit/")
        wanted.outputs = [.search, .print]
        wanted.marking = "OFFICIAL – SENSITIVE"
        wanted.version = "2"
        wanted.preparedBy = "Desk 4"
        wanted.reviewed = Review(name: "Lena Fisk", date: try #require(CalendarDate(year: 2031, month: 6, day: 1)))
        wanted.recognition = .listed
        #expect(read.value == wanted)
    }

    @Test func nothingSaid() throws {
        let settings = try read("title: A\n").value
        #expect(settings.outputs == Set(SiteOutput.allCases))
        #expect(settings.reproduction == .full)
        #expect(SiteOutput.allCases.filter { !settings.makes($0) } == [.feeds], "feeds need an address")
    }

    @Test(
        arguments: [
            ("", .all, .full), ("recognition: on", .all, .full), ("recognition: no", .listed, .full),
            ("recognition: front-matter\npages: plain", .frontMatter, .plain), ("pages: full", .all, .full),
        ] as [(String, RecognitionScope, PageSet)])
    func howMuchIsReadAndShown(_ text: String, _ scope: RecognitionScope, _ pages: PageSet) throws {
        let read = try read(text + "\n")
        #expect(read.value.recognition == scope && read.value.pages == pages)
        #expect(read.diagnostics == [])
        #expect(try self.read("pages: plane\n").diagnostics.map(\.identifier) == ["wrong-value"])
    }

    @Test(arguments: [
        ("outputs: none", []), ("outputs: off", []), ("outputs: all", SiteOutput.allCases),
        ("outputs: data", [.data]), ("outputs: []", []), ("outputs:", SiteOutput.allCases),
        ("outputs: {feeds: off, print: no, text: on}", [.search, .data, .calendar, .text]),
    ])
    func outputs(_ text: String, _ wanted: [SiteOutput]) throws {
        let read = try read(text + "\n")
        #expect(read.value.outputs == Set(wanted))
        #expect(read.diagnostics == [])
    }

    @Test func aSiteWithAnAddressQuotesUnlessTheEditorSaysMore() throws {
        let quiet = try read("base-url: https://desk.example\n")
        #expect(quiet.value.reproduction == .quoted)
        #expect(quiet.diagnostics.map(\.identifier) == ["articles-quoted"])
        #expect(quiet.diagnostics.map(\.severity) == [.note])
        TestGolden.expect(
            DiagnosticReport().text(
                of: quiet.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.location?.file = "site.yml"
                    return diagnostic
                }), "settings-articles-quoted.txt")
        for value in Reproduction.allCases {
            let said = try read("base-url: https://desk.example\narticles: \(value.rawValue)\n")
            #expect(said.value.reproduction == value)
            #expect(said.diagnostics == [])
        }
        #expect(try read("articles: off\n").value.reproduction == .off)
    }

    @Test(arguments: [
        ("2031-05-31", "2031-05-31"), ("2031-05-31T18:00+05:30", "2031-05-31T18:00+05:30"),
        ("2031-07-31 18:00", "2031-07-31T18:00+02:00"), ("2031-01-31 18:00", "2031-01-31T18:00+01:00"),
        // The clocks of Paris go from 2:00 to 3:00 on 30 March 2031 and back from 3:00 on 26 October.
        ("2031-03-30 01:59", "2031-03-30T01:59+01:00"), ("2031-03-30 03:00", "2031-03-30T03:00+02:00"),
        ("2031-10-26 03:01", "2031-10-26T03:01+01:00"),
    ])
    func asOfTakesTheSitesZone(_ text: String, _ wanted: String) throws {
        let read = try read("timezone: Europe/Paris\nas-of: \(text)\n")
        #expect(read.value.asOf?.description == wanted)
        #expect(read.diagnostics == [])
    }

    @Test(arguments: [
        ("http://a.example", "http://a.example/"), ("https://A.example:8443/x/", "https://a.example:8443/x/"),
        ("http://localhost:8000", "http://localhost:8000/"), ("http://192.0.2.7/b", "http://192.0.2.7/b/"),
        ("http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/"),
        ("https://a.example/%C3%A9/", "https://a.example/%C3%A9/"),
    ])
    func goodAddresses(_ text: String, _ wanted: String) throws {
        let address = try BaseURL(parsing: text)
        #expect(address.text == wanted)
        #expect(address.address(of: "index.html") == wanted)
        #expect(address.address(of: "people/a.html") == wanted + "people/a.html")
    }

    @Test(arguments: [
        "", "https://", "https:///x", "https://a..example", "https://a.example:0/", "https://a.example:x/",
        "https://-a.example", "mailto:a@b.example", "//a.example", "https://é.example", "https://[::1", "https://[]/",
        "https://a.example/\n", "https://a:b:c/", "file:///etc",
    ])
    func badAddresses(_ text: String) {
        #expect(throws: BaseURL.Problem.self) { try BaseURL(parsing: text) }
    }

    @Test func aTimeWithoutAZoneIsInTheSitesZone() throws {
        let clippings = [
            "Content/articles/a.md": "---\ntitle: Port opens\npublished: 2031-04-02 09:47\n---\nThe port opened.\n",
            "Content/articles/b.md":
                "---\ntitle: Port closes\npublished: 2031-04-03T09:47+02:00\n---\nThe port closed again.\n",
        ]
        for (zone, wanted) in [("timezone: Asia/Kolkata\n", "2031-04-02T09:47+05:30"), ("", "2031-04-02T09:47")] {
            try TemporaryFolder.with(clippings.merging(["Content/site.yml": "title: A\n" + zone]) { $1 }) { folder in
                let files = try BuiltSite.build(folder).files
                #expect(files["articles/port-opens.md"]?.contains("published: \"\(wanted)\"") == true)
                #expect(files["articles/port-closes.md"]?.contains("2031-04-03T09:47+02:00") == true)
            }
        }
    }

    @Test func theEditorsAsOfDateIsTheBriefings() throws {
        let pile = ["Content/articles/a.md": Fixtures.strike]
        for (text, wanted) in [("", "2 April 2031"), ("as-of: 2031-07-01\n", "1 July 2031")] {
            try TemporaryFolder.with(pile.merging(["Content/site.yml": "title: A\n" + text]) { $1 }) { folder in
                let front = try #require(try BuiltSite.build(folder).files["index.html"])
                #expect(front.contains("as of \(wanted)"))
            }
        }
    }
}
