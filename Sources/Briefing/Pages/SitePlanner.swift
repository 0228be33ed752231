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
    /// Whether the pages carry the review layer.
    let isReview: Bool
    /// The editor's own pages.
    var freePages: [FreePage] = []

    func plan(_ data: PageData) -> Site {
        let dossier = data.dossier
        let title = FrontPage.title(settings, dossier)
        let shown = settings.reproduction == .full ? nil : CitedStatements(data, settings: settings)
        let excerpt = shown.map { ArticleExcerpt(settings.reproduction, cited: $0.bySource(dossier)) }
        let search = search(data, shown)
        let review = isReview ? ReviewLayer(data: data) : nil
        let outputs = SiteOutputs(data: data, settings: settings, title: title)
        var pages = outputs.pages(
            pages(data, title: title, excerpt) + [search?.page(), review?.page()].compactMap(\.self))
        for index in pages.indices where !settings.isIndexed || pages[index].isDraft { pages[index].isIndexed = false }
        if let review { pages = review.marked(pages) }
        let isFull = settings.pages == .full
        let entries = isFull && excerpt == nil ? dossier.sources.map(MarkdownEntry().maker) : []
        return Site(
            data: siteData(title, data, pages), pages: pages,
            files: entries + outputs.files(pages) + [search?.maker()].compactMap(\.self),
            shares: excerpt.map { excerpt in dossier.sources.indices.map { excerpt.share($0, data) } },
            previews: isFull ? PreviewMaker(data: data) : nil, findings: review?.open ?? 0)
    }

    private func pages(_ data: PageData, title: String, _ excerpt: ArticleExcerpt?) -> [Page] {
        let dossier = data.dossier
        let articlePage = ArticlePage(
            data: data, images: images, showsReceipt: showsReceipt,
            hasEntries: settings.pages == .full && excerpt == nil, excerpt: excerpt)
        var pages = [FrontPage(data: data, settings: settings).page(title: title)]
        if settings.pages == .full {
            pages += SourcesPage(data: data, leftOut: leftOut, notClipped: notClipped).pages()
            pages += TimelinePage(data: data).pages()
            pages += QuotationsPage(data: data).pages()
            pages += DifferencesPage(data: data).pages()
            pages += [MatrixPage(data: data).page()].compactMap(\.self)
            pages += ChangesPage(data: data).pages()
        }
        pages += IndexPages(data: data).pages()
        pages += dossier.sources.indices.map(articlePage.page)
        pages += dossier.people.flatMap(PersonPage(data: data).pages)
        pages += dossier.initiatives.flatMap(InitiativePage(data: data).pages)
        pages += dossier.dates.indices.flatMap(DatePage(data: data).pages(at:))
        pages += FreePages(pages: freePages).all()
        return pages
    }

    /// The search, over no other statements than those that the site shows.
    private func search(_ data: PageData, _ shown: CitedStatements?) -> Search? {
        guard settings.makes(.search) else { return nil }
        guard let shown else { return Search(data: data) }
        let statements = Set(shown.all.map { data.dossier.statements[$0] })
        return Search(data: data) { statements.contains($0) }
    }

    /// Who read the site through, and whether that holds for what it says now.
    private func review(_ dossier: Dossier) -> TemplateValue {
        let state = ReviewState(settings.reviewed, dossier)
        return .make([
            ("is_current", .bool(state.isCurrent)), ("name", .optional(state.review?.name)),
            ("date", .optional(state.review.map { EDTF.day($0.date).words })),
        ])
    }

    /// Where corrections go: a mail or web address leads there, anything else is read.
    private func contact() -> TemplateValue {
        guard let text = settings.contact else { return .none }
        let isMail = text.contains("@") && !text.contains { " /:?&\"<>".contains($0) }
        return .make([
            ("text", .string(text)), ("href", .optional(isMail ? "mailto:" + text : ArticlePage.webAddress(text))),
        ])
    }

    private func siteData(_ title: String, _ data: PageData, _ pages: [Page]) -> TemplateValue {
        let dossier = data.dossier
        // The part of the site, the name of its words, its first page.
        let isFull = settings.pages == .full
        let sections: [(String, String, String, Int)] = [
            ("people", "people", "people/index.html", dossier.people.count),
            ("initiatives", "initiatives", "initiatives/index.html", dossier.initiatives.count),
            ("dates", "timeline", isFull ? "timeline.html" : "dates/index.html", dossier.dates.count),
            ("articles", "sources", isFull ? "sources.html" : "articles/index.html", dossier.sources.count),
        ]
        let kinds = Set(pages.map(\.kind))
        let more = ["changes", "review", "differences", "quotations", "matrix", "print"].filter(kinds.contains)
        return .make([
            ("pages", FreePages(pages: freePages).links), ("review", review(dossier)), ("contact", contact()),
            ("title", .string(title)), ("subtitle", .optional(settings.subtitle)),
            ("language", .string(settings.language)), ("prepared_by", .optional(settings.preparedBy)),
            ("search", .bool(settings.makes(.search))), ("generator", .string("briefing \(BriefingVersion.current)")),
            ("since", data.since()),
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
