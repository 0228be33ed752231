internal import Basics
internal import Loaders
internal import Recognition

/// Reads the whole pile: who is who is decided once, from the strongest evidence anywhere, and then found everywhere.
struct DossierBuilder: Sendable {
    /// Whether names and dates are looked for; if not, only what the editor wrote counts.
    var recognises = true
    /// The editor's as-of date.
    var asOf: CalendarDate?
    /// What the editor puts right.
    var corrections = Corrections()
    /// The files of articles that aren't to be published.
    var withheld: Set<String> = []

    func build(_ sources: [Source], editor: EditorEntries) -> Reported<Dossier> {
        let documents = sources.map { source in
            TextDocument(
                id: source.slug, published: source.published?.moment, authors: source.article.authors,
                passages: Source.passages(of: source.article))
        }
        let listed = ListedSubjects(sources, editor: editor)
        let analysed = documents.map(DocumentAnalyser().analyse)
        let languages = analysed.map { LanguageIdentifier().language(of: $0) }
        let readable = analysed.indices.filter { recognises && languages[$0]?.isSupported ?? true }
        let (register, diagnostics) = RegisterDecider().decide(
            readable.map { EvidenceCollector().collect(analysed[$0]) }, curated: editor.names + listed.names)
        let reader = SourceReader(register: register, recognises: recognises)
        let readings = analysed.indices.map { reader.read(analysed[$0], language: languages[$0]) }

        var statements = readings.indices.flatMap {
            StatementReader(register: register).statements(of: readings[$0], source: $0)
        }
        let finder = TargetFinder(sources)
        let (desk, shown) = DeskCorrector(
            corrections: corrections, finder: finder, register: register,
            known: Set(editor.all.map(\.subject) + listed.sources.keys)
        ).correct(&statements)
        let gatherer = SubjectGatherer(
            statements: statements, register: register, editor: editor, listed: listed.sources, desk: desk)
        let subjects = gatherer.gather()
        let event = EventFinder().event(among: subjects.dates, statements)
        let phases = PhaseReader(event: event, statements: statements).phases(of: sources)
        let (meetings, joined) = meetings(finder, statements, register, desk, readings)
        let foreign = zip(sources, readings).compactMap { source, reading in
            reading.foreignLanguage.map { Diagnostic.notAnalysed($0.name, source.article.source.name) }
        }
        var dossier =
            Dossier(
                sources: sources, readings: readings, register: register, listed: listed.bySource,
                statements: statements, people: subjects.people, initiatives: subjects.initiatives,
                dates: subjects.dates, event: event, phases: phases, meetings: meetings,
                asOf: AsOf(editor: asOf, sources, statements))
        dossier.desk = desk
        dossier.applied.merge(shown)
        dossier.applied.merge(joined)
        return Reported(dossier, diagnostics + listed.diagnostics + foreign)
    }

    /// Who met whom, as the sources tell it and the editor puts it together.
    private func meetings(
        _ finder: TargetFinder, _ statements: [Statement], _ register: Register, _ desk: Desk,
        _ readings: [SourceReading]
    ) -> ([MeetingRecord], AppliedCorrections) {
        let gatherer = MeetingGatherer(
            statements: statements, register: register, hidden: Set(desk.hidden.keys))
        var meetings = gatherer.gather(readings)
        let places = StatementFinder(finder, statements)
        let applied = MeetingCorrector(corrections: corrections, places: places).correct(&meetings)
        return (meetings, applied)
    }
}

extension Diagnostic {
    static func notAnalysed(_ language: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .warning, "not-analysed", at: .init(file: file), "not analysed: \(language)",
            why: "the article is published as it is; names and dates are looked for in English only",
            fix: "list people:, initiatives: and dates: in its front matter to link it")
    }
}
