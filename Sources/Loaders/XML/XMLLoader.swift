import Basics

/// Feeds in XML, and what else has the ending: a page of XHTML is read as one, any other document gives its paragraphs.
struct XMLLoader: Loader {
    let bodies: EmbeddedBodyReader
    let endings: Set<String> = ["xml", "rss", "atom", "rdf", "feed"]

    func load(_ source: SourceText) -> LoadedClipping {
        let (tree, fault, mended) = ExpatBridge.parse(source.utf8)
        guard let root = tree.root else { return fault.map { noXML(source, $0) } ?? .explained([]) }
        let name = tree.name(root)
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        if RSSReader.reads(name) {
            loaded = articles(RSSReader(tree: tree).items(), source)
        } else if AtomReader.reads(name) {
            let found = AtomReader(tree: tree, source: source).items()
            loaded = articles(found.items, source)
            if let first = found.updatedOnly.first {
                loaded.diagnostics.append(Self.updatedOnly(source, first, found.updatedOnly.count))
            }
        } else if name == "xhtml:html" || name == "html" {
            return HTMLLoader().load(source)
        } else {
            loaded = other(tree, source)
            loaded.diagnostics.append(Self.notAFeed(source, name, isRead: !loaded.articles.isEmpty))
            loaded.isExplained = true
        }
        if let fault {
            loaded.diagnostics.append(Self.complaint(source, fault))
            loaded.isExplained = true
            let rest = RawHTML.visible(source.utf8[fault.offset...])
            if let last = loaded.articles.lastIndex(where: { !$0.blocks.isEmpty }) {
                loaded.articles[last].drop(rest, fault.offset..<source.utf8.count, .unread)
            }
        }
        if let first = mended.first {
            loaded.diagnostics.append(Self.ampersands(Self.place(source, first), mended.count))
        }
        return loaded
    }

    /// A page that was saved under a feed's name is a page; other text that is no XML is text.
    private func noXML(_ source: SourceText, _ fault: ExpatBridge.Fault) -> LoadedClipping {
        let head = String(decoding: source.utf8.prefix(1000), as: UTF8.self).lowercased()
        let isPage = head.find("<!doctype html") != nil || head.find("<html") != nil
        var loaded =
            isPage ? HTMLLoader().load(source) : fault.kind == .form ? PlainTextLoader().load(source) : .explained([])
        if !isPage { loaded.diagnostics.append(Self.complaint(source, fault, isText: !loaded.articles.isEmpty)) }
        loaded.isExplained = !isPage
        return loaded
    }

    private func articles(_ items: [EmbeddedArticle], _ source: SourceText) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        var places = PlaceFinder(source)
        for item in items {
            let (article, diagnostics) = bodies.article(item, in: source)
            loaded.diagnostics += diagnostics
            // A headline that leads somewhere is an entry of an index.
            if article.blocks.isEmpty, let indexed = item.indexed(&places) {
                loaded.indexed.append(indexed)
            } else {
                loaded.articles.append(article)
            }
        }
        let unreadable = items.compactMap(\.unreadableDate)
        if let first = unreadable.first {
            loaded.diagnostics.append(EmbeddedArticle.unreadableDate(first, unreadable.count, in: source))
        }
        return loaded
    }

    /// The paragraphs of a document of another kind; none where nothing in it reads as text that people write.
    private func other(_ tree: XMLTree, _ source: SourceText) -> LoadedClipping {
        var article = Article(source: source, loader: "xml")
        var at = 0
        while at < tree.nodes.count {
            let isMixed = !tree.name(at).isEmpty && holdsText(tree, at)
            guard isMixed else {
                at += 1
                continue
            }
            let text = tree.text(at)
            let inner = SourceText(name: "", text: text.text)
            var line = Hygiene.clean(inner, 0..<inner.utf8.count)
            line.map = line.map.following(text.map)
            if LineShape(line.text).isParagraph {
                article.blocks.append(
                    .init(
                        kind: .paragraph, text: line.text, markdown: MarkdownEscaping.escape(line.text), map: line.map))
            } else if !line.text.isEmpty {
                article.drop(line.text, line.sourceRange ?? tree.nodes[at].range, .field)
            }
            at = tree.nodes[at].end
        }
        article.markdown = article.blocks.map { $0.markdown + "\n" }.joined(separator: "\n")
        return LoadedClipping(articles: article.blocks.isEmpty ? [] : [article], diagnostics: [])
    }

    private func holdsText(_ tree: XMLTree, _ node: Int) -> Bool {
        var at = node + 1
        while at < tree.nodes[node].end {
            if tree.name(at).isEmpty, tree.nodes[at].text.text.utf8.contains(where: { $0 > 0x20 }) { return true }
            at = tree.nodes[at].end
        }
        return false
    }
}

extension LoadedClipping {
    /// No article, and why.
    static func explained(_ diagnostics: [Diagnostic]) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: diagnostics)
        loaded.isExplained = !diagnostics.isEmpty
        return loaded
    }
}

extension XMLLoader {
    private static func place(_ source: SourceText, _ offset: Int) -> Diagnostic.Location {
        var places = PlaceFinder(source)
        return places.location(of: offset..<min(offset + 1, source.utf8.count))
    }

    private static func complaint(
        _ source: SourceText, _ fault: ExpatBridge.Fault, isText: Bool = false
    ) -> Diagnostic {
        let place = place(source, fault.offset)
        switch fault.kind {
        case .form:
            return Diagnostic(
                .warning, "invalid-xml", at: place, "the file is not XML from here on: \(fault.words)",
                why: isText ? "it is read as pasted text" : "what stands before is read; the rest is on the receipt")
        case .entities:
            return Diagnostic(
                .warning, "xml-entities", at: place, "the entities of the file make a text many times its length",
                why: "such files are made to fill the memory of whoever reads them; reading stops here")
        case .depth:
            return Diagnostic(
                .warning, "xml-nested-too-deeply", at: place, "elements more than \(ExpatBridge.depth) deep",
                why: "no feed is like that; reading stops here")
        }
    }

    private static func ampersands(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .note, "bare-ampersand", at: location, "\(count == 1 ? "a '&' is" : "\(count) '&' are") read as '&amp;'",
            why: "in XML it begins a reference, and none follows")
    }

    private static func notAFeed(_ source: SourceText, _ root: String, isRead: Bool = false) -> Diagnostic {
        Diagnostic(
            .warning, "not-a-feed", at: .init(file: source.name),
            "the file is XML but not a feed: it begins with <\(root.prefix(40))>",
            why: isRead ? "its paragraphs are taken as one article" : "no paragraph of text is in it",
            fix: "RSS, RDF and Atom feeds and XHTML pages are read")
    }

    private static func updatedOnly(_ source: SourceText, _ range: Range<Int>, _ count: Int) -> Diagnostic {
        var places = PlaceFinder(source)
        return Diagnostic(
            .note, "updated-as-published", at: places.location(of: range),
            "\(count == 1 ? "1 entry says" : "\(count) entries say") only when \(count == 1 ? "it was" : "they were") last changed",
            why: "the feed states no date of publication, so the last change is taken for it")
    }
}
