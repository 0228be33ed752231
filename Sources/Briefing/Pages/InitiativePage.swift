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
            ("count", .int(record.statements.count)), ("groups", data.groups(record)), ("listed", data.listing(record)),
            ("people", data.companions(record, \.isPerson)), ("initiatives", data.companions(record, \.isInitiative)),
            ("dates", data.companions(record, \.isDate)),
        ])
        return Page(
            path: record.subject.path, kind: "initiative", section: "initiatives", title: record.name,
            template: "initiative.html", data: [("initiative", value)])
    }
}
