import Basics

/// Who wrote the article of a page.
extension PageMetadata {
    /// Who wrote it, from the best of the places that name anybody.
    ///
    /// A person's whole name comes before the outlet's or a desk's, and before a short form of itself.
    var authors: [String] {
        var weak: [String] = []
        for found in [
            { data.authors.flatMap(AuthorLine.names) }, { metaAuthors }, { labelledAuthors }, { microdataAuthors },
            { bylineAuthors }, { linkedAuthors }, { printedAuthors }, { agencies },
            { statedAgencies }, { authorsBehindDate },
            { data.onlyPerson.map { [$0] } ?? [] },
        ] {
            let names = unique(found().filter(isAuthor))
            guard !names.isEmpty else { continue }
            let isWeak = names.allSatisfy { !$0.contains(" ") || isOutlet($0) }
            if weak.isEmpty {
                if !isWeak { return names }
                weak = names
            } else if !isWeak, names.count == 1, weak.allSatisfy(isOutlet) || isShort(weak, of: names[0]) {
                return names
            }
        }
        let people = weak.filter { !isOutlet($0) }
        return people.isEmpty ? weak : people
    }

    /// Whether a name is the outlet's, as its address and its own words say, or a desk's.
    private func isOutlet(_ name: String) -> Bool {
        let letters = Self.letters(name)
        let host = address.flatMap(HTMLAddress.host) ?? ""
        let labels = host.split(separator: ".").map(String.init)
        let label = Self.letters(labels.dropLast().last ?? "")
        if [host, labels.suffix(2).joined(separator: ".")].contains(where: {
            !$0.isEmpty && Self.letters($0) == letters
        }) {
            return true
        }
        // "The Harbour Post" at harbourpost.example.
        if label.count >= 4, letters.hasSuffix(label), letters.count <= label.count + 5 { return true }
        if siteNames.contains(where: {
            Self.letters($0) == letters || Self.letters(HTMLAddress.host(of: $0) ?? $0) == letters
        }) {
            return true
        }
        return AuthorLine.isDesk(name)
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Whether a single short name is the first or last word of a whole one.
    private func isShort(_ names: [String], of whole: String) -> Bool {
        guard let name = names.first, names.count == 1 else { return false }
        return whole.split(separator: " ").contains { $0.lowercased() == name.lowercased() }
    }

    /// A news agency's name on a line of its own between the headline and the text.
    private var agencies: [String] {
        guard let titleNode else { return [] }
        for node in titleNode..<min(titleNode + 200, tree.nodes.count) where tree.tag(node) == .text {
            let text = HTMLText.clean(Array(tree.text(node)))
            if LineShape(text).count >= 25 { return [] }
            if text.utf8.count <= 30, Agencies.isKnown(text), isNearArticle(node) { return [text] }
        }
        return []
    }

    /// Agencies that the structured data names as the author: an organisation, but not the outlet.
    private var statedAgencies: [String] {
        data.organisations.filter { name in
            Agencies.isKnown(name) && !siteNames.contains { $0.lowercased() == name.lowercased() }
        }
    }

    /// "25.10.2022 - Ana Brook" on a line of its own near the headline.
    private var authorsBehindDate: [String] {
        guard let titleNode else { return [] }
        for node in max(0, titleNode - 100)..<min(titleNode + 300, tree.nodes.count) where tree.tag(node) == .text {
            guard tree.text(node).count < 120, tree.text(node).contains(where: { (0x30...0x39).contains($0) }),
                isNearArticle(node)
            else { continue }
            let text = HTMLText.clean(Array(tree.text(node)))
            for mark in [" - ", " – ", " — "] {
                guard let range = text.find(mark) else { continue }
                let name = String(text[range.upperBound...])
                if Byline.isName(name), PrintedDate.find(String(text[..<range.lowerBound])) != nil { return [name] }
            }
        }
        return []
    }

    private var metaAuthors: [String] {
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
            "citation_author", "byl",
            "article:author_name", "article:author:name", "og:article:author", "og:author", "twitter:creator:name",
            "cxenseparse:author", "creator",
        ] {
            let names = (metas[name] ?? []).filter { $0.find("://") == nil && !$0.hasPrefix("@") }.flatMap(Byline.names)
                .filter(isAuthor)
            // Works that are cited name theirs in the same way.
            if !names.isEmpty, names.count <= 12 { return names }
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
            let text =
                inner.map { tree[$0, .content] ?? printed($0) } ?? named(node) ?? tree[node, .content] ?? apart(node)
            if LineShape(text).count <= 12 { names += AuthorLine.names(text) }
        }
        return names.count > 8 ? [] : names
    }

    private var bylineAuthors: [String] {
        for node in tree.nodes.indices where content.words[node].contains(.byline) && isNearArticle(node) {
            guard tree.end(node) - node < 60 else { continue }
            let names = authors(in: apart(node), isNamed: true)
            if !names.isEmpty { return names }
            if let name = named(node) {
                let names = AuthorLine.names(name).filter(Byline.isName)
                if !names.isEmpty { return names }
            }
        }
        return []
    }

    /// What an element inside says whose class calls it a name.
    private func named(_ node: Int) -> String? {
        guard tree.end(node) - node < 80 else { return nil }
        let inner = tree.inside(node).first { inner in
            tree.tag(inner) != .text && !tree.tag(inner).isInvisible
                && tree.value(inner, .class).split(whereSeparator: {
                    $0 <= 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                })
                .contains { $0.elementsEqual("name".utf8) }
        }
        return inner.map(printed).flatMap { Byline.isName($0) ? $0 : nil }
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
            guard text.utf8.count < 120,
                AuthorLine.stripped(text) != text || AuthorLine.isAfterDate(text) || BylineWords.isLeadAlone(text)
            else { continue }
            let box = tree.tag(tree.parent(node)).isInline ? tree.parent(tree.parent(node)) : tree.parent(node)
            let names = authors(in: apart(box), isNamed: false)
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
            let isLed = reading.hasDate && AuthorLine.stripped(part) != part
            let names = AuthorLine.names(part).filter {
                Byline.isName($0) || (isNamed || isLed) && LineShape($0).count <= 2
            }.filter(isAuthor)
            if !names.isEmpty, isNamed || AuthorLine.stripped(part) != part { return names }
        }
        return []
    }

    /// The text of an element without what only screen readers say.
    private func printed(_ node: Int) -> String { tree.plainText(node) { content.words[$0].contains(.noise) } }

    /// The same with a space where one small element ends and the next begins: a name and a day are often two of them
    /// without any between.
    private func apart(_ node: Int) -> String {
        var out = ""
        var (last, end) = (node, 0)
        for inner in tree.inside(node) where inner >= end {
            if tree.tag(inner).isInvisible || content.words[inner].contains(.noise) { end = tree.end(inner) }
            guard tree.tag(inner) == .text else { continue }
            let parent = tree.parent(inner)
            let isApart =
                parent != last && (Self.parts.contains(tree.tag(parent)) || Self.parts.contains(tree.tag(last)))
            if isApart || !tree.tag(parent).isInline { out += " " }
            out += String(decoding: tree.text(inner), as: UTF8.self)
            last = parent
        }
        return HTMLText.clean(out).components(separatedBy: " ,").joined(separator: ",")
    }

    private static let parts: Set<HTMLTag> = [.span, .a, .time, .address]

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
        let isSite = siteNames.contains { $0.lowercased() == folded } && data.onlyPerson != name
        return !AuthorLine.isControl(folded) && !isSite
            && !(folded.contains("[at]") || folded.contains(".com") || folded.contains(".org")
                || folded.contains("www."))
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}
