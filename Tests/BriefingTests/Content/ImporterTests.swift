import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// `briefing import` without its command line: a site of the entries is the site of the clippings.
@Suite struct ImporterTests {
    private static let pile = [
        "pile/ferry.txt": """
        Home / News / Ferry to Holm stops for a week

        Ferry to Holm stops for a week

        By Ana Brook and Tom Achterberg

        3 May 2031 | 9:47 AM

        The pier at Holm on Friday. (Photo: L. Marsh)

        The ferry to Holm will not run before Thursday, Harbour Minister Pia Roel said on Friday.

        “We are waiting for a gearbox,” Roel said. It is made in Aldana * and costs _much_ <more>.

        ADVERTISEMENT

        What comes next

        1. The Holm Transport Agreement (HTA) is signed on 9 May 2031, its authors say.

        Tags: ferries, Holm
        """,
        "pile/deep/talks.md": """
        ---
        title: "Talks open: \\"day two\\""
        publisher: Evening Tide
        author: ["[[Li Wei]]"]
        published: 2031-05-04T10:00+02:00
        tags: [talks, "ports, wages"]
        people: [Pia Roel]
        url: https://tide.example/talks
        ---
        Pia Roel opened talks on the *Holm Transport Agreement* on Sunday.

        - The first point is the fare.
        - The second is the pier.

        > “Nobody will be stranded,” Roel said.
        """,
        "pile/page.html": """
        <!doctype html><html lang="en"><head><title>Islanders ask for a bridge | Tide</title>
        <meta property="og:title" content="Islanders ask for a bridge"><meta property="og:site_name" content="Tide Weekly">
        <meta property="article:published_time" content="2031-05-05T08:00:00+02:00"></head><body><nav>Home News</nav>
        <article><h1>Islanders ask for a bridge</h1><p>By Mara Finch</p>
        <p>Islanders of Holm asked Harbour Minister Pia Roel on Monday for a bridge, after the ferry had stopped for a week.</p>
        <h2>What it would cost</h2><p>A bridge would cost <em>four times</em> as much as the Holm Transport Agreement allows, an engineer of the ministry said.</p>
        <p>The minister has promised an answer by 30 June 2031, and the islanders want to wait for it before they decide anything.</p></article></body></html>
        """,
        "pile/undated.txt": """
        No headline is on this one, because whoever pasted it began with the first sentence of the text.

        The ferry's owner said on Tuesday that the gearbox had left Aldana. “It is on its way,” he said.
        """,
    ]

    /// A page without the section that lists what was left out, and without empty lines.
    private func withoutReceipt(_ page: String) -> String {
        page.replacing(/(?s)<section class="receipt">.*?<\/section>/, with: "").split(separator: "\n")
            .filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    }

    @Test func aSiteOfTheEntriesIsTheSiteOfTheClippings() throws {
        try TemporaryFolder.with(Self.pile) { folder in
            let before = try BuiltSite.build(folder, content: "pile")
            let report = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("pile")], into: folder.path("Content/articles")))
            #expect(report.written.count == 4 && !report.diagnostics.hasErrors)
            let after = try BuiltSite.build(folder)
            #expect(before.pages == after.pages && before.pages.count > 10)
            for path in before.pages {
                #expect(withoutReceipt(before.files[path] ?? "") == withoutReceipt(after.files[path] ?? ""), "\(path)")
            }
            let entries = before.files.keys.filter { $0.hasSuffix(".md") }
            #expect(entries.count == 4)
            for path in entries { #expect(before.files[path] == after.files[path], "\(path)") }
        }
    }

    /// What a build writes beside each page is an entry too.
    @Test func aSiteOfASitesOwnEntriesIsTheSame() throws {
        try TemporaryFolder.with(Self.pile) { folder in
            let before = try BuiltSite.build(folder, content: "pile")
            for (path, text) in before.files where path.hasPrefix("articles/") && path.hasSuffix(".md") {
                try folder.write("Content/" + path, text)
            }
            // Sources of one day are numbered by their files' names, which are others here.
            let after = try BuiltSite.build(folder)
            #expect(before.pages == after.pages)
            for path in before.files.keys where path.hasSuffix(".md") {
                #expect(before.files[path] == after.files[path], "\(path)")
            }
        }
    }

    @Test func anEntryThatIsThereStays() throws {
        try TemporaryFolder.with(Self.pile) { folder in
            let request = ImportRequest(paths: [folder.path("pile")], into: folder.path("entries"))
            #expect(Importer(disk: .real).run(request).written.count == 4)
            #expect(Importer(disk: .real).run(request).unchanged == 4)
            try folder.write("entries/ferry.md", "Corrected by hand.\n")
            let again = Importer(disk: .real).run(request)
            #expect(again.written.isEmpty && again.kept == 1 && again.unchanged == 3)
            #expect(try folder.read("entries/ferry.md") == "Corrected by hand.\n")
            let forced = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("pile")], into: folder.path("entries"), overwrites: true))
            #expect(forced.written.count == 1 && forced.kept == 0)
            #expect(try folder.read("entries/ferry.md").contains("imported-from: \"ferry.txt\""))
        }
    }

    @Test func nothingIsWrittenThroughALink() throws {
        try TemporaryFolder.with(["pile/a.txt": "The ferry is back, its owner said.\n", "mine.md": "mine"]) { folder in
            try FileManager.default.createDirectory(atPath: folder.path("entries"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("entries/a.md"), withDestinationPath: folder.path("mine.md"))
            let report = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("pile")], into: folder.path("entries"), overwrites: true))
            #expect(report.diagnostics.map(\.identifier).contains("entry-not-a-file"))
            #expect(try folder.read("mine.md") == "mine")
        }
    }

    @Test func anEndingMoreTellsFilesOfOneNameApart() throws {
        let files = [
            "pile/a.txt": "The ferry is back, its owner said.\n", "pile/a.md": "The bridge is open, Roel said.\n",
        ]
        try TemporaryFolder.with(files) { folder in
            let report = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("pile")], into: folder.path("entries")))
            #expect(report.written.map { Path.name(of: $0.to) } == ["a.md.md", "a.txt.md"])
        }
    }
}
