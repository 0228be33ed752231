import Basics
import TestSupport
import Testing

@Suite struct ListCommandTests {
    private let content = [
        "Content/articles/strike.md": """
        ---
        title: Dockers return to work
        publisher: Harbour Gazette
        published: 2031-04-02
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday.

        The Harbour Wage Agreement (HWA) runs until 30 June 2031.
        """,
        "Content/articles/talks.txt":
            "Talks open\n\n3 April 2031\n\nAna Brook opened talks on the Harbour Wage Agreement.\n",
        "Content/people/ana.md": "---\nname: Ana Brook\nrole: Minister for Ports\norganisation: Government\n---\n",
    ]

    private func expect(_ name: String, _ runs: [[String]], _ changes: [String: String] = [:]) throws {
        try TemporaryFolder.with(content.merging(changes) { $1 }) { folder in
            let text = try runs.map { try Transcript.run(["list"] + $0, in: folder) }.joined(separator: "\n")
            expectGolden(text, "list/\(name).txt")
            let files = try folder.files()
            #expect(!files.contains { $0.hasPrefix("Output") }, "nothing is built")
        }
    }

    @Test func help() throws { try expect("help", [["--help"]]) }

    @Test func eachKind() throws {
        try expect("kinds", [["people"], ["initiatives"], ["dates"], ["articles"], ["sources"]])
    }

    @Test func json() throws { try expect("json", [["people", "--json"], ["sources", "--json"]]) }

    @Test func aPileThatCannotBeBuilt() throws {
        try expect("errors", [["dates"], ["dates", "--json"]], ["Content/dates/x.md": "---\ndate: 2031-02-30\n---\n"])
    }

    @Test func noContent() throws { try expect("no-content", [["people", "--content", "Contnet"]]) }

    /// Two numbers kept; then a clipping older than both gets the next one, and nothing that stood there changes.
    @Test func numbersAreKept() throws {
        try TemporaryFolder.with(content) { folder in
            var runs = [try Transcript.run(["list", "sources", "--write"], in: folder)]
            let first = "# Mine.\n" + (try folder.read("Content/sources.yml"))
            try folder.write("Content/sources.yml", first)
            try folder.write(
                "Content/articles/old.txt", "Strike begins\n\n1 March 2031\n\nThe dockers went on strike in Tarn.\n")
            runs.append(try Transcript.run(["list", "sources", "--write"], in: folder))
            runs.append(try Transcript.run(["list", "sources", "--write"], in: folder))
            let after = try folder.read("Content/sources.yml")
            #expect(after.hasPrefix(first))
            expectGolden(runs.joined(separator: "\n") + "\n" + after, "list/write.txt")
        }
    }

    @Test func aBrokenFileOfNumbersIsNotTouched() throws {
        let broken = "1: {file: strike.md\n"
        try TemporaryFolder.with(content.merging(["Content/sources.yml": broken]) { $1 }) { folder in
            let text = try Transcript.run(["list", "sources", "--write"], in: folder)
            #expect(text.contains("\nexit 1\n"))
            try #expect(folder.read("Content/sources.yml") == broken)
        }
    }

    @Test(arguments: [[], ["peple"], ["people", "--write"], ["people", "--content", ""]])
    func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(["list"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }
}
