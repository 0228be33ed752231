import Basics

/// RSS 2.0 and its forerunners, and RSS 1.0 (RDF): one article an item.
///
/// Source: the RSS 2.0 specification of the RSS Advisory Board; RSS 1.0; the modules Dublin Core, Content and Media RSS.
struct RSSReader {
    let tree: XMLTree

    /// Whether a document's element is that of such a feed.
    static func reads(_ root: String) -> Bool { ["rss", "rdf:RDF", "channel"].contains(root) }

    /// The items in the order of the file.
    func items() -> [EmbeddedArticle] {
        guard let root = tree.root else { return [] }
        let channel = tree.name(root) == "channel" ? root : tree.children(root, "channel").first
        let inside = [root, channel].compactMap(\.self)
        var found = Set(inside).sorted().flatMap { tree.children($0, "item") }
        found = Set(found).sorted()
        let publisher = channel.flatMap { tree.children($0, "title").first }.flatMap { tree.line($0) }
        let language = channel.flatMap { tree.children($0, "language", "dc:language").first }.flatMap { tree.line($0) }
        let link = channel.flatMap { tree.children($0, "link").lazy.compactMap { tree.line($0) }.first }
        var items = found.map { item($0, publisher, language, base: link) }
        // What the feed says about itself is on the receipt of its first item.
        if let channel, !items.isEmpty {
            for child in tree.children(channel)
            where !["item", "title", "language", "dc:language"].contains(tree.name(child)) {
                items[0].addOther(tree.text(child))
            }
        }
        return items
    }

    private func item(_ node: Int, _ publisher: String?, _ language: String?, base: String?) -> EmbeddedArticle {
        var item = EmbeddedArticle(loader: "rss", place: tree.nodes[node].range)
        (item.publisher, item.language) = (publisher, language)
        var guid: String?
        var fallback: Article.Published?
        for child in tree.children(node) {
            let text = tree.text(child)
            switch tree.name(child) {
            case "title": item.title = item.title ?? FeedText.line(text)
            case "link": item.address = item.address ?? FeedText.address(text.text, base: base)
            case "guid": if tree.attribute(child, "isPermaLink") != "false" { guid = FeedText.address(text.text) }
            case "content:encoded": take(.guess(text), into: \.body, &item)
            case "description": take(.guess(text), into: \.summary, &item)
            case "dc:creator", "author", "dc:author", "itunes:author": item.authors += FeedText.authors(text.text)
            case "category", "dc:subject":
                item.tags += [tree.line(child)].compactMap(\.self)
            case "pubDate":
                item.published = FeedText.published(text) ?? item.published
                item.unreadableDate = item.unreadableDate ?? FeedText.unreadable(text, at: tree.nodes[child].range)
            case "dc:date", "dcterms:issued", "dcterms:created":
                fallback = fallback ?? FeedText.published(text)
                item.unreadableDate = item.unreadableDate ?? FeedText.unreadable(text, at: tree.nodes[child].range)
            case "source", "dc:publisher": item.publisher = tree.line(child) ?? item.publisher
            case "dc:language": item.language = tree.line(child) ?? item.language
            case let name where name.hasPrefix("media:"): media(child, &item)
            default: item.addOther(text)
            }
        }
        item.published = item.published ?? fallback
        if item.published != nil { item.unreadableDate = nil }
        item.address = item.address ?? guid
        item.authors = Self.unique(item.authors)
        item.tags = Self.unique(item.tags)
        return item
    }

    /// Of two texts of one kind the first that says anything counts.
    private func take(
        _ body: EmbeddedBody, into place: WritableKeyPath<EmbeddedArticle, EmbeddedBody?>, _ item: inout EmbeddedArticle
    ) {
        if item[keyPath: place].map(\.isEmpty) ?? true { item[keyPath: place] = body } else { item.addOther(body.text) }
    }

    /// Media RSS: what is said about a picture or film is a caption, its credit goes to the receipt.
    private func media(_ node: Int, _ item: inout EmbeddedArticle) {
        for inner in node..<tree.nodes[node].end where !tree.name(inner).isEmpty {
            guard tree.children(inner).isEmpty else { continue }
            let text = tree.text(inner)
            switch tree.name(inner) {
            case "media:description", "media:text": if let line = FeedText.line(text) { item.captions.append(line) }
            case "media:credit", "media:copyright": item.addOther(text, .credit)
            case "media:keywords":
                item.tags += Tags.split(text.text)
            default: item.addOther(text)
            }
        }
    }

    static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
