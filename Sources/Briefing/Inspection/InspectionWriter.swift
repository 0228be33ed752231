internal import Basics
internal import Loaders
internal import Recognition

/// A dossier as data: documents with their mentions, entities, timeline. Offsets are Unicode scalars.
struct InspectionWriter: Sendable {
    let dossier: Dossier
    /// The document's id by its ``key(_:)``.
    let ids: [String: String]

    var json: JSON {
        .object(
            [
                .init("system", .string("briefing \(BriefingVersion.current)")),
                .init("documents", .array(order.map(document))), .init("entities", .array(entities)),
                .init("timeline", .array(timeline)), .init("meetings", .array(meetings)),
            ] + corrections)
    }

    /// Which corrections did what, where any did.
    private var corrections: [JSON.Member] {
        let applied = dossier.applied.counts.sorted {
            ($0.key.position?.line ?? 0, $0.key.position?.column ?? 0) < (
                $1.key.position?.line ?? 0, $1.key.position?.column ?? 0
            )
        }.map { place, count in
            JSON.object([.init("place", .string(place.editorsPlace)), .init("count", .int(count))])
        }
        return applied.isEmpty ? [] : [.init("corrections", .array(applied))]
    }

    /// The documents in the order of their ids.
    var order: [Int] {
        dossier.sources.indices.sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
    }

    private func id(_ index: Int) -> String {
        let article = dossier.sources[index].article
        return ids[Self.key(article)] ?? article.source.name
    }

    /// What tells an article from all others: its file, and which of the file's articles it is.
    static func key(_ article: Article) -> String {
        article.part.map { "\(article.source.name)#\($0)" } ?? article.source.name
    }

    private func document(_ index: Int) -> JSON {
        let source = dossier.sources[index]
        let article = source.article
        let fields = TextFields(article)
        let dropped = article.dropped.map { piece in
            JSON.object([
                .init("text", .string(piece.text)), .init("reason", .string(piece.reason.rawValue)),
                .init("line", .int(piece.line)),
            ])
        }
        return .object([
            .init("id", .string(id(index))), .init("file", .string(article.source.name)),
            .init("loader", .string(article.loader)), .init("title", .optional(article.title?.text)),
            .init("dek", .optional(article.standfirst?.text)),
            .init("authors", .array(article.authors.map(JSON.string))),
            .init("publisher", .optional(article.publisher)),
            .init("published", .optional(source.published?.moment.description)),
            .init("publishedBasis", .optional(source.published?.basis.rawValue)),
            .init("sourceURL", .optional(article.sourceURL)), .init("language", .optional(article.language)),
            .init("tags", .array(article.tags.map(JSON.string))), .init("markdown", .string(article.markdown)),
            .init("text", .string(fields.body)), .init("captions", .array(fields.captions(article))),
            .init("dropped", .array(dropped)), .init("mentions", .array(mentions(index, fields))),
            .init("statements", .array(StatementInspection(dossier: dossier).statements(of: index))),
        ])
    }

    private func mentions(_ index: Int, _ fields: TextFields) -> [JSON] {
        let article = dossier.sources[index].article
        let scalars = ScalarOffsets(article.source.utf8)
        return dossier.readings[index].mentions.map { mention in
            let passage = dossier.readings[index].passages[mention.passage]
            let inner = ScalarOffsets(Array(passage.text.utf8))
            let (field, base) = fields.place(of: passage.place)
            let (type, entity, value) = described(mention.target)
            var members: [JSON.Member] = [
                .init("type", .string(type)), .init("in", .string(field)),
                .init("start", .int(base + inner[mention.range.lowerBound])),
                .init("end", .int(base + inner[mention.range.upperBound])),
            ]
            if let place = fields.map(of: passage.place)?.source(for: mention.range) {
                members.append(.init("line", .int(article.source.position(at: place.lowerBound).line)))
                members.append(.init("sourceStart", .int(scalars[place.lowerBound])))
                members.append(.init("sourceEnd", .int(scalars[place.upperBound])))
            }
            members.append(
                .init("text", .string(String(decoding: Array(passage.text.utf8)[mention.range], as: UTF8.self))))
            if let entity { members.append(.init("entity", .string(entity))) }
            if type == "DATE" { members.append(.init("value", .optional(value))) }
            members.append(
                .init(
                    "basis",
                    .object([
                        .init("rule", .string(mention.basis.rule)), .init("words", .string(mention.basis.words)),
                        .init("sentence", .string(mention.basis.sentence)),
                    ])))
            return .object(members)
        }
    }

