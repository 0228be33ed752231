import Basics

/// Atom: one article an entry.
///
/// Source: RFC 4287; Atom 0.3, whose `issued` and `modified` are `published` and `updated`.
struct AtomReader {
    let tree: XMLTree
    let source: SourceText

    static func reads(_ root: String) -> Bool { root == "atom:feed" || root == "atom:entry" || root == "feed" }

    /// The entries in the order of the file, and how many are dated only by their last change.
    func items() -> (items: [EmbeddedArticle], updatedOnly: [Range<Int>]) {
        guard let root = tree.root else { return ([], []) }
        let isEntry = tree.name(root) == "atom:entry"
        let entries = isEntry ? [root] : children(root, "entry")
        let feed = isEntry ? nil : root
        var updatedOnly: [Range<Int>] = []
        var items = entries.map { entry($0, feed: feed, &updatedOnly) }
        if let feed, !items.isEmpty {
            for child in tree.children(feed)
            where !["entry", "title", "author"].contains(name(child)) {
                items[0].addOther(tree.text(child))
            }
        }
        return (items, updatedOnly)
    }

    /// A name without its prefix: a feed that forgot to say that it is Atom is read all the same.
    private func name(_ node: Int) -> String {
        let name = tree.name(node)
        return name.hasPrefix("atom:") ? String(name.dropFirst(5)) : name
    }

    private func children(_ node: Int, _ wanted: String) -> [Int] { tree.children(node).filter { name($0) == wanted } }

    private func entry(_ node: Int, feed: Int?, _ updatedOnly: inout [Range<Int>]) -> EmbeddedArticle {
        var item = EmbeddedArticle(loader: "atom", place: tree.nodes[node].range)
        let origin = children(node, "source").first
        let base = base(node)
        item.publisher =
            [origin, feed].lazy.compactMap { $0 }.compactMap { children($0, "title").first }
            .compactMap { tree.line($0) }.first
        item.language = ([node, feed].compactMap(\.self).lazy.compactMap { tree.attribute($0, "xml:lang") }).first
        item.address = address(node, base)
        var updated: Article.Published?
        for child in tree.children(node) {
            let text = tree.text(child)
            switch name(child) {
            case "title": item.title = item.title ?? title(child)
            case "content": item.body = item.body ?? body(child)
            case "summary": item.summary = item.summary ?? body(child)
            case "author": item.authors += authors(child)
            case "published", "issued":
                item.published = item.published ?? FeedText.published(text)
                item.unreadableDate = item.unreadableDate ?? FeedText.unreadable(text, at: tree.nodes[child].range)
            case "updated", "modified":
                updated = updated ?? FeedText.published(text)
                item.unreadableDate = item.unreadableDate ?? FeedText.unreadable(text, at: tree.nodes[child].range)
            case "category":
                item.tags += [tree.attribute(child, "label") ?? tree.attribute(child, "term") ?? tree.line(child)]
                    .compactMap(\.self).filter { !$0.isEmpty }
            case "link", "source": break
            default: item.addOther(text)
            }
        }
        // An entry without an author has its source's, or its feed's (RFC 4287, section 4.2.1).
        for place in [origin, feed].compactMap(\.self) where item.authors.isEmpty {
            item.authors = children(place, "author").flatMap(authors)
        }
        item.authors = RSSReader.unique(item.authors)
        item.tags = RSSReader.unique(item.tags)
        if item.published == nil, let updated {
            item.published = updated
            updatedOnly.append(updated.range ?? item.place)
        }
        if item.published != nil { item.unreadableDate = nil }
        return item
    }

    private func authors(_ node: Int) -> [String] {
        let names = children(node, "name").flatMap { Byline.names(in: tree.line($0) ?? "") }
        return names.isEmpty && tree.children(node).isEmpty ? FeedText.authors(tree.line(node) ?? "") : names
    }

    /// The page that the entry is about: the alternate link, an HTML page before others.
    private func address(_ node: Int, _ base: String?) -> String? {
        let links = children(node, "link").filter { ["alternate", nil].contains(tree.attribute($0, "rel")) }
        let page = links.first { (tree.attribute($0, "type") ?? "text/html").hasPrefix("text/html") } ?? links.first
        let content = children(node, "content").first.flatMap { tree.attribute($0, "src") }
        let id = children(node, "id").first.flatMap { tree.line($0) }.flatMap { $0.hasPrefix("http") ? $0 : nil }
        return (page.flatMap { tree.attribute($0, "href") } ?? content).flatMap { FeedText.address($0, base: base) }
            ?? id.flatMap { FeedText.address($0) }
    }

    /// The nearest `xml:base`.
    private func base(_ node: Int) -> String? {
        var at = node
        while true {
            if let base = tree.attribute(at, "xml:base") { return base }
            if at == 0 { return nil }
            at = tree.nodes[at].parent
        }
    }

    private func title(_ node: Int) -> Article.Text? {
        switch tree.attribute(node, "type") {
        case "html", "text/html", "xhtml", "application/xhtml+xml", nil: return FeedText.line(tree.text(node))
        default:
            let text = tree.text(node)
            return tree.line(node).map { line in
                var map = TextMap()
                let place = text.sourceRange
                map.append(textLength: line.utf8.count, source: place?.count == line.utf8.count ? nil : place)
                return Article.Text(text: line, map: map)
            }
        }
    }

    /// A text construct or content (RFC 4287, sections 3.1 and 4.1.3). XHTML is markup of the file itself.
    private func body(_ node: Int) -> EmbeddedBody? {
        let text = tree.text(node)
        let type = (tree.attribute(node, "type") ?? "text").lowercased()
        switch type {
        case "text", "text/plain": return EmbeddedBody(kind: .extracted, text: text)
        case "text/markdown": return EmbeddedBody(kind: .markdown, text: text)
        case "xhtml", "application/xhtml+xml":
            let range = tree.nodes[node].content
            return EmbeddedBody(
                kind: .fragment, text: Article.Text(text: source.text(in: range), map: TextMap(copying: range)))
        case "html", "text/html": return EmbeddedBody(kind: .fragment, text: text)
        default: return type.hasPrefix("text/") || type.hasSuffix("xml") ? .guess(text) : nil
        }
    }
}
