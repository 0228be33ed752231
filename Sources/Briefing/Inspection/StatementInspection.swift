internal import Basics
internal import Recognition

/// A source's statements as data: where each stands, who says it, and whether its dates have happened.
struct StatementInspection: Sendable {
    let dossier: Dossier

    /// Those of a source, in reading order.
    func statements(of source: Int) -> [JSON] {
        dossier.statements.filter { $0.source == source }.map { statement in
            let dates = statement.namings.compactMap { naming -> JSON? in
                guard case .date(let value) = naming.subject, let status = naming.status else { return nil }
                return .object([
                    .init("value", .string(value.description)), .init("status", .string(status.rawValue)),
                ])
            }
            return .object([
                .init("anchor", .string(statement.anchor)), .init("text", .string(statement.text)),
                .init("speakers", .array(statement.speakers.map { speaker($0, in: statement) })),
                .init("dates", .array(dates)),
            ])
        }
    }

    private func speaker(_ speaker: Speaker, in statement: Statement) -> JSON {
        let bytes = Array(statement.text.utf8)
        return .object([
            .init("kind", .string(speaker.kind.rawValue)), .init("name", .string(speaker.name)),
            .init("printed", .string(speaker.printed)), .init("verb", .string(speaker.verb)),
            .init(
                "quotations", .array(speaker.quotations.map { .string(String(decoding: bytes[$0], as: UTF8.self)) })),
        ])
    }
}
