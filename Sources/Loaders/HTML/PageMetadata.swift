import Basics

/// What a saved page says about its article: structured data, `<meta>`, microdata, and the page as it is seen.
struct PageMetadata {
    let tree: HTMLTree
    let content: MainContent
    let data: StructuredData
    /// The contents of `<meta>`, by the lower-case name of property, name or itemprop; in order.
    private var metas: [String: [String]] = [:]
    private var heads: [HTMLTag: String] = [:]
    private var canonical: String?
    private var htmlLanguage: String?
    /// The visible headings and what else is named a headline, in order.
    private(set) var titleNode: Int?
    private(set) var title: String?
    private let savedFrom: String?

    init(_ tree: HTMLTree, _ content: MainContent, _ data: StructuredData, savedFrom: String?) {
        self.tree = tree
        self.content = content
        self.data = data
        self.savedFrom = savedFrom
        for node in tree.nodes.indices {
            switch tree.tag(node) {
            case .meta:
                guard let value = tree[node, .content].map(HTMLText.clean), !value.isEmpty else { continue }
                for name in [HTMLAttribute.property, .name, .itemprop] {
                    if let key = tree[node, name]?.lowercased() { metas[key, default: []].append(value) }
                }
            case .link:
                if tree[node, .rel]?.lowercased() == "canonical" { canonical = canonical ?? tree[node, .href] }
            case .title:
                if heads[.title] == nil, !tree.isInside(node, [.svg]) {
                    heads[.title] = HTMLText.clean(tree.children(node).flatMap { Array(tree.text($0)) })
                }
            case .html: htmlLanguage = htmlLanguage ?? tree[node, .lang]
            default: break
            }
        }
        (titleNode, title) = TitleFinder(tree: tree, content: content, stated: statedTitles, site: siteNames).find()
    }

