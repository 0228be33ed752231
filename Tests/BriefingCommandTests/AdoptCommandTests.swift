import TestSupport
import Testing

@Suite struct AdoptCommandTests {
    private let content = [
        "Content/articles/strike.md": """
        ---
        title: Dockers return to work
        publisher: "Harbour: Gazette #1"
        published: 2031-04-02
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. Minister Brook promised talks. Brook left.

        The Harbour Wage Agreement (HWA) runs until 30 June 2031.
        """,
        "Content/articles/talks.md": """
        ---
        title: Talks open on wages
        publisher: Evening Tide
        published: 2031-04-03
        ---
        Trade Minister Ana Brook opened talks on the HWA on Thursday. “We will not rush,” Achterberg said.
        """,
    ]

    private func expect(_ name: String, _ arguments: [String], _ changes: [String: String] = [:]) throws {
        try TemporaryFolder.with(content.merging(changes) { $1 }) { folder in
            let before = try folder.files()
            var text = try Transcript.run(["adopt"] + arguments, in: folder)
            for file in try folder.files() where !before.contains(file) && !file.hasPrefix(".std") {
                text += "\n=== \(file)\n\(try folder.read(file))"
            }
            expectGolden(text, "adopt/\(name).txt")
        }
    }

    @Test func help() throws { try expect("help", ["--help"]) }

    @Test func aPerson() throws { try expect("person", ["Ana Brook"]) }

    @Test func byItsSlugAsJSON() throws { try expect("slug", ["tom-achterberg", "--json"]) }

    @Test func anInitiativeByItsShortForm() throws { try expect("initiative", ["HWA"]) }

    @Test func aDate() throws { try expect("date", ["2031-06-30"]) }

    @Test func aNameThatIsNotThere() throws { try expect("unknown", ["Anna Brook"]) }

    @Test func nothingLikeIt() throws { try expect("nothing-like-it", ["Zebulon Quirk", "--kind", "people"]) }

    @Test func anEntryThatIsThere() throws {
        try expect("already-there", ["Ana Brook"], ["Content/people/brook.md": "---\nname: Ana Brook\n---\n"])
    }

    @Test func anotherFileInTheWay() throws {
        try expect("in-the-way", ["Ana Brook"], ["Content/people/ana-brook.md": "---\nname: Lou Quist\n---\n"])
    }

    @Test func aPersonAndAnInitiativeOfOneName() throws {
        try expect(
            "ambiguous", ["Lou Quist"],
            [
                "Content/articles/c.md":
                    "---\ntitle: C\npeople: Lou Quist\ninitiatives: Lou Quist\npublished: 2031-04-03\n---\nLou Quist spoke.\n"
            ])
    }

    @Test func aBarePile() throws {
        try TemporaryFolder.with(["pile/a.txt": "Talks\n\n3 April 2031\n\nMinister Ana Brook spoke.\n"]) { folder in
            let text = try Transcript.run(["adopt", "Ana Brook", "--content", "pile"], in: folder)
            expectGolden(text, "adopt/bare-pile.txt")
        }
    }

    @Test func contentWithErrors() throws {
        try expect("errors", ["Ana Brook"], ["Content/dates/x.md": "---\ndate: 2031-02-30\n---\n"])
    }

    /// A build behind it changes the page and the data that tell who is curated, and no other file's bytes.
    @Test func aBuildBehindItChangesNothingElse() throws {
        try TemporaryFolder.with(content) { folder in
            func site() throws -> [String: String] {
                _ = try Transcript.run(["build"], in: folder)
                return Dictionary(
                    uniqueKeysWithValues: try folder.files(in: "Output").map { ($0, try folder.read("Output/" + $0)) })
            }
            let before = try site()
            for name in ["Ana Brook", "HWA", "2031-04-01"] { _ = try Transcript.run(["adopt", name], in: folder) }
            let after = try site()
            #expect(Set(before.keys) == Set(after.keys))
            let changed = after.keys.filter { before[$0] != after[$0] }
            #expect(changed.contains("people/ana-brook.html"))
            #expect(changed.filter { !$0.hasPrefix("data/") } == ["people/ana-brook.html"])
        }
    }

    @Test(arguments: [[], [" "], ["a", "--kind", "peple"], ["a", "b"]]) func wrongArguments(_ arguments: [String])
        throws
    {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(["adopt"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }
}
