import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// The five real articles, read where they lie beside the checkout, against the gold that was made by reading them.
@Suite(.enabled(if: SharedData.has("gold/seeds.json") && SharedData.has("seeds"), SharedData.missing("seeds and gold")))
struct SeedsTests {
    private func gold() throws -> JSON { try JSON(parsing: Array(SharedData.text("gold/seeds.json").utf8)) }

    private func built(_ body: (TemporaryFolder, BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let site = try BuiltSite.build(folder, content: SharedData.url("seeds").path)
            #expect(!site.report.diagnostics.hasErrors)
            try body(folder, site)
        }
    }

    @Test func aPageForEachPersonAndForNobodyElse() throws {
        let people = try #require(try gold()["people"]?.arrayValue)
        let named = people.filter { $0["page"] != .bool(false) }.compactMap { $0["name"]?.stringValue }
        #expect(named.count == 13)
        try built { _, site in
            let pages = site.pages.filter { $0.hasPrefix("people/") && $0 != "people/index.html" }
            #expect(pages == named.map { "people/\(Slug.make(from: $0)).html" }.sorted())
        }
    }

    /// Without a click: who came, in what office, when; whom he met; what was agreed; what is ahead; where reports differ.
    @Test func theFrontPageAnswers() throws {
        let gold = try gold()
        let visitor = try #require(gold["people"]?.arrayValue?.first)
        let timeline = try #require(gold["timeline"]?.arrayValue)
        let visit = timeline.compactMap { $0["value"]?.stringValue }.first {
            $0.contains("/") && $0.hasPrefix("2025-05")
        }
        let differences = try #require(gold["contradictions"]?.arrayValue)
        func claims(_ id: String, _ key: String) -> [String] {
            differences.first { $0["id"] == .string(id) }?["claims"]?.arrayValue?.compactMap { $0[key]?.stringValue }
                ?? []
        }
        try built { _, site in
            let front = BuiltSite.withoutOwnScripts(try #require(site.files["index.html"]))
            let text = StatementCheck.text(front)
            var wanted = [visitor["name"]?.stringValue, visitor["roles"]?.arrayValue?.first?["role"]?.stringValue]
            wanted.append(visit.flatMap { EDTF(parsing: $0)?.words })
            // The other party of the meeting whose day is in doubt, both days, and both dates that are ahead.
            let other = claims("c1", "quote").last?.components(separatedBy: " in ").first?.split(separator: " ").last
            wanted.append(other.map(String.init))
            wanted += (claims("c1", "value") + claims("c2", "value")).map { EDTF(parsing: $0)?.words }
            wanted += claims("c8", "quote").suffix(1)
            wanted.append("sources differ")
            #expect(wanted.count == 10)
            for words in wanted { #expect(text.contains(try #require(words)), "\(words ?? "")") }
        }
    }

    @Test func aPageForEachInitiativeOfTheFirstTier() throws {
        let gold = try gold()
        let found = Inspector(disk: .real).inspect(InspectionRequest(paths: [SharedData.url("seeds").path])).json
        let documents = try #require(found["documents"]?.arrayValue)
        var pages: [String: String] = [:]
        for initiative in try #require(gold["initiatives"]?.arrayValue) where initiative["tier"] == .int(1) {
            let id = try #require(initiative["id"]?.stringValue)
            var linked: Set<String> = []
            for mention in initiative["mentions"]?.arrayValue ?? []
            where mention["region"]?.stringValue != "boilerplate" {
                guard case .int(let start)? = mention["start"], case .int(let end)? = mention["end"],
                    let file = mention["file"]?.stringValue
                else { continue }
                let document = documents.first { $0["id"]?.stringValue?.hasPrefix(file) == true }
                for found in document?["mentions"]?.arrayValue ?? [] where found["type"]?.stringValue == "INITIATIVE" {
                    guard case .int(let a)? = found["sourceStart"], case .int(let b)? = found["sourceEnd"] else {
                        continue
                    }
                    if a < end, start < b, let entity = found["entity"]?.stringValue { linked.insert(entity) }
                }
            }
            #expect(linked.count == 1, "\(id) is \(linked.sorted())")
            if let page = linked.first {
                #expect(pages[page] == nil, "\(id) and \(pages[page] ?? "") share \(page)")
                pages[page] = id
            }
        }
        #expect(pages.count == 7)
    }

    @Test func aPageForEachDate() throws {
        try built { _, site in
            for date in [
                "2025-05-27", "2025-05-28", "2025-05-27_2025-05-29", "2025-02", "2025-07-08", "2025-07-09", "2025-23",
                "2030",
            ] {
                #expect(site.files["dates/\(date).html"] != nil, "\(date)")
            }
        }
    }

    @Test func noBoilerplateInOutput() throws {
        guard case .object(let articles)? = try gold()["articles"] else { throw CocoaError(.coderInvalidValue) }
        let lines = articles.flatMap { article in
            ["boilerplate", "boilerplate_inline"].flatMap { article.value[$0]?.arrayValue ?? [] }.compactMap(
                \.stringValue)
        }.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count >= 12)
        try built { _, site in
            for (name, text) in site.files where name.hasSuffix(".html") || name.hasSuffix(".md") {
                // A text as its lines: an element's text is a line of its own.
                let shown = text.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map {
                    StatementCheck.text(String($0)).trimmingCharacters(in: .whitespaces)
                }
                for line in lines {
                    let leaked = shown.contains {
                        line.count > 12 ? $0.contains(line) : $0 == line || $0.hasSuffix(" " + line)
                    }
                    #expect(!leaked, "\(name) shows \(line)")
                }
            }
        }
    }

    @Test func noLinkIsBrokenAndEveryStatementStandsWhereItsLinkLeads() throws {
        try built { folder, site in
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
            let check = try StatementCheck(site)
            #expect(check.failures == [])
            #expect(check.checked > 100)
        }
    }

    @Test func anyOrderOfFilesGivesTheSameSite() throws {
        try built { folder, first in
            for shuffle in 1..<4 {
                var disk = Disk.real
                disk.list = { path throws(Disk.Failure) in
                    let entries = try Disk.real.list(path).sorted { $0.name < $1.name }
                    return Array(
                        entries[(shuffle % max(1, entries.count))...] + entries[..<(shuffle % max(1, entries.count))])
                }
                let again = try BuiltSite.build(folder, disk: disk, content: SharedData.url("seeds").path)
                #expect(again.files == first.files)
            }
        }
    }
}
