internal import Templating

/// The index of each kind of page: `articles/index.html` and its like.
struct IndexPages: Sendable {
    let data: PageData

    /// The bytes of HTML that a line of an index comes to, about.
    private static let line = 700

    func pages() -> [Page] {
        let dossier = data.dossier
        return parts("articles", "sources", dossier.sources.indices.map(data.source))
            + parts("people", "entries", dossier.people.map(data.entry))
            + parts("initiatives", "entries", dossier.initiatives.map(data.entry))
            + parts("dates", "entries", dossier.dates.map(data.entry))
    }

    private func parts(_ kind: String, _ name: String, _ entries: [TemplateValue]) -> [Page] {
        let page = Page(
            path: "\(kind)/index.html", kind: kind, section: kind, title: "", template: "\(kind).html", data: [])
        let runs = Paging.cut(entries.map { _ in Self.line })
        return Page.parts(page, runs.map { [(name, .list(Array(entries[$0])))] })
    }
}
