internal import Templating

/// The index of each kind of page: `articles/index.html` and its like.
struct IndexPages: Sendable {
    let data: PageData

    func pages() -> [Page] {
        let dossier = data.dossier
        let sources = TemplateValue.list(dossier.sources.indices.map(data.source))
        return [
            Page(
                path: "articles/index.html", kind: "articles", section: "articles", title: "",
                template: "articles.html", data: [("sources", sources)]),
            index("people", dossier.people), index("initiatives", dossier.initiatives), index("dates", dossier.dates),
        ]
    }

    private func index(_ kind: String, _ records: [SubjectRecord]) -> Page {
        Page(
            path: "\(kind)/index.html", kind: kind, section: kind, title: "", template: "\(kind).html",
            data: [("entries", .list(records.map(data.entry)))])
    }
}
