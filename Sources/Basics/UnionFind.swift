/// Sets of texts that are joined pair by pair (Galler and Fischer 1964), with path halving.
///
///     var sets = UnionFind()
///     sets.join("A. Brook", "Ana Brook")
///     sets.root(of: "Ana Brook")      // "A. Brook"
public struct UnionFind: Sendable {
    private var parents: [String: String] = [:]

    /// Every text in a set of its own.
    public init() {}

    /// Puts two texts into one set; the lesser root stays, so that the order of joins doesn't matter.
    public mutating func join(_ a: String, _ b: String) {
        let (x, y) = (root(of: a), root(of: b))
        if x < y { parents[y] = x } else if y < x { parents[x] = y }
    }

    /// The text that stands for the set of another.
    public mutating func root(of text: String) -> String {
        var text = text
        while let parent = parents[text] {
            if let grandparent = parents[parent] { parents[text] = grandparent }
            text = parent
        }
        return text
    }
}
