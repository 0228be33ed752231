import Basics
import Briefing
import PreviewServer
import Synchronization

/// What happens after an edit: the site is made, and it or its report goes to the server and to the terminal.
struct Rebuilder {
    private var maker: SiteMaker
    private let inbox: Inbox
    private let address: String
    private let isQuiet: Bool
    private var isFirst = true
    /// Whether a site is being served, which stays while there are errors.
    private var hasSite = false
    /// Whether the last build failed: then nobody knows whether its templates were good.
    private var wasBroken = true
    /// The site that was made last: taking one apart takes a while, and isn't left to the thread that serves.
    private var shown: LiveSite?
    /// What was printed after the last build, and need not be printed again.
    private var known: Set<Diagnostic> = []

    init(maker: SiteMaker, inbox: Inbox, address: String, isQuiet: Bool) {
        self.maker = maker
        self.inbox = inbox
        self.address = address
        self.isQuiet = isQuiet
    }

    mutating func rebuild(_ request: BuildRequest, after changes: Changes?) {
        let start = ContinuousClock.now
        let site = maker.make(request, after: changes)
        var diagnostics = site.report.diagnostics
        // A page is rendered when somebody looks at it; a broken template is to be known before.
        if !diagnostics.hasErrors, needsTrial(request, changes) { diagnostics += site.trial() }
        diagnostics = diagnostics.filter { !isQuiet || $0.severity > .note }
        let isBroken = diagnostics.hasErrors
        if !isBroken {
            inbox.publish(Self.served(site))
            hasSite = true
        } else if hasSite {
            inbox.report(DiagnosticReport().text(of: diagnostics))
        } else {
            inbox.publish(.missing(report: DiagnosticReport().text(of: diagnostics)))
        }
        let duration = start.duration(to: .now)
        Console.complain(
            DiagnosticReport(colour: Console.errorsAreColoured).text(
                of: isBroken ? diagnostics : diagnostics.filter { !known.contains($0) }))
        known = Set(diagnostics)
        if !isQuiet { Console.say(line(site.report, changes, isBroken, duration)) }
        if isFirst { Console.say("Serving \(address) (Ctrl-C stops)\n") }
        (isFirst, wasBroken, shown) = (false, isBroken, site)
    }

    /// Whether templates may have changed.
    private func needsTrial(_ request: BuildRequest, _ changes: Changes?) -> Bool {
        guard let changes, !changes.isEverything, !wasBroken else { return true }
        let articles = Path.trimmed(request.content) + "/"
        return !changes.paths.keys.allSatisfy { $0.hasPrefix(articles) }
    }

    private static func served(_ site: LiveSite) -> ServedSite {
        let said = Said()
        return ServedSite(paths: { site.paths }) { path in
            let (bytes, diagnostics) = site.file(at: path)
            if let bytes { return .found(bytes) }
            if diagnostics.isEmpty { return nil }
            said.complain(DiagnosticReport(colour: Console.errorsAreColoured).text(of: diagnostics))
            return .failed(report: DiagnosticReport().text(of: diagnostics))
        }
    }

    /// What was printed already about the pages of one site.
    private final class Said: Sendable {
        private let reports = Mutex<Set<String>>([])

        func complain(_ report: String) {
            if reports.withLock({ $0.insert(report).inserted }) { Console.complain(report) }
        }
    }

    /// `Content/articles/a.md: 46 pages, 0.04 s`
    private func line(_ report: BuildReport, _ changes: Changes?, _ isBroken: Bool, _ duration: Duration) -> String {
        var names = (changes?.paths.keys.sorted() ?? []).filter { !$0.isEmpty }
        if names.count > 3 { names = names.prefix(2) + ["\(names.count - 2) more"] }
        let what = names.isEmpty ? "" : names.joined(separator: ", ") + ": "
        let pages = report.counts.pages
        let made =
            isBroken
            ? hasSite ? "not built, the pages stay as they were" : "not built"
            : "\(pages) \(pages == 1 ? "page" : "pages")"
        return "\(what)\(made), \(BuildSummary.seconds(duration))\n"
    }
}
