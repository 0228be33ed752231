import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// An earlier briefing that is none, or that somebody wrote who means harm: one error, and the old site stays.
@Suite struct EarlierReaderTests {
    private static let pile = ["Content/articles/strike.md": Fixtures.strike]

    /// The report of a build that compares with `since`, after a first build into `Output`.
    private func report(_ files: [String: String], since: String) throws -> String {
        try TemporaryFolder.with(Self.pile.merging(files) { $1 }) { folder in
            _ = try BuiltSite.build(folder)
            let before = try folder.read("Output/index.html")
            let request = BuildRequest(
                content: folder.path("Content"), templates: nil, output: folder.path("Output"),
                since: folder.path(since))
            let report = Pipeline(disk: .real, process: 1).build(request)
            #expect(report.written == nil || !report.diagnostics.hasErrors)
            if report.diagnostics.hasErrors { #expect(try folder.read("Output/index.html") == before) }
            return DiagnosticReport().text(of: report.diagnostics).replacing(folder.path + "/", with: "")
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String: String] = [:]
        var since: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing-there", since: "Monday"),
        Case(name: "folder-without-data", files: ["Monday/index.html": "<p>"], since: "Monday"),
        Case(name: "not-json", files: ["Monday/data/briefing.json": "{\"format\": 1,\n \"site\": [}"], since: "Monday"),
        Case(name: "empty-file", files: ["Monday/data/briefing.json": ""], since: "Monday/"),
        Case(name: "another-file-of-the-site", since: "Output/index.html"),
        Case(name: "the-manifest", since: "Output/.briefing.json"),
        Case(name: "other-json", files: ["a.json": "[1, 2]"], since: "a.json"),
        Case(name: "newer-format", files: ["a.json": "{\"format\": 2}"], since: "a.json"),
        Case(name: "older-format", files: ["a.json": "{\"format\": 0}"], since: "a.json"),
        Case(name: "wrong-kind", files: ["a.json": valid.replacing("\"Ana Brook\"", with: "7")], since: "a.json"),
        Case(
            name: "place-past-the-text", files: ["a.json": valid.replacing("\"end\": 9", with: "\"end\": 900")],
            since: "a.json"),
        Case(
            name: "nested-too-deeply", files: ["a.json": "{\"format\": " + String(repeating: "[", count: 100_000)],
            since: "a.json"),
        Case(name: "another-briefing", files: ["a.json": valid], since: "a.json"),
    ]

    @Test(arguments: cases) func oneComplaint(_ example: Case) throws {
        let text = try report(example.files, since: example.since)
        TestGolden.expect(text, "earlier/\(example.name).txt")
        #expect(
            text.components(separatedBy: "[earlier-").count + text.components(separatedBy: "[no-earlier-").count == 3)
    }

    /// Cut anywhere, with any member taken out: never more than an error.
    @Test func brokenFilesOfEveryKindAreRefused() throws {
        try TemporaryFolder.with(Self.pile) { folder in
            _ = try BuiltSite.build(folder)
            let file = folder.path("Output/data/briefing.json")
            let whole = try #require(EarlierReader(disk: .real).read(file).value)
            let bytes = Array(try folder.read("Output/data/briefing.json").utf8)
            var random = SeededGenerator(seed: 11)
            var refused = 0
            for round in 0..<300 {
                var broken = bytes
                if round % 3 == 0 {
                    broken.removeLast(Int.random(in: 2..<bytes.count, using: &random))
                } else {
                    for _ in 0..<(round % 3 == 1 ? 1 : 12) {
                        let at = Int.random(in: 0..<broken.count, using: &random)
                        broken[at] = UInt8.random(in: 0...255, using: &random)
                    }
                }
                try folder.write("a.json", bytes: broken)
                let read = EarlierReader(disk: .real).read(folder.path("a.json"))
                #expect(read.diagnostics.count == (read.value == nil ? 1 : 0))
                guard let earlier = read.value else {
                    refused += 1
                    continue
                }
                // What is read all the same can be compared, both ways.
                let (there, back) = (
                    BriefingChanges(from: earlier, to: whole), BriefingChanges(from: whole, to: earlier)
                )
                #expect(there.isEmpty == back.isEmpty)
            }
            #expect(refused > 80)
        }
    }

    /// As small as a data file can be that names one person.
    private static let valid = """
        {"format": 1, "site": {"title": "Elsewhere", "version": null, "articles": "full"}, "asOf": null, "event": null,
        "sources": [{"number": 1, "slug": "a", "title": "A", "outlet": null, "authors": [], "published": null, "address": null}],
        "people": [{"id": "ana-brook", "name": "Ana Brook", "roles": [], "organisation": null, "spellings": [], "statements": ["a#p1.s1"], "listedBy": []}],
        "initiatives": [], "dates": [], "meetings": [], "differences": [],
        "statements": [{"id": "a#p1.s1", "source": 1, "text": "On 1 May.", "namings": [{"kind": "date", "id": "2031-05-01", "start": 3, "end": 9, "status": null}]}]}
        """
}
