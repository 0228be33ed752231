import Foundation
import TestSupport
import Testing

@Suite struct ConsoleTests {
    private let clipping = "Talks open\n\n3 April 2031\n\nMinister Ana Brook opened talks in Tarn.\n"

    /// A disk that is full under standard output: no command may say by its exit code that all went well.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "skipped: no /dev/full on this system"))
    func aFullDiskUnderStandardOutput() throws {
        try TemporaryFolder.with(["Content/articles/a.txt": clipping]) { folder in
            var text = ""
            for arguments in [
                ["build"], ["build", "--json"], ["list", "people"], ["check"], ["--help"], ["--version"],
            ] {
                let process = Process()
                process.executableURL = Transcript.program
                process.arguments = arguments
                process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
                process.environment = Transcript.environment(["NO_COLOR": "1"])
                process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
                let errors = Pipe()
                process.standardError = errors
                try process.run()
                let complaint = errors.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                text +=
                    "$ briefing \(arguments.joined(separator: " ")) > /dev/full\nexit \(process.terminationStatus)\n"
                text += String(decoding: complaint, as: UTF8.self)
            }
            expectGolden(text, "full-disk.txt")
        }
    }

    @Test func buildReportsAsJSON() throws {
        try TemporaryFolder.with([
            "Content/articles/a.txt": clipping, "Content/site.yml": "titel: Talks\n", "Content/articles/b.txt": "\n",
        ]) { folder in
            let runs = [["build", "--json"], ["build", "--json", "--strict"]]
            expectGolden(try runs.map { try Transcript.run($0, in: folder) }.joined(separator: "\n"), "build-json.txt")
        }
    }
}
