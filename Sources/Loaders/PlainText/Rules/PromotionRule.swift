/// "Follow us on …", "Join our WhatsApp channel", "Get the app": lines that ask the reader to do something for the outlet.
struct PromotionRule: LineRule {
    func apply(to page: inout Page) {
        for index in page.lines.indices where page.lines[index].role == .open {
            if let reason = reason(for: page.lines[index]) { page.drop(index, reason) }
        }
        // What an offer says of itself, between its heading and its button.
        for index in page.lines.indices where page.lines[index].role == .open && isBetweenOffers(page, index) {
            page.drop(index, .promotion)
        }
    }

    private func isBetweenOffers(_ page: Page, _ index: Int) -> Bool {
        guard index > 0, index + 1 < page.lines.count, page.lines[index - 1].role == .dropped,
            page.lines[index + 1].role == .dropped
        else { return false }
        let shape = page.lines[index].shape
        guard (3...20).contains(shape.count), !isReported(shape),
            !page.lines[index].text.text.contains(where: { "“”\"«»".contains($0) })
        else { return false }
        let beside = [page.lines[index - 1], page.lines[index + 1]]
        let isOffer = beside.map { line in
            reason(for: line) != nil || Self.buttons.contains(line.shape.phrase)
        }
        let isPrivacy = beside[1].shape.begins(with: "privacy notice")
        guard isOffer[0], isOffer[1] || isPrivacy else { return false }
        return Self.requests.opens(shape) || shape.words.contains { ["our", "your", "you"].contains($0.folded) }
    }

    private static let buttons: Set<String> = [
        "subscribe", "sign up", "email address", "register", "newsletter", "subscribe now",
    ]

    func reason(for line: Line) -> Article.Dropped.Reason? {
        let shape = line.shape
        guard (2...45).contains(shape.count) else { return nil }
        if isRequest(shape) || isChannelName(shape) || isPitch(shape) || isOffer(shape) { return .promotion }
        return nil
    }

    /// It begins as a request to the reader and names what is to be followed, joined or installed.
    private func isRequest(_ shape: LineShape) -> Bool {
        // "Subscribe to newspapers, the minister told students" reports a request: someone says it.
        guard Self.requests.opens(shape), !isReported(shape) else { return false }
        return Self.media.occurs(in: shape)
    }

    /// "The Daily Note newsletter brings … Sign up here.", "Track the latest news live on …", "Free daily newsletter".
    private func isOffer(_ shape: LineShape) -> Bool {
        isOfferInWords(shape) && !isReported(shape)
    }

    private func isOfferInWords(_ shape: LineShape) -> Bool {
        if Self.calls.occurs(in: shape), Self.channels.occurs(in: shape) { return true }
        let isHeading = shape.count <= 8 && !shape.endsSentence
        if isHeading, shape.begins(with: "sign up to") || shape.begins(with: "sign up for") { return true }
        if shape.count <= 5, ["free", "daily", "weekly", "morning", "evening"].contains(shape.words[0].folded),
            shape.words.last?.folded == "newsletter"
        {
            return true
        }
        return Self.newsCalls.contains(shape.words[0].folded) && Self.news.contains { shape.contains($0) }
    }

    private static let newsCalls: Set<String> = [
        "track", "catch", "get", "check", "follow", "find", "read", "explore", "discover", "watch",
    ]
    private static let news = [
        "latest news", "breaking news", "news updates", "live updates", "latest updates", "top headlines",
    ]

    private func isReported(_ shape: LineShape) -> Bool { Self.speech.occurs(in: shape) }

    private static let speech: Phrases = ["said", "says", "told", "wrote", "asked", "urged", "he", "she", "they"]
    private static let calls: Phrases = ["sign up", "subscribe", "click here", "tap here"]
    private static let channels: Phrases = [
        "newsletter", "whatsapp channel", "telegram channel", "youtube channel", "our app",
    ]

    /// "Harbour Desk WhatsApp Channel": a title-cased name that ends in a medium and its kind, with no verb.
    private func isChannelName(_ shape: LineShape) -> Bool {
        guard (2...7).contains(shape.count), !shape.endsSentence, shape.words.allSatisfy(\.isCapitalised),
            let last = shape.words.last?.folded
        else { return false }
        let medium = shape.words[shape.count - 2].folded
        if last == "newsletter" { return shape.count <= 5 }
        return ["channel", "group", "community", "page", "handle"].contains(last)
            && ["whatsapp", "telegram", "youtube", "facebook", "instagram", "viber", "signal"].contains(medium)
    }

    /// "For the latest news … follow", "Stay updated with …", "Get all the latest …".
    private func isPitch(_ shape: LineShape) -> Bool {
        Self.pitches.opens(shape) && !isReported(shape)
    }

    private static let requests: Phrases = [
        "follow", "join", "subscribe", "sign up", "signup", "download", "get", "click here", "click", "tap", "like us",
        "connect with",
        "support", "donate", "become a", "stay", "don't miss", "catch", "check out", "for more", "for the latest",
        "for latest", "for all the latest", "for breaking", "want", "enjoying", "receive", "register", "never miss",
        "read more news on",
        "watch", "find us", "install", "also follow", "you can follow", "now you can", "to get", "to receive",
        "if you like", "love", "enter your email",
        "our", "try", "start your", "unlock", "be the first", "please follow", "please subscribe", "let us know",
        "also join",
    ]

    private static let media: Phrases = [
        "newsletter", "newsletters", "whatsapp channel", "whatsapp group", "whatsapp", "telegram", "our app", "the app",
        "mobile app",
        "news app", "app store", "google play", "play store", "google news", "youtube channel", "our channel",
        "our youtube", "us on",
        "our facebook", "on instagram", "on twitter", "on facebook", "your inbox", "daily briefing", "morning briefing",
        "news alerts", "push notifications", "email alerts", "breaking news alerts", "our podcast", "our subscribers",
        "premium member",
        "unlimited access", "free trial", "digital subscription", "our journalism", "independent journalism",
        "our website",
        "our live blog", "to our", "your subscription", "our mailing list", "your email", "our coverage",
        "subscriber today", "our daily",
    ]

    private static let pitches: Phrases = [
        "you can now subscribe", "save articles to read later", "after newsletter promotion",
        "get all the latest", "get the latest", "stay updated with", "stay up to date with", "stay tuned",
        "stay informed with",
        "catch all the", "catch the latest", "subscribe now", "subscribe to our", "subscribe to the", "subscribe today",
        "follow us on", "follow us for", "join us on", "join our", "download our", "download the app",
        "sign up for our",
        "sign up to our", "click here to", "click here for", "tap here to",
        "for more news like this",
        "for all the latest", "for the latest updates", "for the latest news", "for latest updates", "for latest news",
        "support our", "support independent", "become a member", "become a subscriber", "like what you're reading",
        "enjoyed this article", "like our page", "never miss a", "don't miss out on", "get our free", "get your daily",
        "read the full story on our",
        "want to read more", "unlock this", "subscribe to read", "subscribe to continue", "log in to read",
        "sign in to read",
        "register to read", "have you been affected", "do you have a story", "got a story", "got a tip", "have a tip",
        "do you know more", "have a news tip", "editor's note sign up", "you have free articles",
        "this article is free to read",
        "help us", "to support our", "we rely on readers", "your support",
        "exclusive for subscribers", "subscribers only", "subscriber only",
        "subscriber exclusive",
        "premium article", "members only",
    ]
}
