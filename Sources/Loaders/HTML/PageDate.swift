import Basics

/// When the article of a page was published.
extension PageMetadata {
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
        for node in tree.nodes.indices where tree.tag(node) == .time && isNearArticle(node) {
            guard let found = stated(tree[node, .datetime], .dateline) ?? stated(tree.plainText(node), .dateline) else {
                continue
            }
            if !isUpdate(node) { return found }
        }
        return nil
    }

    /// Whether a `<time>` names itself the moment of a change, or the words before it do.
    private func isUpdate(_ node: Int) -> Bool {
        let name = (tree[node, .class] ?? "").lowercased()
        if name.find("update") != nil || name.find("modif") != nil { return true }
        if tree.value(node, .itemprop).elementsEqual("dateModified".utf8) { return true }
        let before = (max(0, node - 4)..<node).last { tree.tag($0) == .text && tree.text($0).contains { $0 > 0x20 } }
        guard let before else { return false }
        let words = LineShape(HTMLText.clean(Array(tree.text(before)))).words.map(\.folded)
        return words.count <= 8 && words.suffix(3).contains(where: BylineWords.isUpdate)
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
        guard text.utf8.count <= 160, PrintedDate.hasFigure(text) else { return nil }
        let reading = DatelineReader.read(text)
        let stated = reading.moments.first { $0.label != .updated }
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
