/// `Comments`, `Related`, `Leave a reply` under the article, and what follows them if it reads like a tail.
struct TailRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        guard let last = open.last(where: { page.lines[$0].shape.isParagraph && page.lines[$0].role == .open }) else {
            return
        }
        var reason: Article.Dropped.Reason?
        let keywords = open.lastIndex { $0 <= last || !isKeyword(page.lines[$0].shape) }.map { $0 + 1 } ?? 0
        let firstKeyword = keywords < open.count ? open[keywords] : Int.max
        let firstDropped = page.lines[(last + 1)...].firstIndex { $0.role == .dropped } ?? Int.max
        for index in page.lines.indices.dropFirst(last + 1) {
            if page.lines[index].role == .dropped { reason = heading(page.lines[index].shape) ?? reason }
            guard page.lines[index].role == .open else { continue }
            // Single keywords behind buttons and labels: the outlet's tags and what is left of its foot.
            if reason == nil, index > firstDropped, index >= firstKeyword { reason = .furniture }
            let shape = page.lines[index].shape
            if let heading = heading(shape) {
                reason = heading
                page.drop(index, heading)
            } else if let reason, !shape.endsSentence || shape.count <= 4 {
                page.drop(index, reason)
            }
        }
    }

    private func isKeyword(_ shape: LineShape) -> Bool { shape.count <= 4 && !shape.endsSentence }

    private func heading(_ shape: LineShape) -> Article.Dropped.Reason? {
        guard shape.count <= 8 else { return nil }
        if Self.lists.contains(where: { shape.phrase == $0 })
            || (shape.count <= 5 && Self.leads.opens(shape))
        {
            return .related
        }
        if shape.begins(with: "about the author") || shape.phrase == "author" { return .furniture }
        return nil
    }

    private static let lists: Set<String> = [
        "related", "related articles", "related stories", "related news", "related posts", "more stories", "more news",
        "most read",
        "most popular", "trending", "trending now", "popular", "popular posts", "recommended", "latest", "latest news",
        "latest stories",
        "top stories", "top news", "you may also like", "you might also like", "you may like", "recent posts",
        "recent news", "recent articles",
        "other stories", "other news", "also in this section", "editor's picks", "newsletter", "about us", "contact us",
        "partners", "next story", "previous story", "next article", "previous article", "next post", "previous post",
        "what to read next", "read next", "up next", "keep reading", "more to explore", "around the web", "for you",
        "suggested for you", "you may have missed", "don't miss", "more reading", "next up",
    ]
    private static let leads: Phrases = [
        "more from", "more in", "more on", "latest from", "related to", "read more from",
    ]
}
