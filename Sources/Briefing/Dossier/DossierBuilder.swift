internal import Basics
internal import Loaders
internal import Recognition

/// Reads the whole pile: who is who is decided once, from the strongest evidence anywhere, and then found everywhere.
struct DossierBuilder: Sendable {
    /// Whether names and dates are looked for; if not, only what the editor wrote counts.
    var recognises = true

    func build(_ sources: [Source], editor: EditorEntries) -> Reported<Dossier> {
        let documents = sources.map { source in
            TextDocument(
                id: source.slug, published: source.published?.moment, authors: source.article.authors,
                passages: Source.passages(of: source.article))
        }
        let listed = ListedSubjects(sources, editor: editor)
        let analysed = documents.map(DocumentAnalyser().analyse)
        let (register, diagnostics) = RegisterDecider().decide(
            recognises ? analysed.map(EvidenceCollector().collect) : [], curated: editor.names + listed.names)
        let matcher = MentionMatcher(register)
        let mentions = analysed.map { document in
            Self.merged(matcher.mentions(in: document), recognises ? dates(in: document) : [])
        }
        let reader = StatementReader()
        let statements = documents.indices.flatMap { index in
            reader.statements(of: documents[index].passages, mentions: mentions[index], source: index)
        }
        let gatherer = SubjectGatherer(
            statements: statements, register: register, editor: editor, listed: listed.sources)
        let subjects = gatherer.gather()
        return Reported(
            Dossier(
                sources: sources, passages: documents.map(\.passages), mentions: mentions, listed: listed.bySource,
                statements: statements, people: subjects.people, initiatives: subjects.initiatives,
                dates: subjects.dates),
            diagnostics + listed.diagnostics)
    }

    private func dates(in document: AnalysedDocument) -> [Mention] {
        DateResolver().mentions(
            of: DateRecogniser().expressions(in: document), in: document.document,
            published: document.document.published)
    }

    /// Both kinds in reading order; a date inside a name ("for the 21st Century", "Vision 2030") is part of the name.
    static func merged(_ entities: [Mention], _ dates: [Mention]) -> [Mention] {
        // Both ascend, and neither overlaps itself: one walk over the two.
        var next = 0
        let free = dates.filter { date in
            while next < entities.count,
                (entities[next].passage, entities[next].range.upperBound) <= (date.passage, date.range.lowerBound)
            { next += 1 }
            guard next < entities.count, entities[next].passage == date.passage else { return true }
            return !entities[next].range.overlaps(date.range)
        }
        return (entities + free).sorted {
            ($0.passage, $0.range.lowerBound, $0.range.upperBound) < (
                $1.passage, $1.range.lowerBound, $1.range.upperBound
            )
        }
    }
}
