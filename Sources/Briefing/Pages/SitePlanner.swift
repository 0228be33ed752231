internal import Basics
internal import Loaders
internal import Templating

/// Decides every page and its address, once.
struct SitePlanner: Sendable {
    let settings: SiteSettings
    let leftOut: [ReadArticles.LeftOut]
    let notClipped: [IndexedArticle]
    /// The pictures of the site, by the file of the clipping and the destination in its Markdown.
    let images: [String: [String: LocalImage]]
    let showsReceipt: Bool

    func plan(_ dossier: Dossier, _ comparison: Comparison) -> Site {
        let data = PageData(dossier: dossier, comparison: comparison)
        let title = FrontPage.title(settings, dossier)
        let excerpt = excerpt(data)
        let articlePage = ArticlePage(data: data, images: images, showsReceipt: showsReceipt, excerpt: excerpt)
        let pages =
            [FrontPage(data: data, settings: settings).page(title: title)]
            + SourcesPage(data: data, leftOut: leftOut, notClipped: notClipped).pages()
            + TimelinePage(data: data).pages()
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
            files: (excerpt == nil ? dossier.sources.map(MarkdownEntry().file) : []) + outputs.files(all),
            shares: excerpt.map { excerpt in dossier.sources.indices.map { excerpt.share($0, data) } })
    }

    /// What is shown of the articles where that is not all.
    private func excerpt(_ data: PageData) -> ArticleExcerpt? {
        guard settings.reproduction != .full else { return nil }
        let cited = CitedStatements(data, settings: settings)
        return ArticleExcerpt(settings.reproduction, cited: cited.bySource(data.dossier))
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
