internal import Basics
internal import Loaders

/// The path of the data, from a pile of clippings to a folder of pages: the first file to read.
///
/// A step is a struct with one method, from value to value plus diagnostics. After an error the steps that still make
/// sense go on, so that all complaints come at once; nothing is written then, and the old Output stays.
public struct Pipeline: Sendable {
    private let disk: Disk
    private let process: Int32

    /// A pipeline on a disk; `process` is the number of this process.
    public init(disk: Disk, process: Int32) {
        self.disk = disk
        self.process = process
    }

    /// Builds a site and puts it in place, unless there is an error among the diagnostics.
    public func build(_ request: BuildRequest) -> BuildReport {
        let made = make(request)
        var report = made.report
        if !report.diagnostics.hasErrors {
            let (written, diagnostics) = OutputWriter(disk: disk, process: process).write(
                made.files, to: request.output)
            report.written = written
            report.diagnostics = (report.diagnostics + diagnostics).inReadingOrder()
        }
        return report
    }

    /// Makes every file of a site and writes none of them: what `build` writes and `serve` serves.
    public func make(_ request: BuildRequest) -> MadeSite {
        var report = BuildReport()
        func take<Value>(_ step: Reported<Value>) -> Value {
            report.diagnostics += step.diagnostics
            return step.value
        }

        // Content: which file is what, and what each says.
        let folder = take(ContentReader(disk: disk).read(request.content))
        let stated = take(SettingsReader(disk: disk).read(folder))
        let entries = take(EditorReader(disk: disk).read(folder))
        let corrections = take(CorrectionsReader(disk: disk).read(folder))
        let redactor = Redactor(corrections.redactions)
        let clippings = take(ArticleReader(disk: disk, withheld: redactor.articles).read(folder.clippings))
        let assets = take(AssetReader(disk: disk).read(folder.assets))
        let look = take(LookReader(disk: disk).read(request.templates, language: stated.language))

        // Dossier: numbers and dates, what may not be told is left out, then who and what is named, decided once for the
        // whole pile.
        let numbered = take(SourceCataloguer(timeZone: stated.timeZone).catalogue(clippings.articles))
        let builder = DossierBuilder(recognises: request.recognises && stated.recognises, asOf: stated.asOf?.date)
        let manuscript = take(
            redactor.redact(
                Manuscript(settings: stated, editor: entries, read: clippings, sources: numbered)
            ) { builder.build($0, editor: $1).value })
        let (settings, read) = (manuscript.settings, manuscript.read)
        let dossier = take(builder.build(manuscript.sources, editor: manuscript.editor))

        // Comparison: what several sources tell, and where they differ.
        let comparison = Comparer().compare(dossier)

        // Site: every page and its address; then bytes.
        let site = SitePlanner(
            settings: settings, leftOut: read.leftOut, notClipped: read.notClipped, images: read.images,
            showsReceipt: request.showsReceipt
        ).plan(dossier, comparison)
        report.counts = counts(dossier, site, read)
        report.shares = zip(dossier.sources, site.shares ?? []).map { .init(page: $0.path, percent: $1) }
        let files = assets + read.imageFiles + (look.map { take(PageRenderer(look: $0).render(site)) } ?? [])

        report.diagnostics += manuscript.applied.diagnostics
        report.diagnostics += RedactionSweep(names: manuscript.names).check(files)

        if request.isStrict { report.diagnostics = report.diagnostics.map(Self.strict) }
        report.diagnostics = report.diagnostics.inReadingOrder()
        return MadeSite(
            settings: settings, corrections: corrections, dossier: dossier, comparison: comparison, site: site,
            files: files, report: report)
    }

    private static func strict(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if diagnostic.severity == .warning { diagnostic.severity = .error }
        return diagnostic
    }

    private func counts(_ dossier: Dossier, _ site: Site, _ read: ReadArticles) -> BuildReport.Counts {
        var counts = BuildReport.Counts()
        counts.articles = dossier.sources.count
        counts.leftOut = read.leftOut.count
        counts.people = dossier.people.count
        counts.initiatives = dossier.initiatives.count
        counts.dates = dossier.dates.count
        counts.pages = site.pages.count { $0.path.hasSuffix(".html") }
        counts.inferredDates = dossier.sources.count { $0.published?.basis == .siblings }
        return counts
    }
}
