internal import Basics
internal import Loaders
internal import Recognition

/// `data/briefing.json` and its schema: everything that the pages show, for other programs. `Documentation/Data.md`
/// describes it.
struct DataFile: Sendable {
    let data: PageData
    let cited: CitedStatements
    let settings: SiteSettings
    let title: String
    /// Which source an article is, by its slug.
    let slugs: [String: Int]

    init(data: PageData, cited: CitedStatements, settings: SiteSettings, title: String) {
        (self.data, self.cited, self.settings, self.title) = (data, cited, settings, title)
        slugs = Dictionary(
            data.dossier.sources.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Raised where a program that reads the file has to change.
    static let format = 1

    func files() -> [OutputFile] {
        [
            OutputFile(path: "data/briefing.json", bytes: Array((value().text + "\n").utf8)),
            OutputFile(path: "data/briefing.schema.json", bytes: Array((DataSchema.value.text + "\n").utf8)),
        ]
    }

    private var dossier: Dossier { data.dossier }

    /// Whole articles only where the pages show them.
    private var shown: [Int] {
        let all = settings.reproduction == .full ? Array(dossier.statements.indices) : cited.all.sorted()
        return all.filter { !dossier.statements[$0].isHidden }
    }

    private func value() -> JSON {
        .make([
            ("$schema", .string("briefing.schema.json")), ("format", .int(Self.format)),
            ("generator", .string("briefing \(BriefingVersion.current)")), ("site", site()),
            ("asOf", asOf()), ("event", dossier.event.map(event) ?? .null),
            ("sources", .array(dossier.sources.indices.map(source))),
            ("people", .array(dossier.people.map(person))),
            ("initiatives", .array(dossier.initiatives.map(initiative))),
            ("dates", .array(dossier.dates.map(date))), ("statements", .array(shown.map(statement))),
            ("meetings", .array(dossier.meetings.map(meeting))),
            ("groups", .array(data.comparison.groups.map(group))),
            ("differences", .array(data.comparison.differences.enumerated().map(difference))),
        ])
    }

    private func site() -> JSON {
        .make([
            ("title", .string(title)), ("subtitle", .optional(settings.subtitle)),
            ("language", .string(settings.language)), ("marking", .optional(settings.marking)),
            ("version", .optional(settings.version)), ("preparedBy", .optional(settings.preparedBy)),
            (
                "reviewed",
                settings.reviewed.map {
                    .make([("name", .string($0.name)), ("date", .string($0.date.description))])
                } ?? .null
            ),
            ("isReviewed", .bool(ReviewState(settings.reviewed, dossier).isCurrent)),
            ("contact", .optional(settings.contact)),
            ("address", .optional(settings.baseURL?.text)), ("articles", .string(settings.reproduction.rawValue)),
        ])
    }

    private func asOf() -> JSON {
        guard let asOf = dossier.asOf else { return .null }
        let moment = settings.asOf.flatMap { $0.minuteOfDay == nil ? nil : $0 }
        return .make([
            ("date", .string(asOf.date.description)), ("moment", .optional(moment?.description)),
            ("inferred", .bool(asOf.isInferred)),
        ])
    }

    private func event(_ event: Event) -> JSON {
        .make([("value", .string(event.value.description)), ("sources", numbers(event.sources))])
    }

    private func source(_ index: Int) -> JSON {
        let source = dossier.sources[index]
        let phase = dossier.phases[index]
        return .make([
            ("number", .int(source.number)), ("slug", .string(source.slug)), ("path", .string(source.path)),
            ("title", .optional(source.article.title?.text)), ("outlet", .optional(source.article.publisher)),
            ("authors", .strings(source.article.authors)),
            (
                "published",
                source.published.map {
                    .make([
                        ("value", .string($0.moment.description)), ("basis", .string($0.basis.rawValue)),
                        ("reason", .optional(source.publishedSentence)),
                        ("zoneFromSettings", .bool(source.zoneIsTheEditors)),
                    ])
                } ?? .null
            ),
            ("phase", .string(phase.phase.rawValue)), ("phaseReason", .string(phase.reason)),
            ("language", .optional(source.article.language)),
            ("address", .optional(ArticlePage.webAddress(source.article.sourceURL))),
        ])
    }

    private func group(_ group: StatementGroup) -> JSON {
        .make([
            ("representative", .string(cited.ids[group.representative])), ("statements", ids(group.statements)),
            ("sources", numbers(group.sources)), ("reported", numbers(group.reported)),
            ("expected", numbers(group.expected)), ("separatelyWorded", .int(group.separatelyWorded)),
            ("origins", .strings(group.origins.map(\.name))),
        ])
    }

    private func difference(_ index: Int, _ difference: Difference) -> JSON {
        .make([
            ("id", .string("d\(index + 1)")), ("kind", .string(difference.kind.rawValue)),
            ("topic", .string(difference.topic.rawValue)),
            ("subjects", .array(difference.subjects.map(JSON.reference))),
            ("meeting", difference.meeting.map(JSON.int) ?? .null),
            (
                "claims",
                .array(
                    difference.claims.map { claim in
                        .make([
                            ("value", .string(data.words(claim.value, of: [claim]))),
                            ("statement", .string(cited.ids[claim.statement])),
                            ("source", .int(dossier.sources[claim.source].number)),
                            ("start", .int(claim.range.lowerBound)), ("end", .int(claim.range.upperBound)),
                        ])
                    })
            ),
            ("bearing", .strings(difference.bearing)),
            (
                "chosen",
                .optional(
                    difference.chosen.map { value in
                        data.words(value, of: difference.claims.filter { $0.value == value })
                    })
            ),
        ])
    }

    func ids(_ statements: [Int]) -> JSON { .strings(statements.map { cited.ids[$0] }) }

    func numbers(_ sources: [Int]) -> JSON { .array(sources.map { .int(dossier.sources[$0].number) }) }
}

extension JSON {
    /// An object of named values.
    static func make(_ members: [(String, JSON)]) -> JSON { .object(members.map { .init($0.0, $0.1) }) }

    static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }

    /// What a statement names or a difference is on: `{"kind": "person", "id": "ana-brook"}`.
    static func reference(_ subject: Subject) -> JSON {
        .make([("kind", .string(subject.kindName)), ("id", .string(subject.value))])
    }
}

extension Subject {
    /// `person`, `initiative`, `date`
    var kindName: String {
        switch self {
        case .person: "person"
        case .initiative: "initiative"
        case .date: "date"
        }
    }

    /// The slug, or the date's EDTF form.
    var value: String {
        switch self {
        case .person(let id), .initiative(let id): id
        case .date(let value): value.description
        }
    }
}
