import ArgumentParser
import Basics
import Briefing

/// `briefing build`
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            The content folder holds articles/ and, if you like, site.yml, index.md, people/, initiatives/, \
            dates/, pages/ and assets/. A folder without articles/ is taken as the pile itself. Your files are only \
            read. The site is built beside the output folder and exchanged with it when it is complete; after \
            an error the old site stays.

            EXIT CODES
              0  built, warnings included    1  errors, nothing written    64  wrong arguments
              130, 143  interrupted (Ctrl-C, SIGTERM): the old site stays

            EXAMPLES
              briefing build
              briefing build --content ~/clippings --output ~/site
              briefing build --strict --quiet
              briefing build --since ~/briefings/monday
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the clippings.", valueName: "folder"))
    var content = "Content"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Templates that replace the built-in ones of the same name (default: Templates, if it is there).",
            valueName: "folder"))
    var templates: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes.", valueName: "folder"))
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "An earlier output folder, or the data/briefing.json in it: what changed since then is marked and listed.",
            valueName: "folder"))
    var since: String?

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print nothing but warnings and errors.")
    var quiet = false

    @Flag(help: "Show on the articles' pages the text that was left out, not only how much and why.")
    var receipts = false

    @Flag(
        name: .customLong("no-recognition"),
        help: "Use only what the editor wrote: entries and the articles' front matter.")
    var noRecognition = false

    @Flag(help: "Show drafts (draft: true), which are left out otherwise.")
    var drafts = false

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The moment as of which the briefing speaks, above that of site.yml: a day, or 2025-06-01T09:00+05:30, "
                + "which ends the embargoes that lie before it.", valueName: "moment"))
    var asOf: String?

    func validate() throws {
        if let asOf, Moment(parsing: asOf) == nil {
            throw ValidationError("'\(asOf)' is no day and no moment: write 2025-06-01 or 2025-06-01T09:00+05:30.")
        }
        let paths = [
            ("--content", content), ("--templates", templates ?? "-"), ("--output", output), ("--since", since ?? "-"),
        ]
        for (name, value) in paths {
            if value.isEmpty { throw ValidationError("\(name) needs the path of a folder.") }
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let interruption = Interruption()
        let listening = interruption.listen()
        defer { withExtendedLifetime(listening) {} }
        let disk = Disk.real.stopping(at: interruption.stop)
        var request = BuildRequest(
            content: content, templates: templates ?? (disk.kindFollowing("Templates") == .folder ? "Templates" : nil),
            output: output, isStrict: strict, showsReceipt: receipts,
            recognises: !noRecognition)
        request.showsDrafts = drafts
        request.since = since
        request.asOf = asOf.flatMap { Moment(parsing: $0) }
        let report = Pipeline(disk: disk, process: Console.process).build(request)
        if let number = interruption.signalNumber {
            Console.complain(
                report.written == nil
                    ? "Interrupted: the old site stays as it was.\n" : "Interrupted, but the new site is in place.\n")
            throw ExitCode(128 + number)
        }
        let shown = report.diagnostics.filter { !quiet || $0.severity > .note }
        Console.complain(DiagnosticReport(colour: Console.errorsAreColoured).text(of: shown))
        if !quiet { Console.say(BuildSummary(report, output: output, duration: start.duration(to: clock.now)).text) }
        if report.diagnostics.hasErrors { throw ExitCode.failure }
    }
}
