internal import Basics
internal import Templating

/// Decides every page and its address, once.
struct SitePlanner: Sendable {
    let settings: SiteSettings
    let leftOut: [ReadArticles.LeftOut]
    let showsReceipt: Bool

    func plan(_ dossier: Dossier) -> Site {
        let data = PageData(dossier: dossier)
        let title = FrontPage.title(settings, dossier)
        let articlePage = ArticlePage(data: data, showsReceipt: showsReceipt)
        let pages =
            [FrontPage(data: data, settings: settings).page(title: title)]
            + IndexPages(data: data, leftOut: leftOut).pages()
            + dossier.sources.indices.map(articlePage.page)
            + dossier.people.map(PersonPage(data: data).page)
            + dossier.initiatives.map(InitiativePage(data: data).page)
            + dossier.dates.indices.compactMap(DatePage(data: data).page(at:))
        return Site(
            data: siteData(title, dossier), pages: pages, files: dossier.sources.map(MarkdownEntry().file))
    }

    private func siteData(_ title: String, _ dossier: Dossier) -> TemplateValue {
        let sections: [(String, String, Int)] = [
            ("articles", "Articles", dossier.sources.count), ("people", "People", dossier.people.count),
            ("initiatives", "Initiatives", dossier.initiatives.count), ("dates", "Dates", dossier.dates.count),
        ]
        return .make([
            ("title", .string(title)), ("subtitle", .optional(settings.subtitle)),
            ("language", .string(settings.language)), ("prepared_by", .optional(settings.preparedBy)),
            ("generator", .string("briefing \(BriefingVersion.current)")),
            (
                "sections",
                .list(
                    sections.map { kind, title, count in
                        .make([
                            ("kind", .string(kind)), ("title", .string(title)), ("count", .int(count)),
                            ("href", .string("\(kind)/index.html")),
                        ])
                    })
            ),
        ])
    }
}
