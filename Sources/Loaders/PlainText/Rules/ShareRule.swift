/// "Share", "Facebook Twitter WhatsApp", "Copy link": the labels of buttons around an article.
struct ShareRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        for index in open {
            if let reason = reason(for: page.lines[index]) { page.drop(index, reason) }
        }
        // A network's name alone is a button where its neighbour is one.
        let isButton = open.map { index in
            let shape = page.lines[index].shape
            return shape.count == 1
                && (Self.networks.contains(shape.phrase) || ["link", "copy", "mail"].contains(shape.phrase))
        }
        let isShare = open.map { page.lines[$0].role == .dropped }
        for position in open.indices where isButton[position] {
            let beside = [position - 1, position + 1].filter(open.indices.contains)
            if beside.contains(where: { isButton[$0] || isShare[$0] }) { page.drop(open[position], .share) }
        }
    }

    private func reason(for line: Line) -> Article.Dropped.Reason? {
        let shape = line.shape
        if shape.count == 0 { return line.text.text.allSatisfy { "›»>|/·•→ ".contains($0) } ? .furniture : nil }
        if shape.phrase == "like loading" { return .furniture }
        if Self.isPlayer(line.text.text) { return .furniture }
        if shape.begins(with: "click to share on") || shape.begins(with: "share on") && shape.count <= 4 {
            return .share
        }
        if shape.count <= 5, shape.words[0].folded == "list" || shape.begins(with: "end of list"), isList(shape) {
            return .furniture
        }
        guard (1...14).contains(shape.count), !shape.endsSentence else { return nil }
        if Self.furniture.contains(shape.phrase) { return .furniture }
        if Self.phrases.contains(shape.phrase) { return .share }
        let words = shape.words.map(\.folded)
        guard words.allSatisfy({ Self.words.contains($0) || isCount($0) }) else { return nil }
        if words.contains(where: Self.networks.contains) { return words.count > 1 || isButton(words[0]) ? .share : nil }
        return words.contains(where: Self.actions.contains) ? .share : nil
    }

    /// "0:00 / 3:12", "02:31 - Source: Tide": what a player shows.
    private static func isPlayer(_ text: String) -> Bool {
        guard text.utf8.count <= 40, let first = text.utf8.first(where: { $0 != 0x20 }), (0x30...0x39).contains(first)
        else { return false }
        let tokens = DatelineTokens(text)
        guard tokens.number(0, digits: 1...2) != nil, tokens.isMark(1, ":"), tokens.number(2, digits: 2...2) != nil
        else {
            return false
        }
        if tokens.isMark(3, "/"), tokens.number(4, digits: 1...2) != nil, tokens.isMark(5, ":") {
            return tokens.count == 7
        }
        return tokens.isMark(3, "-") && tokens.word(4) == "source" && tokens.isMark(5, ":")
    }

    /// "list of 3 items", "list 1 of 3": what a screen reader says of a list of teasers.
    private func isList(_ shape: LineShape) -> Bool {
        shape.words.allSatisfy { ["list", "of", "end", "items", "item"].contains($0.folded) || Int($0.folded) != nil }
    }

    /// A network's name alone may be a heading about it; these are hardly ever anything but buttons.
    private func isButton(_ word: String) -> Bool { ["whatsapp", "pinterest", "linkedin", "reddit"].contains(word) }

    private func isCount(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x6B } }

    private static let networks: Set<String> = [
        "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "reddit", "instagram", "messenger",
        "bluesky", "threads", "youtube", "tumblr", "flipboard", "koo", "x", "mastodon", "viber", "wechat", "line",
    ]
    private static let actions: Set<String> = [
        "share", "shares", "tweet", "retweet", "pin", "print", "email", "e-mail", "bookmark",
    ]
    private static let words: Set<String> = networks.union(actions).union([
        "on", "this", "article", "story", "via", "by", "copy", "link", "mail", "save", "send", "post", "to", "a",
        "friend",
        "url", "more", "follow", "us", "and", "or", "app", "page", "options", "comment", "like", "sms", "copied",
        "with",
        "gift", "republish", "listen", "clipboard", "read", "later", "download", "pdf",
    ])

    private static let phrases: Set<String> = [
        "copy link", "copy url", "link copied", "copied", "save", "save article", "save for later", "follow us",
        "follow",
        "gift this article", "gift article", "give this article", "add to favourites", "add to favorites",
        "add to bookmarks", "google news", "follow us on google news", "add as a preferred source on google",
        "share this", "share this article", "share this story", "share this post", "spread the word", "connect with us",
        "stay connected", "let's connect", "get in touch", "like this",
    ]

    private static let furniture: Set<String> = [
        "listen", "listen to this article", "listen to article", "listen to the story", "listen to story", "play audio",
        "play video", "watch video", "watch live", "live tv", "font size", "a a a", "a+ a a", "text size", "menu",
        "search", "skip to content", "skip to main content", "skip to navigation", "back to top", "go to top",
        "next article", "previous article", "next story", "previous story", "next", "previous", "prev", "next post",
        "previous post", "loading", "please wait", "view gallery", "view all", "view more", "show more", "show less",
        "load more", "see all", "see more", "expand", "close", "toggle navigation", "toggle menu", "translate",
        "select language", "dark mode", "print this page", "print this article", "print article", "report an error",
        "report error", "e-paper", "epaper", "subscribe", "sign in", "log in", "login", "register", "sign up",
        "my account",
        "logout", "log out", "image not available", "image unavailable", "video unavailable",
        "this video can not be played",
        "unmute", "mute", "video ad feedback", "1x", "email address", "your email", "your email address",
        "enter your email",
        "enter your email address", "first name", "last name", "like loading", "advertise", "site map", "sitemap",
        "a a",
        "opens in new window", "opens new tab", "share options", "play", "pause", "close ad", "watch now",
        "view gallery", "enlarge image", "enlarge this image", "toggle caption", "hide caption", "view comments",
        "view image in fullscreen", "reuse this content", "moreless", "more less", "show less more", "rate story",
        "remove", "comment", "newsletter",
        "en", "read in app",
        "open in app", "use app", "breaking news", "latest news",
    ]
}
