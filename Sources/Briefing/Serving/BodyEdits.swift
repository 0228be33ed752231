internal import Basics
internal import Loaders

/// Articles that were edited below their front matter and nowhere else: what the rest of the site shows of them is the same.
enum BodyEdits {
    /// Which of some articles have another body than before; `nil` where anything else is other, or where too much of the
    /// pile is.
    static func places(
        _ new: [Article], _ old: [Article], knowing edits: ListEdits<Article>?
    ) -> [Int]? {
        guard let places = others(new, old, knowing: edits) else { return nil }
        return places.allSatisfy { new[$0].hasHead(of: old[$0]) } ? places : nil
    }

    /// The same of sources.
    static func places(_ new: [Source], _ old: [Source], knowing edits: ListEdits<Source>?) -> [Int]? {
        guard let places = others(new, old, knowing: edits) else { return nil }
        let haveHeads = places.allSatisfy { index in
            var same = old[index]
            same.article = new[index].article
            return same == new[index] && new[index].article.hasHead(of: old[index].article)
        }
        return haveHeads ? places : nil
    }

    /// Where two lists differ; `nil` where they are not as long, or differ nearly everywhere.
    ///
    /// An article is too large to be copied for a look at it, so this looks in place. Two that share their storage are
    /// equal at a glance.
    static func others<Item: Equatable>(
        _ new: [Item], _ old: [Item], knowing edits: ListEdits<Item>?
    ) -> [Int]? {
        if let places = edits?.places(new, old) { return places.count <= most ? places : nil }
        guard new.count == old.count else { return nil }
        let (a, b) = (new.span, old.span)
        var places: [Int] = []
        for index in a.indices where a[index] != b[index] {
            guard places.count < most else { return nil }
            places.append(index)
        }
        return places
    }

    /// Of more than these a new beginning is as fast.
    private static let most = 100
}

extension Article {
    /// Whether this is another article but for the text below its front matter, in the same bytes above it: then it has the
    /// same complaints, too. Without a headline the text names the article, and without front matter it is the head.
    fileprivate func hasHead(of other: Article) -> Bool {
        guard title != nil, metadata != nil, Self.head(self) == Self.head(other) else { return false }
        var same = other
        (same.source, same.blocks, same.markdown, same.dropped) = (source, blocks, markdown, dropped)
        return same == self
    }

    /// The name of the file, and its bytes up to the end of the line in which the front matter ends.
    private static func head(_ article: Article) -> [UInt8] {
        let bytes = article.source.utf8
        let end = min(article.metadata?.range.upperBound ?? 0, bytes.count)
        let line = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return Array(article.source.name.utf8) + bytes[..<line]
    }
}
