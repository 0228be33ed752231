internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// The values that several kinds of page show in the same way, made once from the dossier.
///
/// One object, which never changes: what makes a page keeps a reference to it and not a copy of all its fields, of which
/// fifty thousand pages would have as many.
final class PageData: Sendable {
    let dossier: Dossier
    let comparison: Comparison
    /// What is other than in an earlier briefing; `nil` where none is asked for.
    let changes: FoundChanges?
    private let sources: [TemplateValue]
    /// Links to the sources' pages, and the sources by their slugs: a list may have thousands of them.
    private let links: [TemplateValue]
    private let bySlug: [String: Int]
    /// Links to the pages of people, initiatives and dates, in the order of the dossier's records.
    let subjectLinks: [TemplateValue]
    /// The sources by the day on which they were published.
    private let published: [CalendarDate: [Int]]
    /// The dates that are longer than a day, by their indices.
    let spans: [Int]

    init(dossier: Dossier, comparison: Comparison, changes: FoundChanges? = nil) {
        self.dossier = dossier
        self.comparison = comparison
        self.changes = changes
        sources = zip(dossier.sources, dossier.phases).enumerated().map { index, pair in
            Self.value(pair.0, pair.1, Self.since(changes?.what(of: .source, index)))
        }
        links = dossier.sources.map { source in
            .make([("name", .string(source.title)), ("href", .string(source.path)), ("count", .none)])
        }
        subjectLinks = dossier.all.map { record in
            .make([("name", .string(record.name)), ("href", .string(record.subject.path)), ("count", .none)])
        }
        bySlug = dossier.sources.indices.reduce(into: [:]) { $0[dossier.sources[$1].slug] = $1 }
        published = dossier.sources.indices.reduce(into: [:]) { days, index in
            if let day = dossier.day(ofSource: index) { days[day, default: []].append(index) }
        }
        spans = dossier.dates.indices.filter { index in
            if case .date(let value) = dossier.dates[index].subject { value.firstDay != value.lastDay } else { false }
        }
    }

    /// The same of a dossier whose articles have other texts below their headlines, and which is the same in all else:
    /// nothing that is made here shows them.
    func withBodies(of dossier: Dossier, _ comparison: Comparison) -> PageData {
        PageData(self, dossier, comparison)
    }

    private init(_ like: PageData, _ dossier: Dossier, _ comparison: Comparison) {
        (self.dossier, self.comparison, changes) = (dossier, comparison, like.changes)
        (sources, links, bySlug, subjectLinks) = (like.sources, like.links, like.bySlug, like.subjectLinks)
        (published, spans) = (like.published, like.spans)
    }

    /// The sources that were published on a day; none where the value is no day.
    func published(on value: EDTF) -> [Int] {
        if case .date(.day(let day)) = value { published[day, default: []] } else { [] }
    }

    /// A source as a list shows it.
    func source(_ index: Int) -> TemplateValue { sources[index] }

    /// A link to a source's page.
    func link(toSource index: Int) -> TemplateValue { links[index] }

    /// The sources with some slugs, in their order.
    func sources(withSlugs slugs: [String]) -> [Int] { slugs.compactMap { bySlug[$0] }.sorted() }

    /// The sources as somebody who looks up a number wants them; elsewhere they stand by date.
    var sourcesByNumber: [Int] {
        dossier.sources.indices.sorted { dossier.sources[$0].number < dossier.sources[$1].number }
    }

    private static func value(_ source: Source, _ phase: SourcePhase, _ since: TemplateValue) -> TemplateValue {
        return .make([
            ("number", .int(source.number)), ("title", .string(source.title)), ("href", .string(source.path)),
            ("outlet", .optional(source.article.publisher)),
            ("published", .optional(source.published.map { EDTF.day($0.moment.date).words })),
            ("basis", .optional(source.published.flatMap { $0.basis == .siblings ? $0.basis.rawValue : nil })),
            ("phase", .string(phase.phase.rawValue)), ("since", since),
        ])
    }

    /// A statement with links, as the page of `subject` shows it.
    ///
    /// It stands as new where all of `likewise` are, those that it is shown for.
    func statement(_ index: Int, on subject: Subject?, likewise: [Int] = []) -> TemplateValue {
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
            ("mark", mark(index)), ("place", place(statement)), ("readings", .list(readings)),
            ("speakers", .list(speakers(statement))),
            ("doubts", .list(doubts(at: index))),
            ("since", since(statements: [index] + likewise)),
        ])
    }

    /// Where a statement was printed: its article's page and the paragraph there.
    func href(_ statement: Statement) -> String { dossier.sources[statement.source].path + "#" + statement.anchor }

    private func place(_ statement: Statement) -> TemplateValue {
        let kind =
            switch statement.place {
            case .title: "headline"
            case .standfirst: "standfirst"
            case .block: statement.kind == .caption ? "caption" : "paragraph"
            }
        var number = TemplateValue.none
        if case .block(let index) = statement.place { number = .int(statement.number ?? index + 1) }
        return .make([("kind", .string(kind)), ("number", number)])
    }

    /// Those who say it, with what stands for them in its text.
    private func speakers(_ statement: Statement) -> [TemplateValue] {
        statement.speakers.map { speaker in
            let subject = speaker.subject.flatMap { dossier.record($0) }?.subject
            return .make([
                ("name", .string(speaker.name)), ("printed", .string(speaker.printed)),
                ("kind", .string(speaker.kind.rawValue)), ("verb", .string(speaker.verb)),
                ("href", .optional(subject?.path)),
                // Of a quotation that goes on, the sentence itself doesn't say who speaks.
                ("is_named", .bool(statement.text.contains(speaker.name))),
            ])
        }
    }

    /// A text cut at what it names: what has a page is linked, the page's own subject marked.
    func segments(of text: String, _ namings: [Statement.Naming], on subject: Subject?) -> [TemplateValue] {
        let bytes = Array(text.utf8)
        var out: [TemplateValue] = []
        var at = 0
        func add(_ range: Range<Int>, href: String?, isSubject: Bool, _ named: Subject? = nil) {
            guard !range.isEmpty else { return }
            let text = String(decoding: bytes[range], as: UTF8.self)
            out.append(
                .make([
                    ("text", .string(text)), ("href", .optional(href)), ("is_subject", .bool(isSubject)),
                    ("expansion", .optional(named.flatMap { expansion(of: text, $0) })),
                ]))
        }
        for naming in namings where naming.range.lowerBound >= at {
            let isSubject = naming.subject == subject
            guard isSubject || dossier.record(naming.subject) != nil else { continue }
            add(at..<naming.range.lowerBound, href: nil, isSubject: false)
            add(naming.range, href: isSubject ? nil : naming.subject.path, isSubject: isSubject, naming.subject)
            at = naming.range.upperBound
        }
        add(at..<bytes.count, href: nil, isSubject: false)
        return out
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
