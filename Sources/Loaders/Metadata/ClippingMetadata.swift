import Basics

/// What a clipping's front matter says about the article, under any of the names that the tools of the trade use.
struct ClippingMetadata {
    /// The text behind the front matter; all of it where there is none, or none that can be read.
    let body: Range<Int>

    private let source: SourceText
    /// What makes it an entry that the program wrote.
    var normalised: NormalisedEntry? { NormalisedEntry(mapping) }
    private let mapping: MetadataMapping?
    /// What the keys that are known say, those of one field in the order of its names.
    private let fields: [MetadataKey: [Metadata]]
    private let complaints: [Diagnostic]

    init(_ source: SourceText) {
        self.source = source
        let front = LenientFrontMatter.read(source)
        mapping = front.mapping
        body = front.body
        fields = Self.fields(front.mapping)
        complaints = front.diagnostics + (front.mapping.map { Self.nearMisses($0, source) } ?? [])
    }

    /// What another form says in keys and values; there is no text behind it.
    init(_ source: SourceText, mapping: MetadataMapping) {
        self.source = source
        self.mapping = mapping
        fields = Self.fields(mapping)
        body = source.utf8.count..<source.utf8.count
        complaints = []
    }

    /// Puts what the front matter says into the article, over what its text says; gives the complaints.
    func describe(_ article: inout Article) -> [Diagnostic] {
        guard let mapping else { return complaints }
        var diagnostics = complaints
        article.metadata = mapping
        article.title = text(.title) ?? article.title
        article.standfirst = text(.standfirst) ?? article.standfirst
        describeSource(&article)
        let authors = values(.authors).flatMap(Self.texts).flatMap(Byline.names)
        if !authors.isEmpty { article.authors = authors }
        article.language = text(.language).map { $0.text.replacing("_", with: "-") } ?? article.language
        let tags = values(.tags).lazy.map(Self.texts).first { !$0.isEmpty } ?? []
        if !tags.isEmpty { article.tags = tags.flatMap(Tags.split) }
        if let slug = text(.slug)?.text {
            article.slug = Slug.make(from: slug)
            if article.slug != slug, let place = values(.slug).first?.range {
                diagnostics.append(Self.invalidSlug(slug, .init(source, place)))
            }
        }
        if let stated = values(.published).first(where: { $0.text != nil }), let words = stated.text {
            if let moment = Self.moment(words) {
                article.published = .init(moment: moment, basis: .frontMatter, words: words, range: stated.range)
            } else {
                diagnostics.append(Self.unreadableDate(words, .init(source, stated.range)))
            }
        }
        normalised?.describe(&article)
        return diagnostics
    }

    /// `source` is an address in one tool and the outlet's name in another.
    private func describeSource(_ article: inout Article) {
        let sources = values(.source).flatMap(Self.texts)
        let isAddress: (String) -> Bool = { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        article.sourceURL = sources.first(where: isAddress) ?? article.sourceURL
        article.publisher =
            text(.publisher)?.text ?? sources.first { !isAddress($0) && !$0.isEmpty } ?? article.publisher
            ?? text(.domain)?.text
    }

    /// A date as front matters write it: ISO 8601, or any form that a dateline has.
    static func moment(_ text: String) -> Moment? {
        Moment(parsing: text.trimmingSpaces) ?? DatelineReader.read(text).moments.first?.moment
    }

    /// The values of a field, in the order of its names: `published` before `date`.
    private func values(_ field: MetadataKey) -> [Metadata] {
        fields[field] ?? []
    }

    private static func fields(_ mapping: MetadataMapping?) -> [MetadataKey: [Metadata]] {
        var found: [MetadataKey: [(rank: Int, value: Metadata)]] = [:]
        for entry in mapping?.entries ?? [] {
            let key = MetadataKey.fold(entry.key)
            guard let field = MetadataKey.field(ofFolded: key) else { continue }
            found[field, default: []].append((MetadataKey.rank(ofFolded: key), entry.value))
        }
        return found.mapValues { $0.count == 1 ? [$0[0].value] : $0.sorted { $0.rank < $1.rank }.map(\.value) }
    }

    /// The first text of a field that holds anything, clean, with its map.
    private func text(_ field: MetadataKey) -> Article.Text? {
        for case .text(let text, let range) in values(field) {
            let clean = clean(text, range)
            if !clean.text.isEmpty { return clean }
        }
        return nil
    }

    /// A scalar's text: mapped byte for byte where the file holds just that, as a whole where it is escaped or folded.
    private func clean(_ text: String, _ range: Range<Int>) -> Article.Text {
        let written = Array(text.utf8)
        for start in [range.lowerBound, range.lowerBound + 1] {
            let inner = start..<start + written.count
            if inner.upperBound <= range.upperBound, source.utf8[inner].elementsEqual(written) {
                return Hygiene.clean(source, inner)
            }
        }
        let clean = Hygiene.clean(SourceText(name: source.name, text: text), 0..<written.count)
        var map = TextMap()
        let length = clean.text.utf8.count
        map.append(textLength: length, source: length == range.count ? nil : range)
        return Article.Text(text: clean.text, map: map)
    }

    /// The texts in a value, those of nested lists among them: `[[Ana Brook]]` without quotes is a list in a list.
    private static func texts(_ value: Metadata) -> [String] {
        switch value {
        case .text(let text, _): [text]
        case .list(let items, _): items.flatMap(texts)
        case .mapping(let mapping): mapping["name"].map(texts) ?? []
        case .null: []
        }
    }

    private static func nearMisses(_ mapping: MetadataMapping, _ source: SourceText) -> [Diagnostic] {
        mapping.entries.compactMap { entry in
            let key = entry.key
            guard key.utf8.count >= 4, MetadataKey.field(of: key) == nil, !MetadataKey.isOther(key),
                let meant = NearMiss.suggestion(for: key, among: MetadataKey.names.filter { $0.utf8.count >= 3 }),
                meant.first?.lowercased() == key.first?.lowercased()
            else { return nil }
            return unknownKey(key, meant, .init(source, entry.keyRange))
        }
    }
}

extension ClippingMetadata {
    private static func unknownKey(_ key: String, _ meant: String, _ location: Diagnostic.Location) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-key", at: location, "unknown key '\(key)' in the front matter",
            fix: "did you mean '\(meant)'?")
    }

    private static func unreadableDate(_ words: String, _ location: Diagnostic.Location) -> Diagnostic {
        Diagnostic(
            .warning, "unreadable-date", at: location, "'\(words)' is not a day", fix: "write it as YYYY-MM-DD")
    }

    private static func invalidSlug(_ slug: String, _ location: Diagnostic.Location) -> Diagnostic {
        Diagnostic(
            .warning, "invalid-slug", at: location, "'\(slug)' is not a slug",
            why: "a slug is made of a-z, 0-9 and single hyphens", fix: "write '\(Slug.make(from: slug))'")
    }
}
