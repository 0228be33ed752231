import Basics
import Briefing

/// What a person wants to read after a build.
///
///     5 articles, 13 people, 11 initiatives, 12 dates: 46 pages in Output, 0.04 s
///     52 files new or changed
///     2 articles state no date: their day is inferred from the others and marked so
///     1 warning
///     Open Output/index.html in a browser.
struct BuildSummary {
    let text: String

    init(_ report: BuildReport, output: String, duration: Duration) {
        let counts = report.counts
        var lines: [String] = []
        let found = [
            Self.count(counts.articles, "article", "articles"), Self.count(counts.people, "person", "people"),
            Self.count(counts.initiatives, "initiative", "initiatives"), Self.count(counts.dates, "date", "dates"),
        ].joined(separator: ", ")
        if let written = report.written {
            let pages = Self.count(counts.pages, "page", "pages")
            lines.append("\(found): \(pages) in \(output), \(Self.seconds(duration))")
            if written.changed + written.removed == 0 {
                lines.append("Nothing changed since the last build.")
            } else {
                let removed = written.removed == 0 ? "" : ", \(written.removed) removed"
                lines.append("\(Self.count(written.changed, "file", "files")) new or changed\(removed)")
            }
        }
        if counts.inferredDates > 0, report.written != nil {
            let states = counts.inferredDates == 1 ? "article states no date: its" : "articles state no date: their"
            lines.append("\(counts.inferredDates) \(states) day is inferred from the others and marked so")
        }
        for share in report.shares where report.written != nil {
            lines.append("\(share.page) shows \(share.percent) % of its article")
        }
        if counts.drafts > 0 {
            let drafts = Self.count(counts.drafts, "draft is", "drafts are")
            lines.append("\(drafts) left out; --drafts shows \(counts.drafts == 1 ? "it" : "them")")
        }
        if counts.embargoed > 0 {
            lines.append("\(Self.count(counts.embargoed, "article is", "articles are")) under embargo and left out")
        }
        if counts.leftOut > 0 { lines.append("\(Self.count(counts.leftOut, "file", "files")) gave no article") }
        let warnings = report.diagnostics.count { $0.severity == .warning }
        let errors = report.diagnostics.count { $0.severity == .error }
        let complaints = [
            errors > 0 ? Self.count(errors, "error", "errors") : nil,
            warnings > 0 ? Self.count(warnings, "warning", "warnings") : nil,
        ].compactMap(\.self)
        if !complaints.isEmpty { lines.append(complaints.joined(separator: ", ")) }
        if report.written == nil {
            lines.append("Nothing was written.")
        } else {
            lines.append("Open \(Path.join(Path.trimmed(output), "index.html")) in a browser.")
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// `0.04 s`, `12.3 s`
    static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let hundredths = seconds * 100 + attoseconds / 10_000_000_000_000_000
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
    }
}
