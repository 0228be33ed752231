/// "12 comments", "Comments (3)", "Leave a reply": headings and counts of what readers wrote.
struct CommentsRule: PageRule {
    func apply(to page: inout Page) {
        for index in page.lines.indices where page.lines[index].role == .open {
            if isRemark(page.lines[index].shape) { page.drop(index, .comments) }
        }
    }

    private func isRemark(_ shape: LineShape) -> Bool {
        guard (1...8).contains(shape.count), !shape.endsSentence || shape.count <= 4 else { return false }
        let words = shape.words.map(\.folded).filter { Int($0) == nil }
        if words == ["comments"] || words == ["comment"] || words == ["no", "comments"] { return true }
        return Self.remarks.opens(shape)
    }

    private static let remarks: Phrases = [
        "leave a comment", "leave a reply", "leave your comment", "post a comment", "post comment", "add a comment",
        "write a comment",
        "join the conversation", "join the discussion", "show comments", "hide comments", "view comments",
        "read comments", "comments are closed",
        "be the first to comment", "comment now", "your email address will not be published", "cancel reply",
        "add comment", "sort by newest", "share your thoughts",
        "what do you think", "view all comments", "load comments", "loading comments", "please log in to comment",
        "comments are moderated",
        "comments have been closed", "comments on this article", "report this comment",
    ]
}
