internal import Basics
internal import Loaders
internal import Recognition

/// What the editor has set, each with its place in the editor's files: `set by the editor, corrections.yml:12`.
struct EditorReview: Sendable {
    let data: PageData

    private var dossier: Dossier { data.dossier }

    func findings() -> [ReviewFinding] {
        dossier.sources.indices.flatMap(article) + dossier.all.flatMap(entries) + meetings() + differences() + desk()
    }

    private func meetings() -> [ReviewFinding] {
        dossier.meetings.compactMap { meeting in
            meeting.setBy.map { place in
                ReviewFinding(
                    .setByEditor, "meeting: " + meeting.parties.map(\.name).joined(separator: ", "),
                    why: place.editorsPlace, evidence: meeting.accounts.map { .init(dossier.statements[$0.statement]) },
                    on: meeting.parties.compactMap { $0.subject?.path })
            }
        }
    }

    private func differences() -> [ReviewFinding] {
        data.comparison.differences.compactMap { difference in
            difference.setBy.map { place in
                ReviewFinding(
                    .setByEditor,
                    "chosen: " + difference.subjects.compactMap { dossier.record($0)?.name }.joined(separator: ", "),
                    why: place.editorsPlace,
                    evidence: difference.claims.map { .init(dossier.statements[$0.statement]) },
                    on: difference.subjects.map(\.path))
            }
        }
    }

    /// Key statements, what comes first and what is hidden.
    private func desk() -> [ReviewFinding] {
        let keys = dossier.desk.keys.map { key in
            let statement = dossier.statements[key.statement]
            return ReviewFinding(
                .setByEditor, "key statement", why: key.setBy.editorsPlace, evidence: [.init(statement)],
                on: [dossier.sources[statement.source].path])
        }
        let ranks = dossier.all.compactMap { record in
            dossier.desk.rankedBy[record.subject].map {
                ReviewFinding(.setByEditor, "\(record.name): order", why: $0.editorsPlace, on: [record.subject.path])
            }
        }
        let hidden = dossier.desk.hidden.sorted { $0.key.path < $1.key.path }.map { subject, place in
            ReviewFinding(.setByEditor, "\(name(of: subject)): hidden", why: place.editorsPlace)
        }
        return keys + ranks + hidden
    }

    private func name(of subject: Subject) -> String {
        switch subject {
        case .person(let id): dossier.register.entities.first { $0.kind == .person && $0.id == id }?.name ?? id
        case .initiative(let id): dossier.register.entities.first { $0.kind == .initiative && $0.id == id }?.name ?? id
        case .date(let value): value.words
        }
    }

    private func article(_ index: Int) -> [ReviewFinding] {
        let (source, reading) = (dossier.sources[index], dossier.readings[index])
        var facts: [(String, Diagnostic.Location)] = []
        for field in Article.SetBy.Field.allCases {
            if let place = source.article.setBy.fields[field] { facts.append((field.rawValue, place)) }
        }
        facts += source.article.setBy.restored.sorted { $0.key < $1.key }.map {
            ("paragraph \($0.key) restored", $0.value)
        }
        facts += source.article.setBy.dropped.sorted { $0.key < $1.key }.map {
            ("paragraph \($0.key) left out", $0.value)
        }
        var findings = facts.map {
            ReviewFinding(.setByEditor, "\(source.title): \($0.0)", why: $0.1.editorsPlace, on: [source.path])
        }
        for (offset, place) in reading.setBy.sorted(by: { $0.key < $1.key }) {
            let mention = reading.mentions[offset]
            let statement = dossier.statements.first {
                $0.source == index && $0.passage == mention.passage && $0.range.contains(mention.range.lowerBound)
            }
            findings.append(
                .init(
                    .setByEditor, "\(source.title): a date", why: place.editorsPlace,
                    evidence: statement.map { [.init($0)] } ?? [], on: [source.path]))
        }
        return findings
    }

    private func entries(_ record: SubjectRecord) -> [ReviewFinding] {
        guard let entry = record.editor else { return [] }
        return CuratedEntry.Fact.allCases.compactMap { fact in
            entry.setBy(fact).map {
                .init(
                    .setByEditor, "\(record.name): \(fact.rawValue)", why: $0.editorsPlace, on: [record.subject.path])
            }
        }
    }
}
