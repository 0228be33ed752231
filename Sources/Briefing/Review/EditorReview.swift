internal import Basics
internal import Loaders
internal import Recognition

/// What the editor has set, each with its place in the editor's files: `set by the editor, corrections.yml:12`.
struct EditorReview: Sendable {
    let dossier: Dossier

    func findings() -> [ReviewFinding] { dossier.sources.indices.flatMap(article) + dossier.all.flatMap(entries) }

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
