import Basics
import TestSupport
import Testing

@Suite struct InspectCommandTests {
    private let files = [
        "pile/strike.txt": """
        Home / News / Dockers return to work

        Dockers return to work

        ADVERTISEMENT

        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. “We are content,” Brook said.

        The Harbour Wage Agreement (HWA) runs until 30 June 2031.
        """,
        "pile/talks.md": "---\npublished: 2031-04-03\n---\nBrook opened talks on the HWA.\n",
    ]

    private func expect(_ name: String, _ arguments: [String]) throws {
        try TemporaryFolder.with(files) { folder in
            expectGolden(try Transcript.run(["inspect"] + arguments, in: folder), "inspect/\(name).txt")
        }
    }

    @Test func aPileForAPerson() throws { try expect("pile", ["pile"]) }

    @Test func why() throws { try expect("why", ["pile", "--why", "Brook"]) }

    @Test func whyNothing() throws { try expect("why-nothing", ["pile", "--why", "Zebra"]) }

    @Test func json() throws { try expect("json", ["pile", "--json"]) }

    @Test func asItIs() throws {
        try expect("plain", ["pile/strike.txt", "--as", "plain", "--published", "2031-04-02", "--json"])
    }

    @Test(arguments: [
        ["pile", "--published", "yesterday"], ["pile", "--published", "none.json"], ["pile", "--as", "html"], [],
    ])
    func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with(files) { folder in
            let text = try Transcript.run(["inspect"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }

    @Test func aFileThatIsNotThere() throws { try expect("not-there", ["pile/none.txt"]) }

    @Test func offsetsAreScalarsIntoTheFile() throws {
        try TemporaryFolder.with(["a.txt": "\u{FEFF}Ünder Minister Änne Brook spoke on 5 May 2031 — at “noon”.\n"]) {
            folder in
            let text = try Transcript.run(
                ["inspect", "a.txt", "--as", "plain", "--published", "2031-05-06", "--json"], in: folder)
            let json = try JSON(parsing: Array(text[(text.firstIndex(of: "{") ?? text.startIndex)...].utf8))
            let scalars = Array(try folder.read("a.txt").unicodeScalars)
            let mentions = try #require(json["documents"]?.arrayValue?.first?["mentions"]?.arrayValue)
            #expect(mentions.count >= 2)
            for mention in mentions {
                guard case .int(let start)? = mention["sourceStart"], case .int(let end)? = mention["sourceEnd"] else {
                    Issue.record("a mention without its place")
                    continue
                }
                let words = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(words == mention["text"]?.stringValue)
            }
        }
    }
}
