/// Finds the articles of an earlier briefing again: by their slug, then by their address, then by their text.
///
/// A headline that was put right gives another slug, and the article is still the same one.
struct SourceMatcher: Sendable {
    /// Where each earlier source stands now, by its place; `nil` for one that is gone.
    let places: [Int?]

    init(_ earlier: Snapshot, _ now: Snapshot) {
        var places: [Int?] = Array(repeating: nil, count: earlier.sources.count)
        var taken: Set<Int> = []
        func match(_ find: (Int) -> Int?) {
            for index in places.indices where places[index] == nil {
                guard let place = find(index), taken.insert(place).inserted else { continue }
                places[index] = place
            }
        }
        let slugs = Self.index(now.sources.map(\.slug))
        match { slugs[earlier.sources[$0].slug] }
        let addresses = Self.index(now.sources.map { $0.address ?? "" })
        match { index in earlier.sources[index].address.flatMap { addresses[$0] } }
        let (before, after) = (Self.texts(of: earlier), Self.texts(of: now))
        var holders: [String: [Int]] = [:]
        for place in now.sources.indices where !taken.contains(place) {
            for text in after[now.sources[place].number] ?? [] { holders[text, default: []].append(place) }
        }
        match { index in
            let own = before[earlier.sources[index].number] ?? []
            var shared: [Int: Int] = [:]
            for text in own { for place in holders[text] ?? [] { shared[place, default: 0] += 1 } }
            let best = shared.min { ($1.value, $0.key) < ($0.value, $1.key) }
            return best.flatMap { place, count in
                let whole = max(own.count, after[now.sources[place].number]?.count ?? 0)
                return count * 2 > whole ? place : nil
            }
        }
        self.places = places
    }

    private static func index(_ keys: [String]) -> [String: Int] {
        var index: [String: Int] = [:]
        for (place, key) in keys.enumerated() where !key.isEmpty && index[key] == nil { index[key] = place }
        return index
    }

    /// The sentences of each article, by its number.
    private static func texts(of snapshot: Snapshot) -> [Int: Set<String>] {
        var texts: [Int: Set<String>] = [:]
        for statement in snapshot.statements { texts[statement.source, default: []].insert(statement.text) }
        return texts
    }
}
