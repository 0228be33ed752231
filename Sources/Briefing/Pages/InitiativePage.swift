internal import Basics
internal import Recognition
internal import Templating

/// `initiatives/SLUG.html`
struct InitiativePage: Sendable {
    let data: PageData

    func pages(_ record: SubjectRecord) -> [Page] {
        let lists = [
            ("reported", clusters(record, [.during, .after])), ("expected", clusters(record, [.before])),
            ("undated", clusters(record, [.unclear])),
        ]
        let page = Page(
            path: record.subject.path, kind: "initiative", section: "initiatives", title: record.name,
            template: "initiative.html", data: [], isIndexed: record.editor?.isIndexed ?? true,
            isDraft: record.editor?.isDraft ?? false)
        return Page.parts(page, Array(data.parts(lists).enumerated())) { place, wanted in
            [
                (
                    "initiative",
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
            ("acronym", .optional(record.editor?.acronym ?? record.entity?.acronym)),
            wanted("expansion", .optional(data.expansion(record))),
            wanted("spellings", data.spellings(record)), wanted("editor", EditorText.html(record.editor?.text)),
            ("count", .int(record.statements.count)), wanted("source_count", .int(data.sourceIndices(record).count)),
            wanted("doubts", data.doubts(on: record.subject)), wanted("not_named_in", .list(absence(record))),
            wanted("listed", data.listing(record, part: part)),
            wanted("people", data.companions(record, \.isPerson)),
            wanted("initiatives", data.companions(record, \.isInitiative)),
            wanted("dates", data.companions(record, \.isDate)),
        ]
    }

    /// The later sources that do not name it; that it was dropped is not said.
    private func absence(_ record: SubjectRecord) -> [TemplateValue] {
        (data.comparison.absence(of: record.subject)?.notNamedIn ?? []).prefix(PageData.mostMarks).map(data.source)
    }

    /// The statements of the sources that stand so to the event.
    private func clusters(_ record: SubjectRecord, _ phases: Set<SourcePhase.Phase>) -> [[Int]] {
        data.clusters(
            of: record.statements.filter { index in
                phases.contains(data.dossier.phases[data.dossier.statements[index].source].phase)
            })
    }
}
