import Basics
import Loaders

@testable import Briefing

/// A dossier of Markdown clippings with a `corrections.yml`, and curated entries by the name of their file.
func correctedDossier(
    _ files: KeyValuePairs<String, String>, _ yaml: String, entries: KeyValuePairs<String, String> = [:]
) -> Dossier {
    correctedDossier(files.map { ($0.key, $0.value) }, readCorrections(yaml).value, entries: entries)
}

func correctedDossier(
    _ files: [(String, String)], _ corrections: Corrections, entries: KeyValuePairs<String, String> = [:]
) -> Dossier {
    let loader = ClippingLoader(markdownBlocks: ArticleReader.blocks)
    var articles = files.flatMap { loader.load(Clipping(name: $0.0, bytes: Array($0.1.utf8))).articles }
    let applied = ArticleCorrector(corrections: corrections).correct(&articles)
    var disk = Disk.real
    disk.read = { path throws(Disk.Failure) in Array((entries.first { $0.key == path }?.value ?? "").utf8) }
    var folder = ContentFolder()
    folder.people = entries.map(\.key).filter { $0.contains("people/") }
    folder.initiatives = entries.map(\.key).filter { $0.contains("initiatives/") }
    let editor = EditorReader(disk: disk).read(folder).value
    let sources = SourceCataloguer().catalogue(articles).value
    var dossier = DossierBuilder(corrections: corrections).build(sources, editor: editor).value
    dossier.applied.merge(applied)
    return dossier
}

extension Dossier {
    /// How often the correction on a line was applied.
    func applications(line: Int) -> Int {
        applied.counts.filter { $0.key.position?.line == line }.values.reduce(0, +)
    }

    /// The complaints as `LINE SEVERITY SUMMARY`.
    var complaints: [String] {
        applied.diagnostics.map { "\($0.location?.position?.line ?? 0) \($0.severity) \($0.summary)" }
    }
}
