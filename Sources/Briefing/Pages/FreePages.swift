internal import Templating

/// `pages/SLUG.html`: the editor's own pages.
struct FreePages: Sendable {
    let pages: [FreePage]

    func all() -> [Page] {
        pages.map { free in
            Page(
                path: free.path, kind: "page", section: "pages", title: free.title, template: "page.html",
                data: [("text", EditorText.html(free.text))], isIndexed: free.isIndexed,
                isDraft: free.isDraft)
        }
    }

    /// The pages as the foot of every page lists them.
    var links: TemplateValue {
        .list(pages.map { .make([("title", .string($0.title)), ("href", .string($0.path))]) })
    }
}
