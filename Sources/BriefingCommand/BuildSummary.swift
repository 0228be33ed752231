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
    /// The same for a program.
    let json: [JSON.Member]

    init(_ report: BuildReport, output: String, duration: Duration) {
        let counts = report.counts
        var lines: [String] = []
        let found = [
            Plural.count(counts.articles, "article", "articles"), Plural.count(counts.people, "person", "people"),
            Plural.count(counts.initiatives, "initiative", "initiatives"), Plural.count(counts.dates, "date", "dates"),
        ].joined(separator: ", ")
        if let written = report.written {
            let pages = Plural.count(counts.pages, "page", "pages")
            lines.append("\(found): \(pages) in \(output), \(Self.seconds(duration))")
            if written.changed + written.removed == 0 {
                lines.append("Nothing changed since the last build.")
            } else {
                let removed = written.removed == 0 ? "" : ", \(written.removed) removed"
                lines.append("\(Plural.count(written.changed, "file", "files")) new or changed\(removed)")
            }
        }
        if counts.corrections > 0, report.written != nil {
            lines.append("\(Plural.count(counts.corrections, "correction", "corrections")) applied")
        }
        if counts.inferredDates > 0, report.written != nil {
            let states = counts.inferredDates == 1 ? "article states no date: its" : "articles state no date: their"
            lines.append("\(counts.inferredDates) \(states) day is inferred from the others and marked so")
        }
        for share in report.shares where report.written != nil {
            lines.append("\(share.page) shows \(share.percent) % of its article")
        }
        if counts.drafts > 0 {
            let drafts = Plural.count(counts.drafts, "draft is", "drafts are")
            lines.append("\(drafts) left out; --drafts shows \(counts.drafts == 1 ? "it" : "them")")
        }
        if counts.embargoed > 0 {
            lines.append("\(Plural.count(counts.embargoed, "article is", "articles are")) under embargo and left out")
        }
        if counts.leftOut > 0 { lines.append("\(Plural.count(counts.leftOut, "file", "files")) gave no article") }
        if let complaints = Plural.complaints(report.diagnostics) { lines.append(complaints) }
        if report.written == nil {
            lines.append("Nothing was written.")
        } else {
            lines.append("Open \(Path.join(Path.trimmed(output), "index.html")) in a browser.")
        }
        text = lines.joined(separator: "\n") + "\n"
        json =
            [
                .init("written", .bool(report.written != nil)), .init("articles", .int(counts.articles)),
                .init("leftOut", .int(counts.leftOut)), .init("people", .int(counts.people)),
                .init("initiatives", .int(counts.initiatives)), .init("dates", .int(counts.dates)),
                .init("pages", .int(counts.pages)), .init("changed", .int(report.written?.changed ?? 0)),
                .init("removed", .int(report.written?.removed ?? 0)),
            ] + report.diagnostics.counted
    }

    /// `0.04 s`, `12.3 s`
    static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let hundredths = seconds * 100 + attoseconds / 10_000_000_000_000_000
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
    }
}
