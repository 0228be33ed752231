/// The visible text of a page that no block has taken, element by element, with the reason of each.
///
/// A text is in a block or here, and never in both: what is not marked as taken is an entry of the receipt.
struct HTMLReceipt {
    /// An entry and where it begins in the parsed bytes.
    struct Entry {
        var text: String
        var reason: Article.Dropped.Reason
        var offset: Int
    }

    private(set) var entries: [Entry] = []
    private let content: MainContent
    private let isTaken: [Bool]
    /// Before each node: the visible texts so far, those of them that are taken, and the elements with a reason.
    private var seen: [Int32] = [0]
    private var taken: [Int32] = [0]
    private var reasons: [Int32] = [0]

    init(content: MainContent, isTaken: [Bool]) {
        self.content = content
        self.isTaken = isTaken
        count()
        var node = 0
        while node < content.tree.nodes.count { node = visit(node) }
    }

    /// Whether a browser shows an element's text in some way; what an article leaves out may be seen.
    static func isSeen(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .head, .title, .script, .style, .template, .noscript, .svg, .math, .canvas, .iframe: false
        default: true
        }
    }

    private mutating func count() {
        let tree = content.tree
        var end = 0
        for node in tree.nodes.indices {
            var (isText, isNamed) = (false, false)
            if node >= end {
                let tag = tree.tag(node)
                if !Self.isSeen(tag) { end = tree.end(node) }
                isText = tag == .text && tree.text(node).contains { $0 > 0x20 }
                isNamed = content.reasons[node] != nil
            }
            seen.append(seen[node] + (isText ? 1 : 0))
            taken.append(taken[node] + (isText && isTaken[node] ? 1 : 0))
            reasons.append(reasons[node] + (isNamed ? 1 : 0))
        }
    }

    /// Adds what is to be said of a node, and gives the next one to look at.
    private mutating func visit(_ node: Int) -> Int {
        let tree = content.tree
        let end = tree.end(node)
        guard Self.isSeen(tree.tag(node)), seen[end] > seen[node], taken[end] - taken[node] < seen[end] - seen[node]
        else { return end }
        let isWhole = taken[end] == taken[node]
        let isNamed = content.reasons[node] != nil
        let inner = reasons[end] - reasons[node] - (isNamed ? 1 : 0)
        // A part that was left out for a reason of its own has an entry of its own.
        guard isWhole, isNamed || inner == 0 || tree.tag(node) == .text else { return node + 1 }
        var last = end
        if tree.tag(node).isInline, !isNamed {
            // Neighbours in a line are one entry.
            let parent = tree.parent(node)
            while last < tree.end(parent), tree.tag(last).isInline, isFree(last) { last = tree.end(last) }
        }
        let text = tree.printed(node..<last) { !Self.isSeen(tree.tag($0)) }
        if !text.isEmpty {
            let reason = content.reason(of: node) ?? .furniture
            entries.append(Entry(text: text, reason: reason, offset: Int(tree.nodes[node].offset)))
        }
        return last
    }

    private func isFree(_ node: Int) -> Bool {
        let end = content.tree.end(node)
        return taken[end] == taken[node] && reasons[end] == reasons[node]
    }
}
