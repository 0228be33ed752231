import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// Whatever a maker keeps from one edit to the next, the site is the one that a build from nothing makes.
@Suite struct SiteMakerTests {
    /// A pile of ten invented articles, and settings that are put before it.
    private static func pile(_ settings: String) -> [String: String] {
        var files = [
            "Content/site.yml": settings,
            "Content/people/ana-brook.md": "---\nname: Ana Brook\nrole: Port Minister\n---\nHers.\n",
            "Content/assets/map.txt": "A map.",
        ]
        for number in 0..<10 {
            var desk = Desk(seed: UInt64(number) + 77)
            files["Content/articles/day-\(number).md"] = desk.article(number)
        }
        return files
    }

    @Test(arguments: [
        ("recognition: front-matter\npages: plain\noutputs: none\n", 1, 30),
        ("recognition: front-matter\npages: plain\n", 2, 20),
        ("pages: plain\n", 3, 14), ("", 4, 4), ("recognition: off\npages: plain\n", 5, 10),
    ])
    func anySequenceOfEdits(_ settings: String, seed: UInt64, edits: Int) throws {
        try TemporaryFolder.with(Self.pile(settings)) { folder in
            var desk = Desk(seed: seed)
            var maker = SiteMaker(pipeline: Pipeline(disk: .real, process: 1))
            try Self.expectTheSame(&maker, folder, after: nil, "at first")
            for turn in 0..<edits {
                // Now and then several edits come together, and sometimes nobody knows what happened.
                var changes = Changes()
                var words: [String] = []
                repeat {
                    let edit = try desk.edit(folder)
                    for path in edit.paths { changes.paths[folder.path(path)] = true }
                    words.append(edit.words)
                } while desk.draw(4) == 0
                let known = desk.draw(6)
                try Self.expectTheSame(
                    &maker, folder, after: known == 0 ? nil : known == 1 ? Changes(isEverything: true) : changes,
                    "turn \(turn): \(words)")
            }
        }
    }

    private static func expectTheSame(
        _ maker: inout SiteMaker, _ folder: TemporaryFolder, after changes: Changes?, _ what: String
    ) throws {
        let templates = folder.path("Templates")
        let request = BuildRequest(
            content: folder.path("Content"),
            templates: FileManager.default.fileExists(atPath: templates) ? templates : nil,
            output: folder.path("Output"))
        let live = maker.make(request, after: changes)
        let made = Pipeline(disk: .real, process: 1).make(request)
        let fresh = LiveSite(made)
        #expect(live.report.diagnostics == fresh.report.diagnostics, "\(what)")
        #expect(live.report.counts == fresh.report.counts, "\(what)")
        #expect(live.paths == fresh.paths, "\(what)")
        for file in made.files.all(isComplete: false).files {
            let served = live.file(at: file.path).bytes
            #expect(served == file.bytes, "\(what): \(file.path)")
            if served != file.bytes { return }
        }
    }

    /// The clock of a file system may stand still: a file that is written again at once, as long as before.
    @Test func anEditThatLeavesSizeAndTimesAsTheyWere() throws {
        try TemporaryFolder.with(Self.pile("recognition: front-matter\npages: plain\n")) { folder in
            let file = folder.path("Content/articles/day-3.md")
            var disk = Disk.real
            disk.stamp = { path in
                Disk.real.stamp(path).map { stamp in
                    var still = stamp
                    (still.modified, still.changed, still.number) = (1, 1, 1)
                    return still
                }
            }
            var maker = SiteMaker(pipeline: Pipeline(disk: disk, process: 1))
            let request = BuildRequest(content: folder.path("Content"), templates: nil, output: folder.path("Output"))
            for word in ["harbour", "channel", "harbour"] {
                try folder.write(
                    "Content/articles/day-3.md",
                    "---\ntitle: Written again\npublished: 2031-05-01\n---\nIn the \(word) of Tarn.\n")
                let site = maker.make(request, after: Changes([file: true]))
                let page = try #require(site.file(at: "articles/written-again.html").bytes)
                #expect(String(decoding: page, as: UTF8.self).contains("In the \(word) of Tarn."))
            }
        }
    }
}

