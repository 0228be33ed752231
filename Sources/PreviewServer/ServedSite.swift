/// What the server serves: bytes by path. It knows nothing else of a site, and can hand out nothing that this value
/// doesn't.
///
///     let pages = ["index.html": Array("<h1>Talks</h1>".utf8)]
///     let site = ServedSite(paths: { Array(pages.keys) }) { path in pages[path].map { .found($0) } }
public struct ServedSite: Sendable {
    /// What stands at a path.
    public enum Content: Sendable {
        /// A file's bytes.
        case found([UInt8])
        /// A page that could not be made, and the report that says why.
        case failed(report: String)
    }

    /// Whether pages reload themselves when the site changes; without it every byte is served as it is.
    public var isLive: Bool
    /// The paths of all files from the site's root, for the nearest address of one that isn't there.
    public var paths: @Sendable () -> [String]
    /// The content of a path such as `people/ana-brook.html`; may take its time, and is called from any thread.
    public var content: @Sendable (_ path: String) -> Content?
    /// Whether something at all is to be served; where not, the report stands at every address.
    public var isThere = true
    /// What stops a newer site from being made, to be shown over the pages; `nil` where all is well.
    public var report: String?

    /// A site.
    public init(
        isLive: Bool = true, report: String? = nil, paths: @escaping @Sendable () -> [String],
        content: @escaping @Sendable (_ path: String) -> Content?
    ) {
        self.isLive = isLive
        self.report = report
        self.paths = paths
        self.content = content
    }

    /// No site yet, and why.
    public static func missing(report: String) -> ServedSite {
        var site = ServedSite(report: report, paths: { [] }, content: { _ in nil })
        site.isThere = false
        return site
    }
}
