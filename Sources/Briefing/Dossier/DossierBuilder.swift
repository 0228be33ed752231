internal import Basics
internal import Loaders
internal import Recognition

/// Reads the whole pile: who is who is decided once, from the strongest evidence anywhere, and then found everywhere.
struct DossierBuilder: Sendable, Hashable {
    /// How much names and dates are looked for.
    var scope = RecognitionScope.all
    /// The editor's as-of date.
    var asOf: CalendarDate?
    /// What the editor puts right.
    var corrections = Corrections()
    /// The files of articles that aren't to be published.
    var withheld: Set<String> = []

    func build(_ sources: [Source], editor: EditorEntries) -> Reported<Dossier> {
        var memory: ReadingMemory?
        return build(sources, editor: editor, &memory)
    }

    /// The same with what was recognised the last time.
    func build(_ sources: [Source], editor: EditorEntries, _ memory: inout ReadingMemory?) -> Reported<Dossier> {
        var analyses =
            scope == .frontMatter
            ? []
            : memory?.analyses(of: sources, by: self)
                ?? Parallel.map(sources) { analyse($0, keepsDocuments: sources.count <= Self.mostDocuments) }
        var evidence = analyses.compactMap(\.evidence)
        // A memory keeps them for the next time.
        if memory == nil { for index in analyses.indices { analyses[index].evidence = nil } }
        var names = correctedNames(&evidence, sources, editor)
        let listed = ListedSubjects(sources, editor: names.entries, isExcluded: names.isExcluded)
        let listedSources = listed.sources
        let (register, diagnostics) = RegisterDecider().decide(evidence, curated: names.entries.names + listed.names)
        evidence = []
        let corrector = DateCorrector(corrections, sources, withheld: withheld)
        var read = read(
            sources, analyses,
            by: SourceReader(register: register, recognises: scope == .all, corrector: corrector), &memory)
        let readings = read.map(\.reading)
        var applied = corrector.applied
        for own in read { applied.merge(own.applied) }
        names.count(readings, listed: listedSources)
        applied.merge(names.applied)

        // All in one array, of the right size from the start, and none twice.
        var statements: [Statement] = []
        statements.reserveCapacity(read.reduce(0) { $0 + $1.statements.count })
        for index in read.indices {
            statements += read[index].statements
            read[index].statements = []
        }
        let finder = TargetFinder(corrections.changeTheDesk ? sources : [], withheld: withheld)
        let (desk, shown) = DeskCorrector(
            corrections: corrections, finder: finder, register: register,
            known: Set(names.entries.all.filter { !$0.isCorrection }.map(\.subject) + listedSources.keys)
        ).correct(&statements)
        let gatherer = SubjectGatherer(
            statements: statements, register: register, editor: names.entries, listed: listedSources, desk: desk)
        let subjects = gatherer.gather()
        let event = EventFinder().event(among: subjects.dates, statements)
        let phases = PhaseReader(event: event, statements: statements).phases(of: sources)
        let (meetings, joined) = meetings(finder, statements, register, desk, readings)
        let foreign = zip(sources, readings).compactMap { source, reading in
            reading.foreignLanguage.map { Diagnostic.notAnalysed($0.name, source.article.source.name) }
        }
        var dossier = Dossier(
            sources: sources, readings: readings, register: register, listed: listed.bySource,
            statements: statements, people: subjects.people, initiatives: subjects.initiatives,
            dates: subjects.dates, event: event, phases: phases, meetings: meetings,
            asOf: AsOf(editor: asOf, sources, statements))
        dossier.desk = desk
        for ledger in [applied, shown, joined] { dossier.applied.merge(ledger) }
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
        guard corrections.changeTheDesk else { return (meetings, AppliedCorrections()) }
        let places = StatementFinder(finder, statements)
        let applied = MeetingCorrector(corrections: corrections, places: places).correct(&meetings)
        return (meetings, applied)
    }

    /// The editor's names with the corrections in them; what is excluded goes out of the evidence.
    private func correctedNames(
        _ evidence: inout [Evidence], _ sources: [Source], _ editor: EditorEntries
    ) -> CorrectedNames {
        let corrector = NameCorrector(corrections: corrections)
        guard corrector.isNeeded else { return CorrectedNames(entries: editor) }
        let listed = ListedSubjects(sources, editor: editor)
        let found = RegisterDecider().decide(evidence, curated: editor.names + listed.names).register
        var texts: [FoldedText]?
        var names = corrector.correct(editor, found: found, listed: listed.names) { name in
            let all = texts ?? sources.flatMap { Source.passages(of: $0.article).map { FoldedText($0.text) } }
            texts = all
            return all.contains { !$0.ranges(of: FoldedText(name)).isEmpty }
        }
        names.remove(from: &evidence, listed: listed.names)
        return names
    }
}

extension DossierBuilder {
    /// What of an article depends on no other.
    struct Analysis: Sendable {
        /// The text cut into words; `nil` where it is to be cut again.
        var document: AnalysedDocument?
        var language: Language?
        /// What speaks for names; `nil` where none are looked for.
        var evidence: Evidence?
    }

    /// What is read in an article by the register of the whole pile.
    struct Read: Sendable {
        var reading: SourceReading
        var statements: [Statement] = []
        var applied = AppliedCorrections()
    }

    func analyse(_ source: Source) -> Analysis { analyse(source, keepsDocuments: true) }

    /// Words and sentences take eight times the memory of their text, and a thirtieth of the time of a build: of a large
    /// pile they are made twice.
    private static let mostDocuments = 500

    private func analyse(_ source: Source, keepsDocuments: Bool) -> Analysis {
        let document = document(source)
        let language = LanguageIdentifier().language(of: document)
        let isRead = scope == .all && language?.isSupported ?? true
        return Analysis(
            document: keepsDocuments ? document : nil, language: language,
            evidence: isRead ? EvidenceCollector().collect(document) : nil)
    }

    /// What each source names, and its statements; without an analysis its texts alone.
    private func read(
        _ sources: [Source], _ analyses: [Analysis], by reader: SourceReader, _ memory: inout ReadingMemory?
    ) -> [Read] {
        guard !analyses.isEmpty else {
            return Parallel.map(sources) { Read(reading: SourceReading(Source.passages(of: $0.article))) }
        }
        return memory?.read(sources, analyses, by: reader, self)
            ?? Parallel.map(Array(sources.indices)) { read(sources[$0], analyses[$0], at: $0, by: reader) }
    }

    /// What one source names, and its statements.
    func read(_ source: Source, _ analysis: Analysis, at index: Int, by reader: SourceReader) -> Read {
        let document = analysis.document ?? self.document(source)
        var applied = AppliedCorrections()
        let reading = reader.read(document, language: analysis.language, source: index, &applied)
        let statements = StatementReader(register: reader.register, blocks: source.article.blocks)
            .statements(of: reading, source: index)
        return Read(reading: reading, statements: statements, applied: applied)
    }

    private func document(_ source: Source) -> AnalysedDocument {
        DocumentAnalyser().analyse(
            TextDocument(
                id: source.slug, published: source.published?.moment, authors: source.article.authors,
                passages: Source.passages(of: source.article)))
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
