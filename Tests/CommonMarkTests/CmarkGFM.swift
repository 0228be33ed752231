import Foundation
import Testing

/// Debian's `cmark-gfm` program, the oracle of the extensions.
enum CmarkGFM {
    static let path = "/usr/bin/cmark-gfm"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }
    static let missing: Comment = "skipped: \(path) is not there (Scripts/install-dependencies --tests)"

    /// What the program makes of a text, but for empty titles, which libcmark's tree does not show.
    static func html(_ markdown: String) throws -> String {
        let program = Process()
        program.executableURL = URL(fileURLWithPath: path)
        program.arguments =
            ["--unsafe"] + ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["--extension", $0] }
        let (input, output) = (Pipe(), Pipe())
        program.standardInput = input
        program.standardOutput = output
        try program.run()
        try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
        try input.fileHandleForWriting.close()
        let html = try output.fileHandleForReading.readToEnd() ?? Data()
        program.waitUntilExit()
        return String(decoding: html, as: UTF8.self).replacing(" title=\"\"", with: "")
    }
}
