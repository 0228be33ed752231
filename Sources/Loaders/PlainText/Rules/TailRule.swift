/// `Comments`, `Related`, `Leave a reply` under the article, and what follows them if it reads like a tail.
struct TailRule: PageRule {
    func apply(to page: inout Page) {
        dropRemarks(&page)
        let open = page.open
        guard let last = open.last(where: { page.lines[$0].shape.isParagraph && page.lines[$0].role == .open }) else {
            return
        }
        var reason: Article.Dropped.Reason?
        for index in open where index > last {
            let shape = page.lines[index].shape
            if let heading = heading(shape) {
                reason = heading
                page.drop(index, heading)
            } else if let reason, !shape.endsSentence || shape.count <= 4 {
                page.drop(index, reason)
            }
        }
    }

    /// Comment counts and headings anywhere: "12 comments", "Comments (3)", "Leave a reply".
    private func dropRemarks(_ page: inout Page) {
        for index in page.open where isRemark(page.lines[index].shape) { page.drop(index, .comments) }
    }

    private func isRemark(_ shape: LineShape) -> Bool {
        guard (1...8).contains(shape.count), !shape.endsSentence || shape.count <= 4 else { return false }
        let words = shape.words.map(\.folded).filter { Int($0) == nil }
        if words == ["comments"] || words == ["comment"] || words == ["no", "comments"] { return true }
        return Self.remarks.contains { shape.begins(with: $0) }
    }

    private func heading(_ shape: LineShape) -> Article.Dropped.Reason? {
        guard shape.count <= 8 else { return nil }
        if Self.lists.contains(where: { shape.phrase == $0 })
            || (shape.count <= 5 && Self.leads.contains { shape.begins(with: $0) })
        {
            return .related
        }
        if shape.begins(with: "about the author") || shape.phrase == "author" { return .furniture }
        return nil
    }

    private static let remarks = [
        "leave a comment", "leave a reply", "leave your comment", "post a comment", "post comment", "add a comment",
        "write a comment",
        "join the conversation", "join the discussion", "show comments", "hide comments", "view comments",
        "read comments", "comments are closed",
        "be the first to comment", "comment now", "your email address will not be published", "cancel reply",
        "add comment", "sort by newest", "share your thoughts",
        "what do you think", "view all comments", "load comments",
    ]
    private static let lists: Set<String> = [
        "related", "related articles", "related stories", "related news", "related posts", "more stories", "more news",
        "most read",
        "most popular", "trending", "trending now", "popular", "popular posts", "recommended", "latest", "latest news",
        "latest stories",
        "top stories", "top news", "you may also like", "you might also like", "you may like", "recent posts",
        "recent news", "recent articles",
        "other stories", "other news", "also in this section", "editor's picks", "newsletter", "about us", "contact us",
        "partners",
    ]
    private static let leads = ["more from", "more in", "more on", "latest from", "related to", "read more from"]
}
