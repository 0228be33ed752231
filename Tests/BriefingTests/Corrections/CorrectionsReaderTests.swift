import Basics
import Loaders
import Recognition
import TestSupport
import Testing

@testable import Briefing

/// Reads a text as `Content/corrections.yml`.
func readCorrections(_ yaml: String) -> Reported<Corrections> {
    var disk = Disk.real
    disk.read = { _ throws(Disk.Failure) in Array(yaml.utf8) }
    var folder = ContentFolder()
    folder.corrections = "Content/corrections.yml"
    return CorrectionsReader(disk: disk).read(folder)
}

@Suite struct CorrectionsReaderTests {
    private func acts(_ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Correction.Act] {
        let read = readCorrections(yaml)
        #expect(read.diagnostics.isEmpty, sourceLocation: sourceLocation)
        return read.value.all.map(\.act)
    }

    private func target(_ article: String?, _ words: String?, in yaml: String) throws -> CorrectionTarget {
        let first = try #require(readCorrections(yaml).value.all.first)
        return CorrectionTarget(article: article, words: words, location: first.location)
    }

    @Test func names() {
        #expect(
            acts("same-as:\n  - [Lena Fisk, L. Fisk]\n  - [NTD,\n     Northern Trade Dialogue]\n") == [
                .sameAs(["Lena Fisk", "L. Fisk"]), .sameAs(["NTD", "Northern Trade Dialogue"]),
            ])
        #expect(acts("same-as: [Lena Fisk, L. Fisk]\n") == [.sameAs(["Lena Fisk", "L. Fisk"])])
        #expect(
            acts("not-a-person: Grand Palace\nnot-an-initiative: [Open  House, No]\n") == [
                .notA(.person, "Grand Palace"), .notA(.initiative, "Open House"), .notA(.initiative, "No"),
            ])
        #expect(
            acts("rename: {from: L. Fisk, to: Lena Fisk}\nrole:\n- person: Lena Fisk\n  role: foreign minister\n") == [
                .rename(from: "L. Fisk", to: "Lena Fisk"),
                .role(person: "Lena Fisk", role: "foreign minister", organisation: nil),
            ])
        #expect(
            acts("expansion:\n  - {initiative: NTD, expansion: Northern Trade Dialogue}\n") == [
                .expansion(initiative: "NTD", "Northern Trade Dialogue")
            ])
    }

    @Test func wordsOfArticles() throws {
        let yaml = "choose:\n  - {article: visit.txt, words: \"met  on Tuesday\"}\n"
        let visit = try target("visit.txt", "met on Tuesday", in: yaml)
        #expect(acts(yaml) == [.choose(visit)])
        #expect(visit.location.editorsPlace == "corrections.yml:2")
        let anywhere = "not-a-date: [may follow]\n"
        #expect(acts(anywhere) == [.notADate(try target(nil, "may follow", in: anywhere))])
        let dropped = "drop:\n  - article: a.md\n    paragraph: >\n      Subscribe to\n      our\n"
        #expect(acts(dropped) == [.drop(try target("a.md", "Subscribe to our", in: dropped))])
    }

    @Test func dates() throws {
        let yaml = "date:\n  - {article: a.md, words: on Tuesday, date: 2031-04-01}\n"
        let day = EDTF.day(try #require(CalendarDate(year: 2031, month: 4, day: 1)))
        #expect(acts(yaml) == [.date(try target("a.md", "on Tuesday", in: yaml), day)])
        let published = "date: {article: a.md, date: 2031-04-01}\n"
        #expect(acts(published) == [.date(try target("a.md", nil, in: published), day)])
    }

    @Test func articles() throws {
        let read = readCorrections(
            """
            article:
              - article: visit.txt
                outlet: Tarn Courier
                headline: "Talks: day 2"
                author: [Ana Brook, Lena  Fisk]
                published: 2031-04-01T09:47+05:30
                address: https://tarn.example/visit
            """)
        #expect(read.diagnostics.isEmpty)
        guard case .article(let correction)? = read.value.all.first?.act else {
            Issue.record("no article")
            return
        }
        #expect(correction.target.article == "visit.txt")
        #expect(correction.outlet == "Tarn Courier")
        #expect(correction.headline == "Talks: day 2")
        #expect(correction.authors == ["Ana Brook", "Lena Fisk"])
        #expect(correction.published?.minuteOfDay == 9 * 60 + 47)
        #expect(correction.address == "https://tarn.example/visit")
        #expect(
            Article.SetBy.Field.allCases.map { correction.places[$0]?.editorsPlace }
                == (3...7).map { "corrections.yml:\($0)" }
        )
    }

    @Test func meetingsStatementsAndWhatIsHidden() {
        let yaml = """
            join:
              - [{article: a.md, words: met}, {article: b.md, words: talked}]
            split: {article: a.md, words: met}
            key: [{article: a.md, words: met}]
            hide: [{article: a.md, words: met}, {person: Lena Fisk}, {initiative: NTD}, {date: 2031-04}]
            order: [{article: a.md, words: met}, {people: [A, B]}, {article: b.md, words: talked}, {initiatives: [C]}]
            redact: [{person: Lena Fisk}, {article: a.md}]
            """
        let words = acts(yaml).map { act -> String in
            switch act {
            case .join(let targets): "join " + targets.compactMap(\.words).joined(separator: "+")
            case .split(let target): "split " + (target.words ?? "")
            case .key(let target): "key " + (target.words ?? "")
            case .hide(.statement(let target)): "hide " + (target.words ?? "")
            case .hide(.person(let name)), .hide(.initiative(let name)): "hide " + name
            case .hide(.date(let date)): "hide \(date)"
            case .order(.statements(let targets)): "order " + targets.compactMap(\.words).joined(separator: "+")
            case .order(.people(let names)), .order(.initiatives(let names)): "order " + names.joined(separator: "+")
            case .redact(let redaction):
                switch redaction.target {
                case .person(let name): "redact " + name
                case .article(let target): "redact " + (target.article ?? "")
                }
            default: "other"
            }
        }
        #expect(
            words == [
                "join met+talked", "split met", "key met", "hide met", "hide Lena Fisk", "hide NTD", "hide 2031-04",
                "order A+B", "order C", "order met+talked", "redact Lena Fisk", "redact a.md",
            ])
        #expect(readCorrections(yaml).value.redactions.count == 2)
    }

    @Test func nothingIsNothing() {
        for yaml in ["", "# all is well\n", "same-as:\nrename: []\nredact: ~\n"] {
            #expect(acts(yaml) == [])
        }
        #expect(CorrectionsReader(disk: .real).read(ContentFolder()).value.isEmpty)
    }

    /// One broken entry of each kind: each is complained of at its line, and the good one among them is read.
    @Test func brokenEntries() {
        let read = readCorrections(
            """
            sameas: [[A, B]]
            same-as: [[Lena Fisk], {a: b}, [Lena Fisk, [x]], [Lena Fisk, L. Fisk]]
            not-a-person: [~, [a], "  "]
            rename: [{from: A, too: B}, A]
            role: [{person: Lena Fisk}, {role: minister}]
            expansion: {initiative: NTD}
            not-a-date: [{article: a.md}]
            choose: [met on Tuesday]
            date:
              - {article: a.md, date: 2031-02-30}
              - {article: a.md, date: 2031-02}
              - {words: on Tuesday, date: 2031-02}
            article:
              - {article: a.md}
              - {article: a.md, published: soon, address: "javascript:alert(1)", outlett: Tarn}
            drop: [{article: a.md, words: Subscribe}]
            join: [[{article: a.md, words: met}], met]
            hide: [{article: a.md}, {date: soon}, {}]
            order: [{people: [A], peple: [B]}, 3]
            redact: [{persn: Lena Fisk}, Lena Fisk]
            """)
        #expect(read.value.all.map(\.act).contains(.sameAs(["Lena Fisk", "L. Fisk"])))
        TestGolden.expect(DiagnosticReport().text(of: read.diagnostics), "corrections/broken-entries.txt")
    }

    @Test func whatIsNoYAMLIsOneError() {
        for (name, yaml) in [
            ("a-list", "- same-as\n"), ("open-bracket", "same-as: [[A, B\nrename: []\n"),
            ("key-twice", "rename: []\nhide: []\nrename: []\n"),
            (
                "alias-bomb",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [\(Array(repeating: "*b", count: 20).joined(separator: ","))]\n"
            ),
            ("nested", "same-as: \(String(repeating: "[", count: 3000))\n"),
        ] {
            let read = readCorrections(yaml)
            #expect(read.value.isEmpty)
            #expect(read.diagnostics.count == 1)
            TestGolden.expect(DiagnosticReport().text(of: read.diagnostics), "corrections/\(name).txt")
        }
    }

    @Test func aMegabyteIsReadAndMoreIsRefused() {
        let entry = "- {article: visit.txt, words: on the first Tuesday in the month, date: 2031-04-01}\n"
        let many = readCorrections("date:\n" + String(repeating: entry, count: 10_000))
        #expect(many.value.all.count == 10_000)
        #expect(many.diagnostics.isEmpty)
        let more = readCorrections("date:\n" + String(repeating: entry, count: 20_000))
        #expect(more.diagnostics.map(\.identifier) == ["yaml-too-complex"])
    }
}
