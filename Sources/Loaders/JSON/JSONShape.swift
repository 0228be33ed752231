import Basics

/// What kind of file a value of JSON is: where its records are and what holds for all of them.
struct JSONShape {
    /// The records, each an object if the file is of a known form.
    let records: [PlacedJSON]
    /// The form's name.
    let loader: String
    /// Where the dates of the records come from.
    let basis: Article.Published.Basis
    /// Whether a record that has only a summary is an article rather than an entry of an index.
    let takesSummaries: Bool
    private let feed: JSONRecord?

    /// Members that hold the records of a whole: NewsAPI, JSON Feed, APIs of wallabag and others.
    private static let lists = ["articles", "items", "entries", "results", "documents", "data", "posts", "references"]

    init(_ value: PlacedJSON, _ source: SourceText) {
        if case .array(let elements, _) = value {
            // An array of pages of results is as good as one of records.
            self.init(elements, nil, source, takesSummaries: false)
        } else if let items = value["items"]?.elements,
            value["version"]?.text(in: source.utf8)?.text.find("jsonfeed.org") != nil
        {
            self.init(items, JSONRecord(source: source, value: value), source, takesSummaries: true)
        } else if let items = value["_embedded"]?["items"]?.elements {
            self.init(items, nil, source, takesSummaries: false)
        } else if let list = Self.lists.lazy.compactMap({ value[$0]?.elements }).first(where: { !$0.isEmpty }),
            list.contains(where: \.isObject), JSONRecord(source: source, value: value).body == nil
        {
            self.init(list, nil, source, takesSummaries: value["articles"] != nil)
        } else {
            self.init([value], nil, source, takesSummaries: false)
        }
    }

    private init(_ records: [PlacedJSON], _ feed: JSONRecord?, _ source: SourceText, takesSummaries: Bool) {
        self.records = records
        self.feed = feed
        self.takesSummaries = takesSummaries
        loader = feed == nil ? "json" : "json feed"
        basis = feed == nil ? .meta : .feed
    }

    /// Fills in what a feed says for all its items; what it says about itself is on the receipt of the first.
    func complete(_ item: inout EmbeddedArticle, _ record: JSONRecord, isFirst: Bool) {
        guard let feed else { return }
        let (fields, _) = feed.metadata.describe(basis: basis, in: feed.value.range)
        item.publisher = fields.title?.text ?? item.publisher
        if item.authors.isEmpty { item.authors = fields.authors }
        item.language = item.language ?? fields.language
        // An item without an address of its own may have it as its identity.
        if item.address == nil {
            item.address =
                ["url", "external_url", "id"].lazy.compactMap {
                    record.value[$0]?.text(in: feed.source.utf8).flatMap { FeedText.address($0.text) }
                }.first
        }
        guard isFirst else { return }
        for member in feed.value.members ?? []
        where !["items", "title", "authors", "author", "language"].contains(member.name) {
            if let text = member.value.text(in: feed.source.utf8) { item.addOther(text) }
        }
    }
}
