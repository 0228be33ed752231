import Foundation
import TestSupport
import Testing

/// A new user's session on the five real clippings, as a transcript: what was typed, what came of it, and after each command
/// exactly which files are other than before. Anything else that changes fails.
@Suite(.enabled(if: SharedData.has("seeds"), SharedData.missing("seeds")))
struct EditorSessionTests {
    @Test func fromTheFirstFolderToTheSecondBriefing() throws {
        try TemporaryFolder.with { folder in
            var session = Session(folder: folder)
            try session.run("new", "desk")
            session.enter("desk")
            try session.run("build")

            try session.remove("Content/articles/example.txt", "Content/people/lena-fisk.md")
            for name in try FileManager.default.contentsOfDirectory(atPath: SharedData.url("seeds").path) {
                try session.write("Content/articles/\(name)", SharedData.text("seeds/\(name)"))
            }
            try session.write("Content/site.yml", "title: Five clippings\n")
            try session.remove("Content/index.md")
            session.say("# Put the clippings in, and the example out.")
            try session.run("build")
            try session.keep("Output", as: "first-briefing")

            try session.run("review")
            let lines = try session.linesOfTheReview()
            let outlet = try #require(lines.first { $0.contains("outlet: \"…\"") })
            let choice = try #require(lines.first { $0.hasPrefix("choose:") }).components(separatedBy: "# or\n")[0]
            let name = try #require(lines.first { $0.hasPrefix("not-an-initiative:") })
            session.say("# Paste three corrections from the review: an outlet, a choice, a name that is none.")
            try session.write(
                "Content/corrections.yml", outlet.replacing("…", with: "Weekly Courier") + choice + name)
            try session.run("build")
            #expect(session.said("3 corrections applied"))
            try session.run("build")
            #expect(session.said("Nothing changed since the last build."))

            try session.run("adopt", try session.bestKnownPerson())
            try session.run("build")
            try session.run("build", "--since", "first-briefing")
            try session.run("check")
            #expect(session.said("Nothing is broken."))
            expectGolden(session.transcript, "editor-session.txt")
        }
    }
}

/// Commands run one after the other in a folder, with what each changed.
private struct Session {
    let root: TemporaryFolder
    private var place: TemporaryFolder
    private(set) var transcript = ""
    private var last = ""

    init(folder: TemporaryFolder) { (root, place) = (folder, folder) }

    mutating func enter(_ name: String) { place = place.folder(name) }

    mutating func say(_ line: String) { transcript += line + "\n\n" }

    func said(_ words: String) -> Bool { last.contains(words) }

    mutating func run(_ arguments: String...) throws {
        let before = try tree()
        last = try Transcript.run(arguments, in: place)
        let after = try tree()
        transcript += last
        let names = Set(before.keys).union(after.keys).sorted()
        for (mark, isMeant) in [
            ("new", { before[$0] == nil }), ("gone", { after[$0] == nil }),
            ("changed", { before[$0] != nil && after[$0] != nil && before[$0] != after[$0] }),
        ] as [(String, (String) -> Bool)] {
            let meant = names.filter(isMeant)
            if !meant.isEmpty { transcript += "--- \(mark)\n" + meant.map { nameless($0) + "\n" }.sorted().joined() }
        }
        transcript += "\n"
    }

    func write(_ name: String, _ text: String) throws { try place.write(name, text) }

    func remove(_ names: String...) throws {
        for name in names { try FileManager.default.removeItem(atPath: place.path(name)) }
    }

    func keep(_ name: String, as copy: String) throws {
        try FileManager.default.copyItem(atPath: place.path(name), toPath: place.path(copy))
    }

    /// The lines that the review says to paste.
    func linesOfTheReview() throws -> [String] {
        try place.read(".briefing/review/review.html").components(separatedBy: "<code>").dropFirst().map { piece in
            piece.components(separatedBy: "</code>")[0].replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")
                .replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&amp;", with: "&")
        }
    }

    /// The person with the most statements, as the list has it.
    func bestKnownPerson() throws -> String {
        let rows = try Transcript.run(["list", "people"], in: place).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let people = rows.filter { $0.count == 7 && Int($0[4]) != nil }
        return try String(#require(people.max { Int($0[4]) ?? 0 < Int($1[4]) ?? 0 })[0])
    }

    /// Every file but the transcript's own, by its bytes; a file that was written again and is the same counts as the same.
    private func tree() throws -> [String: Data] {
        var tree: [String: Data] = [:]
        for name in try place.files() where ![".stdout", ".stderr"].contains(name) {
            tree[name] = try Data(contentsOf: URL(fileURLWithPath: place.path(name)))
        }
        return tree
    }

    /// Headlines stay out of the transcript: an article's file is named by its place among the articles.
    private func nameless(_ name: String) -> String {
        let folder = name.hasPrefix(".briefing/review/") ? ".briefing/review/articles/" : "Output/articles/"
        guard name.hasPrefix(folder), !name.hasSuffix("/index.html"),
            let pages = try? place.files(in: String(folder.dropLast())).filter({
                $0.hasSuffix(".html") && $0 != "index.html"
            }),
            let dot = name.lastIndex(of: ".")
        else { return name }
        let stem = name[..<dot].dropFirst(folder.count)
        let number = pages.firstIndex { $0 == stem + ".html" }.map { "\($0 + 1)" } ?? "example"
        return folder + "article-" + number + name[dot...]
    }
}
