import Basics
import Foundation
import TestSupport

/// One run of the program as text: arguments, exit code, standard output, standard error.
enum Transcript {
    /// Runs `briefing` in a folder. Durations and the folder's own path are replaced, so that a transcript is the same
    /// everywhere.
    ///
    /// `path` is where programs are looked for.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, path: String = "/usr/bin:/bin"
    ) throws -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = environment(["NO_COLOR": "1", "PATH": path, "COLUMNS": "100"])
        let (out, err) = (folder.path(".stdout"), folder.path(".stderr"))
        for name in [".stdout", ".stderr"] { try folder.write(name, "") }
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        try process.run()
        process.waitUntilExit()
        var text = "$ briefing \(arguments.joined(separator: " "))\nexit \(process.terminationStatus)\n"
        for (name, path) in [("stdout", ".stdout"), ("stderr", ".stderr")] {
            let content = try folder.read(path)
            if !content.isEmpty { text += "--- \(name)\n\(content)" }
        }
        return text.replacingOccurrences(of: folder.path, with: "FOLDER")
            .replacing(/[0-9]+\.[0-9]{2} s/, with: "N s")
    }

    /// What the program is told of its surroundings: these variables, and what Scripts/sanitize has to say to its sanitizer.
    static func environment(_ variables: [String: String]) -> [String: String] {
        let sanitizers = ["ASAN_OPTIONS", "TSAN_OPTIONS"]
        return ProcessInfo.processInfo.environment.filter { sanitizers.contains($0.key) }.merging(variables) { $1 }
    }

    /// The names of all commands, as the program itself lists them.
    static func commands() throws -> [String] {
        try TemporaryFolder.with([:]) { folder in
            let text = try run(["--experimental-dump-help"], in: folder)
            let json = try JSON(parsing: Array(text[(text.firstIndex(of: "{") ?? text.startIndex)...].utf8))
            let names = json["command"]?["subcommands"]?.arrayValue?.compactMap { $0["commandName"]?.stringValue }
            return (names ?? []).filter { $0 != "help" }
        }
    }

    /// The program that was built beside the tests.
    static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("briefing")
    }
}
