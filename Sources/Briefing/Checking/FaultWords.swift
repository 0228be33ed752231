internal import Basics

/// Says what is wrong at a place of a page, and what was probably meant.
struct FaultWords {
    let root: String
    let files: [String]
    let bytes: (_ path: String) -> [UInt8]?
    private let known: Set<String>
    private var source: SourceText?

    init(root: String, files: [String], bytes: @escaping (_ path: String) -> [UInt8]?) {
        self.root = root
        self.files = files
        self.bytes = bytes
        known = Set(files)
    }

    mutating func diagnostic(of group: FaultGroup, _ pages: [PageFacts]) -> Diagnostic {
        let page = pages[group.first.page].path
        let place = location(page, group.first.range)
        let address = words(group.first.range)
        var diagnostic =
            switch group.kind {
            case .missing(let purpose):
                Diagnostic.missingTarget(address, purpose, at: place, fix: nearFile(to: address, on: page))
            case .noAnchor: noAnchor(address, on: page, at: place)
            case .folder: Diagnostic.linkToFolder(address, at: place, fix: index(of: address, on: page))
            case .outside: Diagnostic.linkOutOfSite(address, at: place)
            case .rooted: rooted(address, on: page, at: place)
            case .empty(let purpose): Diagnostic.emptyAddress(purpose, at: place)
            case .repeatedID(let first): Diagnostic.repeatedID(address, at: place, first: location(page, first))
            case .wordless: Diagnostic.wordlessPicture(at: place)
            case .unlinked: Diagnostic.unlinkedPage(at: .init(file: Path.join(root, page)))
            }
        if !group.others.isEmpty { diagnostic.notes.append(.alsoOn(group.others.map { pages[$0].path })) }
        return diagnostic
    }

    private mutating func location(_ page: String, _ range: Range<UInt32>) -> Diagnostic.Location {
        let name = Path.join(root, page)
        if source?.name != name { source = bytes(page).map { SourceText(name: name, decoding: $0) } }
        guard let source else { return .init(file: name) }
        return .init(source, Int(range.lowerBound)..<Int(range.upperBound))
    }

    /// The bytes of the page whose location was asked for last.
    private func words(_ range: Range<UInt32>) -> String {
        guard let source else { return "" }
        let range = Int(range.lowerBound)..<Int(range.upperBound)
        let raw = source.utf8[range.clamped(to: 0..<source.utf8.count)]
        return String(decoding: SiteAddress.decodingReferences(raw), as: UTF8.self)
    }

    /// The path and the fragment that an address on a page leads to.
    private func target(_ address: String, on page: String) -> (path: String, fragment: String)? {
        guard case .inside(let path, let fragment) = SiteAddress(Array(address.utf8)[...], on: page) else { return nil }
        return (String(decoding: path, as: UTF8.self), String(decoding: fragment ?? [], as: UTF8.self))
    }

    /// What was meant instead of a file that is not there: the path from the root, the file's name elsewhere, a name like it.
    private func nearFile(to address: String, on page: String) -> String? {
        guard let target = target(address, on: page)?.path else { return nil }
        let bare = String(address.prefix { $0 != "#" && $0 != "?" })
        if known.contains(bare) {
            return Self.write(bare, on: page)
                + ": addresses are relative to their page; in a template {{ \"\(bare)\" | relative_url(page.path) }}"
        }
        if known.contains(target + "/index.html") { return Self.write(target + "/index.html", on: page) }
        if known.contains(target + ".html") { return Self.write(target + ".html", on: page) }
        let name = Path.name(of: target)
        let sameName = files.filter { Path.name(of: $0) == name }
        if sameName.count == 1 { return Self.meant(sameName[0], on: page) }
        // Without their endings, which would make short names alike.
        let folder = Path.folder(of: target)
        let beside = files.filter { Path.folder(of: $0) == folder && Path.ending(of: $0) == Path.ending(of: target) }
        let stem = NearMiss.suggestion(for: Path.stem(of: target), among: beside.map(Path.stem))
        let near = stem.flatMap { stem in beside.first { Path.stem(of: $0) == stem } } ?? elsewhere(target)
        return near.map { Self.meant($0, on: page) }
    }

    /// The same name in a folder of nearly the same name.
    private func elsewhere(_ target: String) -> String? {
        let folder = Path.folder(of: target)
        guard !folder.isEmpty else { return nil }
        let alike = files.filter { Path.name(of: $0) == Path.name(of: target) && !Path.folder(of: $0).isEmpty }
        return NearMiss.suggestion(for: folder, among: alike.map(Path.folder)).map {
            Path.join($0, Path.name(of: target))
        }
    }

    private func noAnchor(_ address: String, on page: String, at place: Diagnostic.Location) -> Diagnostic {
        guard let target = target(address, on: page) else {
            return .missingAnchor(address, "", "", at: place, near: nil)
        }
        let ids = bytes(target.path).map(Self.ids) ?? []
        let near = ids.first { $0.lowercased() == target.fragment.lowercased() }
        return .missingAnchor(
            address, target.fragment, target.path, at: place,
            near: near ?? NearMiss.suggestion(for: target.fragment, among: ids))
    }

