internal import Basics
internal import Loaders

/// The pile as it was compared last.
///
/// The texts are cut into runs once. A pile in which nothing was there twice is not compared as a whole again for the sake
/// of an article or two: each of those is held against all others. Whatever might decide otherwise elsewhere, such as a
/// list that is cut off, begins anew.
struct DuplicateMemory: Sendable {
    private var articles: [Article] = []
    private var candidates: [DuplicateMerger.Candidate] = []
    /// Which articles have a key, ascending; `nil` where some article was there twice, or its address was.
    private var holders: [UInt64: [Int]]?

    /// What ``DuplicateMerger`` says.
    mutating func merge(
        _ articles: [Article], redacted: Set<Int>, knowing edits: ListEdits<Article>?
    ) -> Reported<ReadArticles> {
        let isExchanged = redacted.isEmpty && exchange(articles, edits)
        self.articles = articles
        if isExchanged {
            var read = ReadArticles()
            read.articles = articles
            return Reported(read)
        }
        candidates = cut(articles)
        let merged = DuplicateMerger().merge(candidates, redacted: redacted)
        let isPlain = redacted.isEmpty && merged.diagnostics.isEmpty && merged.value.articles.count == articles.count
        holders = isPlain ? Self.holders(candidates) : nil
        return merged
    }

    /// The articles cut into runs, those that were there already as they are.
    private func cut(_ articles: [Article]) -> [DuplicateMerger.Candidate] {
        let places = Dictionary(
            candidates.enumerated().map { ($1.article.source.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Parallel.map(articles) { article in
            if let place = places[article.source.name], candidates[place].article == article {
                return candidates[place]
            }
            return DuplicateMerger.Candidate(article)
        }
    }

    private static func holders(_ candidates: [DuplicateMerger.Candidate]) -> [UInt64: [Int]] {
        var holders: [UInt64: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() {
            for key in candidate.body.keys { holders[key, default: []].append(index) }
        }
        return holders
    }

    // MARK: A few articles

    /// Takes the place of the old articles with these; `false` where only the whole pile can decide.
    private mutating func exchange(_ articles: [Article], _ edits: ListEdits<Article>?) -> Bool {
        guard holders != nil, let edited = BodyEdits.others(articles, self.articles, knowing: edits) else {
            return false
        }
        return edited.count <= Self.mostEdited && edited.allSatisfy { exchange($0, articles[$0]) }
    }

    private static let mostEdited = 8

    private mutating func exchange(_ index: Int, _ article: Article) -> Bool {
        let (old, new) = (candidates[index], DuplicateMerger.Candidate(article))
        // No other had the address.
        guard new.address == old.address else { return false }
        let (gone, come) = (
            Set(old.body.keys).subtracting(new.body.keys), Set(new.body.keys).subtracting(old.body.keys)
        )
        guard gone.union(come).allSatisfy({ moves(nobodyUnder: $0, index) }) else { return false }
        candidates[index] = new
        for key in gone { holders?[key]?.removeAll { $0 == index } }
        for key in come {
            let place = holders?[key]?.firstIndex { $0 > index } ?? holders?[key]?.endIndex ?? 0
            holders?[key, default: []].insert(index, at: place)
        }
        return isUnlikeAll(index, before: old.body, isUnderOtherKeys: !gone.isEmpty || !come.isEmpty)
    }

    /// Whether all others stay where they are under a key, to which an article comes or from which it goes: under a key that
    /// many have only the first of them count.
    private func moves(nobodyUnder key: UInt64, _ index: Int) -> Bool {
        let all = holders?[key] ?? []
        return all.count < DuplicateIndex.most || all[DuplicateIndex.most - 1] < index
    }

    /// Whether an article is none of the others, and changes for none of them with which it is compared.
    private func isUnlikeAll(_ index: Int, before old: BodyText, isUnderOtherKeys: Bool) -> Bool {
        let body = candidates[index].body
        var moved = 0
        for other in candidates.indices where other != index {
            let least = min(body.keys.count, old.keys.count, candidates[other].body.keys.count)
            let common = candidates[other].body.commonKeys(with: body)
            let isLikely = DuplicateIndex.isLikely(common: common, of: least)
            if isLikely {
                let (first, second) = (min(index, other), max(index, other))
                guard DuplicateMerger.basis(candidates, first, second, common: nil) == nil else { return false }
            }
            // A text is compared with so many others: one that comes may push another out.
            guard isUnderOtherKeys, other > index,
                isLikely
                    || DuplicateIndex.isLikely(common: candidates[other].body.commonKeys(with: old), of: least)
            else { continue }
            moved += 1
            guard moved <= Self.mostMoved, likely(other) < DuplicateIndex.mostTried - 1 else { return false }
        }
        return true
    }

    private static let mostMoved = 10

    /// With how many of those before it an article may be compared, at most.
    private func likely(_ index: Int) -> Int {
        let body = candidates[index].body
        return candidates[..<index].count {
            DuplicateIndex.isLikely(
                common: $0.body.commonKeys(with: body), of: min(body.keys.count, $0.body.keys.count))
        }
    }
}
