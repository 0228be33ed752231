import Basics
import Loaders
import Recognition
import TestSupport
import Testing

@testable import Briefing

/// What `--since` finds between two builds of generated piles: what was planted, and nothing else.
@Suite struct BriefingChangesTests {
    /// Builds a pile into a folder of its own.
    private func build(_ pile: [String: String], _ name: String, in folder: TemporaryFolder) throws -> BuildReport {
        for (path, text) in pile { try folder.write("\(name)/\(path)", text) }
        let report = Pipeline(disk: .real, process: 1).build(request(name, in: folder))
        #expect(
            !report.diagnostics.contains { $0.severity > .note }, "\(DiagnosticReport().text(of: report.diagnostics))")
        return report
    }

    private func request(_ name: String, since: String? = nil, in folder: TemporaryFolder) -> BuildRequest {
        BuildRequest(
            content: folder.path("\(name)/Content"), templates: nil, output: folder.path("\(name)/Output"),
            since: since.map { folder.path("\($0)/Output") })
    }

    private func changes(_ name: String, since: String, in folder: TemporaryFolder) throws -> (
        BriefingChanges, MadeSite
    ) {
        let made = Pipeline(disk: .real, process: 1).make(request(name, since: since, in: folder))
        return (try #require(made.changes).changes, made)
    }

    private func newSentences(_ made: MadeSite) -> [String] {
        made.dossier.statements.indices.filter { made.changes?.isNew(statement: $0) == true }.map {
            made.dossier.statements[$0].text
        }.sorted()
    }

    @Test(arguments: UInt64(1)...6) func exactlyThePlantedDifferencesBothWays(seed: UInt64) throws {
        let planted = PlantedDifferences(seed: seed)
        try TemporaryFolder.with { folder in
            _ = try build(planted.before.files, "before", in: folder)
            _ = try build(planted.after.files, "after", in: folder)
            let (changes, made) = try changes("after", since: "before", in: folder)
            #expect(Told.lines(changes) == planted.expected)
            #expect(newSentences(made) == planted.newSentences)
            #expect(Told.renumbered(changes, made) == Told.renumbered(planted.before.titles, planted.after.titles))
            let (back, earlier) = try self.changes("before", since: "after", in: folder)
            #expect(Told.lines(back) == planted.reversed)
            #expect(newSentences(earlier) == planted.goneSentences)
            #expect(Told.renumbered(back, earlier) == Told.renumbered(planted.after.titles, planted.before.titles))
        }
    }

    @Test(arguments: UInt64(1)...6) func nothingBetweenTwoBuildsOfTheSame(seed: UInt64) throws {
        let planted = PlantedDifferences(seed: seed)
        try TemporaryFolder.with { folder in
            _ = try build(planted.after.files, "one", in: folder)
            _ = try build(planted.after.files, "two", in: folder)
            let (changes, made) = try changes("two", since: "one", in: folder)
            #expect(changes.isEmpty, "\(Told.lines(changes))")
            let files = made.rendered().files
            let page = try #require(files.first { $0.path == "changes.html" })
            #expect(String(decoding: page.bytes, as: UTF8.self).contains("Nothing. The same sources say the same."))
            #expect(!files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("class=\"since\"") })
        }
    }

    @Test func theSameThroughEveryWayToShowArticles() throws {
        let planted = PlantedDifferences(seed: 7)
        for articles in ["quoted", "off"] {
            let settings = ["Content/site.yml": "articles: \(articles)\n"]
            try TemporaryFolder.with { folder in
                _ = try build(planted.before.files.merging(settings) { $1 }, "before", in: folder)
                _ = try build(planted.after.files.merging(settings) { $1 }, "after", in: folder)
                let (changes, _) = try changes("after", since: "before", in: folder)
                // What an article says that no page cites is in neither briefing.
                let expected = planted.expected.filter { !$0.hasPrefix("source changed") || !$0.contains("statements") }
                #expect(Told.lines(changes) == expected)
            }
        }
    }

    @Test func theOutputThatIsReplacedIsReadBefore() throws {
        let planted = PlantedDifferences(seed: 8)
        try TemporaryFolder.with { folder in
            _ = try build(planted.before.files, "pile", in: folder)
            try folder.write(
                "pile/Content/articles/more.md",
                "---\ntitle: More\npublished: 2031-04-30\n---\nPort Minister Max Orrell came.\n")
            var request = request("pile", since: "pile", in: folder)
            let first = Pipeline(disk: .real, process: 1).build(request)
            #expect(!first.diagnostics.hasErrors)
            #expect(first.changes?.new == 2)
            #expect(try folder.read("pile/Output/changes.txt").contains("Max Orrell"))
            let again = Pipeline(disk: .real, process: 1).build(request)
            #expect(again.changes.map { $0.new + $0.moved + $0.changed + $0.gone } == 0)
            request.since = folder.path("pile/Output/data/briefing.json")
            #expect(Pipeline(disk: .real, process: 1).make(request).changes?.changes.isEmpty == true)
        }
    }
}

/// Changes as lines, for comparing.
enum Told {
    static func lines(_ changes: BriefingChanges) -> [String] { changes.items.map(line).sorted() }

    private static func line(_ change: Change) -> String {
        let head = { (what: String) in
            ["\(change.kind.rawValue) \(what)", change.topic, change.name].compactMap(\.self).joined(separator: " ")
        }
        switch change.what {
        case .new: return head("new")
        case .gone: return head("gone")
        case .moved(let from, _): return head("moved") + ": from \(from)"
        case .changed(let alterations):
            let fields = alterations.map { alteration in
                let (before, after) = (alteration.before, alteration.after)
                return "\(alteration.field.rawValue) \(before.joined(separator: ";")) > \(after.joined(separator: ";"))"
            }
            return head("changed") + ": " + fields.sorted().joined(separator: ", ")
        }
    }

    static func renumbered(_ changes: BriefingChanges, _ made: MadeSite) -> [String] {
        changes.renumbered.map { entry in
            let source = made.dossier.sources[entry.place]
            return "\(source.title): \(entry.before) > \(source.number)"
        }.sorted()
    }

    static func renumbered(_ before: [String], _ after: [String]) -> [String] {
        before.enumerated().compactMap { index, title in
            guard let now = after.firstIndex(of: title), now != index else { return nil }
            return "\(title): \(index + 1) > \(now + 1)"
        }.sorted()
    }
}
