internal import Basics
internal import Loaders
internal import Recognition

/// Collects the sentences that mention a person: whatever a page or a row of data would show under the name, and
/// whatever a reader would take for it.
struct MentionCollector: Sendable {
    let person: RedactedPerson
    let dossier: Dossier

    /// What each source has; `known` says where the person is named already.
    func findings(in sources: [Source], _ known: [ArticleFinding]) -> [ArticleFinding] {
        let full = NameSearch(person.spellings)
        let sweep = PersonSweep(names: person.spellings)
        let told = self.told()
        let documents = sources.indices.map { index in
            DocumentAnalyser().analyse(
                TextDocument(id: sources[index].slug, passages: dossier.readings[index].passages))
        }
        let isWord = documents.contains(where: sweep.isWord(in:))
        return sources.indices.map { index in
            let reading = dossier.readings[index]
            var finding = ArticleFinding()
            let places = reading.passages.map { full.places(in: $0.text) }
            finding.isNamed =
                known[index].isNamed || places.contains { !$0.isEmpty } || told[index] != nil
                || dossier.listed[index].contains { person.ids.contains($0.personID ?? "") }
                || isNamed(sources[index].article, full)
            var bare: [Int: [Range<Int>]] = [:]
            for place in sweep.places(
                in: documents[index], mentions: reading.mentions, ids: person.ids, isNamed: finding.isNamed,
                isWord: isWord)
            {
                bare[place.passage, default: []].append(place.range)
            }
            for (passage, text) in reading.passages.enumerated() {
                let found = places[passage] + (bare[passage] ?? []) + (told[index]?[passage] ?? [])
                guard !found.isEmpty else { continue }
                let sentences = reading.sentences[passage].filter { $0.overlapsAny(found) }
                if !sentences.isEmpty { finding.sentences[text.place] = sentences }
            }
            finding.isNamed = finding.isNamed || !finding.sentences.isEmpty
            return finding
        }
    }

    /// The sentences that the dossier puts to the person, by source and passage: named, speaking, or having met somebody.
    private func told() -> [Int: [Int: [Range<Int>]]] {
        var result: [Int: [Int: [Range<Int>]]] = [:]
        func add(_ statement: Statement) {
            result[statement.source, default: [:]][statement.passage, default: []].append(statement.range)
        }
        let isPerson = { (subject: Subject?) in person.ids.contains(subject?.personID ?? "") }
        for statement in dossier.statements
        where statement.namings.contains(where: { isPerson($0.subject) })
            || statement.speakers.contains(where: { isPerson($0.subject) })
        {
            add(statement)
        }
        for meeting in dossier.meetings where meeting.parties.contains(where: { isPerson($0.subject) }) {
            for account in meeting.accounts { add(dossier.statements[account.statement]) }
        }
        return result
    }

    private func isNamed(_ article: Article, _ full: NameSearch) -> Bool {
        article.authors.contains(where: full.isIn) || (article.sourceURL.map(full.isIn) ?? false)
            || full.isIn(article.source.name) || article.tags.contains(where: full.isIn)
    }
}
