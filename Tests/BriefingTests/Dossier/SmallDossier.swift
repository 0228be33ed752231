import Basics
import Loaders
import Recognition

@testable import Briefing

/// A dossier of Markdown clippings, by the name of each file.
func dossier(_ files: KeyValuePairs<String, String>, asOf: CalendarDate? = nil) -> Dossier {
    let loader = ClippingLoader(markdownBlocks: ArticleReader.blocks)
    let articles = files.flatMap { loader.load(Clipping(name: $0.key, bytes: Array($0.value.utf8))).articles }
    let sources = SourceCataloguer().catalogue(articles).value
    return DossierBuilder(asOf: asOf).build(sources, editor: EditorEntries()).value
}

/// A clipping with a headline, an outlet and a date.
func clipping(_ title: String, _ published: String?, _ body: String, outlet: String = "Harbour Gazette") -> String {
    "---\ntitle: \(title)\npublisher: \(outlet)\n\(published.map { "published: \($0)\n" } ?? "")---\n\n\(body)\n"
}
