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
        process.environment = ["NO_COLOR": "1", "PATH": path, "COLUMNS": "100"]
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

    /// The program that was built beside the tests.
    static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("briefing")
    }
}
