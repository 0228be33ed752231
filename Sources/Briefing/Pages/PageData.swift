internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// The values that several kinds of page show in the same way, made once from the dossier.
struct PageData: Sendable {
    let dossier: Dossier
    private let sources: [TemplateValue]

    init(dossier: Dossier) {
        self.dossier = dossier
        sources = dossier.sources.map(Self.value)
    }

    /// A source as a list shows it.
    func source(_ index: Int) -> TemplateValue { sources[index] }

    private static func value(_ source: Source) -> TemplateValue {
        return .make([
            ("number", .int(source.number)), ("title", .string(source.title)), ("href", .string(source.path)),
            ("outlet", .string(source.outlet)),
            ("published", .optional(source.published.map { EDTF.day($0.moment.date).words })),
            ("basis", .optional(source.published.flatMap { $0.basis == .siblings ? $0.basis.rawValue : nil })),
        ])
    }

    /// A statement with links, as the page of `subject` shows it.
    func statement(_ index: Int, on subject: Subject?) -> TemplateValue {
        let statement = dossier.statements[index]
        let readings = statement.namings.compactMap { naming -> TemplateValue? in
            guard case .date(let value) = naming.subject, naming.subject == subject else { return nil }
            return .make([
                ("words", .string(Self.text(of: naming, in: statement))), ("value", .string(value.words)),
                ("sentence", .string(naming.basis.sentence)),
            ])
        }
        return .make([
            ("text", .string(statement.text)), ("lead", .optional(statement.lead)),
            ("segments", .list(segments(of: statement.text, statement.namings, on: subject))),
            ("source", source(statement.source)), ("href", .string(href(statement))),
            ("place", .string(statement.placeName)), ("readings", .list(readings)),
        ])
    }

    /// Where a statement was printed: its article's page and the paragraph there.
    func href(_ statement: Statement) -> String { dossier.sources[statement.source].path + "#" + statement.anchor }

    /// A text cut at what it names: what has a page is linked, the page's own subject marked.
    func segments(of text: String, _ namings: [Statement.Naming], on subject: Subject?) -> [TemplateValue] {
        let bytes = Array(text.utf8)
        var out: [TemplateValue] = []
        var at = 0
        func add(_ range: Range<Int>, href: String?, isSubject: Bool) {
            guard !range.isEmpty else { return }
            out.append(
                .make([
                    ("text", .string(String(decoding: bytes[range], as: UTF8.self))), ("href", .optional(href)),
                    ("is_subject", .bool(isSubject)),
                ]))
        }
        for naming in namings where naming.range.lowerBound >= at {
            let isSubject = naming.subject == subject
            guard isSubject || dossier.record(naming.subject) != nil else { continue }
            add(at..<naming.range.lowerBound, href: nil, isSubject: false)
            add(naming.range, href: isSubject ? nil : naming.subject.path, isSubject: isSubject)
            at = naming.range.upperBound
        }
        add(at..<bytes.count, href: nil, isSubject: false)
        return out
    }

    /// A subject's statements, grouped by the source that printed them.
    func groups(_ record: SubjectRecord) -> TemplateValue {
        .list(
            bySource(record).map { index, own in
                .make([
                    ("source", source(index)), ("statements", .list(own.map { statement($0, on: record.subject) })),
                ])
            })
    }

    /// A subject's statements by their source; they are in the order of their sources already.
    private func bySource(_ record: SubjectRecord) -> [(source: Int, statements: [Int])] {
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
    func marks(_ record: SubjectRecord) -> TemplateValue {
        .list(
            bySource(record).map { index, own in
                .make([
                    ("number", .int(dossier.sources[index].number)), ("title", .string(dossier.sources[index].title)),
                    ("href", .string(href(dossier.statements[own[0]]))),
                ])
            })
    }

    /// The articles whose front matter lists a subject.
    func listing(_ record: SubjectRecord) -> TemplateValue {
        .list(
            record.listed.map { index in
                .make([
                    ("name", .string(dossier.sources[index].title)), ("href", .string(dossier.sources[index].path)),
                    ("count", .none),
                ])
            })
    }

    /// What is named in the same statements, of one kind.
    func companions(_ record: SubjectRecord, _ isWanted: (Subject) -> Bool) -> TemplateValue {
        .list(
            record.companions.filter { isWanted($0.subject) }.compactMap { companion in
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
            ("statement", first.map { statement($0, on: record.subject) } ?? .none),
        ])
    }

    /// The office, the expansion, or the editor's title of a date.
    private func note(_ record: SubjectRecord) -> String? {
        switch record.subject {
        case .person: record.editor?.role ?? RoleLine.text(record.entity?.roles ?? [])
        case .initiative: expansion(record)
        case .date: record.editor?.title
        }
    }

    /// What an initiative's name stands for, where the name itself does not say it.
    func expansion(_ record: SubjectRecord) -> String? {
        guard let expansion = record.editor?.expansion ?? record.entity?.expansion else { return nil }
        return record.name.lowercased().contains(expansion.lowercased()) ? nil : expansion
    }

    static func text(of naming: Statement.Naming, in statement: Statement) -> String {
        String(decoding: Array(statement.text.utf8)[naming.range], as: UTF8.self)
    }
}

extension TemplateValue {
    /// A dictionary of named values.
    static func make(_ pairs: [(String, TemplateValue)]) -> TemplateValue { .dictionary(TemplateDictionary(pairs)) }

    /// A text, or nothing.
    static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.string) ?? .none }
}

extension Subject {
    var isPerson: Bool { if case .person = self { true } else { false } }
    var isInitiative: Bool { if case .initiative = self { true } else { false } }
    var isDate: Bool { if case .date = self { true } else { false } }
}
