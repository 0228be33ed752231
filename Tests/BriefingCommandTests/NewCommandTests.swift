import TestSupport
import Testing

@Suite struct NewCommandTests {
    @Test func help() throws {
        try TemporaryFolder.with([:]) { expectGolden(try Transcript.run(["new", "--help"], in: $0), "new/help.txt") }
    }

    /// Each file of a new briefing, as it is written, and the first build of it.
    @Test func aNewBriefingBuildsAtOnce() throws {
        try TemporaryFolder.with(["other.txt": "mine"]) { folder in
            var text = try Transcript.run(["new", "my visit"], in: folder)
            for file in try folder.files(in: "my visit") {
                text += "\n=== \(file)\n\(try folder.read("my visit/" + file))"
            }
            text += "\n" + (try Transcript.run(["build", "--content", "my visit/Content"], in: folder))
            expectGolden(text, "new/new.txt")
            try #expect(folder.read("other.txt") == "mine")
        }
    }

    @Test func inAFolderThatIsThere() throws {
        try TemporaryFolder.with([".git/HEAD": "x"]) { folder in
            try #expect(Transcript.run(["new", "."], in: folder).contains("exit 0"))
            try #expect(folder.files().contains("Content/site.yml"))
        }
    }

    @Test func nothingIsWrittenOver() throws {
        try TemporaryFolder.with(["visit/Content/index.md": "Mine.\n", "visit/.gitignore": "mine\n"]) { folder in
            expectGolden(try Transcript.run(["new", "visit"], in: folder), "new/already-there.txt")
            try #expect(folder.read("visit/Content/index.md") == "Mine.\n")
            try #expect(folder.files(in: "visit") == [".gitignore", "Content/index.md"])
        }
    }

    @Test func aFileInTheWay() throws {
        try TemporaryFolder.with(["visit": "a file"]) { folder in
            expectGolden(try Transcript.run(["new", "visit", "--json"], in: folder), "new/a-file.txt")
        }
    }

    @Test(arguments: [[], [""], ["a", "b"], ["--nwe"]]) func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(["new"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }
}
