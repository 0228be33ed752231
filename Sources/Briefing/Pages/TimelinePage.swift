internal import Basics
internal import Recognition
internal import Templating

/// `timeline.html`: the dates in order, each with what is said of it; and the same as a picture.
struct TimelinePage: Sendable {
    let data: PageData

    /// So many statements of a date stand on the timeline; its own page has all.
    private static let most = 3

    func page() -> Page {
        let dossier = data.dossier
        let entries = dossier.dates.map { record -> TemplateValue in
            let clusters = data.clusters(of: record.statements)
            return .make([
                ("name", .string(record.name)), ("href", .string(record.subject.path)),
                ("note", .optional(record.editor?.title)), ("is_event", .bool(record.subject == event)),
                ("is_ahead", .bool(isAhead(record.subject))),
                ("clusters", .list(clusters.prefix(Self.most).map { data.cluster($0, on: record.subject) })),
                ("more", .int(max(0, clusters.count - Self.most))), ("sources", data.marks(record)),
            ])
        }
        let value = TemplateValue.make([
            ("entries", .list(entries)), ("picture", data.timelinePicture(dossier.dates)),
            ("as_of", .optional(dossier.asOf.map { EDTF.day($0.date).words })),
        ])
        return Page(
            path: "timeline.html", kind: "timeline", section: "dates", title: "", template: "timeline.html",
            data: [("timeline", value)])
    }

    private var event: Subject? { data.dossier.event.map { .date($0.value) } }

    private func isAhead(_ subject: Subject) -> Bool {
        guard case .date(let value) = subject, let asOf = data.dossier.asOf?.date else { return false }
        return value.firstDay > asOf
    }
}
