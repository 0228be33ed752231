internal import Basics
internal import Loaders

/// The path of the data, from a pile of clippings to a folder of pages: the first file to read.
///
/// A step is a struct with one method, from value to value plus diagnostics. After an error the steps that still make
/// sense go on, so that all complaints come at once; nothing is written then, and the old Output stays.
public struct Pipeline: Sendable {
    private let disk: Disk
    private let process: Int32
    private let progress: BuildProgress

    /// A pipeline on a disk; `process` is the number of this process, and `progress` is told how far it is.
    public init(disk: Disk, process: Int32, progress: BuildProgress = .none) {
        self.disk = disk
        self.process = process
        self.progress = progress
    }

    /// Builds a site and puts it in place, unless there is an error among the diagnostics.
    public func build(_ request: BuildRequest) -> BuildReport { write(make(request), to: request.output) }

    /// Renders a planned site and puts it in place, unless there is an error among the diagnostics.
    public func write(_ made: MadeSite, to output: String) -> BuildReport {
        // After an error the templates are run for what they complain of, and nothing is written.
        guard !made.report.diagnostics.hasErrors else { return made.rendered().report }
        let (written, diagnostics) = OutputWriter(disk: disk, process: process).write(made.files, to: output)
        var report = made.report.adding(diagnostics)
        report.written = written
        return report
    }

    /// Plans a site, renders no page and writes nothing: what `build` writes and `serve` serves.
    public func make(_ request: BuildRequest) -> MadeSite {
        var memory: SiteMemory?
        return make(request, after: nil, &memory)
    }

