internal import Basics

/// Finds what is broken in a finished site: links, anchors and assets that lead nowhere, ids that stand twice, pictures
/// without a text, pages that nobody links to.
///
///     let checker = SiteChecker()
///     let facts = files.compactMap { PageFacts(path: $0.path, bytes: $0.bytes) }     // page by page, in any order
///     let diagnostics = checker.judge(facts, files: paths) { path in … }             // bytes only of pages with a fault
///
/// One fault on many pages, as a template makes it, is one diagnostic.
struct SiteChecker: Sendable {
    /// What stands before the paths in reports: the folder that is checked.
    var root = ""
    /// The most faults of one kind that are reported singly; a wrong line of a template can break every page.
    var limit = 20

    /// The name of the template that a page was rendered with, where that is known.
    var template: @Sendable (_ path: String) -> String? = { _ in nil }

    /// Checks files that are all at hand.
    func check(_ files: [OutputFile]) -> [Diagnostic] {
        let facts = files.compactMap { PageFacts(path: $0.path, bytes: $0.bytes) }
        return judge(facts, files: files.map(\.path)) { path in files.first { $0.path == path }?.bytes }
    }

    /// Judges a site by the facts of its pages. `files` are the paths of all files; `bytes` gives the content of one
    /// again, and is asked for pages with a fault and for what they meant to lead to.
    func judge(
        _ pages: [PageFacts], files: [String], bytes: @escaping (_ path: String) -> [UInt8]?
    ) -> [Diagnostic] {
        let pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let fileKeys = Set(files.map { PageFacts.key($0.utf8) })
        let pageKeys = Set(pages.indices.lazy.filter { pages[$0].isPage }.map { PageFacts.key(pages[$0].path.utf8) })
        var anchors: Set<UInt64> = []
        anchors.reserveCapacity(pages.reduce(0) { $0 + $1.anchors.count })
        for index in pages.indices { anchors.formUnion(pages[index].anchors) }

        var faults = FaultGatherer()
        for index in pages.indices where !pages[index].isCopied {
            pages[index].forEachLink { link in
                if let file = link.goal.file, !fileKeys.contains(file) {
                    return faults.add(.missing(link.purpose), file, index, link.range)
                }
                switch link.goal {
                case .file: break
                case .place(let file, let anchor):
                    if pageKeys.contains(file), !anchors.contains(anchor) {
                        faults.add(.noAnchor, anchor, index, link.range)
                    }
                case .folder: faults.add(.folder, nil, index, link.range)
                case .outside: faults.add(.outside, nil, index, link.range)
                case .rooted: faults.add(.rooted, nil, index, link.range)
                case .empty: faults.add(.empty(link.purpose), nil, index, link.range)
                }
            }
            for id in pages[index].repeatedIDs { faults.add(.repeatedID(id.first), nil, index, id.second) }
            for range in pages[index].wordless { faults.add(.wordless, nil, index, range) }
        }
        for unreached in Reachability.unreached(pages) {
            let kind = FaultKind.unlinked(isLinked: unreached.isLinked)
            faults.add(kind, UInt64(unreached.page), unreached.page, 0..<0)
        }
        return report(faults, pages, files, bytes)
    }

    private func report(
        _ faults: FaultGatherer, _ pages: [PageFacts], _ files: [String], _ bytes: @escaping (String) -> [UInt8]?
    ) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        var words = FaultWords(root: root, files: files, bytes: bytes)
        var diagnostics: [Diagnostic] = []
        for kind in faults.groups(of: pages.map(\.path), bytes: bytes) {
            for group in kind.prefix(limit) {
                var diagnostic = words.diagnostic(of: group, pages)
                if let template = template(pages[group.first.page].path) {
                    diagnostic.notes.append(.renderedBy(template))
                }
                diagnostics.append(diagnostic)
            }
            if kind.count > limit { diagnostics[diagnostics.count - 1].notes.append(.moreLikeThis(kind.count - limit)) }
        }
        return diagnostics
    }
}

extension Diagnostic.Note {
    static func renderedBy(_ template: String) -> Diagnostic.Note { .init("the page is rendered by \(template)") }

    static func moreLikeThis(_ count: Int) -> Diagnostic.Note {
        .init("and \(count) more faults of this kind, which are not shown")
    }
}
