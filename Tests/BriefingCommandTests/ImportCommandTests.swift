import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private let files = [
        "pile/strike.txt": """
        Dockers return to work

        By Ana Brook

        2 April 2031

        Port Minister Pia Roel met union leader Tom Achterberg on Tuesday. “We are content,” Roel said.

        ADVERTISEMENT

        The Harbour Wage Agreement (HWA) runs until 30 June 2031, both of them said.
        """,
        "pile/photo.jpg": "not a clipping",
    ]

    private func expect(_ name: String, _ arguments: [String], prepare: (TemporaryFolder) throws -> Void = { _ in })
        throws
    {
        try TemporaryFolder.with(files) { folder in
            try prepare(folder)
            expectGolden(try Transcript.run(["import"] + arguments, in: folder), "import/\(name).txt")
        }
    }

    @Test func help() throws { try expect("help", ["--help"]) }

    @Test func aPile() throws { try expect("pile", ["pile"]) }

    @Test func theEntry() throws {
        try TemporaryFolder.with(files) { folder in
            _ = try Transcript.run(["import", "pile/strike.txt", "--into", "drafts"], in: folder)
            expectGolden(try folder.read("drafts/strike.md"), "import/entry.md.txt")
        }
    }

    @Test func anEntryThatIsThere() throws {
        try expect("exists", ["pile"]) { try $0.write("Content/articles/strike.md", "Mine.\n") }
    }

    @Test func byForce() throws {
        try expect("force", ["pile", "--force"]) { try $0.write("Content/articles/strike.md", "Mine.\n") }
    }

    @Test func aLinkInTheWay() throws {
        try expect("link", ["pile", "--force"]) { folder in
            try folder.write("Content/articles/other.md", "Mine.\n")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("Content/articles/strike.md"), withDestinationPath: "other.md")
        }
    }

    @Test func intoAFile() throws { try expect("into-a-file", ["pile", "--into", "pile/photo.jpg"]) }

    @Test func nothingThere() throws { try expect("nothing-there", ["none.txt"]) }

    @Test func whatIsNoClipping() throws { try expect("no-clipping", ["pile/photo.jpg"]) }

    @Test(arguments: [[], ["pile", "--into", ""], [""]])
    func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with(files) { folder in
            let text = try Transcript.run(["import"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }
}
