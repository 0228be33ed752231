import TestSupport
import Testing

@Suite struct WrongArgumentTests {
    /// A wrong command, option or value, and what was probably meant.
    @Test(arguments: [
        (["bild"], "build"), (["lsit", "people"], "list"), (["chekc", "--json"], "check"),
        (["list", "peple"], "people"),
        (["build", "--contnet", "x"], "--content"), (["adopt", "x", "--kind", "dats"], "dates"),
        (["inspect", "x", "--as", "plan"], "plain"), (["--verison"], "--version"),
        (["check", "--externel"], "--external"),
        (["template", "x", "--undefined", "strct"], "strict"), (["build", "clippings"], "--content clippings"),
        (["new", "--jsn", "x"], "--json"),
    ])
    func getsItsNearMiss(_ arguments: [String], _ meant: String) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
            #expect(text.contains("Did you mean '\(meant)'?") || text.contains("Did you mean \(meant)?"), "\(text)")
            try #expect(folder.files().allSatisfy { $0.hasPrefix(".std") })
        }
    }

    @Test func nothingLikeIt() throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(["zebra"], in: folder)
            #expect(text.contains("'zebra' is not a command. The commands are new, build, "), "\(text)")
        }
    }

    @Test(arguments: ["new", "build", "check", "list", "adopt", "import", "inspect", "template"])
    func everyCommandHasHelpWithAnExample(_ command: String) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run([command, "--help"], in: folder)
            #expect(text.contains("\nexit 0\n"))
            #expect(text.contains("EXAMPLE") && text.contains("\n  briefing \(command) "), "\(text)")
        }
    }
}
