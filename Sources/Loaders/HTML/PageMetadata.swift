import Basics

/// What a saved page says about its article: structured data, `<meta>`, microdata, and the page as it is seen.
struct PageMetadata {
    let tree: HTMLTree
    let content: MainContent
    let data: StructuredData
    /// The contents of `<meta>`, by the lower-case name of property, name or itemprop; in order.
    private(set) var metas: [String: [String]] = [:]
    private var heads: [HTMLTag: String] = [:]
    private var canonical: String?
    private var baseReference: String?
    private var htmlLanguage: String?
    /// The visible headings and what else is named a headline, in order.
    private(set) var headline = TitleFinder.Found()
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
            case .base: baseReference = baseReference ?? tree[node, .href]
            case .html: htmlLanguage = htmlLanguage ?? tree[node, .lang]
            default: break
            }
        }
        headline = TitleFinder(tree: tree, content: content, stated: statedTitles, site: siteNames).find()
    }

    var titleNode: Int? { headline.node }
    var title: String? { headline.title }

    /// The first content of the first of the names that is there.
    func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }
    func metaAll(_ names: [String]) -> [String] { names.lazy.compactMap { metas[$0] }.first ?? [] }

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

    /// What links are resolved against: `<base href>`, itself resolved against the page's address.
    var base: String? { baseReference.flatMap { HTMLAddress(base: address).absolute($0) } ?? address }

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

    /// Whether a node is of the article rather than of a list of others or the readers' comments.
    func isNearArticle(_ node: Int) -> Bool {
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
}
