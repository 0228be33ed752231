internal import Templating

/// The index of each kind of page: `articles/index.html` and its like.
struct IndexPages: Sendable {
    let data: PageData
    let leftOut: [ReadArticles.LeftOut]

    func pages() -> [Page] {
        let dossier = data.dossier
        let sources = TemplateValue.list(dossier.sources.indices.map(data.source))
        let left = TemplateValue.list(
            leftOut.map { .make([("name", .string($0.file)), ("reason", .string($0.reason))]) })
        return [
            Page(
                path: "articles/index.html", kind: "articles", section: "articles", title: "Articles",
                template: "articles.html", data: [("sources", sources), ("left_out", left)]),
            index("people", "People", dossier.people), index("initiatives", "Initiatives", dossier.initiatives),
            index("dates", "Dates", dossier.dates),
        ]
    }

    private func index(_ kind: String, _ title: String, _ records: [SubjectRecord]) -> Page {
        Page(
            path: "\(kind)/index.html", kind: kind, section: kind, title: title, template: "\(kind).html",
            data: [("entries", .list(records.map(data.entry)))])
    }
}