    private static func ids(of page: [UInt8]) -> [String] {
        var scanner = TagScanner(page)
        var ids: [String] = []
        while let tag = scanner.next() {
            guard !tag.isEnd, let value = scanner.value(TagScanner.Name.id) else { continue }
            ids.append(String(decoding: SiteAddress.decodingReferences(page[value]), as: UTF8.self))
        }
        return ids
    }

    private func index(of address: String, on page: String) -> String? {
        guard let target = target(address, on: page) else { return nil }
        let index = target.path + "index.html"
        return known.contains(index) ? Self.write(index, on: page) : nil
    }

    /// From the root of a server: broken from disk where it means a file of the site, and beyond us where it does not.
    private func rooted(_ address: String, on page: String, at place: Diagnostic.Location) -> Diagnostic {
        let bare = String(address.drop { $0 == "/" || $0 == " " }.prefix { $0 != "#" && $0 != "?" })
        let file = [bare, bare + "index.html", bare + "/index.html"].first(where: known.contains)
        return .linkFromRoot(address, at: place, fix: file.map { Self.write($0, on: page) })
    }

    private static func write(_ path: String, on page: String) -> String {
        "write \(SiteFilters.relativeURL(path, from: page))"
    }

    private static func meant(_ path: String, on page: String) -> String {
        "did you mean '\(SiteFilters.relativeURL(path, from: page))'?"
    }
}

extension Diagnostic {
    static func missingTarget(
        _ address: String, _ purpose: PageFacts.Purpose, at place: Location, fix: String?
    ) -> Diagnostic {
        let what =
            switch purpose {
            case .page: "the link leads to a page"
            case .picture: "the picture is a file"
            case .file: "the page needs a file"
            }
        let other =
            purpose == .page ? nil : "put the file into Content/assets or beside the templates, or take this out"
        return Diagnostic(
            .error, "broken-link", at: place, "\(what) that the site does not have: \(address)", fix: fix ?? other)
    }

    static func missingAnchor(
        _ address: String, _ fragment: String, _ page: String, at place: Location, near: String?
    ) -> Diagnostic {
        Diagnostic(
            .error, "broken-anchor", at: place, "'#\(fragment)' is no place on \(page)",
            why: "no element there has the id '\(fragment)': the browser shows the top of the page",
            fix: near.map { "did you mean '#\($0)'?" })
    }

    static func linkToFolder(_ address: String, at place: Location, fix: String?) -> Diagnostic {
        Diagnostic(
            .error, "link-to-folder", at: place, "the link leads to a folder: \(address)",
            why: "from disk a browser shows a list of files there, as only a server knows of index.html", fix: fix)
    }

    static func linkOutOfSite(_ address: String, at place: Location) -> Diagnostic {
        Diagnostic(
            .error, "link-out-of-site", at: place, "the link leads out of the site: \(address)",
            why: "what lies beside the site is not there for its readers",
            fix:
                "put the file into Content/assets, which is copied into the site, or write a whole address with https://"
        )
    }

    static func linkFromRoot(_ address: String, at place: Location, fix: String?) -> Diagnostic {
        Diagnostic(
            fix == nil ? .warning : .error, "link-from-root", at: place,
            "the link begins at the root of the server: \(address)",
            why: "it leads nowhere from disk, and elsewhere where the site stands in a folder",
            fix: fix ?? "write the whole address, with https://")
    }

    static func emptyAddress(_ purpose: PageFacts.Purpose, at place: Location) -> Diagnostic {
        Diagnostic(
            .error, "empty-link", at: place, purpose == .page ? "the link is empty" : "the address is empty",
            why: "a browser takes it for the page that it stands on",
            fix: "in a template, look at the name that the address comes from: its value is empty here")
    }

    static func repeatedID(_ id: String, at place: Location, first: Location) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-id", at: place, "the id '\(id)' stands twice on the page",
            why: "a link to it leads to the first", notes: [.init("the first", at: first)],
            fix: "give one of the two another id")
    }

    static func wordlessPicture(at place: Location) -> Diagnostic {
        Diagnostic(
            .error, "image-without-text", at: place, "the picture has no text for those who don't see it",
            fix: "add alt=\"what it shows\", or alt=\"\" where it only decorates")
    }

    static func unlinkedPage(at place: Location) -> Diagnostic {
        Diagnostic(
            .error, "unlinked-page", at: place, "no way from the front page leads to this page",
            fix: "link it from a page or from the navigation (base.html)")
    }
}

extension Diagnostic.Note {
    static func alsoOn(_ pages: [String]) -> Diagnostic.Note {
        let rest = pages.count > 3 ? " and \(pages.count - 3) more" : ""
        return .init("the same on \(pages.prefix(3).joined(separator: ", "))\(rest)")
    }
}
