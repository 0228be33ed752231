internal import Basics
internal import Templating

/// `index.html`: the editor's summary, and what most sources name.
struct FrontPage: Sendable {
    let data: PageData
    let settings: SiteSettings

    func page(title: String) -> Page {
        let dossier = data.dossier
        let front = TemplateValue.make([
            ("summary", EditorText.html(settings.summary)), ("period", .optional(Self.period(of: dossier)?.words)),
            ("people", .list(foremost(dossier.people, 9).map(data.entry))),
            ("initiatives", .list(foremost(dossier.initiatives, 9).map(data.entry))),
            ("dates", .list(foremost(dossier.dates, 12).sorted { $0.subject < $1.subject }.map(data.entry))),
            ("sources", .list(dossier.sources.indices.map(data.source))),
        ])
        return Page(
            path: "index.html", kind: "front", section: "front", title: title, template: "index.html",
            data: [("front", front)])
    }

    /// Those named by most sources, then in most statements; of equals the order of the index.
    private func foremost(_ records: [SubjectRecord], _ count: Int) -> [SubjectRecord] {
        let weights = records.map { (data.sourceIndices($0).count, $0.statements.count) }
        let order = records.indices.sorted { (weights[$1].0, weights[$1].1, $0) < (weights[$0].0, weights[$0].1, $1) }
        return order.prefix(count).map { records[$0] }
    }

    /// The span of several days that most sources print: when the event was.
    static func period(of dossier: Dossier) -> EDTF? {
        var best: (value: EDTF, sources: Int)?
        for record in dossier.dates {
            guard case .date(let value) = record.subject, case .interval(.day, .day) = value else { continue }
            let sources = Set(record.statements.map { dossier.statements[$0].source }).count
            if sources > (best?.sources ?? 0) { best = (value, sources) }
        }
        return best?.value
    }

    /// The settings' title, else the person whom most sources name with the period, else the number of sources.
    static func title(_ settings: SiteSettings, _ dossier: Dossier) -> String {
        if let title = settings.title { return title }
        guard let period = period(of: dossier) else {
            return "Briefing: \(dossier.sources.count) \(dossier.sources.count == 1 ? "source" : "sources")"
        }
        let foremost = dossier.people.enumerated().max { a, b in
            let (x, y) = (weight(a.element, dossier), weight(b.element, dossier))
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
