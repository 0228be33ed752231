internal import Basics
internal import Loaders
internal import Recognition

/// Takes people and articles out of a manuscript, for good: the dossier is made from what is left, so that no page, feed,
/// index or file of data can know more.
///
/// Articles go first, and their numbers stay free. Then the whole pile is read with each person as if the editor had an
/// entry of that name; whatever mentions one is written anew, and read again, until nothing is found.
struct Redactor: Sendable {
    /// Reads a pile: who is who, and where.
    typealias Build = ([Source], EditorEntries) -> Dossier

    private let redactions: [Redaction]

    init(_ redactions: [Redaction]) { self.redactions = redactions }

    /// The articles of which nothing is told: the reader keeps them apart from all others.
    var articles: [CorrectionTarget] {
        redactions.compactMap { redaction in
            if case .article(let target) = redaction.target { target } else { nil }
        }
    }

    /// What is left of a manuscript; how often each redaction was applied is in its ledger.
    func redact(_ manuscript: Manuscript, _ build: Build) -> Reported<Manuscript> {
        var result = Reported(manuscript)
        if redactions.isEmpty { return result }
        withholdArticles(&result.value)
        let people = redactions.compactMap { redaction -> (name: String, location: Diagnostic.Location)? in
            guard case .person(let name) = redaction.target else { return nil }
            return (name, redaction.location)
        }
        if !people.isEmpty { withhold(people, &result, build) }
        return result
    }

    // MARK: Articles

    /// Leaves out the sources whose articles are withheld; the others keep their numbers.
    private func withholdArticles(_ manuscript: inout Manuscript) {
        if articles.isEmpty { return }
        manuscript.applied.merge(manuscript.read.redactions)
        let sources = manuscript.sources
        let redacted = manuscript.read.redacted
        var gone: [Int: Bool] = [:]
        for (index, source) in sources.enumerated() {
            let found = redacted.first { $0.file == source.article.source.name && $0.part == source.article.part }
            gone[index] = found?.isCounted
        }
        // A slug that only the whole pile decides: two articles of one headline.
        let finder = TargetFinder(sources)
        for target in articles {
            let more = (target.article.map(finder.articles(named:)) ?? []).filter { gone[$0] == nil }
            manuscript.applied.apply(target.location, times: more.count)
            for index in more { gone[index] = true }
        }
        let free = gone.filter(\.value).map { sources[$0.key].number }
        // A number that only one of two clippings of an article would have had is no gap.
        let isCounting = sources.map(\.number) == Array(1..<sources.count + 1)
        let shared = isCounting ? gone.filter { !$0.value }.map { sources[$0.key].number } : []
        manuscript.sources = sources.indices.filter { gone[$0] == nil }.map { index in
            var source = sources[index]
            for number in free {
                source.publishedSentence = source.publishedSentence?.replacing("[\(number)]", with: Withheld.words)
            }
            source.number -= shared.count { $0 < source.number }
            return source
        }
        manuscript.read.articles = manuscript.sources.map(\.article)
        manuscript.keepImagesOfArticles()
    }

    // MARK: People

    private func withhold(
        _ people: [(name: String, location: Diagnostic.Location)], _ result: inout Reported<Manuscript>, _ build: Build
    ) {
        let original = result.value
        let found = PersonFinder(editor: original.editor).find(people, in: original.sources, build)
        result.diagnostics += found.diagnostics
        let (persons, editor) = (found.value.people.filter { $0.meant == nil }, found.value.editor)
        let names = WithheldNames(persons.map(\.spellings))
        let rewriter = ManuscriptRewriter(names: names, ids: Set(persons.flatMap(\.ids)))
        var manuscript = original
        manuscript.names = names
        var counts = persons.map { person in
            original.editor.all.count { person.ids.contains($0.subject.personID ?? "") }
        }
        var named = Array(repeating: false, count: original.sources.count)
        var dossier = found.value.dossier
        // What is left may be read otherwise, as "Brook" alone where the other Brook is gone: until nothing is found.
        for round in 0..<Self.mostRounds {
            var all = named.map { ArticleFinding(isNamed: $0) }
            for (index, person) in persons.enumerated() {
                let findings = MentionCollector(person: person, dossier: dossier).findings(in: manuscript.sources, all)
                counts[index] += findings.reduce(0) { $0 + $1.count }
                for source in all.indices { all[source].merge(findings[source]) }
            }
            named = all.map(\.isNamed)
            if round > 0, all.allSatisfy(\.sentences.isEmpty) { break }
            rewriter.rewriteArticles(&manuscript, all)
            dossier = build(manuscript.sources, editor)
        }
        rewriter.rewriteRest(&manuscript, original, named: named, &result.diagnostics)
        note(persons, counts, in: original, found.value.dossier, &manuscript.applied)
        for person in found.value.people {
            guard let meant = person.meant else { continue }
            manuscript.applied.miss(person.location, .noName(person.name, kind: "person", nearest: meant))
        }
        result.value = manuscript
    }

    /// A pile that still changes then is refused by the search of the files, if a name is left.
    private static let mostRounds = 5

    private func note(
        _ people: [RedactedPerson], _ counts: [Int], in original: Manuscript, _ dossier: Dossier,
        _ applied: inout AppliedCorrections
    ) {
        for (person, count) in zip(people, counts) {
            let rewriter = ArticleRewriter(names: WithheldNames([person.spellings]))
            let facts =
                count > 0 ? 0 : original.sources.count { rewriter.rewrite($0.article, ArticleFinding()) != $0.article }
            applied.apply(person.location, times: count + facts)
            if count + facts == 0 {
                let names = dossier.register.entities.filter { $0.kind == .person && !person.ids.contains($0.id) }
                    .flatMap { [$0.name] + $0.aliases }
                applied.miss(
                    person.location,
                    .noName(person.name, kind: "person", nearest: NearMiss.suggestion(for: person.name, among: names)))
            }
        }
    }
}

extension Subject {
    /// The slug, where it is a person.
    var personID: String? { if case .person(let id) = self { id } else { nil } }
}

extension ArticleFinding {
    mutating func merge(_ other: ArticleFinding) {
        isNamed = isNamed || other.isNamed
        for (place, ranges) in other.sentences {
            sentences[place] = Set((sentences[place] ?? []) + ranges).sorted { $0.lowerBound < $1.lowerBound }
        }
    }
}
