internal import Recognition
internal import Templating

/// `people/SLUG.html`
struct PersonPage: Sendable {
    let data: PageData

    func page(_ record: SubjectRecord) -> Page {
        let value = TemplateValue.make([
            ("name", .string(record.name)), ("roles", .list(roles(record))),
            ("spellings", data.spellings(record)), ("editor", EditorText.html(record.editor?.text)),
            ("count", .int(record.statements.count)), ("groups", data.groups(record)), ("listed", data.listing(record)),
            ("people", data.companions(record, \.isPerson)), ("initiatives", data.companions(record, \.isInitiative)),
            ("dates", data.companions(record, \.isDate)),
        ])
        return Page(
            path: record.subject.path, kind: "person", section: "people", title: record.name, template: "person.html",
            data: [("person", value)])
    }

    /// The editor's office first, then each as it is printed, with the sources that print it.
    private func roles(_ record: SubjectRecord) -> [TemplateValue] {
        var out: [TemplateValue] = []
        let own = [record.editor?.role, record.editor?.organisation].compactMap(\.self)
        if !own.isEmpty {
            let text = own.joined(separator: ", ")
            out.append(.make([("text", .string(text)), ("by_editor", true), ("sources", [])]))
        }
        for role in record.entity?.roles ?? [] where role.text != record.editor?.role || !role.documents.isEmpty {
            let sources = data.dossier.sources.indices.filter { role.documents.contains(data.dossier.sources[$0].slug) }
            guard !sources.isEmpty else { continue }
            out.append(
                .make([
                    ("text", .string(role.text)), ("by_editor", false), ("sources", .list(sources.map(data.source))),
                ]))
        }
        return out
    }
}

extension PageData {
    /// The spellings that differ from the page's heading and from the expansion below it.
    func spellings(_ record: SubjectRecord) -> TemplateValue {
        let shown = [record.name, expansion(record)]
        return .list((record.entity?.aliases ?? []).filter { !shown.contains($0) }.map(TemplateValue.string))
    }
}
