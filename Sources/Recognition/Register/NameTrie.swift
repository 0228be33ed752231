/// The register's spellings as a tree of words, so that a text is read once whatever the number of names.
///
/// After Aho and Corasick (1975), without failure links: a walk starts at each word and is as long as the longest name
/// that begins there, at most ``limit`` words.
struct NameTrie: Sendable {
    private struct Edge: Hashable {
        var node: Int32
        var key: WordKey
    }

    /// No name is longer, in tokens.
    static let limit = 32

    private var edges: [Edge: Int32] = [:]
    private var ends: [Int32: [Int]] = [:]
    private var count: Int32 = 1

    init(_ patterns: [NamePattern]) {
        edges.reserveCapacity(patterns.count * 2)
        for (index, pattern) in patterns.enumerated() where pattern.keys.count <= Self.limit {
            var node: Int32 = 0
            for key in pattern.keys {
                let edge = Edge(node: node, key: key)
                if let next = edges[edge] {
                    node = next
                } else {
                    edges[edge] = count
                    node = count
                    count += 1
                }
            }
            ends[node, default: []].append(index)
        }
    }

    /// The patterns that begin at a token, the longest first.
    func matches(in tokens: [Token], at start: Int) -> [(end: Int, patterns: [Int])] {
        var found: [(end: Int, patterns: [Int])] = []
        var node: Int32 = 0
        var index = start
        while index < tokens.count, let next = edges[Edge(node: node, key: tokens[index].key)] {
            node = next
            index += 1
            if let patterns = ends[node] { found.append((index, patterns)) }
        }
        return found.reversed()
    }
}
