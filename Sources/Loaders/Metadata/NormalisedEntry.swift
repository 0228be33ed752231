import Basics

/// An entry that `briefing` itself wrote: its front matter says `imported-from`, and what it says is taken word for word.
///
///     ---
///     title: "Dockers return to work"
///     published: "2031-04-02"
///     publishedBasis: "dateline"
///     captions: [{"text": "The pier", "credit": "Photo: A. Brook"}]
///     imported-from: "strike.txt"
///     ---
///
/// No noise is looked for in it: the loader has been here, and then perhaps an editor.
struct NormalisedEntry {
    static let importedFrom = "imported-from"
    static let captionsKey = "captions"

    let mapping: MetadataMapping

    /// `nil` for a front matter of anybody else's.
    init?(_ mapping: MetadataMapping?) {
        guard let mapping, mapping[Self.importedFrom] != nil else { return nil }
        self.mapping = mapping
    }

    /// Puts into the article what other front matters don't have, or what is read less strictly there.
    func describe(_ article: inout Article) {
        if let authors = mapping["author"]?.texts { article.authors = authors.map(\.trimmingSpaces) }
        if let tags = mapping["tags"]?.texts { article.tags = tags }
        article.place = mapping["place"]?.text ?? article.place
        if let basis = mapping["publishedBasis"]?.text.flatMap(Article.Published.Basis.init(rawValue:)) {
            article.published?.basis = basis
            // The pile that it stands in now may allow another day, or none.
            if basis == .siblings { article.published = nil }
        }
        if let words = mapping["publishedWords"]?.text { article.published?.words = words }
    }

    /// Marks the paragraphs that are captions, and gives their credits by the index of the block.
    func markCaptions(_ blocks: inout [ClippingLoader.MarkdownBlock]) -> [(block: Int, credit: String)] {
        guard case .list(let items, _)? = mapping[Self.captionsKey] else { return [] }
        var credits: [(block: Int, credit: String)] = []
        var at = 0
        for case .mapping(let item) in items {
            guard let text = item["text"]?.text,
                let index = blocks.indices[at...].first(where: {
                    blocks[$0].kind == .paragraph && blocks[$0].text == text
                })
            else { continue }
            blocks[index].kind = .caption
            at = index + 1
            if let credit = item["credit"]?.text { credits.append((index, credit)) }
        }
        return credits
    }
}

extension Article {
    /// A caption of the body with the credit that was cut off behind it.
    public struct CreditedCaption: Sendable, Hashable {
        /// The caption's words.
        public var text: String
        /// Who made the picture, as printed.
        public var credit: String?
    }

    /// The body's captions in order, each with the credit that stood behind it and before the next block.
    public var creditedCaptions: [CreditedCaption] {
        blocks.indices.filter { blocks[$0].kind == .caption }.map { index in
            let block = blocks[index]
            let end = block.map.source(for: 0..<block.map.textLength)?.upperBound
            let next =
                index + 1 < blocks.count ? blocks[index + 1].map.source(for: 0..<blocks[index + 1].map.textLength) : nil
            let limit = next?.lowerBound ?? source.utf8.count
            let credit = end.flatMap { end in
                dropped.first { $0.reason == .credit && $0.range.lowerBound >= end && $0.range.lowerBound < limit }
            }
            return CreditedCaption(text: block.text, credit: credit?.text)
        }
    }

    /// The file that an imported entry was made from, as its front matter says.
    public var importedFrom: String? { metadata?[NormalisedEntry.importedFrom]?.text }

    /// What the front matter says beside the article's own fields: keys of the editor's and of other tools.
    public var otherMetadata: [MetadataMapping.Entry] {
        let own = [
            "place", "publishedBasis", "publishedWords", NormalisedEntry.captionsKey, NormalisedEntry.importedFrom,
        ]
        return metadata?.entries.filter { entry in
            let field = MetadataKey.field(of: entry.key)
            return (field == nil || field == .clipped) && !own.contains(entry.key)
        } ?? []
    }
}