    /// The first content of the first of the names that is there.
    func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }
    private func metaAll(_ names: [String]) -> [String] { names.lazy.compactMap { metas[$0] }.first ?? [] }

    private var statedTitles: [String] {
        [meta("og:title"), data.headline, meta("twitter:title"), meta("title", "dc.title", "headline"), heads[.title]]
            .compactMap(\.self)
    }

    /// Names of the outlet.
    var siteNames: [String] {
        [meta("og:site_name"), data.publisher, meta("application-name", "dc.publisher", "publisher")].compactMap(\.self)
    }

    var publisher: String? { siteNames.first }

    var address: String? {
        let isWhole: (String?) -> String? = { $0.flatMap { $0.hasPrefix("http") ? $0 : nil } }
        return isWhole(savedFrom) ?? isWhole(canonical) ?? isWhole(meta("og:url"))
    }

    var language: String? {
        let tag = htmlLanguage ?? meta("og:locale", "language", "content-language") ?? data.language
        return tag.flatMap { $0.isEmpty ? nil : $0.replacing("_", with: "-") }
    }

    var standfirst: String? { meta("og:description", "description", "twitter:description") ?? data.description }

    var tags: [String] {
        if !data.keywords.isEmpty { return data.keywords }
        let tags = metaAll(["article:tag"])
        return tags.isEmpty
            ? (meta("news_keywords", "keywords") ?? "").split(separator: ",").map { String($0).trimmingSpaces } : tags
    }

    // MARK: Authors

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

    /// Whether a node is of the article rather than of a list of others or the readers' comments.
    private func isNearArticle(_ node: Int) -> Bool {
        var at = node
        while at > 0 {
            if content.reasons[at] == .related || content.words[at].contains(.comments)
                || content.words[at].contains(.related) || tree.tag(at) == .aside
            {
                return false
            }
            at = tree.parent(at)
        }
        return true
    }

    // MARK: Date

    /// When it was published, with where that is said.
    var published: Article.Published? {
        if let found = stated(data.published, .jsonLD) { return found }
        for name in Self.dateNames {
            if let found = stated(metas[name]?.first, .meta) { return found }
        }
        for node in tree.nodes.indices where tree.value(node, .itemprop).elementsEqual("datePublished".utf8) {
            if let found = stated(tree[node, .datetime] ?? tree[node, .content] ?? tree.plainText(node), .meta) {
                return found
            }
        }
        return publishedAbbreviation ?? timeElement ?? dateline ?? addressDate
    }

    private func stated(_ words: String?, _ basis: Article.Published.Basis) -> Article.Published? {
        guard let words, !words.isEmpty, words.utf8.count < 100,
            let moment = ClippingMetadata.moment(words) ?? PrintedDate.find(words).map({ Moment(date: $0) })
        else {
            return nil
        }
        return .init(moment: moment, basis: basis, words: words, range: nil)
    }

    /// `<abbr class="published" title="2024-05-28T…">` of the microformat hAtom.
    private var publishedAbbreviation: Article.Published? {
        for node in tree.nodes.indices where tree.tag(node) == .abbr && isNearArticle(node) {
            if let found = stated(tree[node, .title], .meta) { return found }
        }
        return nil
    }

    private var timeElement: Article.Published? {
        var first: Article.Published?
        for node in tree.nodes.indices where tree.tag(node) == .time && isNearArticle(node) {
            guard let found = stated(tree[node, .datetime], .dateline) ?? stated(tree.plainText(node), .dateline) else {
                continue
            }
            let isUpdate =
                tree[node, .class]?.lowercased().find("update") != nil
                || tree[node, .class]?.lowercased().find("modif") != nil
            if !isUpdate { return found }
            first = first ?? found
        }
        return first
    }

    /// A short line with a day: the nearest to the headline, one before it counted as twice as far.
    private var dateline: Article.Published? {
        let start = titleNode ?? 0
        var (after, before, seen) = (start, start - 1, 0)
        while seen < 1500, after < tree.nodes.count || before >= 0 {
            seen += 1
            let isBefore = before >= 0 && (after >= tree.nodes.count || (start - before) * 2 < after - start)
            let node = isBefore ? before : after
            if isBefore { before -= 1 } else { after += 1 }
            if let found = dated(node) { return found }
        }
        return nil
    }

    private func dated(_ node: Int) -> Article.Published? {
        let tag = tree.tag(node)
        guard !tag.isInvisible, tree.end(node) - node < 40, isNearArticle(node) else { return nil }
        let text = tree.plainText(node)
        guard text.utf8.count <= 160, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let reading = DatelineReader.read(text)
        let stated = reading.moments.first { $0.label != .updated } ?? reading.moments.first
        if let stated, reading.rest.reduce(0, { $0 + $1.count }) < 60 {
            return .init(moment: stated.moment, basis: .dateline, words: text, range: nil)
        }
        guard LineShape(text).count <= 14, let date = PrintedDate.find(text) else { return nil }
        return .init(moment: Moment(date: date), basis: .dateline, words: text, range: nil)
    }

    /// `/2024/05/28/` in the page's address.
    private var addressDate: Article.Published? {
        guard let address else { return nil }
        let parts = address.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "_" }).map(String.init)
        for index in parts.indices.dropLast(2) {
            guard parts[index].utf8.count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
                parts[index + 1].utf8.count == 2, parts[index + 2].utf8.count == 2
            else { continue }
            if let found = stated(parts[index...index + 2].joined(separator: "-"), .address) { return found }
        }
        return nil
    }

    private static let dateNames = [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published",
        "publish-date", "publish_date", "publishdate", "published_time", "pubdate",
        "parsely-pub-date", "sailthru.date", "publication_date", "publicationdate", "dc.date.issued", "dcterms.created",
        "dcterms.date", "dc.date", "dcterms.issued", "date",
        "cxenseparse:recs:publishtime", "article.published", "rnews:datepublished", "originalpublicationdate",
        "og:published_time", "release_date", "og:pubdate", "dc.date.created", "displaydate", "created",
        "citation_publication_date",
    ]
}
