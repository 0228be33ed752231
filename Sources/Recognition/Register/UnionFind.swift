/// Sets of texts that are joined pair by pair (Galler and Fischer 1964), with path halving.
struct UnionFind {
    private var parents: [String: String] = [:]

    /// Puts two texts into one set; the lesser root stays, so that the order of joins doesn't matter.
    mutating func join(_ a: String, _ b: String) {
        let (x, y) = (root(of: a), root(of: b))
        if x < y { parents[y] = x } else if y < x { parents[x] = y }
    }

    /// The text that stands for the set of another.
    mutating func root(of text: String) -> String {
        var text = text
        while let parent = parents[text] {
            if let grandparent = parents[parent] { parents[text] = grandparent }
            text = parent
        }
        return text
    }
}
