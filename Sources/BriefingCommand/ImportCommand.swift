import ArgumentParser
import Basics
import Briefing

/// `briefing import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Write clippings as Markdown entries that you can correct by hand.",
        discussion: """
            Each article becomes one file: what the loader read as front matter, the clean text below it. A \
            build from the entries gives the same pages as one from the clippings. The clippings are only read; \
            an entry that is there already stays as it is. See Documentation/Loaders.md.

            EXIT CODES
              0  imported, warnings included    1  errors    64  wrong arguments

            EXAMPLES
              briefing import ~/clippings
                  writes Content/articles/NAME.md for each clipping
              briefing import visit.html --into drafts
              briefing import ~/clippings --force
                  writes entries again that are there
            """)

    @Argument(help: ArgumentHelp("Files, or folders of clippings.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Where the entries go.", valueName: "folder"))
    var into = "Content/articles"

    @Flag(help: "Write entries that are there already again; corrections in them are lost.")
    var force = false

    func validate() throws {
        if into.isEmpty { throw ValidationError("--into needs the path of a folder.") }
        if paths.contains("") { throw ValidationError("A path is empty.") }
    }

    func run() throws {
        let report = Importer(disk: .real).run(ImportRequest(paths: paths, into: into, overwrites: force))
        Console.complain(report.diagnostics)
        Console.say(Self.summary(report, into))
        if report.diagnostics.hasErrors { throw ExitCode.failure }
    }

    /// Which file became which entry, and how many.
    private static func summary(_ report: ImportReport, _ into: String) -> String {
        var lines = report.written.map { "\($0.from) -> \($0.to)" }
        let count = report.written.count
        var parts = ["\(count) \(count == 1 ? "entry" : "entries") written to \(into)"]
        if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
        if report.kept > 0 { parts.append("\(report.kept) left as \(report.kept == 1 ? "it is" : "they are")") }
        lines.append(parts.joined(separator: ", "))
        return lines.joined(separator: "\n") + "\n"
    }
}
