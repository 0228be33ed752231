internal import Basics
internal import Loaders
internal import Recognition

/// Reads the whole pile: who is who is decided once, from the strongest evidence anywhere, and then found everywhere.
struct DossierBuilder: Sendable {
    /// How much names and dates are looked for.
    var scope = RecognitionScope.all
    /// The editor's as-of date.
    var asOf: CalendarDate?

    func build(_ sources: [Source], editor: EditorEntries) -> Reported<Dossier> {
        let listed = ListedSubjects(sources, editor: editor)
        let analyses = scope == .frontMatter ? [] : Parallel.map(sources, analyse)
        let (register, diagnostics) = RegisterDecider().decide(
            analyses.compactMap(\.evidence), curated: editor.names + listed.names)
        let read = Self.read(sources, analyses, by: SourceReader(register: register, recognises: scope == .all))
        let readings = read.map(\.reading)
        let statements = read.flatMap(\.statements)
        let gatherer = SubjectGatherer(
            statements: statements, register: register, editor: editor, listed: listed.sources)
        let subjects = gatherer.gather()
        let event = EventFinder().event(among: subjects.dates, statements)
        let phases = PhaseReader(event: event, statements: statements).phases(of: sources)
        let meetings = MeetingGatherer(statements: statements, register: register).gather(readings)
        let foreign = zip(sources, readings).compactMap { source, reading in
            reading.foreignLanguage.map { Diagnostic.notAnalysed($0.name, source.article.source.name) }
        }
        return Reported(
            Dossier(
                sources: sources, readings: readings, register: register, listed: listed.bySource,
                statements: statements, people: subjects.people, initiatives: subjects.initiatives,
                dates: subjects.dates, event: event, phases: phases, meetings: meetings,
                asOf: AsOf(editor: asOf, sources, statements)),
            diagnostics + listed.diagnostics + foreign)
    }
}

extension DossierBuilder {
    /// What of an article depends on no other.
    private struct Analysis: Sendable {
        var document: AnalysedDocument
        var language: Language?
        /// What speaks for names; `nil` where none are looked for.
        var evidence: Evidence?
    }

    private func analyse(_ source: Source) -> Analysis {
        let document = DocumentAnalyser().analyse(
            TextDocument(
                id: source.slug, published: source.published?.moment, authors: source.article.authors,
                passages: Source.passages(of: source.article)))
        let language = LanguageIdentifier().language(of: document)
        let isRead = scope == .all && language?.isSupported ?? true
        return Analysis(
            document: document, language: language, evidence: isRead ? EvidenceCollector().collect(document) : nil)
    }

    /// What each source names, and its statements; without an analysis its texts alone.
    private static func read(
        _ sources: [Source], _ analyses: [Analysis], by reader: SourceReader
    ) -> [(reading: SourceReading, statements: [Statement])] {
        guard !analyses.isEmpty else { return sources.map { (SourceReading(Source.passages(of: $0.article)), []) } }
        return Parallel.map(Array(analyses.enumerated())) { index, analysis in
            let reading = reader.read(analysis.document, language: analysis.language)
            return (reading, StatementReader(register: reader.register).statements(of: reading, source: index))
        }
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
