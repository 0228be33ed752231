import Basics

/// Who wrote the article of a page.
extension PageMetadata {
    /// Who wrote it, from the best of the places that name anybody.
    var authors: [String] {
        for found in [
            data.authors.flatMap(AuthorLine.names), metaAuthors, labelledAuthors, microdataAuthors, bylineAuthors,
            linkedAuthors, printedAuthors, data.onlyPerson.map { [$0] } ?? [],
        ] {
            let names = unique(found.filter(isAuthor))
            if !names.isEmpty { return names }
        }
        return []
    }

    private var metaAuthors: [String] {
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
            "citation_author", "byl",
            "article:author_name", "og:article:author", "twitter:creator:name",
        ] {
            let names = (metas[name] ?? []).filter { $0.find("://") == nil && !$0.hasPrefix("@") }.flatMap(Byline.names)
                .filter(isAuthor)
            if !names.isEmpty { return names }
        }
        return []
    }

    /// The label and the value that blog software writes for cards: "Written by", "Ana Brook".
    private var labelledAuthors: [String] {
        for number in ["1", "2"] {
            guard let label = metas["twitter:label" + number]?.first?.lowercased(),
                AuthorLine.labels.contains(where: label.hasPrefix), let value = metas["twitter:data" + number]?.first
            else { continue }
            return AuthorLine.names(value)
        }
        return []
    }

    private var microdataAuthors: [String] {
        var names: [String] = []
        for node in tree.nodes.indices where isNearArticle(node) && node < endOfArticle {
            let property = tree.value(node, .itemprop)
            let isAuthor = property.elementsEqual("author".utf8) || property.elementsEqual("creator".utf8)
            guard isAuthor || tree.value(node, .rel).starts(with: "author".utf8) else { continue }
            let inner = tree.inside(node).first { tree.value($0, .itemprop).elementsEqual("name".utf8) }
            let text = inner.map { tree[$0, .content] ?? printed($0) } ?? printed(node)
            if LineShape(text).count <= 12 { names += AuthorLine.names(text) }
        }
        return names.count > 8 ? [] : names
    }

    private var bylineAuthors: [String] {
        for node in tree.nodes.indices where content.words[node].contains(.byline) && isNearArticle(node) {
            guard tree.end(node) - node < 60 else { continue }
            let names = authors(in: printed(node), isNamed: true)
            if !names.isEmpty { return names }
        }
        return []
    }

    /// Links to an author's page.
    private var linkedAuthors: [String] {
        var names: [String] = []
        for node in tree.nodes.indices where tree.tag(node) == .a && isNearArticle(node) && node < endOfArticle {
            guard let target = tree[node, .href]?.lowercased(),
                AuthorLine.paths.contains(where: { target.find($0) != nil })
            else { continue }
            let text = printed(node)
            if (1...5).contains(LineShape(text).count) { names += AuthorLine.names(text) }
            if names.count >= 3 { break }
        }
        return names
    }

    /// "By Ana Brook" on a line near the headline.
    private var printedAuthors: [String] {
        let start = titleNode ?? 0
        for node in start..<min(start + 800, tree.nodes.count) where tree.tag(node) == .text && isNearArticle(node) {
            let text = HTMLText.clean(Array(tree.text(node)))
            guard text.utf8.count < 120, AuthorLine.stripped(text) != text else { continue }
            let box = tree.tag(tree.parent(node)).isInline ? tree.parent(tree.parent(node)) : tree.parent(node)
            let names = authors(in: printed(box), isNamed: false)
            if !names.isEmpty { return names }
        }
        return []
    }

    private func authors(in text: String, isNamed: Bool) -> [String] {
        guard (1...25).contains(LineShape(text).count) else { return [] }
        let reading = DatelineReader.read(text)
        let bytes = Array(text.utf8)
        let parts =
            reading.hasDate || reading.hasReadingTime
            ? reading.rest.map { String(decoding: bytes[$0], as: UTF8.self) } : [text]
        for part in parts {
            let names = AuthorLine.names(part).filter { Byline.isName($0) || isNamed && LineShape($0).count <= 2 }
                .filter(isAuthor)
            if !names.isEmpty, isNamed || AuthorLine.stripped(part) != part { return names }
        }
        return []
    }

    /// The text of an element without what only screen readers say.
    private func printed(_ node: Int) -> String { tree.plainText(node) { content.words[$0].contains(.noise) } }

    /// Where the main element ends, and some lines behind it.
    private var endOfArticle: Int { tree.end(content.root) + 300 }

    private func isAuthor(_ name: String) -> Bool {
        guard name.utf8.count >= 3, name.utf8.count <= 80, name.find("://") == nil, !name.hasPrefix("@"),
            LineShape(name).count <= 6, name.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else { return false }
        let folded = name.lowercased()
        if [
            "admin", "administrator", "webmaster", "guest",
            "author", "anonymous", "unknown", "none", "null", "user",
        ].contains(folded) {
            return false
        }
        return !siteNames.contains { $0.lowercased() == folded }
            && !(folded.contains(".com") || folded.contains(".org") || folded.contains("www."))
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}
