/// The register's spellings as a tree of words, so that a text is read once whatever the number of names.
///
/// After Aho and Corasick (1975), without failure links: a walk starts at each word and is as long as the longest name
/// that begins there, at most ``limit`` words.
struct NameTrie: Sendable {
    /// No name is longer, in tokens.
    static let limit = 32

    /// The entities that one spelling may mean in one way.
    struct Group: Sendable {
        let use: NamePattern.Use
        let kind: EntityKind
        var entities: [Int]

        /// The one entity of the group that is also among others, or `nil` where none or several are.
        func only(in others: Set<Int>) -> Int? {
            // Whichever is smaller is walked, and no farther than to a second one: a surname may have thousands.
            var found: Int?
            if others.count < entities.count {
                for entity in others where contains(entity) {
                    if found != nil { return nil }
                    found = entity
                }
            } else {
                for entity in entities where others.contains(entity) {
                    if found != nil { return nil }
                    found = entity
                }
            }
            return found
        }

        /// By bisection: the entities are ascending.
        private func contains(_ entity: Int) -> Bool {
            var low = 0
            var high = entities.count
            while low < high {
                let middle = (low + high) / 2
                if entities[middle] < entity { low = middle + 1 } else { high = middle }
            }
            return low < entities.count && entities[low] == entity
        }
    }

    /// The node behind a node and a word, by the key of both.
    private var edges = WordTable<Int32>()
    /// The groups that end at each node.
    private var ends: [[Group]] = [[]]
    private var count: Int32 = 1
    /// One bit for each first word, by the end of its key: it spares most words of a text the look-up.
    private var firsts: [UInt64]

    init(_ patterns: [NamePattern]) {
        var size = 64
        while size * 4 < patterns.count { size *= 2 }
        firsts = Array(repeating: 0, count: size)
        for pattern in patterns.sorted(by: { $0.entity < $1.entity }) where pattern.keys.count <= Self.limit {
            var node: Int32 = 0
            if let first = pattern.keys.first { firsts[place(first).word] |= place(first).bit }
            for key in pattern.keys {
                let edge = key.following(node)
                if let next = edges[edge] {
                    node = next
                } else {
                    edges.set(edge, count)
                    ends.append([])
                    node = count
                    count += 1
                }
            }
            add(pattern, at: node)
        }
    }

    private mutating func add(_ pattern: NamePattern, at node: Int32) {
        let node = Int(node)
        guard let group = ends[node].firstIndex(where: { $0.use == pattern.use && $0.kind == pattern.kind }) else {
            ends[node].append(Group(use: pattern.use, kind: pattern.kind, entities: [pattern.entity]))
            return
        }
        if ends[node][group].entities.last != pattern.entity { ends[node][group].entities.append(pattern.entity) }
    }

    private func place(_ key: WordKey) -> (word: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: key.hash >> 6) & (firsts.count - 1), 1 << (key.hash & 63))
    }

    /// Whether a spelling may begin with a token; said of some with which none does.
    func mayBegin(_ token: Token) -> Bool {
        let place = place(token.key)
        return firsts[place.word] & place.bit != 0
    }

    /// The first word, from an index on, with which a spelling may begin; the number of tokens where there is none.
    func start(in tokens: [Token], from index: Int) -> Int {
        var index = index
        while index < tokens.count, !mayBegin(tokens[index]) || !tokens[index].isWord { index += 1 }
        return index
    }

    /// The groups whose spellings begin at a token, the longest first.
    func matches(in tokens: [Token], at start: Int) -> [(end: Int, groups: [Group])] {
        var found: [(end: Int, groups: [Group])] = []
        var node: Int32 = 0
        var index = start
        while index < tokens.count, let next = edges[tokens[index].key.following(node)] {
            node = next
            index += 1
            if !ends[Int(node)].isEmpty { found.append((index, ends[Int(node)])) }
        }
        return found.count > 1 ? found.reversed() : found
    }
}
