internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

extension PageData {
    static let mostMarks = 12
    static let mostCompanions = 24

    /// A subject's statements by their source; they are in the order of their sources already.
    func bySource(_ record: SubjectRecord) -> [(source: Int, statements: [Int])] {
        var groups: [(source: Int, statements: [Int])] = []
        for index in record.statements {
            let source = dossier.statements[index].source
            if groups.last?.source == source {
                groups[groups.count - 1].statements.append(index)
            } else {
                groups.append((source, [index]))
            }
        }
        return groups
    }

    /// The sources that a subject's statements come from, in the order of their numbers.
    func sourceIndices(_ record: SubjectRecord) -> [Int] {
        bySource(record).map(\.source)
    }

    /// A source's mark that leads to the first statement there.
    ///
    /// Of a subject that very many name the first so many: its own page has all.
    func marks(_ record: SubjectRecord) -> TemplateValue {
        .list(
            bySource(record).prefix(Self.mostMarks).map { index, own in
                .make([
                    ("number", .int(dossier.sources[index].number)), ("title", .string(dossier.sources[index].title)),
                    ("href", .string(href(dossier.statements[own[0]]))),
                ])
            })
    }

    /// The articles whose front matter lists a subject; of a page in parts they stand on the first.
    func listing(_ record: SubjectRecord, part: Int = 0) -> TemplateValue {
        .list(part == 0 ? record.listed.map(link(toSource:)) : [])
    }

    /// What is named in the same statements, of one kind.
    func companions(_ record: SubjectRecord, _ isWanted: (Subject) -> Bool) -> TemplateValue {
        .list(
            record.companions.filter { isWanted($0.subject) }.prefix(Self.mostCompanions).compactMap { companion in
                dossier.record(companion.subject).map { link($0, count: companion.count) }
            })
    }

    /// A link to a subject's page.
    func link(_ record: SubjectRecord, count: Int? = nil) -> TemplateValue {
        .make([
            ("name", .string(record.name)), ("href", .string(record.subject.path)),
            ("count", count.map(TemplateValue.int) ?? .none),
        ])
    }

    /// A line of an index: name, what it is as printed, how often and by whom it is named, a first statement.
    func entry(_ record: SubjectRecord) -> TemplateValue {
        let first = record.statements.first
        return .make([
            ("name", .string(record.name)), ("href", .string(record.subject.path)), ("note", .optional(note(record))),
            ("count", .int(record.statements.count)), ("sources", marks(record)),
            ("statement", first.map { statement($0, on: record.subject) } ?? .none), ("since", since(record.subject)),
        ])
    }

    /// The office, the expansion, or the editor's title of a date.
    func note(_ record: SubjectRecord) -> String? {
        switch record.subject {
        case .person:
            record.editor?.role ?? chosenOffice(of: record)?.words ?? RoleLine.text(record.entity?.roles ?? [])
        case .initiative: expansion(record)
        case .date: record.editor?.title
        }
    }

    /// The office that the editor chose of several that sources print.
    func chosenOffice(of record: SubjectRecord) -> (words: String, setBy: Diagnostic.Location?)? {
        let difference = comparison.differences(on: record.subject).first { $0.topic == .office && $0.chosen != nil }
        guard let difference, let chosen = difference.chosen else { return nil }
        return (words(chosen, of: difference.claims.filter { $0.value == chosen }), difference.setBy)
    }

    /// What an initiative's name stands for, where the name itself does not say it.
    func expansion(_ record: SubjectRecord) -> String? {
        guard let expansion = record.editor?.expansion ?? record.entity?.expansion else { return nil }
        return record.name.lowercased().contains(expansion.lowercased()) ? nil : expansion
    }

    /// The spellings that differ from the page's heading and from the expansion below it.
    func spellings(_ record: SubjectRecord) -> TemplateValue {
        let shown = [record.name, expansion(record)]
        return .list((record.entity?.aliases ?? []).filter { !shown.contains($0) }.map(TemplateValue.string))
    }
}
