import TestSupport
import Testing

@Suite struct BuildCommandTests {
    private let clipping = """
        ---
        title: Dockers return to work
        publisher: Harbour Gazette
        published: 2031-04-02
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday.
        """

    private func expect(_ name: String, _ runs: [[String]], _ files: [String: String]) throws {
        try TemporaryFolder.with(files) { folder in
            let text = try runs.map { try Transcript.run($0, in: folder) }.joined(separator: "\n")
            expectGolden(text, "\(name).txt")
        }
    }

    @Test func help() throws { try expect("help", [["--help"], ["build", "--help"], ["--version"]], [:]) }

    @Test func aPile() throws {
        try expect(
            "a-pile", [["build", "--content", "pile", "--output", "site"], ["build", "--content", "pile", "--output", "site"]],
            ["pile/a.md": clipping])
    }

    @Test func quietSaysNothingWhereAllIsWell() throws {
        try expect("quiet", [["build", "--quiet"]], ["Content/articles/a.md": clipping])
    }

    @Test func warningsAndStrict() throws {
        try expect(
            "strict", [["build"], ["build", "--strict"]],
            ["Content/articles/a.md": clipping, "Content/articles/b.txt": "\n"])
    }

    @Test func nothingThere() throws { try expect("nothing-there", [["build"]], [:]) }

    @Test(arguments: [
        ["build", "--contnet", "x"], ["bild"], ["build", "--content"], ["build", "--output", ""], ["build", "extra"],
    ])
    func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
            #expect(text.contains("--- stderr\nError: "))
        }
    }
}
