public import Basics

/// Asks the web whether addresses still answer: one at a time, host by host, with a pause between two requests, and not
/// again for a week what answered well.
public struct ExternalLinkChecker: Sendable {
    /// Where good answers are kept, from the working directory.
    public static let cache = ".briefing/links.json"

    private let disk: Disk
    private let day: CalendarDate

    /// A checker; `day` is today, by which old answers are told from new ones.
    public init(disk: Disk, day: CalendarDate) {
        self.disk = disk
        self.day = day
    }

    /// What came of it.
    public struct Report: Sendable {
        /// How many addresses were asked for now.
        public var asked = 0
        /// How many were known from the cache.
        public var known = 0
        /// How many servers refuse programs: those links are for people to try.
        public var refused = 0
        /// What does not answer, and what could not be written.
        public var diagnostics: [Diagnostic] = []

        /// Nothing asked yet.
        public init() {}
    }

    /// Checks links. `ask` sends one request; `pause` waits before the next one.
    public func check(
        _ links: [ExternalLink], ask: (_ address: String) -> LinkAnswer, pause: () -> Void
    ) -> Report {
        var report = Report()
        var cache = LinkCache()
        if disk.kindFollowing(Self.cache) == .file {
            do throws(Disk.Failure) { cache = LinkCache(parsing: try disk.read(Self.cache)) } catch {
                report.diagnostics.append(.cacheNotKept(error))
            }
        }
        let byHost = Dictionary(grouping: links) { Self.host($0.address) }
        for host in byHost.keys.sorted() {
            let before = report.asked
            for link in byHost[host] ?? [] {
                if cache.answer(for: link.address, on: day) != nil {
                    report.known += 1
                    continue
                }
                if report.asked > 0 { pause() }
                report.asked += 1
                let answer = ask(link.address)
                cache.keep(answer, for: link.address, on: day)
                if answer.isRefusal {
                    report.refused += 1
                } else if !answer.isGood {
                    report.diagnostics.append(.noAnswer(link, answer))
                }
            }
            // Host by host, so that what was learned is not lost when somebody stops a long run.
            if report.asked > before { keep(cache, &report.diagnostics) }
        }
        return report
    }

    private func keep(_ cache: LinkCache, _ diagnostics: inout [Diagnostic]) {
        do throws(Disk.Failure) {
            try disk.makeFolders(Path.folder(of: Self.cache))
            try disk.write(Self.cache, cache.bytes)
        } catch {
            let complaint = Diagnostic.cacheNotKept(error)
            if !diagnostics.contains(complaint) { diagnostics.append(complaint) }
        }
    }

    private static func host(_ address: String) -> String {
        let rest =
            address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2).first ?? ""
        return rest.prefix { !"/?".contains($0) }.lowercased()
    }
}

extension Diagnostic {
    static func noAnswer(_ link: ExternalLink, _ answer: LinkAnswer) -> Diagnostic {
        let what = answer.status.map { "the server answers \($0)" } ?? answer.reason ?? "no server answers"
        let fix = "look for the page in a web archive, or take the link out"
        return answer.isGone
            ? Diagnostic(.warning, "dead-link", at: link.location, "the page is gone: \(what)", fix: fix)
            : Diagnostic(
                .warning, "unanswered-link", at: link.location, "the page can't be seen today: \(what)",
                fix: "try again later: only what answered well is kept")
    }

    static func cacheNotKept(_ failure: Disk.Failure) -> Diagnostic {
        Diagnostic(
            .warning, "links-not-kept", at: .init(file: failure.path),
            "what the servers said is not kept: \(failure.reason)",
            why: "the next run asks for all links again")
    }
}
