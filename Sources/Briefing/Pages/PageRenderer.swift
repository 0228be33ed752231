internal import Basics
internal import Templating

/// Renders the pages of a site with its templates, one at a time.
///
/// It keeps the previews that it has rendered, as many pages have the same. A worker has one of its own.
struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    private let shared: TemplateData
    private var previews: PreviewRenderer?
    /// What the templates ask for, by their names; found out once for each.
    private var wanted: [String: WantedValues] = [:]

    init(look: Look, site: Site) {
        library = look.library
        shared = look.library.prepare(TemplateDictionary([("site", site.data), ("t", look.words)]))
        previews = site.previews.map { PreviewRenderer(maker: $0, library: look.library, words: look.words) }
    }

    private mutating func wanted(by template: String) -> WantedValues {
        if let known = wanted[template] { return known }
        let found = WantedValues(by: template, in: library)
        wanted[template] = found
        return found
    }

    /// The page as a file; `nil` where its template failed.
    mutating func render(_ page: Page) -> Reported<OutputFile?> {
        let wanted = wanted(by: page.template)
        let about = TemplateValue.make(
            [
                ("path", .string(page.path)), ("kind", .string(page.kind)), ("section", .string(page.section)),
                ("title", .string(page.title)), ("is_indexed", .bool(page.isIndexed)),
                ("is_draft", .bool(page.isDraft)),
            ] + page.metadata(wanted))
        let data = page.data(wanted)
        let rendered = library.render(page.template, TemplateDictionary([("page", about)] + data), shared: shared)
        guard var bytes = rendered.bytes else { return Reported(nil, rendered.diagnostics) }
        var result = Reported<OutputFile?>(nil, rendered.diagnostics)
        if var own = previews {
            previews = nil
            bytes = own.added(to: bytes, of: page, showing: data)
            result.diagnostics += own.diagnostics
            own.diagnostics = []
            previews = own
        }
        result.value = OutputFile(path: page.path, bytes: bytes)
        return result
    }
}
