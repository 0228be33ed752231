internal import Templating

/// The search of a site: one page, and its index as plain scripts.
///
///     let search = Search(data: data)
///     pages += [search.page()]
///     files += search.files()
///
/// Where `outputs: search: off` is set neither is made, and `site.search` is false.
struct Search: Sendable {
    let data: PageData
    /// Whether a statement stands on the site.
    var isShown: @Sendable (Statement) -> Bool = { _ in true }

    static let path = "search.html"

    func page() -> Page {
        Page(
            path: Self.path, kind: "search", section: "search", title: "", template: "search.html", data: [],
            isIndexed: false)
    }

    /// The scripts of the index, made together.
    func maker() -> FileMaker { FileMaker(folder: "search/", files) }

    func files() -> [OutputFile] {
        let gatherer = SearchGatherer(data: data, isShown: isShown)
        return SearchFiles(index: SearchIndex(gatherer.entries()), sources: gatherer.sources()).files()
    }
}
