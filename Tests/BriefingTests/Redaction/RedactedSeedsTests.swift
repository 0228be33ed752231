import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// Each person of the five real articles is redacted in turn; nothing of the site may name them.
@Suite(.enabled(if: SharedData.has("gold/seeds.json") && SharedData.has("seeds"), SharedData.missing("seeds and gold")))
struct RedactedSeedsTests {
    /// The index of a person in the gold: no name stands in the name of a test.
    @Test(arguments: 0..<14) func nothingNamesThem(index: Int) throws {
        let gold = try JSON(parsing: Array(SharedData.text("gold/seeds.json").utf8))
        let people = try #require(gold["people"]?.arrayValue)
        let person = try #require(people.indices.contains(index) ? people[index] : nil)
        let name = try #require(person["name"]?.stringValue)
        let mentions = Set(person["mentions"]?.arrayValue?.compactMap { $0["text"]?.stringValue } ?? [])
        var clippings: [String: String] = [:]
        let folder = SharedData.url("seeds")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".txt") {
            clippings[file] = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        #expect(clippings.count == 5)
        try RedactedSite.build(clippings, redacting: ["person: \(name)"]) { folder, site in
            #expect(!site.built.report.diagnostics.hasErrors, "\(site.built.text(in: folder))")
            #expect(site.files.count > 20)
            for words in mentions.union([name]) {
                #expect(site.places(of: words).count == 0, "a spelling of person \(index)")
            }
            #expect(site.built.report.counts.articles == 5)
            try #expect(StatementCheck(site.built).failures == [])
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
        }
    }
}
