/// A parsed page: nodes in document order in one array, their texts in one buffer.
///
/// A node is its index. As the order is that of the document, a subtree is the range `node..<end(of: node)`.
struct HTMLTree: Sendable {
    /// One element or text.
    struct Node: Sendable {
        var tag: HTMLTag
        var parent: Int32
        /// Behind the last node of its subtree.
        var end: Int32 = 0
        /// The bytes of a text; of an element, none.
        var text: Range<Int32> = 0..<0
        /// The indices of its attributes.
        var attributes: Range<Int32> = 0..<0
        /// Where it begins in the parsed bytes.
        var offset: Int32 = 0
    }

    /// An attribute and the bytes of its value.
    struct Attribute: Sendable {
        var name: HTMLAttribute
        var value: Range<Int32>
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var bytes: [UInt8] = []

    /// All nodes of a subtree but its root.
    func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

    /// The tag of a node.
    func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

    /// The parent; the document's is itself.
    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

    /// Behind the last node of a subtree.
    func end(_ node: Int) -> Int { Int(nodes[node].end) }

    /// The children in order.
    func children(_ node: Int) -> Children { Children(tree: self, at: node + 1, end: end(node)) }

    struct Children: Sequence, IteratorProtocol {
        let tree: HTMLTree
        var at: Int
        let end: Int
        mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = tree.end(at) }
            return at
        }
    }

    /// The value of an attribute.
    subscript(node: Int, name: HTMLAttribute) -> String? {
        for index in nodes[node].attributes where attributes[Int(index)].name == name {
            return string(attributes[Int(index)].value)
        }
        return nil
    }

    /// The bytes of an attribute's value; empty where there is none.
    func value(_ node: Int, _ name: HTMLAttribute) -> ArraySlice<UInt8> {
        for index in nodes[node].attributes where attributes[Int(index)].name == name {
            let range = attributes[Int(index)].value
            return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        }
        return []
    }

    /// Whether an element has an attribute.
    func has(_ node: Int, _ name: HTMLAttribute) -> Bool {
        nodes[node].attributes.contains { attributes[Int($0)].name == name }
    }

    func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    /// The bytes of a text node.
    func text(_ node: Int) -> ArraySlice<UInt8> {
        let range = nodes[node].text
        return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The visible text of a subtree on one line, clean.
    func plainText(_ node: Int, without isLeftOut: (Int) -> Bool = { _ in false }) -> String {
        printed(node..<end(node)) { at in
            at != node && isLeftOut(at) || nodes[at].tag.isInvisible && at != node
        }
    }

    /// The text of a range of whole subtrees on one line, clean, without the elements that are skipped.
    func printed(_ range: Range<Int>, skipping: (Int) -> Bool) -> String {
        var out: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let tag = tag(at)
            if tag == .text {
                out += text(at)
            } else if skipping(at) {
                at = self.end(at)
                continue
            } else if !tag.isInline || tag == .br {
                out.append(0x20)
            }
            at += 1
            // A box ends the line of the text before it as well.
            if at < range.upperBound, tag == .text, !self.tag(parent(at - 1)).isInline, parent(at) != parent(at - 1) {
                out.append(0x20)
            }
        }
        return HTMLText.clean(out)
    }

    /// Makes a box of each `<noscript>` that holds an article's worth of text: without scripts nothing else shows it.
    mutating func showLongFallbacks() {
        for node in nodes.indices where tag(node) == .noscript && end(node) - node > 8 {
            let length = inside(node).reduce(0) { tag($1) == .text ? $0 + text($1).count : $0 }
            if length >= 1000 { nodes[node].tag = .div }
        }
    }

    /// Whether a node lies in an element of a tag.
    func isInside(_ node: Int, _ tags: Set<HTMLTag>) -> Bool {
        var at = node
        while at > 0 {
            if tags.contains(tag(at)) { return true }
            at = parent(at)
        }
        return false
    }
}
