internal import Basics
internal import Loaders
internal import Templating

/// `briefing.txt`: the front page as plain text for an e-mail, from the data of the front page.
struct TextPage: Sendable {
    let data: PageData
    let settings: SiteSettings

    func page(from pages: [Page]) -> Page? {
        guard let front = pages.first(where: { $0.kind == "front" }) else { return nil }
        return Page(
            path: "briefing.txt", kind: "text", section: "text", title: "", template: "briefing.txt",
            data: front.data(.everything) + own(), isIndexed: false)
    }

    private func own() -> Page.Data {
        let sources = data.sourcesByNumber.map { index -> TemplateValue in
            let source = data.dossier.sources[index]
            return .make([
                ("number", .int(source.number)), ("title", .string(source.title)),
                ("outlet", .optional(source.article.publisher)),
                ("published", .optional(source.published.map { EDTF.day($0.moment.date).words })),
                ("address", .optional(ArticlePage.webAddress(source.article.sourceURL))),
            ])
        }
        let about = TemplateValue.make([
            ("marking", .optional(settings.marking)), ("version", .optional(settings.version)),
            ("address", .optional(settings.baseURL?.text)), ("summary", .optional(EditorText.plain(settings.summary))),
        ])
        return [("about", about), ("sources", .list(sources))]
    }
}
