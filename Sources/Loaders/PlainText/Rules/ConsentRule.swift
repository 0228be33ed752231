/// Cookie banners, sign-in walls and notes about scripts.
struct ConsentRule: LineRule {
    func reason(for line: Line) -> Article.Dropped.Reason? {
        let shape = line.shape
        guard (1...60).contains(shape.count) else { return nil }
        if Self.whole.contains(shape.phrase) { return .consent }
        return Self.beginnings.opens(shape) ? .consent : nil
    }

    private static let whole: Set<String> = [
        "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
        "cookie settings",
        "cookie policy", "privacy policy", "i agree", "i accept", "got it", "manage preferences", "terms of use",
        "privacy settings", "terms and conditions", "terms of service", "continue without accepting",
    ]

    /// The site speaks of itself: no reporter's sentence begins so.
    private static let beginnings: Phrases = [
        "we use cookies", "this website uses cookies", "this site uses cookies", "our website uses cookies",
        "our site uses cookies",
        "we and our partners", "we value your privacy", "we care about your privacy", "by continuing to use this",
        "by continuing to browse", "by clicking accept", "by clicking", "by using this site", "by using our site",
        "already a subscriber", "already a member", "already have an account", "please enable javascript",
        "enable javascript",
        "javascript is disabled", "you need to enable javascript", "your browser does not support",
        "your browser doesn't support",
        "please log in", "please sign in", "log in to", "sign in to", "please disable your ad blocker",
        "you have reached your limit", "you have reached your free", "to continue reading",
        "this article is for subscribers",
        "this content is for subscribers", "this story is for subscribers", "to view this video please enable",
        "create a free account", "create an account", "by submitting", "privacy notice",
        "this site is protected by recaptcha",
    ]
}