    /// The same with what the last time left in a memory, and with what happened since; `nil` where that is not known.
    func make(_ request: BuildRequest, after edits: Changes?, _ memory: inout SiteMemory?) -> MadeSite {
        var report = BuildReport()
        func take<Value>(_ step: Reported<Value>) -> Value {
            report.diagnostics += step.diagnostics
            return step.value
        }

        // Content: which file is what, and what each says.
        let folder = take(
            memory?.folder.read(request.content, after: edits, by: ContentReader(disk: disk))
                ?? ContentReader(disk: disk).read(request.content))
        var stated = take(SettingsReader(disk: disk).read(folder, asOf: request.asOf))
        if request.isReview { stated.makePrivate() }
        let entries = take(EditorReader(disk: disk, showsDrafts: request.showsDrafts).read(folder))
        let corrections = take(CorrectionsReader(disk: disk).read(folder))
        let redactor = Redactor(corrections.redactions)
        let ownPages = take(FreePageReader(disk: disk, showsDrafts: request.showsDrafts).read(folder.pages))
        let gate = PublicationGate(showsDrafts: request.showsDrafts, asOf: stated.asOf, timeZone: stated.timeZone)
        var clippings = take(
            ArticleReader(disk: disk, progress: progress, gate: gate, redacted: redactor.articles)
                .read(folder.clippings, &memory))
        let withheld = Set(clippings.withheld.map(\.file))
        let applied = ArticleCorrector(corrections: corrections, withheld: withheld).correct(&clippings.articles)
        let assets = take(AssetReader(disk: disk).read(folder.assets))
        let look = take(
            memory?.look.read(request.templates, language: stated.language, by: LookReader(disk: disk))
                ?? LookReader(disk: disk).read(request.templates, language: stated.language))
        let earlier = take(EarlierReader(disk: disk).read(request.since))

        // Dossier: numbers and dates, what may not be told is left out, then who and what is named, decided once for the
        // whole pile.
        progress.begin(.recognising, 0)
        let numberer = SourceNumberer(
            file: take(SourcesFileReader(disk: disk).read(folder.sources)),
            withheld: Set(clippings.withheld.map { folder.name(of: $0.file) }))
        let cataloguer = SourceCataloguer(timeZone: stated.timeZone, numberer: numberer, pile: folder.pile)
        let articleEdits = memory?.clippings.edits
        let numbered = take(
            memory?.catalogue.catalogue(clippings.articles, knowing: articleEdits, by: cataloguer)
                ?? cataloguer.catalogue(clippings.articles))
        // From here on the sources have them.
        clippings.articles = []
        var builder = DossierBuilder(
            scope: request.recognises || stated.recognition != .all ? stated.recognition : .listed,
            asOf: stated.asOf?.date, corrections: corrections, withheld: withheld)
        let manuscript = take(
            redactor.redact(
                Manuscript(
                    folder: folder, settings: stated, editor: entries, freePages: ownPages.pages, read: clippings,
                    sources: numbered)
            ) { [builder] in builder.build($0, editor: $1).value })
        let (settings, read) = (manuscript.settings, manuscript.read)
        builder.corrections = corrections.withholding(manuscript.names)
        let sourceEdits = memory?.catalogue.edits
        var dossier = take(
            memory?.dossier.build(
                manuscript.sources, knowing: sourceEdits, editor: manuscript.editor, by: builder)
                ?? builder.build(manuscript.sources, editor: manuscript.editor))
        dossier.applied.merge(applied)
        dossier.applied.merge(manuscript.applied)

        // Comparison: what several sources tell, and where they differ; and what is new since an earlier briefing.
        let compared = settings.pages == .plain ? Comparison() : Comparer().compare(dossier)
        let (comparison, chosen) = ChoiceCorrector(corrections: corrections, withheld: withheld)
            .choose(in: compared, dossier)
        dossier.applied.merge(chosen)
        let changes = take(
            ChangeFinder(settings: settings, withheld: WithheldPhrases(manuscript.names, clippings.redacted)).find(
                since: earlier, at: request.since, dossier, comparison))

        // Site: every page and its address; then bytes.
        let isOfOtherBodies = memory?.dossier.isOfOtherBodies ?? false
        let data =
            memory?.pages.data(dossier, comparison, changes, isOfOtherBodies: isOfOtherBodies)
            ?? PageData(dossier: dossier, comparison: comparison, changes: changes)
        var site = SitePlanner(
            settings: settings, leftOut: read.leftOut, notClipped: read.notClipped, images: read.images,
            showsReceipt: request.showsReceipt, isReview: request.isReview, freePages: manuscript.freePages
        ).plan(data)
        site.pages += take(AliasPages(freePages: manuscript.freePages).pages(for: site, dossier))
        report.counts = counts(dossier, site, read)
        report.counts.findings = site.findings
        report.counts.corrections = dossier.applied.appliedCount
        report.diagnostics += dossier.applied.diagnostics
        report.counts.drafts += entries.drafts + ownPages.drafts
        report.changes = changes.map { BuildReport.Changed($0) }
        report.shares = zip(dossier.sources, site.shares ?? []).map { .init(page: $0.path, percent: $1) }
        var files = SiteFiles(
            site, assets + read.imageFiles, look: look, isStrict: request.isStrict, progress: progress)
        files.checker = SiteChecker { [pages = site.pages] path in pages.first { $0.path == path }?.template }
        files.sweep = manuscript.names.isEmpty ? nil : RedactionSweep(names: manuscript.names)

        if request.isStrict { report.diagnostics = report.diagnostics.map(\.strict) }
        report.diagnostics = report.diagnostics.inReadingOrder()
        return MadeSite(
            settings: settings, corrections: corrections, dossier: dossier, comparison: comparison,
            changes: changes, site: site, files: files, report: report)
    }

    private func counts(_ dossier: Dossier, _ site: Site, _ read: ReadArticles) -> BuildReport.Counts {
        var counts = BuildReport.Counts()
        counts.articles = dossier.sources.count
        counts.leftOut = read.leftOut.count
        counts.people = dossier.people.count
        counts.initiatives = dossier.initiatives.count
        counts.dates = dossier.dates.count
        counts.pages = site.pages.indices.count {
            site.pages[$0].path.hasSuffix(".html") && site.pages[$0].kind != "alias"
        }
        counts.drafts = read.withheld.count { $0.embargo == nil }
        counts.embargoed = read.withheld.count { $0.embargo != nil }
        counts.inferredDates = dossier.sources.indices.count { dossier.sources[$0].published?.basis == .siblings }
        return counts
    }
}
