internal import Basics
internal import Recognition
internal import Templating

/// `index.html`: the editor's summary or a few statements, who met whom, what is ahead, who and what is at stake.
struct FrontPage: Sendable {
    let data: PageData
    let settings: SiteSettings

    func page(title: String) -> Page {
        var page = Page(
            path: "index.html", kind: "front", section: "front", title: title, template: "index.html", data: [])
        page.data = { [("front", value($0))] }
        return page
    }

    private func value(_ wanted: WantedValues) -> TemplateValue {
        let dossier = data.dossier
        let people = foremost(dossier.people, 8)
        let chosen =
            wanted.contains("key") || wanted.contains("shared")
            ? FrontStatements(data: data, hasSummary: settings.summary != nil, foremost: people.first) : nil
        return TemplateValue.make([
            ("summary", EditorText.html(settings.summary)), ("key", data.clusters(chosen?.key ?? [], on: nil)),
            ("period", .optional(dossier.event?.value.words)),
            ("period_href", .optional((dossier.event.flatMap { dossier.record(.date($0.value)) })?.subject.path)),
            ("as_of", asOf()),
            wanted(
                "meetings",
                data.meetings(
                    Array(meetings(people.first).prefix(Self.mostMeetings)), on: people.first?.subject, isMarked: false)
            ),
            ("host", people.first.map { data.link($0) } ?? .none),
            wanted("ahead", .list(Array(ahead().prefix(Self.mostAhead)))),
            wanted("picture", data.timelinePicture(foremost(dossier.dates, 12))),
            wanted("people", .list(people.map(data.entry))), ("people_count", .int(dossier.people.count)),
            wanted("initiatives", .list(foremost(dossier.initiatives, 8).map(data.entry))),
            ("initiatives_count", .int(dossier.initiatives.count)), ("dates_count", .int(dossier.dates.count)),
            ("sources", .list(dossier.sources.indices.prefix(Self.mostSources).map(data.source))),
            ("sources_count", .int(dossier.sources.count)),
            ("separately_worded", .int(data.comparison.wording.separatelyWorded)),
            ("shared", data.clusters(chosen?.shared ?? [], on: nil)),
            wanted("differences", .list(differences().map(data.difference))),
            ("differences_count", .int(differences(most: .max).count)),
            wanted("figures", .list(data.figures(data.comparison.figures, most: FrontStatements.mostFigures))),
        ])
    }

    /// Those that a reader must know of; spellings stand on their own page only.
    private func differences(most: Int = mostDifferences) -> [Difference] {
        Array(data.comparison.differences.filter { $0.kind != .wording }.prefix(most))
    }

    private static let mostDifferences = 5
    private static let mostSources = 25
    private static let mostMeetings = 8
    private static let mostAhead = 6
    private static let mostMarks = 6

    private func asOf() -> TemplateValue {
        guard let asOf = data.dossier.asOf else { return .none }
        return TemplateValue.make([
            ("words", .string(EDTF.day(asOf.date).words)), ("is_inferred", .bool(asOf.isInferred)),
        ])
    }

    /// The meetings of the person whom most sources name, then the others that were no preparation for later ones.
    private func meetings(_ person: SubjectRecord?) -> [MeetingRecord] {
        guard let person else { return data.dossier.meetings }
        let own = data.meetings(of: person.subject)
        return own.isEmpty ? data.dossier.meetings : own
    }

    /// The dates behind the as-of date for which something is due, each with one statement.
    private func ahead() -> [TemplateValue] {
        guard let asOf = data.dossier.asOf?.date else { return [] }
        return data.dossier.dates.compactMap { record -> TemplateValue? in
            guard case .date(let value) = record.subject, value.lastDay > asOf else { return nil }
            // "By 2025" is ahead until the year is over; what was scheduled for a week that has begun is not.
            let due = record.statements.filter { index in
                data.dossier.statements[index].namings.contains { naming in
                    naming.subject == record.subject
                        && (naming.status == .deadline || naming.status == .scheduled && value.firstDay > asOf)
                }
            }
            guard let first = due.first else { return nil }
            return TemplateValue.make([
                ("name", .string(record.name)), ("href", .string(record.subject.path)),
                ("statement", data.statement(first, on: nil)), ("since", data.since(record.subject)),
                ("marks", .list(data.onePerSource(due).prefix(Self.mostMarks).map(data.mark))),
            ])
        }
    }

    /// Those that the editor put first; then those named by most sources, in most statements, in the order of the index.
    func foremost(_ records: [SubjectRecord], _ count: Int) -> [SubjectRecord] {
        let weights = records.map { (data.sourceIndices($0).count, $0.statements.count) }
        let ranks = records.map { data.dossier.desk.rank($0.subject) }
        let order = records.indices.sorted { a, b in
            (ranks[a], weights[b].0, weights[b].1, a) < (ranks[b], weights[a].0, weights[a].1, b)
        }
        return order.prefix(count).map { records[$0] }
    }

    /// The settings' title, else the person whom most sources name with the period, else the number of sources.
    static func title(_ settings: SiteSettings, _ dossier: Dossier) -> String {
        if let title = settings.title { return title }
        guard let period = dossier.event?.value else {
            return "Briefing: \(dossier.sources.count) \(dossier.sources.count == 1 ? "source" : "sources")"
        }
        let foremost = dossier.people.enumerated().max { a, b in
            let (x, y) = (weight(a.element, dossier), weight(b.element, dossier))
            let (first, second) = (dossier.desk.rank(a.element.subject), dossier.desk.rank(b.element.subject))
            if first != second { return first > second }
            return x == y ? a.offset > b.offset : x < y
        }
        return [foremost?.element.name, period.words].compactMap(\.self).joined(separator: ", ")
    }

    private static func weight(_ record: SubjectRecord, _ dossier: Dossier) -> (Int, Int) {
        (Set(record.statements.map { dossier.statements[$0].source }).count, record.statements.count)
    }
}

extension Subject: Comparable {
    /// By the address of the page; dates by day.
    static func < (a: Subject, b: Subject) -> Bool {
        if case .date(let x) = a, case .date(let y) = b { return x < y }
        return a.path < b.path
    }
}
