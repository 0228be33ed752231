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
            page.metadata = metadata.values(of: page)
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
    func files(_ pages: [Page]) -> [OutputFile] {
        let cited = CitedStatements(data, settings: settings)
        var files: [OutputFile] = []
        if settings.makes(.print) {
            files.append(SheetStyle(settings: settings, title: title, asOf: data.dossier.asOf).file())
        }
        if settings.makes(.calendar) { files.append(CalendarFile(data: data, title: title).file()) }
        if settings.makes(.feeds), let base = settings.baseURL {
            files.append(
                FeedFile(data: data, cited: cited, base: base, title: title, settings: settings).file())
            files.append(SitemapFile(base: base).file(pages))
        }
        if settings.makes(.data) {
            files += DataFile(data: data, cited: cited, settings: settings, title: title).files()
            files += DataTables(data: data, cited: cited).files()
        }
        return files
    }
}
