import Basics
import Loaders
import Recognition
import TestSupport
import Testing

@testable import Briefing

/// Piles and corrections of them made at random, from a seed: what holds of all of them.
@Suite struct CorrectionPropertyTests {
    /// A linear congruential generator (Knuth's MMIX constants): the same seed gives the same pile everywhere.
    private struct Random {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }

        mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

        mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
            var values = values
            for index in values.indices.dropFirst() { values.swapAt(index, below(index + 1)) }
            return values
        }
    }

    private static let given = ["Ana", "Lena", "Tom", "Zara", "Omar"]
    private static let family = ["Brook", "Fisk", "Quell", "Achterberg"]
    private static let titles = ["Foreign Minister", "Port Minister", "Ambassador"]
    private static let initiatives = [
        "Northern Trade Dialogue (NTD)", "Harbour Wage Agreement", "Tarn Fishery Forum", "Clean Pier Initiative",
    ]
    private static let days = ["on Tuesday", "on 3 April 2031", "in May", "on Friday", "two weeks ago"]

    private static func name(_ random: inout Random) -> String { "\(random.pick(given)) \(random.pick(family))" }

    private static func paragraph(_ random: inout Random) -> String {
        let (name, other) = (self.name(&random), self.name(&random))
        let (title, day, initiative) = (random.pick(titles), random.pick(days), random.pick(initiatives))
        switch random.below(4) {
        case 0: return "\(title) \(name) met \(random.pick(titles)) \(other) \(day)."
        case 1: return "\(title) \(name) praised the \(initiative) \(day)."
        case 2:
            return "“We will not rush,” \(title) \(name) said \(day). The pier number \(random.below(90)) is closed."
        default: return "The \(initiative) was signed \(day), \(title) \(name) said."
        }
    }

    /// Clippings, some named alike in different folders.
    private static func pile(_ random: inout Random, from first: Int, count: Int) -> [(name: String, text: String)] {
        (first..<first + count).map { index in
            let paragraphs = (0...random.below(4)).map { _ in paragraph(&random) }
            let published = random.below(4) == 0 ? nil : "2031-04-0\(1 + random.below(9))"
            return (
                "Content/articles/\(index % 3)/a\(index).md",
                clipping("Day \(index) in Tarn", published, paragraphs.joined(separator: "\n\n"))
            )
        }
    }

    /// Lines of corrections of what is in a pile and of what isn't, no two of one fact.
    private static func lines(_ random: inout Random, _ pile: [(name: String, text: String)]) -> [String] {
        var lines: [String] = []
        let people = random.shuffled(given.flatMap { first in family.map { "\(first) \($0)" } })
        lines.append("same-as: [\(people[0]), \(people[1])]")
        lines.append("same-as: [\(people[0]), \(people[2])]")
        lines.append("rename: {from: \(people[3]), to: Xenia Rook}")
        lines.append("not-a-person: \(people[4])")
        lines.append("role: {person: \(people[5]), role: envoy to Tarn}")
        lines.append("role: {person: \(people[0]), organisation: Tarn}")
        let forms = random.shuffled(["NTD", "Harbour Wage Agreement", "Tarn Fishery Forum", "Clean Pier Initiative"])
        lines.append("same-as: [\(forms[0]), \(forms[1])]")
        lines.append("not-an-initiative: \(forms[2])")
        for article in random.shuffled(pile).prefix(3) {
            let file = article.name.split(separator: "/").last ?? ""
            let paragraphs = article.text.split(separator: "\n\n").dropFirst().map(String.init)
            let paragraph = random.pick(paragraphs).replacing("\n", with: "").replacing("\"", with: "")
            switch random.below(4) {
            case 0: lines.append("article: {article: \(file), outlet: Outlet \(file), author: \(people[6])}")
            case 1: lines.append("drop: {article: \(file), paragraph: \"\(paragraph)\"}")
            case 2:
                let day = days.dropLast().first { paragraph.contains($0) } ?? "on Sunday"
                lines.append("date: {article: \(file), words: \"\(day)\", date: 2031-03-1\(random.below(9))}")
            default: lines.append("date: {article: \(file), date: 2031-04-1\(random.below(9))}")
            }
        }
        lines.append("not-a-date: [\"two weeks ago\"]")
        lines.append("drop: {article: a999.md, paragraph: Nothing}")
        return lines
    }

    /// Corrections of lines, each with its number among them as its place.
    private static func corrections(_ lines: [(number: Int, text: String)]) -> Corrections {
        Corrections(
            all: lines.flatMap { number, text in
                readCorrections(String(repeating: "\n", count: number) + text + "\n").value.all
            })
    }

    private static func numbered(_ lines: [String]) -> [(number: Int, text: String)] {
        lines.enumerated().map { ($0.offset, $0.element) }
    }

    /// What is on the site, in words: two that are equal make the same pages.
    private static func words(_ dossier: Dossier) -> [String] {
        var words = dossier.sources.map { source in
            "\(source.number) \(source.slug) \(source.title) \(source.outlet) \(source.article.authors) "
                + "\(source.published?.moment.description ?? "-") \(source.article.markdown)"
        }
        for record in dossier.all {
            let editor = record.editor
            words.append(
                "\(record.subject.path) \(record.name) \(record.entity?.aliases ?? []) \(record.statements) "
                    + "\(record.entity?.roles.map(\.text) ?? []) \(editor?.role ?? "") \(editor?.organisation ?? "") "
                    + "\((editor?.formerly.map(\.slug) ?? []).sorted())")
        }
        for statement in dossier.statements {
            words.append(
                "\(statement.anchor) \(statement.text) \(statement.namings.map { "\($0.range) \($0.subject)" })")
        }
        return words + dossier.meetings.map { "\($0.parties.map(\.name)) \($0.days)" }
    }

    private static func counts(_ dossier: Dossier) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for (location, count) in dossier.applied.counts { counts[location.position?.line ?? 0, default: 0] += count }
        return counts
    }

    @Test(arguments: 1...12) func theirOrderMakesNoDifference(_ seed: Int) {
        var random = Random(state: UInt64(seed))
        let pile = Self.pile(&random, from: 0, count: 8)
        let lines = Self.numbered(Self.lines(&random, pile))
        let first = correctedDossier(pile, Self.corrections(lines))
        #expect(first.applied.appliedCount > 3)
        for _ in 0..<3 {
            let other = correctedDossier(pile, Self.corrections(random.shuffled(lines)))
            #expect(Self.words(other) == Self.words(first))
            #expect(Self.counts(other) == Self.counts(first))
            #expect(other.complaints == first.complaints)
        }
    }

    @Test(arguments: 1...12) func saidTwiceIsSaidOnce(_ seed: Int) {
        var random = Random(state: UInt64(seed) &+ 1000)
        let pile = Self.pile(&random, from: 0, count: 8)
        let lines = Self.lines(&random, pile)
        let once = correctedDossier(pile, Self.corrections(Self.numbered(lines)))
        let twice = correctedDossier(pile, Self.corrections(Self.numbered(lines + lines)))
        #expect(Self.words(twice) == Self.words(once))
        #expect(twice.complaints.filter { $0.contains("error") } == [])
        let (counts, again) = (Self.counts(once), Self.counts(twice))
        for line in 1...lines.count {
            #expect(again[line] ?? 0 == counts[line] ?? 0)
            #expect(again[line + lines.count] ?? 0 == counts[line] ?? 0)
        }
    }

    @Test(arguments: 1...12) func anotherArticleUnappliesNone(_ seed: Int) {
        var random = Random(state: UInt64(seed) &+ 2000)
        var pile = Self.pile(&random, from: 0, count: 6)
        let lines = Self.numbered(Self.lines(&random, pile))
        var applied = Set(Self.counts(correctedDossier(pile, Self.corrections(lines))).keys)
        for step in 1...4 {
            pile += Self.pile(&random, from: 10 * step, count: 1 + random.below(3))
            let counts = Self.counts(correctedDossier(pile, Self.corrections(lines)))
            #expect(applied.subtracting(counts.keys) == [], "after \(pile.count) articles: \(lines)")
            applied.formUnion(counts.keys)
        }
    }

    @Test(arguments: 1...12) func aVanishedTargetWarnsWithItsLine(_ seed: Int) throws {
        var random = Random(state: UInt64(seed) &+ 3000)
        let pile = Self.pile(&random, from: 0, count: 6)
        let lines = Self.numbered(Self.lines(&random, pile))
        let corrections = Self.corrections(lines)
        for gone in pile.indices {
            var rest = pile
            let file = rest.remove(at: gone).name.split(separator: "/").last ?? ""
            let warned = Set(
                correctedDossier(rest, corrections).applied.diagnostics.filter { $0.identifier == "unused-correction" }
                    .compactMap { $0.location?.position?.line })
            for line in lines where line.text.contains("article: \(file)") { #expect(warned.contains(line.number + 1)) }
        }
        let nothing = correctedDossier(
            [("Content/articles/x.md", clipping("T", "2031-01-01", "The sea is calm."))], corrections)
        #expect(Set(nothing.applied.diagnostics.compactMap { $0.location?.position?.line }) == Set(1...lines.count))
        #expect(nothing.applied.appliedCount == 0)
    }
}