/// An editor with a seed, who does all that an editor does.
private struct Desk {
    private var state: UInt64
    private var count = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// A number below another (SplitMix64).
    mutating func draw(_ below: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(below))
    }

    private mutating func one(_ words: String) -> String {
        let all = words.split(separator: "|")
        return String(all[draw(all.count)])
    }

    private mutating func sentence() -> String {
        let who = one(
            "The council|Port Minister Ana Brook|Tom Achterberg|Fishermen|The ministry|Mayor Lena Fisk|Small firms|Pilots"
        )
        let did = one(
            "put off|welcomed|questioned|measured again|struck from the list|asked about|called too late|promised to examine"
        )
        let what = one(
            "the Tarn Harbour Agreement|the new forms|prices of timber|the depth of the channel|the Velmark Grain Fund (VGF)|the night trains"
        )
        let when = one(
            "on 2 May 2031|on Tuesday|in June 2031|without saying when|in public|from 3 to 5 May 2031|by 2033|for the third time"
        )
        return "\(who) \(did) \(what) \(when)."
    }

    private mutating func paragraph() -> String { (0..<3 + draw(3)).map { _ in sentence() }.joined(separator: " ") }

    mutating func article(_ number: Int) -> String {
        var head = "---\ntitle: \(one("Harbour|Rail|Grain|Timber")) talks enter day \(number)\n"
        if draw(12) != 0 { head += "published: 2031-05-\(10 + draw(15))\n" }
        if draw(3) != 0 { head += "publisher: \(one("Harbour Gazette|Tarn Courier|Evening Ledger"))\n" }
        if draw(4) == 0 { head += "url: https://example.org/\(draw(6))\n" }
        head += "people: [\(one("Ana Brook|Tom Achterberg|Lena Fisk")), \(one("Otto Marrow|Iris Vale|Ana Brook"))]\n"
        head +=
            "initiatives: \(one("Tarn Harbour Agreement|Velmark Grain Fund"))\ndates: \(one("2031-05-02|2031-06|soon|2031-05-03/2031-05-05"))\n"
        return head + "---\n" + (0..<2 + draw(3)).map { _ in paragraph() + "\n" }.joined(separator: "\n")
    }

    /// Does something, and says what and to which files.
    mutating func edit(_ folder: TemporaryFolder) throws -> (words: String, paths: [String]) {
        count += 1
        let articles = try folder.files(in: "Content/articles").map { "Content/articles/" + $0 }
        let path = articles[draw(articles.count)]
        let text = try folder.read(path)
        func write(_ path: String, _ text: String, _ what: String) throws -> (String, [String]) {
            try folder.write(path, text)
            return ("\(what) \(path)", [path])
        }
        func toggle(_ path: String, _ text: String) throws -> (String, [String]) {
            guard FileManager.default.fileExists(atPath: folder.path(path)) else { return try write(path, text, "new") }
            try FileManager.default.removeItem(atPath: folder.path(path))
            return ("removed \(path)", [path])
        }
        switch draw(24) {
        case 0...6: return try write(path, text + "\n\(sentence())\n", "longer")
        case 7, 8:
            return try write(path, text.split(separator: " ").dropLast(2).joined(separator: " ") + ".\n", "shorter")
        case 9:
            return try write(path, text + "\n![](map-\(count).png) and ![](data:image/png;base64,AAAA)\n", "picture in")
        case 10: return try write(path, article(count), "another in")
        case 11:
            return try write(
                path, text.replacingOccurrences(of: "people: [", with: "people: [Edda Reyes \(count), "), "names in")
        case 12:
            let line = one(
                "draft: true|noindex: true|formerly: old-\(draw(3))|embargo: 2032-01-01|slug: own-\(draw(2))|embarog: soon"
            )
            return try write(path, text.replacingOccurrences(of: "people: [", with: "\(line)\npeople: ["), line)
        case 13: return try write("Content/articles/copy-\(count).md", text, "copied \(path)")
        case 14: return try write("Content/articles/new-\(count).md", article(count), "new")
        case 15 where articles.count > 6, 16 where articles.count > 6:
            try FileManager.default.removeItem(atPath: folder.path(path))
            return ("removed \(path)", [path])
        case 17:
            let to = "Content/articles/moved-\(count).md"
            try FileManager.default.moveItem(atPath: folder.path(path), toPath: folder.path(to))
            return ("moved \(path)", [path, to])
        case 18:
            let name = Path.name(of: path)
            return try toggle(
                "Content/corrections.yml",
                one(
                    "article:\n  - {article: \(name), outlet: The Post}\n|drop:\n  - {article: \(name), paragraph: The council}\n|redact:\n  - {person: Tom Achterberg}\n|redact:\n  - {article: \(name)}\n|not-a-person: [Lena Fisk]\n|date:\n  - {article: \(name), words: on Tuesday, date: 2031-04-01}\n"
                ))
        case 19:
            let settings = one(
                "recognition: front-matter\npages: plain\n|pages: plain\n|title: Another\nrecognition: front-matter\npages: plain\ntimezone: +03:00\n|recognition: front-matter\npages: plain\noutputs: none\n"
            )
            return try write("Content/site.yml", settings, "settings")
        case 20:
            return try toggle(
                "Content/initiatives/vgf.md", "---\nname: Velmark Grain Fund\nacronym: VGF\n---\nA fund.\n")
        case 21: return try toggle("Templates/article.html", "<p>{{ page.title }} {{ article.number }} \(count)</p>\n")
        case 22: return try toggle("Content/sources.yml", "3:\n  file: \(Path.name(of: path))\n  outlet: The Kept\n")
        case 23: return try write("Content/assets/map.txt", "Map \(count).", "asset")
        default: return try write(path, text + " Again.\n", "longer")
        }
    }
}
