import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// `choose`, `split`, `join`, `key`, `hide`, `order`: what they do to a whole small site.
@Suite struct DeskCorrectionsTests {
    private static let pile = [
        "Content/articles/a.md": clipping(
            "Dockers return to work", "2031-04-02",
            """
            Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. Brook promised talks on wages.

            The Harbour Wage Agreement (HWA) runs until 30 June 2031. They will not renew it.

            The old pier stays shut. The Ferry Safety Act was adopted in March 2031.
            """),
        "Content/articles/b.md": clipping(
            "Talks in the port", "2031-04-03",
            """
            Deputy Port Minister Ana Brook met union leader Tom Achterberg on Wednesday. “We will not rush,” Achterberg said.

            Port Minister Lou Quist met union leader Tom Achterberg on 2 April 2031 to discuss cranes.
            """, outlet: "Evening Tide"),
    ]

    private struct Made {
        let site: MadeSite
        let files: [OutputFile]
        let report: BuildReport
        var dossier: Dossier { site.dossier }
        var comparison: Comparison { site.comparison }

        init(_ site: MadeSite) {
            self.site = site
            (files, report) = site.rendered()
        }
    }

    /// The site with corrections, and what the ledger says.
    private func made(_ corrections: String, more: [String: String] = [:]) throws -> Made {
        var files = Self.pile.merging(more) { $1 }
        if !corrections.isEmpty { files["Content/corrections.yml"] = corrections }
        return try TemporaryFolder.with(files) { folder in
            let request = BuildRequest(
                content: folder.path("Content"), templates: nil, output: folder.path("Output"))
            return Made(Pipeline(disk: .real, process: 1).make(request))
        }
    }

    private func text(_ site: Made, _ path: String) throws -> String {
        let file = try #require(site.files.first { $0.path == path }, "\(path)")
        return BuiltSite.withoutOwnScripts(String(decoding: file.bytes, as: UTF8.self))
    }

