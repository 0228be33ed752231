import ArgumentParser
import Basics
import Briefing

/// `briefing check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for what is broken in a finished site.",
        discussion: """
            Links, anchors, pictures, scripts and style sheets that lead nowhere, ids that stand twice, pictures \
            without a text, pages that nobody gets to. `build` asks the same of every site before it writes it. \
            With --external the addresses of other sites are asked as well: one at a time, with a pause of a second, \
            by the program curl; what answered well is kept for a week in .briefing/links.json.

            EXIT CODES
              0  nothing broken, warnings included    1  errors    64  wrong arguments

            EXAMPLES
              briefing check
                  the site in Output
              briefing check ~/site --external
              briefing check --json | grep broken-anchor
            """)

    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
    var folder = "Output"

    @Flag(help: "Ask other sites too whether links to them still lead somewhere.")
    var external = false

    @Flag(help: "Take warnings as errors: a link to another site that is gone, for one.")
    var strict = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The path of the folder is empty.") }
    }

    func run() throws {
        let request = CheckRequest(folder: folder, limit: report.json ? .max : 20, isStrict: strict)
        let checked = FolderChecker(disk: .real).check(request)
        var diagnostics = checked.diagnostics
        let asked = external ? askOthers(checked.external, &diagnostics) : nil
        if strict { diagnostics = diagnostics.map(\.strict) }
        let summary = CheckSummary(checked.counts, asked, diagnostics)
        report.print(diagnostics.inReadingOrder(), summary: summary.text, json: summary.json)
        if diagnostics.hasErrors { throw ExitCode.failure }
    }

    private func askOthers(_ links: [ExternalLink], _ diagnostics: inout [Diagnostic]) -> ExternalLinkChecker.Report? {
        guard !links.isEmpty else { return .init() }
        guard Curl.isThere else {
            diagnostics.append(.noCurl())
            return nil
        }
        let checker = ExternalLinkChecker(disk: .real, day: Console.today)
        let report = checker.check(links, ask: Curl.ask, pause: Curl.pause)
        diagnostics += report.diagnostics
        return report
    }
}

/// What a person wants to read after a check.
struct CheckSummary {
    let text: String
    let json: [JSON.Member]

    init(_ counts: CheckReport.Counts, _ asked: ExternalLinkChecker.Report?, _ diagnostics: [Diagnostic]) {
        let found = [
            Plural.count(counts.pages, "page", "pages"), Plural.count(counts.links, "link", "links"),
            Plural.count(counts.pictures, "picture", "pictures"),
        ].joined(separator: ", ")
        var lines = [found]
        var members: [JSON.Member] = [
            .init("pages", .int(counts.pages)), .init("links", .int(counts.links)),
            .init("pictures", .int(counts.pictures)), .init("external", .int(counts.external)),
        ]
        if let asked {
            let refused = asked.refused == 0 ? "" : ", \(asked.refused) refuse programs"
            lines.append(
                "\(Plural.count(counts.external, "address", "addresses")) of other sites: \(asked.asked) asked, \(asked.known) known from the last days\(refused)"
            )
            members += [
                .init("asked", .int(asked.asked)), .init("known", .int(asked.known)),
                .init("refused", .int(asked.refused)),
            ]
        } else if counts.external > 0 {
            lines.append(
                "\(Plural.count(counts.external, "address", "addresses")) of other sites not asked (--external asks)")
        }
        lines.append(Plural.complaints(diagnostics) ?? "Nothing is broken.")
        if counts.pages == 0 { lines = ["Nothing was checked."] }
        text = lines.joined(separator: "\n") + "\n"
        json = members + diagnostics.counted
    }
}

extension Diagnostic {
    static func noCurl() -> Diagnostic {
        Diagnostic(
            .error, "no-curl", "the program curl is not there: links to other sites can't be asked",
            why: "briefing itself never opens a connection", fix: "install curl, or check without --external")
    }
}
