import Basics
import Templating
import TestSupport
import Testing

@testable import Briefing

/// The rules of each format, one value at a time.
@Suite struct FormTests {
    @Test(arguments: [
        ("a;b,c\\d", #"a\;b\,c\\d"#), ("a\r\nb\rc\nd", #"a\nb\nc\nd"#), ("a\u{0}\u{7F}b\tc", "ab c"),
        ("\u{2028}", #"\n"#), ("“é” 😀", "“é” 😀"), ("END:VCALENDAR", "END:VCALENDAR"),
    ])
    func calendarText(_ text: String, _ wanted: String) { #expect(CalendarFile.escape(text) == wanted) }

    @Test(arguments: [0, 1, 74, 75, 76, 148, 149, 150, 400])
    func foldedLines(_ length: Int) {
        for piece in ["x", "é", "€", "😀"] {
            let line = String(repeating: piece, count: length)
            let folded = String(decoding: CalendarFile.folded(line), as: UTF8.self)
            let lines = folded.components(of: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            #expect(lines.joined(separator: "\r\n").replacing("\r\n ", with: "") == line)
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("=a,\"b", "\"'=a,\"\"b\""),
        ("＝1", "'＝1"), ("a=1", "a=1"), ("'=1", "'=1"),
    ])
    func cells(_ text: String, _ wanted: String) { #expect(DataTables.cell(text) == wanted) }

    @Test(arguments: [
        ("2031-04-02", "2031-04-02T00:00:00Z"), ("2031-04-02T09:47", "2031-04-02T09:47:00Z"),
        ("2031-04-02T09:47+05:30", "2031-04-02T09:47:00+05:30"), ("2031-04-02T09:47:13Z", "2031-04-02T09:47:00Z"),
    ])
    func moments(_ text: String, _ wanted: String) throws {
        #expect(FeedFile.rfc3339(try #require(Moment(parsing: text))) == wanted)
    }

    @Test(arguments: [
        ("SECRET", "\"SECRET\""), ("a\"b", "\"a\\22 b\""), ("a\\b", "\"a\\5c b\""), ("a\nb", "\"a\\a b\""),
        ("</style>", "\"\\3c \\2f style\\3e \""), ("– é", "\"– é\""), ("\u{202E}x", "\"\\202e x\""), ("\u{0}", "\"\""),
    ])
    func styleStrings(_ text: String, _ wanted: String) { #expect(SheetStyle.string(text) == wanted) }

    @Test func xmlText() {
        #expect(XMLText.escape("<a b=\"c\">&'\u{0}\u{B}\u{FFFF}]]>") == "&lt;a b=&#34;c&#34;&gt;&amp;&#39;]]&gt;")
        #expect(XMLText.element("a", nil) == "")
        #expect(XMLText.element("a", "", ["b": "\""]) == "<a b=\"&#34;\"/>\n")
    }

    @Test func partsOfAPageComeTogether() {
        let a: TemplateValue = ["name": "Ana", "about": [1, 2], "dates": [7], "none": []]
        let b: TemplateValue = ["name": "Ana", "about": [3], "dates": [7], "none": []]
        #expect(PrintPage.merged(a, b) == ["name": "Ana", "about": [1, 2, 3], "dates": [7], "none": []])
    }

    @Test func aListIsPrintedAsFarAsItFits() {
        let values: [TemplateValue] = [["text": "12345"], ["text": ["123", "45"]], ["text": "1"]]
        #expect([1, 9, 10, 11, 99].map { PrintBudget.fitting(values, bytes: $0) } == [1, 1, 2, 3, 3])
        #expect(PrintBudget.fitting([]) == 0)
    }

    @Test func onlyKnownDaysAheadAreInTheCalendar() throws {
        let body = """
            The pier opens on 5 May 2031, the office said. The wage deal will run out on 9 May 2031. The tender will close by 30 June 2031.
            Talks will go on from 12 May 2031 to 14 May 2031. A review will follow in July 2031 and another in 2032.
            The strike will begin on 3 April 2031. Ana Brook will visit on 2 April 2031.
            """
        let files = [
            "Content/articles/a.md": clipping("Pier opens", "2031-04-01", body),
            "Content/site.yml": "as-of: 2031-04-03\n",
        ]
        try TemporaryFolder.with(files) { folder in
            let calendar = try #require(try BuiltSite.build(folder).files["calendar.ics"])
            let starts = calendar.components(of: "\r\n").filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
            #expect(starts.contains("DTSTART;VALUE=DATE:20310509"))
            #expect(starts.contains("DTSTART;VALUE=DATE:20310630"))
            #expect(starts.contains("DTSTART;VALUE=DATE:20310512") && starts.contains("DTEND;VALUE=DATE:20310515"))
            let begins = starts.filter { $0.hasPrefix("DTSTART") }
            #expect(!begins.contains { $0.contains("2031040") || $0.contains("203107") || $0.contains("2032") })
            #expect(
                calendar.components(of: "\r\n").filter { $0.hasPrefix("DTSTAMP") }.allSatisfy {
                    $0 == "DTSTAMP:20310403T000000Z"
                })
        }
    }
}

extension String {
    /// The lines between separators, the empty one behind the last left out.
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? parts : parts + [String(rest)]
    }
}
