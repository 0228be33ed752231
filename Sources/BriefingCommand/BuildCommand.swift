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
              briefing build --json > report.jsonl
            """)

    @OptionGroup var site: SiteOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes.", valueName: "folder"))
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "An earlier output folder, or the data/briefing.json in it: what changed since then is marked and listed.",
            valueName: "folder"))
    var since: String?

    @Flag(name: .shortAndLong, help: "Print nothing but warnings and errors.")
    var quiet = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        for (name, value) in [("--output", output), ("--since", since ?? "-")] where value.isEmpty {
            throw ValidationError("\(name) needs the path of a folder.")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let interruption = Interruption()
        let listening = interruption.listen()
        defer { withExtendedLifetime(listening) {} }
        let disk = Disk.real.stopping(at: interruption.stop)
        var request = site.request(disk, output: output)
        request.since = since
        let display =
            quiet || self.report.json ? nil : Console.progressForm.map { ProgressDisplay($0, print: Console.complain) }
        let timer = display?.start()
        let pipeline = Pipeline(disk: disk, process: Console.process, progress: display?.progress ?? .none)
        let made = pipeline.make(request)
        let report = pipeline.write(made, to: request.output)
        display?.finish(timer)
        if let number = interruption.signalNumber {
            Console.complain(
                report.written == nil
                    ? "Interrupted: the old site stays as it was.\n" : "Interrupted, but the new site is in place.\n")
            throw ExitCode(128 + number)
        }
        let shown = report.diagnostics.filter { !quiet || $0.severity > .note }
        let summary = BuildSummary(report, output: output, duration: start.duration(to: clock.now))
        self.report.print(shown, summary: quiet ? "" : summary.text, json: summary.json)
        // The system takes the memory back at once; a large site piece by piece would take long.
        withExtendedLifetime(made) { Console.leave(report.diagnostics.hasErrors ? 1 : 0) }
    }
}
