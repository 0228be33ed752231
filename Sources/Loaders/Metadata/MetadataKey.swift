/// The fields of an article that clippings state, and every name under which the tools of the trade write them.
enum MetadataKey: Sendable, Hashable, CaseIterable {
    case title, source, publisher, domain, authors, published, clipped, standfirst, language, tags, slug

    /// The field of a key; case, hyphens, underscores and spaces make no difference.
    static func field(of key: String) -> MetadataKey? { byName[fold(key)] }

    /// The same for a key that is folded already.
    static func field(ofFolded key: String) -> MetadataKey? { byName[key] }

    /// The place of a folded key among its field's names: the first that is there counts.
    static func rank(ofFolded key: String) -> Int { ranks[key] ?? Int.max }

    /// Whether it is a key that tools write and that says nothing about these fields.
    static func isOther(_ key: String) -> Bool { others.contains(fold(key)) }

    private static let others: Set<String> = [
        // What the site takes from an article's front matter beside the article itself.
        "people", "initiatives", "dates", "embargo", "noindex",
        "type", "image", "images", "cover", "favicon", "wordcount", "words", "fingerprint", "id", "license", "status",
        "aliases",
        "cssclasses", "draft", "layout", "permalink", "publishedbasis", "category", "note", "notes", "rating",
        "section",
        "captions", "publishedwords", "readingtime", "pagetype", "comments", "text", "place", "time", "state", "data",
        "role", "page", "pages",
        "links",
    ]

    private static let ranks: [String: Int] = Dictionary(
        names.enumerated().map { (fold($1), $0) }, uniquingKeysWith: { first, _ in first })

    /// Every name, as one would write it.
    static let names: [String] = aliases.flatMap(\.1)

    /// A key in the form that is compared.
    static func fold(_ key: String) -> String {
        // Most keys are letters in lower case.
        if key.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return key }
        return key.lowercased().filter { !"-_ .:".contains($0) }
    }

    private static let byName: [String: MetadataKey] = Dictionary(
        aliases.flatMap { field, names in names.map { (fold($0), field) } }, uniquingKeysWith: { first, _ in first })

    private static let aliases: [(MetadataKey, [String])] = [
        (.title, ["title", "headline", "name", "og:title", "TI", "subject"]),
        (
            .source,
            [
                "source", "url", "link", "source_url", "canonical", "canonical_url", "UR", "clipped_from", "baseURI",
                "address", "sourceURL",
                "origin_url",
            ]
        ),
        (
            .publisher,
            [
                "publisher", "site", "sitename", "site_name", "source-hostname", "publication", "container-title", "T2",
                "website", "outlet",
                "newspaper",
            ]
        ),
        (.domain, ["domain", "hostname", "source_domain", "domain_name"]),
        (.authors, ["author", "authors", "byline", "creator", "dc:creator", "by", "AU", "published_by"]),
        (
            .published,
            [
                "published", "date", "date_publish", "date_published", "publishedAt", "published_at", "pubDate",
                "issued", "datePublished", "DA", "PY",
                "publication_date",
            ]
        ),
        (
            .clipped,
            [
                "created", "saved", "clipped", "seendate", "time_added", "date_download", "accessed", "date_saved",
                "retrieved", "modified", "updated",
                "date_modify", "created_at", "filedate", "imported-from",
            ]
        ),
        (.standfirst, ["description", "dek", "excerpt", "summary", "abstract", "subtitle", "standfirst", "AB"]),
        (.language, ["language", "lang", "inLanguage", "og:locale"]),
        (.tags, ["tags", "keywords", "categories", "labels", "KW", "topics", "document tags"]),
        (.slug, ["slug"]),
    ]
}
