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
            data: [], isIndexed: record.isWritten && record.editor?.isIndexed ?? true,
            isDraft: record.editor?.isDraft ?? false)
        return Page.parts(page, Array(data.parts(lists).enumerated())) { place, wanted in
            [
                (
                    "person",
                    .make(
                        common(record, part: place.offset, wanted)
                            + data.values(of: place.element, on: record.subject, wanted))
                )
            ]
        }
    }

    /// What each part of the page shows.
    private func common(_ record: SubjectRecord, part: Int, _ wanted: WantedValues) -> Page.Data {
        [
            ("name", .string(record.name)), wanted("since", data.since(record.subject)),
            wanted("roles", .list(roles(record))),
            wanted("spellings", data.spellings(record)), wanted("editor", EditorText.html(record.editor?.text)),
            ("count", .int(record.statements.count)), wanted("source_count", .int(data.sourceIndices(record).count)),
            wanted("meetings", data.meetings(data.meetings(of: record.subject), on: record.subject)),
            wanted("doubts", data.doubts(on: record.subject)), wanted("listed", data.listing(record, part: part)),
            wanted("picture", NeighbourhoodPicture(data: data).svg(of: record)),
            wanted("people", data.companions(record, \.isPerson)),
            wanted("initiatives", data.companions(record, \.isInitiative)),
            wanted("dates", data.companions(record, \.isDate)),
        ]
    }

    /// Whether an office is another than the chosen one: a country before it, or its initials, make no other.
    private func isRival(_ office: String, of chosen: String) -> Bool {
        office != chosen && !RoleLine.addsNothing(office, to: chosen)
    }

    private func isSpeaker(_ subject: Subject, of statement: Int) -> Bool {
        data.dossier.statements[statement].speakers.contains { $0.subject == subject }
    }

    private func isQuoted(_ subject: Subject, in statement: Int) -> Bool {
        data.dossier.statements[statement].speakers.contains { $0.subject == subject && !$0.quotations.isEmpty }
    }

    /// The editor's office first, the one that the editor chose, then each as it is printed, with the sources that print it.
    private func roles(_ record: SubjectRecord) -> [TemplateValue] {
        var out: [TemplateValue] = []
        let own = [record.editor?.role, record.editor?.organisation].compactMap(\.self)
        if !own.isEmpty {
            let text = own.joined(separator: ", ")
            out.append(
                .make([
                    ("text", .string(text)), ("by_editor", true), ("sources", []), ("is_chosen", false),
                    ("is_rival", false),
                ]))
        }
        let chosen = data.chosenOffice(of: record)
        let roles = record.entity?.roles ?? []
        let ordered = roles.filter { $0.text == chosen?.words } + roles.filter { $0.text != chosen?.words }
        for role in ordered where role.text != record.editor?.role || !role.documents.isEmpty {
            let sources = data.sources(withSlugs: role.documents)
            guard !sources.isEmpty else { continue }
            out.append(
                .make([
                    ("text", .string(role.text)), ("by_editor", false), ("sources", .list(sources.map(data.source))),
                    ("is_chosen", .bool(role.text == chosen?.words)),
                    ("is_rival", .bool(chosen.map { isRival(role.text, of: $0.words) } ?? false)),
                ]))
        }
        return out
    }
}
