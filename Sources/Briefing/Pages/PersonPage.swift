internal import Basics
internal import Recognition
internal import Templating

/// `people/SLUG.html`
struct PersonPage: Sendable {
    let data: PageData

    func pages(_ record: SubjectRecord) -> [Page] {
        let said = Set(record.statements.filter { isSpeaker(record.subject, of: $0) })
        let quoted = said.filter { isQuoted(record.subject, in: $0) }
        let lists = [
            ("quotations", data.clusters(of: record.statements.filter(quoted.contains))),
            ("attributed", data.clusters(of: record.statements.filter { said.contains($0) && !quoted.contains($0) })),
            ("about", data.clusters(of: record.statements.filter { !said.contains($0) })),
        ]
        let page = Page(
            path: record.subject.path, kind: "person", section: "people", title: record.name, template: "person.html",
            data: [], isIndexed: record.editor?.isIndexed ?? false, isDraft: record.editor?.isDraft ?? false)
        return Page.parts(page, data.parts(lists)) { part in
            [("person", .make(common(record) + data.values(of: part, on: record.subject)))]
        }
    }

    /// What each part of the page shows.
    private func common(_ record: SubjectRecord) -> Page.Data {
        [
            ("name", .string(record.name)), ("roles", .list(roles(record))),
            ("spellings", data.spellings(record)), ("editor", EditorText.html(record.editor?.text)),
            ("count", .int(record.statements.count)), ("source_count", .int(data.sourceIndices(record).count)),
            ("meetings", data.meetings(data.meetings(of: record.subject), on: record.subject)),
            ("doubts", data.doubts(on: record.subject)), ("listed", data.listing(record)),
            ("picture", NeighbourhoodPicture(data: data).svg(of: record)),
            ("people", data.companions(record, \.isPerson)), ("initiatives", data.companions(record, \.isInitiative)),
            ("dates", data.companions(record, \.isDate)),
        ]
    }

    private func isSpeaker(_ subject: Subject, of statement: Int) -> Bool {
        data.dossier.statements[statement].speakers.contains { $0.subject == subject }
    }

    private func isQuoted(_ subject: Subject, in statement: Int) -> Bool {
        data.dossier.statements[statement].speakers.contains { $0.subject == subject && !$0.quotations.isEmpty }
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
