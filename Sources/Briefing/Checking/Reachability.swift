/// Which pages nobody gets to.
enum Reachability {
    /// A page that no other page links to, or that is linked only from such as no way from `index.html` leads to.
    struct Unreached {
        var page: Int
        var isLinked: Bool
    }

    /// The pages that nobody gets to; in a folder without `index.html` those that nobody links to. Old addresses that only
    /// lead on, and `404.html`, which servers show, are for nobody to follow.
    static func unreached(_ pages: [PageFacts]) -> [Unreached] {
        var index: [UInt64: Int32] = [:]
        index.reserveCapacity(pages.count)
        for page in pages.indices where pages[page].isPage { index[PageFacts.key(pages[page].path.utf8)] = Int32(page) }
        // The targets of all pages in one row, and where those of each begin.
        var targets: [Int32] = []
        var starts = [0]
        starts.reserveCapacity(pages.count + 1)
        for page in pages.indices {
            pages[page].forEachLink { link in
                if link.purpose == .page, let target = link.goal.file.flatMap({ index[$0] }) { targets.append(target) }
            }
            starts.append(targets.count)
        }
        var linked = Array(repeating: false, count: pages.count)
        for page in pages.indices where !pages[page].isAlias {
            for target in targets[starts[page]..<starts[page + 1]] where target != page { linked[Int(target)] = true }
        }
        let reached =
            index[PageFacts.key("index.html".utf8)].map { Self.reached(from: Int($0), targets, starts) } ?? linked
        return pages.indices.compactMap { index in
            guard !reached[index], pages[index].isPage else { return nil }
            let page = pages[index]
            if page.isAlias || page.isCopied || Path.name(of: page.path) == "404.html" { return nil }
            return Unreached(page: index, isLinked: linked[index])
        }
    }

    private static func reached(from front: Int, _ targets: [Int32], _ starts: [Int]) -> [Bool] {
        var reached = Array(repeating: false, count: starts.count - 1)
        var waiting = [front]
        reached[front] = true
        while let page = waiting.popLast() {
            for target in targets[starts[page]..<starts[page + 1]] where !reached[Int(target)] {
                reached[Int(target)] = true
                waiting.append(Int(target))
            }
        }
        return reached
    }
}
