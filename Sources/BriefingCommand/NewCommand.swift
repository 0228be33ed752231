import ArgumentParser
import Basics
import Briefing

/// `briefing new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start a new briefing: a few short files with comments, and an example clipping.",
        discussion: """
            The folder is made where it is not there. Nothing is ever written over: where one of the files is there \
            already, none is written.

            EXIT CODES
              0  written    1  errors, nothing written    64  wrong arguments

            EXAMPLE
              briefing new visit
              cd visit && briefing build
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The path of the folder is empty.") }
    }

    func run() throws {
        let (written, diagnostics) = Starter(disk: .real).start(in: folder)
        let steps = folder == "." ? "briefing build" : "cd \(Self.quoted(folder)) && briefing build"
        let summary =
            diagnostics.hasErrors
            ? "Nothing was written.\n"
            : written.map { $0 + "\n" }.joined()
                + "Next: \(steps)\nThen put your clippings into Content/articles and delete the example.\n"
        report.print(
            diagnostics, summary: summary,
            json: [.init("written", .array(written.map(JSON.string)))] + diagnostics.counted)
        if diagnostics.hasErrors { throw ExitCode.failure }
    }

    /// A path as a shell takes it.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-_./~".utf8.contains($0)
        }
        return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    }
}