    func described(_ target: Mention.Target) -> (type: String, entity: String?, value: String?) {
        switch target {
        case .entity(let kind, let id): (Self.type(kind), id, nil)
        case .date(let value): ("DATE", nil, value?.description)
        case .duration(let value): ("DATE", nil, value)
        }
    }

    private static func type(_ kind: EntityKind) -> String {
        switch kind {
        case .person: "PERSON"
        case .initiative: "INITIATIVE"
        case .organisation: "ORG"
        case .place: "PLACE"
        }
    }

    /// People and initiatives with their pages' names, then the bodies and places that are named.
    private var entities: [JSON] {
        var documents: [Mention.Target: [Int]] = [:]
        for (index, reading) in dossier.readings.enumerated() {
            for target in Set(reading.mentions.map(\.target)) { documents[target, default: []].append(index) }
        }
        let pages = (dossier.people + dossier.initiatives).compactMap { record in
            record.entity.map { (entity: $0, name: record.name) }
        }
        // Those without a page are people without a printed office, bodies and places.
        let shown = Set(pages.map { Mention.Target.entity($0.entity.kind, id: $0.entity.id) })
        let others = dossier.register.entities.filter { !shown.contains(.entity($0.kind, id: $0.id)) }
            .map { (entity: $0, name: $0.name) }
        return (pages + others).compactMap { entity, name in
            let target = Mention.Target.entity(entity.kind, id: entity.id)
            let found = documents[target] ?? []
            return shown.contains(target) || !found.isEmpty ? self.entity(entity, name: name, documents: found) : nil
        }
    }

    private func entity(_ entity: Entity, name: String, documents: [Int]) -> JSON {
        let roles = entity.roles.map { role in
            JSON.object([
                .init("text", .string(role.text)), .init("documents", .array(role.documents.map(documentID))),
            ])
        }
        return .object([
            .init("id", .string(entity.id)), .init("type", .string(Self.type(entity.kind))),
            .init("name", .string(name)), .init("aliases", .array(entity.aliases.map(JSON.string))),
            .init("roles", .array(roles)), .init("documents", .array(documents.map { .string(id($0)) })),
        ])
    }

    private var meetings: [JSON] {
        dossier.meetings.map { meeting in
            .object([
                .init("parties", .array(meeting.parties.map { .string($0.name) })),
                .init("days", .array(meeting.days.map { .string($0.description) })),
                .init("planned", .bool(meeting.isPlanned)),
                .init(
                    "accounts",
                    .array(
                        meeting.accounts.map { account in
                            let statement = dossier.statements[account.statement]
                            let topic = account.topic.map { Array(statement.text.utf8)[$0] }
                            return .object([
                                .init("document", .string(id(statement.source))),
                                .init("text", .string(statement.text)),
                                .init("day", .optional(account.day?.description)),
                                .init("topic", .optional(topic.map { String(decoding: $0, as: UTF8.self) })),
                            ])
                        })),
            ])
        }
    }

    private func documentID(_ slug: String) -> JSON {
        .string(dossier.sources.firstIndex { $0.slug == slug }.map(id) ?? slug)
    }

    private var timeline: [JSON] {
        dossier.dates.compactMap { record in
            guard case .date(let value) = record.subject else { return nil }
            let sources = Set(record.statements.map { dossier.statements[$0].source }).sorted()
            return .object([
                .init("value", .string(value.description)), .init("documents", .array(sources.map { .string(id($0)) })),
            ])
        }
    }
}

extension JSON {
    /// A text, or null.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
