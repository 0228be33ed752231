internal import Basics
internal import Templating

/// Decides every page and its address, once.
struct SitePlanner: Sendable {
    let settings: SiteSettings
    let leftOut: [ReadArticles.LeftOut]
    /// The pictures of the site, by the file of the clipping and the destination in its Markdown.
    let images: [String: [String: LocalImage]]
    let showsReceipt: Bool

    func plan(_ dossier: Dossier, _ comparison: Comparison) -> Site {
        let data = PageData(dossier: dossier, comparison: comparison)
        let title = FrontPage.title(settings, dossier)
        let articlePage = ArticlePage(data: data, images: images, showsReceipt: showsReceipt)
        let pages =
            [FrontPage(data: data, settings: settings).page(title: title)]
            + SourcesPage(data: data, leftOut: leftOut).pages() + TimelinePage(data: data).pages()
            + QuotationsPage(data: data).pages()
            + DifferencesPage(data: data).pages() + [MatrixPage(data: data).page()].compactMap(\.self)
            + IndexPages(data: data).pages()
            + dossier.sources.indices.map(articlePage.page)
            + dossier.people.flatMap(PersonPage(data: data).pages)
            + dossier.initiatives.flatMap(InitiativePage(data: data).pages)
            + dossier.dates.indices.flatMap(DatePage(data: data).pages(at:))
        let outputs = SiteOutputs(data: data, settings: settings, title: title)
        let all = outputs.pages(pages)
        return Site(
            data: siteData(title, dossier, all), pages: all,
            files: dossier.sources.map(MarkdownEntry().file) + outputs.files(all))
    }

    private func siteData(_ title: String, _ dossier: Dossier, _ pages: [Page]) -> TemplateValue {
        // The part of the site, the name of its words, its first page.
        let sections: [(String, String, String, Int)] = [
            ("people", "people", "people/index.html", dossier.people.count),
            ("initiatives", "initiatives", "initiatives/index.html", dossier.initiatives.count),
            ("dates", "timeline", "timeline.html", dossier.dates.count),
            ("articles", "sources", "sources.html", dossier.sources.count),
        ]
        let more = ["differences", "quotations", "matrix", "print"].filter { kind in pages.contains { $0.kind == kind }
        }
        return .make([
            ("title", .string(title)), ("subtitle", .optional(settings.subtitle)),
            ("language", .string(settings.language)), ("prepared_by", .optional(settings.preparedBy)),
            ("generator", .string("briefing \(BriefingVersion.current)")),
            (
                "sections",
                .list(
                    sections.map { kind, label, href, count in
                        .make([
                            ("kind", .string(kind)), ("label", .string(label)), ("count", .int(count)),
                            ("href", .string(href)),
                        ])
                    })
            ),
            ("more", .list(more.map { .make([("kind", .string($0)), ("href", .string("\($0).html"))]) })),
        ])
    }
}
