internal import Basics
internal import Recognition
internal import Templating

/// `initiatives/SLUG.html`
struct InitiativePage: Sendable {
    let data: PageData

    func page(_ record: SubjectRecord) -> Page {
        let value = TemplateValue.make([
            ("name", .string(record.name)), ("acronym", .optional(record.editor?.acronym ?? record.entity?.acronym)),
            ("expansion", .optional(data.expansion(record))),
            ("spellings", data.spellings(record)), ("editor", EditorText.html(record.editor?.text)),
            ("count", .int(record.statements.count)), ("source_count", .int(data.sourceIndices(record).count)),
            ("expected", statements(record, [.before])), ("reported", statements(record, [.during, .after])),
            ("undated", statements(record, [.unclear])), ("listed", data.listing(record)),
            ("people", data.companions(record, \.isPerson)), ("initiatives", data.companions(record, \.isInitiative)),
            ("dates", data.companions(record, \.isDate)),
        ])
        return Page(
            path: record.subject.path, kind: "initiative", section: "initiatives", title: record.name,
            template: "initiative.html", data: [("initiative", value)])
    }

    /// Those of the sources that stand so to the event.
    private func statements(_ record: SubjectRecord, _ phases: Set<SourcePhase.Phase>) -> TemplateValue {
        let indices = record.statements.filter { index in
            phases.contains(data.dossier.phases[data.dossier.statements[index].source].phase)
        }
        return data.clusters(indices, on: record.subject)
    }
}
