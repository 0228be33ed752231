public import Basics

/// What `briefing check` is asked.
public struct CheckRequest: Sendable {
    /// The folder of the site.
    public var folder: String
    /// The most faults of one kind to report singly.
    public var limit: Int
    /// Whether a warning counts as an error.
    public var isStrict: Bool

    /// A request.
    public init(folder: String, limit: Int = 20, isStrict: Bool = false) {
        self.folder = folder
        self.limit = limit
        self.isStrict = isStrict
    }
}

/// What was found in a folder.
public struct CheckReport: Sendable {
    /// How much was looked at.
    public struct Counts: Sendable, Hashable {
        /// HTML pages.
        public var pages = 0
        /// Addresses on them and in style sheets, external ones included.
        public var links = 0
        /// Pictures.
        public var pictures = 0
        /// Different addresses of other sites.
        public var external = 0
    }

    /// How much was looked at.
    public var counts = Counts()
    /// The addresses of other sites, in the order of pages, each once.
    public var external: [ExternalLink] = []
    /// All complaints, in reading order.
    public var diagnostics: [Diagnostic] = []
}

/// An address of another site, and where it stands first.
public struct ExternalLink: Sendable, Hashable {
    /// The address, character references decoded.
    public var address: String
    /// The page, and the place on it.
    public var location: Diagnostic.Location
}

/// Checks a folder that holds a finished site, whoever made it.
///
///     FolderChecker(disk: .real).check(CheckRequest(folder: "Output"))
public struct FolderChecker: Sendable {
    private let disk: Disk

    /// A checker on a disk; nothing is written.
    public init(disk: Disk) { self.disk = disk }

    /// Reads every file of the folder that is not hidden, and judges it.
    public func check(_ request: CheckRequest) -> CheckReport {
        let root = Path.trimmed(request.folder)
        var report = CheckReport()
        guard disk.kindFollowing(root) == .folder else {
            report.diagnostics = [.noSite(root, near: disk.folderNear(root))]
            return report
        }
        var files: [String] = []
        list(root, "", &files, &report.diagnostics)
        var pages: [PageFacts] = []
        var places: [ExternalPlace] = []
        for file in files {
            guard ["html", "htm", "css"].contains(Path.ending(of: file)) else { continue }
            do throws(Disk.Failure) {
                let bytes = try disk.read(Path.join(root, file))
                guard let facts = PageFacts(path: file, bytes: bytes) else { continue }
                if !facts.isCopied { places += facts.external.map { ExternalPlace(bytes, $0, on: file) } }
                report.counts.links += facts.counts.links
                report.counts.pictures += facts.counts.pictures
                pages.append(facts)
            } catch {
                report.diagnostics.append(.unreadable(error))
            }
        }
        report.counts.pages = pages.count(where: \.isPage)
        if report.counts.pages == 0 { report.diagnostics.append(.noPages(root)) }
        let disk = disk
        let checker = SiteChecker(root: root, limit: request.limit)
        report.diagnostics += checker.judge(pages, files: files) { path in
            do { return try disk.read(Path.join(root, path)) } catch { return nil }
        }
        report.external = external(places, root)
        report.counts.external = report.external.count
        if request.isStrict { report.diagnostics = report.diagnostics.map(\.strict) }
        report.diagnostics = report.diagnostics.inReadingOrder()
        return report
    }

    private struct ExternalPlace {
        var page: String
        var address: String
        var range: Range<Int>

        init(_ bytes: [UInt8], _ range: Range<UInt32>, on page: String) {
            self.page = page
            self.range = Int(range.lowerBound)..<Int(range.upperBound)
            let raw = SiteAddress.decodingReferences(bytes[self.range])
            address = String(decoding: raw, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
        }
    }

    /// Each address once; its fragment, which no server sees, makes no difference.
    private func external(_ places: [ExternalPlace], _ root: String) -> [ExternalLink] {
        var seen: Set<String> = []
        var source: SourceText?
        return places.compactMap { place in
            let address = String(place.address.prefix { $0 != "#" })
            guard address.lowercased().hasPrefix("http"), seen.insert(address).inserted else { return nil }
            let name = Path.join(root, place.page)
            if source?.name != name {
                do { source = SourceText(name: name, decoding: try disk.read(name)) } catch { source = nil }
            }
            let location = source.map { Diagnostic.Location($0, place.range) } ?? .init(file: name)
            return ExternalLink(address: address, location: location)
        }
    }

    private func list(_ root: String, _ prefix: String, _ files: inout [String], _ diagnostics: inout [Diagnostic]) {
        do throws(Disk.Failure) {
            let entries = try disk.list(Path.join(root, Path.trimmed(prefix)))
            for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.isHidden {
                let path = prefix + entry.name
                switch entry.kind {
                case .folder: list(root, path + "/", &files, &diagnostics)
                case .file: files.append(path)
                case .link where disk.kindFollowing(Path.join(root, path)) == .file: files.append(path)
                default: diagnostics.append(.passedOver(Path.join(root, path)))
                }
            }
        } catch {
            diagnostics.append(.unreadable(error))
        }
    }
}

extension Diagnostic {
    static func noSite(_ folder: String, near: String?) -> Diagnostic {
        Diagnostic(
            .error, "no-site", at: .init(file: folder), "there is no folder of this name",
            fix: near.map { "did you mean '\($0)'?" } ?? "build the site first: briefing build --output \(folder)")
    }

    static func noPages(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, "no-site", at: .init(file: folder), "no page is in this folder",
            fix: "name the folder that holds index.html")
    }
}
