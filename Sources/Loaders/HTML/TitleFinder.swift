/// The headline that a reader sees, chosen by what the page states elsewhere.
///
/// Of the headings the one whose words agree best with a stated title, a first-level one before others; a stated title,
/// without the outlet's name, where none agrees. The outlet's own name and motto are no headline.
struct TitleFinder {
    let tree: HTMLTree
    let content: MainContent
    /// `og:title` and its like, the best first.
    let stated: [String]
    /// Names of the outlet.
    let site: [String]

    /// A headline, the heading that shows it, and the part of the heading that is just the headline.
    struct Found {
        var title: String?
        var node: Int?
        var inner: Int?
    }

    func find() -> Found {
        let titles = stated.filter { !isSite($0) }
        let references = titles.map { words(withoutSite($0)) }.filter { !$0.isEmpty }
        var best: (score: Double, node: Int)?
        var seen = 0
        for node in tree.nodes.indices where seen < 400 {
            guard isHeading(node) else { continue }
            seen += 1
            let text = tree.plainText(node)
            let own = words(text)
            guard !own.isEmpty, own.count <= 60, !isSite(text) else { continue }
            let agreement = references.map { self.agreement(own, $0) }.max() ?? 0
            let isFirst = tree.tag(node) == .h1
            guard agreement >= 0.5 || isFirst && own.count >= 3 else { continue }
            let score = agreement + weight(node)
            if score > (best?.score ?? 0) + 0.001 { best = (score, node) }
        }
        if let best { return headline(in: best.node, titles) }
        if let first = titles.first { return Found(title: withoutSite(first)) }
        if let lead = leadingHeading { return headline(in: lead, []) }
        return Found(title: stated.first.map(withoutSite))
    }

    private func isHeading(_ node: Int) -> Bool {
        let tag = tree.tag(node)
        // One that was never closed may hold the article.
        guard tag != .text, tree.end(node) - node < 60, node > content.root || tree.end(node) <= content.root else {
            return false
        }
        if let level = tag.headingLevel { return level <= 3 }
        return content.words[node].contains(.title) && !tag.isInvisible && tag != .a
            || tree.value(node, .itemprop).elementsEqual("headline".utf8) && tag != .meta
    }

    private func weight(_ node: Int) -> Double {
        let isNamed = content.words[node].contains(.title)
        let level = tree.tag(node) == .h1 ? 0.35 : tree.tag(node) == .h2 ? 0.1 : isNamed ? 0.05 : 0
        return level - (tree.isInside(tree.parent(node), [.a, .nav, .aside]) ? 0.2 : 0)
    }

    /// The nearest heading before or at the top of the article, where the page states nothing but its own name.
    private var leadingHeading: Int? {
        let root = content.root
        let end = min(tree.end(root), root + 200)
        let inside = (root..<end).first { isLead($0) }
        let before = (max(0, root - 400)..<root).last { isLead($0) }
        return inside ?? before
    }

    private func isLead(_ node: Int) -> Bool {
        guard tree.tag(node).headingLevel != nil, isHeading(node) else { return false }
        let text = tree.plainText(node)
        return (2...30).contains(LineShape(text).count) && !isSite(text)
    }

    /// The part of a heading that is a stated title by itself or names itself a title, beside a kicker or a second line.
    private func headline(in node: Int, _ titles: [String]) -> Found {
        let whole = tree.plainText(node)
        let phrases = Set((titles + titles.map(withoutSite)).map { LineShape($0).phrase })
        for inner in tree.inside(node) where tree.tag(inner) != .text && !tree.tag(inner).isInvisible {
            let text = tree.plainText(inner)
            let shape = LineShape(text)
            guard shape.count >= 3, text != whole else { continue }
            let rest = LineShape(whole).count - shape.count
            if phrases.contains(shape.phrase) || content.words[inner].contains(.title) && rest <= 5 {
                return Found(title: text, node: node, inner: inner)
            }
        }
        let rest = tree.printed(node..<tree.end(node)) { inner in
            inner != node
                && (tree.tag(inner).isInvisible || content.words[inner].contains(.kicker)
                    || tree.tag(inner) == .time)
        }
        guard rest != whole, LineShape(rest).count >= 3 else { return Found(title: whole, node: node, inner: node) }
        let title = rest.drop { $0 == ":" || $0 == "|" || $0 == " " || $0 == "–" }
        return Found(title: String(title), node: node)
    }

    private func words(_ text: String) -> [String] { LineShape(text).words.map(\.folded) }

    /// The share of the heading's words that the title has, and how much of the title they are. A heading that says all
    /// of a title and more is its longer form.
    private func agreement(_ own: [String], _ other: [String]) -> Double {
        let (mine, theirs) = (Set(own), Set(other))
        let shared = Double(mine.intersection(theirs).count)
        let share = shared / max(Double(mine.count), min(Double(theirs.count), Double(mine.count) * 2))
        guard theirs.count >= 3, mine.isSuperset(of: theirs), mine.count <= theirs.count * 3 else { return share }
        return max(share, 0.85)
    }

    /// Whether a text is the outlet's name.
    private func isSite(_ text: String) -> Bool {
        let phrase = LineShape(text).phrase
        return site.contains { LineShape($0).phrase == phrase }
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
