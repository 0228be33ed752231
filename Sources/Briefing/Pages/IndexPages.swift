internal import Templating

/// The index of each kind of page: `articles/index.html` and its like.
struct IndexPages: Sendable {
    let data: PageData

    /// The bytes of HTML that a line of an index comes to, about.
    private static let line = 700

    func pages() -> [Page] {
        let dossier = data.dossier
        return parts("articles", "sources", dossier.sources.count, data.source)
            + parts("people", "entries", dossier.people.count) { data.entry(data.dossier.people[$0]) }
            + parts("initiatives", "entries", dossier.initiatives.count) { data.entry(data.dossier.initiatives[$0]) }
            + parts("dates", "entries", dossier.dates.count) { data.entry(data.dossier.dates[$0]) }
    }

    private func parts(
        _ kind: String, _ name: String, _ count: Int, _ entry: @escaping @Sendable (Int) -> TemplateValue
    ) -> [Page] {
        let page = Page(
            path: "\(kind)/index.html", kind: kind, section: kind, title: "", template: "\(kind).html", data: [])
        let runs = Paging.cut(Array(repeating: Self.line, count: count))
        return Page.parts(page, runs) { [(name, .list($0.map(entry)))] }
    }
}
