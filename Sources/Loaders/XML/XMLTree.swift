import Basics

/// An XML document as a flat tree in document order, each node with its place in the file.
struct XMLTree: Sendable {
    /// An element or a stretch of text.
    struct Node: Sendable {
        /// The element's name, its namespace as one of the usual prefixes: `item`, `dc:creator`; empty for text.
        var name: String
        var parent: Int
        /// The index behind the last node inside.
        var end: Int
        var attributes: [(name: String, value: String)] = []
        /// A text's characters and where they stand.
        var text = Article.Text()
        /// The element from `<` to the closing `>`; a text's stretch.
        var range: Range<Int>
        /// Between its tags.
        var content: Range<Int> = 0..<0
    }

    var nodes: [Node] = []

    /// The document's element.
    var root: Int? { nodes.isEmpty ? nil : 0 }

    func name(_ node: Int) -> String { nodes[node].name }

    /// The elements right inside, in order.
    func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var at = node + 1
        while at < nodes[node].end {
            if !nodes[at].name.isEmpty { found.append(at) }
            at = nodes[at].end
        }
        return found
    }

    /// The elements of a name right inside.
    func children(_ node: Int, _ names: String...) -> [Int] { children(node).filter { names.contains(name($0)) } }

    /// The elements of a name at any depth inside.
    func descendants(_ node: Int, _ name: String) -> [Int] {
        (node + 1..<max(node + 1, nodes[node].end)).filter { nodes[$0].name == name }
    }

    /// The value of an attribute.
    func attribute(_ node: Int, _ name: String) -> String? {
        nodes[node].attributes.first { $0.name == name }?.value
    }

    /// All text inside, with its map.
    func text(_ node: Int) -> Article.Text {
        var parts: [String] = []
        var map = TextMap()
        for inner in node..<nodes[node].end where nodes[inner].name.isEmpty {
            parts.append(nodes[inner].text.text)
            map.append(nodes[inner].text.map)
        }
        return Article.Text(text: parts.joined(), map: map)
    }

    /// All text inside on one line; `nil` where there is none.
    func line(_ node: Int) -> String? {
        let line = HTMLText.clean(text(node).text)
        return line.isEmpty ? nil : line
    }
}