    @Test func thePileDiffersOnADayAndAnOffice() throws {
        let site = try made("")
        #expect(site.report.diagnostics.isEmpty)
        #expect(
            site.comparison.differences.map(\.topic).sorted { $0.rawValue < $1.rawValue } == [.meetingDay, .office])
        #expect(site.dossier.meetings.count == 2)
        #expect(try text(site, "people/ana-brook.html").contains("\">sources differ"))
    }

    @Test func aChosenDayStandsAndItsRivalIsTheOtherSourcesWord() throws {
        let site = try made(
            """
            choose:
              - {article: b.md, words: "on Wednesday"}
              - {article: b.md, words: "Deputy Port Minister Ana Brook"}
            """)
        #expect(site.report.diagnostics.isEmpty)
        #expect(site.dossier.applied.appliedCount == 2)
        let differences = try text(site, "differences.html")
        for words in ["1 April 2031", "2 April 2031", "Deputy Port Minister", "corrections.yml:2", "corrections.yml:3"]
        {
            #expect(differences.contains(words), "\(words)")
        }
        for page in ["index.html", "people/ana-brook.html", "people/tom-achterberg.html", "dates/2031-04-01.html"] {
            let page = try text(site, page)
            #expect(page.contains("the editor chose") && !page.contains("\">sources differ"))
            #expect(page.contains("another source:"))
        }
        let rows = try text(site, "index.html").components(separatedBy: "<td class=\"day\">").dropFirst()
        let row = try #require(rows.first { $0.contains("the editor chose") })
        let cells = row.components(separatedBy: "</tr>")[0]
        #expect(cells.contains("Wednesday") && !cells.contains("Tuesday"), "the sentence of the chosen day stands")
        let person = try text(site, "people/ana-brook.html")
        let roles = person.components(separatedBy: "<ul class=\"roles\">")[1].components(separatedBy: "</ul>")[0]
        #expect(roles.contains("<li>Deputy Port Minister <span class=\"basis\">the editor chose</span>"))
        #expect(roles.contains("<li>another source: Port Minister"))
        #expect(try text(site, "people/index.html").contains("Deputy Port Minister"))
        #expect(try !text(site, "print.html").contains("\">sources differ"))
        #expect(try !text(site, "briefing.txt").contains("\">sources differ"))
        let data = try text(site, "data/briefing.json")
        #expect(data.contains("\"chosen\": \"2 April 2031\"") && data.contains("\"chosen\": \"Deputy Port Minister\""))
        #expect(!(try text(site, "search/entries-1.js")).contains("[false,\"differences.html"))
    }

    @Test func aMeetingIsSplitAndJoined() throws {
        let split = try made("split: {article: b.md, words: \"Ana Brook met\"}\n")
        #expect(split.report.diagnostics.isEmpty)
        #expect(
            split.dossier.meetings.map { $0.days.map(\.description) } == [
                ["2031-04-01"], ["2031-04-02"], ["2031-04-02"],
            ])
        #expect(split.dossier.meetings.count { $0.setBy != nil } == 2)
        #expect(split.comparison.differences.map(\.topic) == [.office], "two meetings have two days")

        let joined = try made(
            "join: [{article: a.md, words: \"met union leader\"}, {article: b.md, words: \"to discuss cranes\"}]\n")
        #expect(joined.report.diagnostics.isEmpty)
        let meeting = try #require(joined.dossier.meetings.first)
        #expect(joined.dossier.meetings.count == 1)
        #expect(meeting.parties.map(\.name) == ["Ana Brook", "Tom Achterberg", "Lou Quist"])
        #expect(meeting.accounts.count == 3 && meeting.setBy?.position?.line == 1)
    }

    @Test func aKeyStatementOpensTheFrontPage() throws {
        let words = "The old pier stays shut."
        #expect(try !text(made(""), "index.html").contains(words))
        for summary in [[:], ["Content/index.md": "My own words.\n"]] {
            let site = try made("key: {article: a.md, words: \"old pier stays\"}\n", more: summary)
            #expect(site.report.diagnostics.isEmpty)
            let front = try text(site, "index.html")
            let brief = front.components(separatedBy: "<section class=\"brief\">")[1]
            #expect(brief.contains("<li><span class=\"said\">\(words)"), "the first")
            #expect(site.dossier.desk.keys.map(\.setBy.position?.line) == [1])
        }
        let ordered = try made(
            """
            order:
              - {article: b.md, words: "We will not rush"}
              - {article: a.md, words: "old pier stays"}
            """)
        #expect(ordered.dossier.desk.keys.map { ordered.dossier.statements[$0.statement].source } == [1, 0])
    }

    @Test func aNameThatNobodyHasIsSaidThoughTheRestIsOrdered() throws {
        let site = try made("order: [{people: [Tom Achterberg, Lou Qiust]}]\n")
        #expect(site.dossier.applied.appliedCount == 1)
        #expect(
            site.report.diagnostics.map(\.summary) == [
                "a part of this correction has no effect: no person is called 'Lou Qiust'"
            ])
        #expect(site.report.diagnostics.first?.fix == "did you mean 'Lou Quist'?")
    }

    @Test func peopleAndInitiativesComeInTheEditorsOrder() throws {
        let site = try made("order:\n  - {people: [Tom Achterberg, lou quist]}\n  - {initiatives: [HWA]}\n")
        #expect(site.report.diagnostics.isEmpty)
        #expect(site.dossier.people.map(\.name) == ["Tom Achterberg", "Lou Quist", "Ana Brook"])
        #expect(site.dossier.initiatives.first?.name == "Harbour Wage Agreement")
        let front = try text(site, "index.html")
        #expect(front.contains("Whom Tom Achterberg met"))
        #expect(try text(made(""), "index.html").contains("Whom Tom Achterberg met") == true)
        let roster = front.components(separatedBy: "<ul class=\"roster\">")[1]
        let found = roster.matches(of: /href="people\/([a-z-]+)\.html"/).map { String($0.1) }
        #expect(found == ["tom-achterberg", "lou-quist", "ana-brook"])
    }

    @Test func aHiddenStatementStandsInItsArticleOnly() throws {
        let site = try made("hide: {article: a.md, words: \"runs until 30 June\"}\n")
        #expect(site.report.diagnostics.isEmpty)
        let words = "(HWA) runs until 30 June 2031."
        for file in site.files where String(decoding: file.bytes, as: UTF8.self).contains("until 30 June 2031") {
            #expect(
                ["articles/dockers-return-to-work.html", "articles/dockers-return-to-work.md", "print.html"].contains(
                    file.path),
                "\(file.path)")
        }
        #expect(try text(site, "articles/dockers-return-to-work.html").contains(words))
        #expect(site.dossier.record(.date(try #require(EDTF(parsing: "2031-06-30")))) == nil)
        #expect(site.dossier.statements.allSatisfy { $0.lead?.contains(words) != true })
    }

    @Test(arguments: [
        ("person: tom achterberg", "people/tom-achterberg.html"),
        ("initiative: HWA", "initiatives/harbour-wage-agreement.html"),
        ("date: 2031-06-30", "dates/2031-06-30.html"), ("person: Zed Alder", "people/zed-alder.html"),
    ])
    func whatIsHiddenHasNoPageAndNoLink(_ item: String, _ page: String) throws {
        let entry = ["Content/people/zed.md": "---\nname: Zed Alder\nformerly: z-alder\n---\n"]
        #expect(try made("", more: entry).files.contains { $0.path == page })
        let site = try made("hide: {\(item)}\n", more: entry)
        #expect(site.report.diagnostics.isEmpty)
        #expect(!site.files.contains { $0.path == page })
        let name = String(page.split(separator: "/")[1])
        for file in site.files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains(name), "\(file.path)") }
        try TemporaryFolder.with(Self.pile.merging(entry) { $1 }) { folder in
            try folder.write("Content/corrections.yml", "hide: {\(item)}\n")
            _ = try BuiltSite.build(folder)
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
        }
    }

    @Test func theOrderOfCorrectionsMakesNoDifferenceNorDoesSayingItTwice() throws {
        let lines = [
            "hide: {article: a.md, words: \"The old pier\"}", "split: {article: b.md, words: \"Ana Brook met\"}",
            "join: [{article: b.md, words: \"Ana Brook met\"}, {article: b.md, words: \"to discuss cranes\"}]",
            "order: {people: [Lou Quist]}",
        ]
        let site = try made(lines.joined(separator: "\n"))
        #expect(site.report.diagnostics.isEmpty)
        let twice = lines.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return "\(parts[0]) [\(parts[1]), \(parts[1])]"
        }
        #expect(try made(lines.reversed().joined(separator: "\n")).files == site.files)
        #expect(try made(twice.joined(separator: "\n")).files == site.files)
    }

    @Test func aNewClippingUndoesNothing() throws {
        let corrections = """
            choose: {article: b.md, words: "on Wednesday"}
            split: {article: b.md, words: "to discuss cranes"}
            key: {article: a.md, words: "old pier stays"}
            hide: {person: Lou Quist}
            """
        let before = try made(corrections)
        let more = clipping(
            "The port again", "2031-04-01", "Harbour Master Kim Dole met Port Minister Ana Brook on Monday.")
        let after = try made(corrections, more: ["Content/articles/0.md": more])
        for correction in before.site.corrections.all where before.dossier.applied.count(correction.location) > 0 {
            let line = correction.location.position?.line
            let same = after.site.corrections.all.filter { $0.location.position?.line == line }
            #expect(same.allSatisfy { after.dossier.applied.count($0.location) > 0 }, "line \(line ?? 0)")
        }
    }

    @Test func whatHasNoEffectAndWhatContradicts() throws {
        for (name, corrections) in [
            (
                "desk-unused",
                """
                choose: [{article: a.md, words: "Brook promised talks"}, {article: b.md, words: "on Wednsday"}]
                split: [{article: b.md, words: "to discuss cranes"}, {article: a.md, words: "old pier"}]
                join: [[{article: a.md, words: "on Tuesday"}, {article: b.md, words: "on Wednesday"}], [{article: a.md, words: "on Tuesday"}, {article: b.md, words: "to discuss"}, {article: b.md, words: "will not rush"}]]
                key: {article: c.md, words: "old pier"}
                hide: [{person: Anna Brook}, {initiative: Pier Plan}, {date: 2040}, {article: b.md, words: old pier}]
                order: [{people: [Tom Achterbreg]}]
                """
            ),
            (
                "desk-conflicts",
                """
                choose: [{article: a.md, words: "on Tuesday"}, {article: b.md, words: "on Wednesday"}]
                split: {article: b.md, words: "Ana Brook met"}
                key: {article: a.md, words: "old pier"}
                hide: {article: a.md, words: "The old pier stays"}
                order: [{people: [Ana Brook, Lou Quist]}, {people: [Lou Quist, Ana Brook]}]
                join: [{article: a.md, words: "on Tuesday"}, {article: b.md, words: "Ana Brook met"}]
                """
            ),
        ] {
            try TemporaryFolder.with(Self.pile.merging(["Content/corrections.yml": corrections + "\n"]) { $1 }) {
                folder in
                let site = try BuiltSite.build(folder)
                TestGolden.expect(site.text(in: folder), "corrections/\(name).txt")
                #expect((site.report.written == nil) == (name == "desk-conflicts"))
            }
        }
    }
}
