internal import Basics
internal import Templating

/// What a site has beside its pages: print version, plain text, calendar, feed, site map, data. Each has a switch in
/// `site.yml`.
struct SiteOutputs: Sendable {
    let data: PageData
    let settings: SiteSettings
    /// The site's title.
    let title: String

    /// The pages with what is added to them: what each says of itself to other programs, and the print and text versions.
    func pages(_ pages: [Page]) -> [Page] {
        let metadata = PageMetadata(data: data, settings: settings, title: title)
        var all = pages.map { page in
            var page = page
            page.metadata = { [page] wanted in metadata.values(of: page, wanted) }
            return page
        }
        if settings.makes(.print) { all.append(PrintPage(data: data, settings: settings).page(from: pages)) }
        if settings.makes(.text) {
            all += [TextPage(data: data, settings: settings).page(from: pages)].compactMap(\.self)
            all += ChangesPage(data: data).text()
        }
        return all
    }

    /// The files; `pages` are those of the whole site.
    func files(_ pages: [Page]) -> [FileMaker] {
        var files: [FileMaker] = []
        if settings.makes(.print) {
            let isReviewed = ReviewState(settings.reviewed, data.dossier).isCurrent
            files.append(
                FileMaker("print-sheets.css") {
                    SheetStyle(settings: settings, title: title, asOf: data.dossier.asOf, isReviewed: isReviewed)
                        .file().bytes
                })
        }
        if settings.makes(.calendar) {
            files.append(FileMaker("calendar.ics") { CalendarFile(data: data, title: title).file().bytes })
        }
        if settings.makes(.feeds), let base = settings.baseURL {
            files.append(
                FileMaker("feed.xml") {
                    FeedFile(data: data, cited: cited(), base: base, title: title, settings: settings).file().bytes
                })
            if settings.isIndexed {
                files.append(FileMaker("sitemap.xml") { SitemapFile(base: base).file(pages).bytes })
            }
        }
        if settings.makes(.data) {
            files.append(
                FileMaker(folder: "data/") {
                    let cited = cited()
                    return DataFile(data: data, cited: cited, settings: settings, title: title).files()
                        + DataTables(data: data, cited: cited).files()
                })
        }
        return files
    }

    private func cited() -> CitedStatements { CitedStatements(data, settings: settings) }
}
