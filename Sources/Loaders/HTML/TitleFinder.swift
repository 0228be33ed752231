/// The headline that a reader sees, chosen by what the page states elsewhere.
///
/// Of the headings the one whose words agree best with a stated title; a stated title, without the outlet's name,
/// where none agrees.
struct TitleFinder {
    let tree: HTMLTree
    let content: MainContent
    /// `og:title` and its like, the best first.
    let stated: [String]
    /// Names of the outlet.
    let site: [String]

    func find() -> (node: Int?, title: String?) {
        let references = stated.map { words($0) }.filter { !$0.isEmpty }
        var best: (score: Double, node: Int, text: String)?
        var seen = 0
        for node in tree.nodes.indices where seen < 400 {
            let tag = tree.tag(node)
            let isNamed = content.words[node].contains(.title)
            guard
                tag.headingLevel.map({ $0 <= 3 }) ?? false || isNamed && !tag.isInvisible && tag != .a
                    || tree.value(node, .itemprop).elementsEqual("headline".utf8) && tag != .meta,
                tree.end(node) - node < 60
            else { continue }
            seen += 1
            let text = tree.plainText(node)
            let own = words(text)
            guard !own.isEmpty, own.count <= 60 else { continue }
            let agreement = references.map { self.agreement(own, $0) }.max() ?? 0
            guard agreement >= 0.5 || tag == .h1 && own.count >= 3 else { continue }
            let level = tag == .h1 ? 0.3 : tag == .h2 ? 0.1 : isNamed ? 0.05 : 0
            let isLinked = tree.isInside(tree.parent(node), [.a, .nav, .aside]) ? 0.2 : 0
            let score = agreement + level - isLinked
            if score > (best?.score ?? 0) + 0.001 { best = (score, node, text) }
        }
        if let best { return (best.node, headline(in: best.node) ?? best.text) }
        return (nil, stated.first.map(withoutSite))
    }

    /// The part of a heading that is a stated title by itself, beside a kicker or a second line.
    private func headline(in node: Int) -> String? {
        let titles = Set(stated.map { LineShape(withoutSite($0)).phrase })
        for inner in tree.inside(node) where !tree.tag(inner).isInvisible {
            let text = tree.plainText(inner)
            let shape = LineShape(text)
            if shape.count >= 3, titles.contains(shape.phrase) { return text }
        }
        return nil
    }

    private func words(_ text: String) -> [String] { LineShape(text).words.map(\.folded) }

    /// The share of the heading's words that the title has, and how much of the title they are.
    private func agreement(_ own: [String], _ other: [String]) -> Double {
        let shared = Double(Set(own).intersection(other).count)
        let (mine, theirs) = (Double(Set(own).count), Double(Set(other).count))
        return shared / max(mine, min(theirs, mine * 2))
    }

    /// "Headline | The Harbour Post": without the last part where it names the outlet or is short.
    func withoutSite(_ title: String) -> String {
        for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "] {
            guard let range = title.findLast(mark) else { continue }
            let (head, tail) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
            let isSite = site.contains { $0.lowercased() == tail.lowercased() }
            let shape = LineShape(tail)
            if isSite || shape.count <= 4 && LineShape(head).count >= max(3, shape.count) {
                return withoutSite(head).trimmingSpaces
            }
        }
        return title
    }
}
