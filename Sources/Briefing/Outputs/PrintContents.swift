internal import Templating

/// The sections of the print version and their numbers: `4` for the people, `4.2` for one of them.
struct PrintContents: Sendable {
    /// The contents as the template shows them.
    let value: TemplateValue
    /// The number of each place that has one.
    let numbers: [String: String]

    init(data: PageData, hasQuotations: Bool, hasArticles: Bool, omitted: Set<String>) {
        let dossier = data.dossier
        // The place, the name of its words, whether there is anything in it, what it holds.
        let sections: [(id: String, label: String, isThere: Bool, entries: [SubjectRecord])] = [
            ("brief", "in_brief", true, []), ("changes", "changes", data.changes != nil, []),
            ("meetings", "meetings", !dossier.meetings.isEmpty, []),
            ("timeline", "timeline", !dossier.dates.isEmpty, []),
            ("people", "people", !dossier.people.isEmpty, dossier.people),
            ("initiatives", "initiatives", !dossier.initiatives.isEmpty, dossier.initiatives),
            ("quotations", "quotations", hasQuotations, []),
            ("differences", "differences", !data.comparison.differences.isEmpty, []), ("sources", "sources", true, []),
            ("paragraphs", "cited_paragraphs", hasArticles, []),
        ]
        var numbers: [String: String] = [:]
        var list: [TemplateValue] = []
        for (index, section) in sections.filter(\.isThere).enumerated() {
            numbers[section.id] = "\(index + 1)"
            let entries = section.entries.filter { !omitted.contains($0.subject.path) }.enumerated().map {
                offset, record -> TemplateValue in
                let id = "\(record.subject.kindName)-\(record.subject.value)"
                numbers[id] = "\(index + 1).\(offset + 1)"
                return .make([
                    ("number", .string("\(index + 1).\(offset + 1)")), ("name", .string(record.name)),
                    ("href", .string("#" + id)),
                ])
            }
            list.append(
                .make([
                    ("number", .string("\(index + 1)")), ("label", .string(section.label)),
                    ("href", .string("#" + section.id)), ("entries", .list(entries)),
                ]))
        }
        self.numbers = numbers
        value = .make([
            ("sections", .list(list)), ("numbers", .make(sections.map { ($0.id, .optional(numbers[$0.id])) })),
        ])
    }
}
