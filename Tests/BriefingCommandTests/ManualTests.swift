import Foundation
import TestSupport
import Testing

@Suite struct ManualTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func theManPageIsTheProgramsOwnHelp() throws {
        let script = Self.root.appendingPathComponent("Scripts/generate-man").path
        let made = try Self.run("/usr/bin/env", ["python3", script, Transcript.program.path])
        #expect(made.code == 0)
        let page = try Data(contentsOf: Self.root.appendingPathComponent("Documentation/briefing.1"))
        #expect(made.output == String(decoding: page, as: UTF8.self), "run Scripts/generate-man")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsNameEveryCommand(_ shell: String) throws {
        let made = try Self.run(Transcript.program.path, ["--generate-completion-script", shell])
        #expect(made.code == 0)
        for command in ["new", "build", "check", "list", "adopt", "import", "inspect", "template"] {
            #expect(made.output.contains(command))
        }
        guard shell == "bash" else { return }
        try TemporaryFolder.with(["briefing.bash": made.output]) { folder in
            try #expect(Self.run("/bin/bash", ["-n", folder.path("briefing.bash")]).code == 0)
        }
    }
}
