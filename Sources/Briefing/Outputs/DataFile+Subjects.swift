internal import Basics
internal import Loaders
internal import Recognition

extension DataFile {
    func person(_ record: SubjectRecord) -> JSON {
        .make(
            head(record) + [
                ("roles", .array(roles(record))), ("organisation", .optional(record.editor?.organisation)),
                ("spellings", .strings(record.entity?.aliases ?? [])),
            ] + tail(record))
    }

    func initiative(_ record: SubjectRecord) -> JSON {
        let absence = data.comparison.absence(of: record.subject)
        return .make(
            head(record) + [
                ("acronym", .optional(record.editor?.acronym ?? record.entity?.acronym)),
                ("expansion", .optional(record.editor?.expansion ?? record.entity?.expansion)),
                ("spellings", .strings(record.entity?.aliases ?? [])),
                ("notNamedInLaterSources", numbers(absence?.notNamedIn ?? [])),
            ] + tail(record))
    }

    func date(_ record: SubjectRecord) -> JSON {
        var first = JSON.null
        var last = JSON.null
        if case .date(let value) = record.subject {
            (first, last) = (.string(value.firstDay.description), .string(value.lastDay.description))
        }
        return .make(
            head(record) + [
                ("title", .optional(record.editor?.title)), ("firstDay", first), ("lastDay", last),
            ] + tail(record))
    }

    private func head(_ record: SubjectRecord) -> [(String, JSON)] {
        [
            ("id", .string(record.subject.value)), ("name", .string(record.name)),
            ("path", .string(record.subject.path)), ("curated", .bool(record.isWritten)),
        ]
    }

    private func tail(_ record: SubjectRecord) -> [(String, JSON)] {
        [
            ("basis", record.entity.map { Self.basis($0.basis) } ?? .null), ("statements", ids(record.statements)),
            ("listedBy", numbers(record.listed)),
        ]
    }

    /// The editor's office and each as it is printed, with the sources that print it.
    private func roles(_ record: SubjectRecord) -> [JSON] {
        let own = record.editor?.role.map { role in
            JSON.make([("text", .string(role)), ("byEditor", .bool(true)), ("sources", .array([]))])
        }
        let printed = (record.entity?.roles ?? []).compactMap { role -> JSON? in
            let sources = role.documents.compactMap { slugs[$0] }.sorted()
            guard !sources.isEmpty else { return nil }
            return .make([("text", .string(role.text)), ("byEditor", .bool(false)), ("sources", numbers(sources))])
        }
        return [own].compactMap(\.self) + printed
    }

    func statement(_ index: Int) -> JSON {
        let statement = data.dossier.statements[index]
        let bytes = Array(statement.text.utf8)
        return .make([
            ("id", .string(cited.ids[index])),
            ("source", .int(data.dossier.sources[statement.source].number)),
            ("address", .string(data.href(statement))), ("kind", .string(DataSchema.name(of: statement.kind))),
            ("text", .string(statement.text)), ("before", .optional(statement.lead)),
            ("repeats", .bool(statement.isRepetition)),
            (
                "speakers",
                .array(
                    statement.speakers.map { speaker in
                        .make([
                            ("kind", .string(speaker.kind.rawValue)), ("name", .string(speaker.name)),
                            ("printed", .string(speaker.printed)), ("verb", .string(speaker.verb)),
                            ("person", .optional(speaker.subject?.value)),
                            (
                                "quotations",
                                .strings(speaker.quotations.map { String(decoding: bytes[$0], as: UTF8.self) })
                            ),
                            ("basis", Self.basis(speaker.basis)),
                        ])
                    })
            ),
            (
                "namings",
                .array(
                    statement.namings.map { naming in
                        .make([
                            ("kind", .string(naming.subject.kindName)), ("id", .string(naming.subject.value)),
                            ("start", .int(naming.range.lowerBound)), ("end", .int(naming.range.upperBound)),
                            ("words", .string(String(decoding: bytes[naming.range], as: UTF8.self))),
                            ("status", .optional(naming.status?.rawValue)), ("basis", Self.basis(naming.basis)),
                        ])
                    })
            ),
        ])
    }

    func meeting(_ record: MeetingRecord) -> JSON {
        .make([
            (
                "parties",
                .array(
                    record.parties.map {
                        .make([
                            ("kind", .string($0.kind.rawValue)), ("id", .string($0.id)), ("name", .string($0.name)),
                        ])
                    })
            ),
            ("days", .strings(record.days.map(\.description))), ("planned", .bool(record.isPlanned)),
            ("daysDiffer", .bool(PageData.differ(record.days))),
            (
                "accounts",
                .array(
                    record.accounts.map { account in
                        let bytes = Array(data.dossier.statements[account.statement].text.utf8)
                        let topic = account.topic.map { String(decoding: bytes[$0], as: UTF8.self) }
                        return .make([
                            ("statement", .string(cited.ids[account.statement])),
                            ("day", .optional(account.day?.description)), ("topic", .optional(topic)),
                            ("planned", .bool(account.isPlanned)), ("basis", Self.basis(account.basis)),
                        ])
                    })
            ),
        ])
    }

    static func basis(_ basis: Basis) -> JSON {
        .make([
            ("rule", .string(basis.rule)), ("words", .string(basis.words)), ("sentence", .string(basis.sentence)),
        ])
    }
}
