/// `sitemap.xml` (sitemaps.org): the pages that search engines may list.
struct SitemapFile: Sendable {
    let base: BaseURL

    /// The protocol's limit for one file.
    private static let most = 50_000

    func file(_ pages: [Page]) -> OutputFile {
        var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        out += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for page in pages.filter({ $0.isIndexed && $0.path.hasSuffix(".html") }).prefix(Self.most) {
            out += "<url>" + XMLText.element("loc", base.address(of: page.path)).dropLast() + "</url>\n"
        }
        return OutputFile(path: "sitemap.xml", bytes: Array((out + "</urlset>\n").utf8))
    }
}
