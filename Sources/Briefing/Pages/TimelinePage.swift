internal import Basics
internal import Recognition
internal import Templating

/// `timeline.html`: the dates in order, each with what is said of it; and the same as a picture.
struct TimelinePage: Sendable {
    let data: PageData

    /// So many statements of a date stand on the timeline; its own page has all.
    private static let most = 3

    func pages() -> [Page] {
        let dossier = data.dossier
        let shown = dossier.dates.map { record in
            let clusters = data.clusters(of: record.statements)
            return (
                record: record, clusters: Array(clusters.prefix(Self.most)), more: max(0, clusters.count - Self.most)
            )
        }
        let page = Page(
            path: "timeline.html", kind: "timeline", section: "dates", title: "", template: "timeline.html", data: [])
        let weights = shown.map { item in item.clusters.reduce(260) { $0 + data.weight($1) - 300 } }
        return Page.parts(page, Paging.cut(weights)) { range in
            let entries = shown[range].map { entry($0.record, $0.clusters, more: $0.more) }
            return [
                (
                    "timeline",
                    .make([
                        ("entries", .list(entries)), ("picture", data.timelinePicture(foremost(dossier.dates))),
                        ("as_of", .optional(dossier.asOf.map { EDTF.day($0.date).words })),
                    ])
                )
            ]
        }
    }

    private func entry(_ record: SubjectRecord, _ clusters: [[Int]], more: Int) -> TemplateValue {
        .make([
            ("name", .string(record.name)), ("href", .string(record.subject.path)),
            ("note", .optional(record.editor?.title)), ("is_event", .bool(record.subject == event)),
            ("is_ahead", .bool(isAhead(record.subject))),
            ("clusters", .list(clusters.map { data.cluster($0, on: record.subject) })),
            ("doubts", data.doubts(on: record.subject)), ("more", .int(more)), ("sources", data.marks(record)),
        ])
    }

    /// More would not fit on the picture: those that most sources print.
    private func foremost(_ records: [SubjectRecord]) -> [SubjectRecord] {
        let counts = records.map { data.sourceIndices($0).count }
        return records.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(Self.mostDrawn).map { records[$0] }
    }

    private static let mostDrawn = 16

    private var event: Subject? { data.dossier.event.map { .date($0.value) } }

    private func isAhead(_ subject: Subject) -> Bool {
        guard case .date(let value) = subject, let asOf = data.dossier.asOf?.date else { return false }
        return value.firstDay > asOf
    }
}
