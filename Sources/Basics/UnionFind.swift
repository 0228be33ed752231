/// Sets of things that are joined pair by pair (Galler and Fischer 1964), with path halving.
///
///     var sets = UnionFind<String>()
///     sets.join("A. Brook", "Ana Brook")
///     sets.root(of: "Ana Brook")      // "A. Brook"
public struct UnionFind<Element: Hashable & Comparable & Sendable>: Sendable {
    private var parents: [Element: Element] = [:]

    /// Everything in a set of its own.
    public init() {}

    /// Puts two things into one set, and returns what stands for it: the lesser, so that the order of joins doesn't matter.
    @discardableResult public mutating func join(_ a: Element, _ b: Element) -> Element {
        let (x, y) = (root(of: a), root(of: b))
        if x < y { parents[y] = x } else if y < x { parents[x] = y }
        return min(x, y)
    }

    /// What stands for the set of a thing.
    public mutating func root(of element: Element) -> Element {
        var element = element
        while let parent = parents[element] {
            if let grandparent = parents[parent] { parents[element] = grandparent }
            element = parent
        }
        return element
    }
}
