internal import Basics
internal import Templating

/// Renders the pages of a site with its templates.
struct PageRenderer: Sendable {
    let look: Look

    func render(_ site: Site) -> Reported<[OutputFile]> {
        var result = Reported(look.assets + site.files)
        let shared = look.library.prepare(TemplateDictionary([("site", site.data), ("t", look.words)]))
        var previews = PreviewRenderer(maker: site.previews, library: look.library, words: look.words)
        for page in site.pages {
            let about = TemplateValue.make(
                [
                    ("path", .string(page.path)), ("kind", .string(page.kind)), ("section", .string(page.section)),
                    ("title", .string(page.title)), ("is_indexed", .bool(page.isIndexed)),
                    ("is_draft", .bool(page.isDraft)),
                ] + page.metadata)
            let context = TemplateDictionary([("page", about)] + page.data)
            let rendered = look.library.render(page.template, context, shared: shared)
            result.diagnostics += rendered.diagnostics.filter { !result.diagnostics.contains($0) }
            if let bytes = rendered.bytes {
                result.value.append(OutputFile(path: page.path, bytes: previews.added(to: bytes, of: page)))
            }
        }
        result.diagnostics += previews.diagnostics
        return result
    }
}
