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
        var index: [UInt64: Int] = [:]
        for (offset, page) in pages.enumerated() where page.isPage { index[PageFacts.key(page.path.utf8)] = offset }
        let targets = pages.map { page in
            page.links.compactMap { link -> Int? in
                link.purpose == .page ? link.goal.file.flatMap { index[$0] } : nil
            }
        }
        var linked = Array(repeating: false, count: pages.count)
        for page in pages.indices where !pages[page].isAlias {
            for target in targets[page] where target != page { linked[target] = true }
        }
        let reached = index[PageFacts.key("index.html".utf8)].map { Self.reached(from: $0, targets) } ?? linked
        return pages.indices.compactMap { index in
            let page = pages[index]
            let isForNobody = page.isAlias || page.isCopied || Path.name(of: page.path) == "404.html"
            guard !reached[index], page.isPage, !isForNobody else { return nil }
            return Unreached(page: index, isLinked: linked[index])
        }
    }

    private static func reached(from front: Int, _ targets: [[Int]]) -> [Bool] {
        var reached = Array(repeating: false, count: targets.count)
        var waiting = [front]
        reached[front] = true
        while let page = waiting.popLast() {
            for target in targets[page] where !reached[target] {
                reached[target] = true
                waiting.append(target)
            }
        }
        return reached
    }
}
