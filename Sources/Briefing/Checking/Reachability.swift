/// Which pages nobody gets to by following links from the front page.
enum Reachability {
    /// The indices of pages that no way from `index.html` leads to; in a folder without one, of pages that no other page
    /// links to. Old addresses that only lead on, and `404.html`, which servers show, are for nobody to follow.
    static func unreached(_ pages: [PageFacts]) -> [Int] {
        var index: [UInt64: Int] = [:]
        for (offset, page) in pages.enumerated() where page.isPage { index[PageFacts.key(page.path.utf8)] = offset }
        var reached = Array(repeating: false, count: pages.count)
        func targets(of page: Int) -> [Int] {
            pages[page].links.compactMap { link in
                guard link.purpose == .page, case .file(let file, _) = link.goal else { return nil }
                return index[file]
            }
        }
        if let front = index[PageFacts.key("index.html".utf8)] {
            var waiting = [front]
            reached[front] = true
            while let page = waiting.popLast() {
                for target in targets(of: page) where !reached[target] {
                    reached[target] = true
                    waiting.append(target)
                }
            }
        } else {
            for page in pages.indices {
                for target in targets(of: page) where target != page { reached[target] = true }
            }
        }
        return pages.indices.filter { index in
            let page = pages[index]
            let isForNobody = page.isAlias || page.isCopied || Path.name(of: page.path) == "404.html"
            return !reached[index] && page.isPage && !isForNobody
        }
    }
}
