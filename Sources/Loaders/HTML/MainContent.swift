/// Where on a page the article is: the element that holds most of the page's sentences and little else.
///
/// Every block of text has a mass: its length, none where most of it is linked or it is short. An element is scored by
/// the F1 of the mass in it against all mass of the page (recall) and all its text (precision); its names (`main`,
/// `article`, `articleBody`, class words) raise the score. Elements that name themselves as something else count neither
/// way, unless most of the page's mass is in them.
struct MainContent {
    let tree: HTMLTree
    /// What the elements' names say.
    private(set) var words: [ClassWords]
    /// Why an element is left out with all that is in it.
    private(set) var reasons: [Article.Dropped.Reason?]
    /// The element that holds the article.
    private(set) var root = 0

    private var mass: [Float]
    /// Whether class words count.
    private var trustsNames = true
    /// Whether an element holds a first heading of some words.
    private var holdsHeadline: [Bool]
    private var total: [Float]

    init(_ tree: HTMLTree) {
        self.init(unread: tree)
        for node in tree.nodes.indices where tree.tag(node) == .h1 {
            guard LineShape(tree.plainText(node)).count >= 3 else { continue }
            var at = node
            while at > 0, !holdsHeadline[at] {
                holdsHeadline[at] = true
                at = tree.parent(at)
            }
        }
        weigh()
        let page = mass[0]
        leaveOut()
        leaveOutTeasers()
        choose()
        // Names that mean something else on this page have taken nearly all of its text: without them, then.
        if mass[root] < 600, mass[root] * 5 < page { chooseAgain(mass[root]) }
    }

    /// A fragment that is all article, but for what its elements are named.
    init(fragment tree: HTMLTree) {
        self.init(unread: tree)
        weigh()
        leaveOut()
        weigh()
    }

    private init(unread tree: HTMLTree) {
        self.tree = tree
        words = tree.nodes.indices.map { tree.nodes[$0].attributes.isEmpty ? [] : ClassWords.of($0, tree) }
        reasons = Array(repeating: nil, count: tree.nodes.count)
        mass = Array(repeating: 0, count: tree.nodes.count)
        total = mass
        holdsHeadline = Array(repeating: false, count: tree.nodes.count)
    }

    /// Whether an element is left out.
    func isLeftOut(_ node: Int) -> Bool { reasons[node] != nil }

    /// Which elements name themselves as the words on a picture, and are short enough for it.
    var captions: [Bool] {
        words.indices.map { node in
            guard words[node].contains(.caption), total[node] < 600, tree.end(node) - node < 40 else { return false }
            return !tree.inside(node).contains { [.img, .figure, .table, .figcaption].contains(tree.tag($0)) }
        }
    }

    /// Leaves an element out, unless it holds the article.
    mutating func leaveOut(_ node: Int, _ reason: Article.Dropped.Reason) {
        if reasons[node] == nil, !(node <= root && root < tree.end(node)) { reasons[node] = reason }
    }

    /// Why a node is left out, by its own looks or by those of an element around it.
    func reason(of node: Int) -> Article.Dropped.Reason? {
        var at = node
        while at > 0 {
            if let reason = reasons[at] { return reason }
            at = tree.parent(at)
        }
        return nil
    }

    /// Paragraphs between the headline and the main element: the standfirst.
    func standfirsts(behind title: Int?) -> [Int] {
        guard let title, title < root else { return [] }
        var found: [Int] = []
        var node = tree.end(title)
        while node < root, found.count < 3 {
            let tag = tree.tag(node)
            let isAround = tree.end(node) > root
            if reasons[node] != nil {
                node = tree.end(node)
            } else if tag != .text, !isAround, !tag.isInline,
                !tree.inside(node).contains(where: { !tree.tag($0).isInline })
            {
                let shape = LineShape(tree.plainText(node))
                let isNamed = words[node].contains(.standfirst) && shape.count >= 6
                if isNamed || mass[node] > 0 && shape.isParagraph { found.append(node) }
                node = tree.end(node)
            } else {
                node += 1
            }
        }
        return found
    }

    // MARK: Mass

    /// The mass and the text of every element, all of the page counted.
    private mutating func weigh() {
        for index in mass.indices { (mass[index], total[index]) = (0, 0) }
        // The text of a block, its inline elements included, belongs to the nearest box.
        var length: [Int: (all: Int, linked: Int, commas: Int)] = [:]
        var links = Array(repeating: false, count: tree.nodes.count)
        var box = Array(repeating: 0, count: tree.nodes.count)
        var isHidden = Array(repeating: false, count: tree.nodes.count)
        for node in tree.nodes.indices.dropFirst() {
            let parent = tree.parent(node)
            let tag = tree.tag(node)
            isHidden[node] = isHidden[parent] || tag.isInvisible || reasons[node] != nil
            guard !isHidden[node] else { continue }
            links[node] = links[parent] || tag == .a
            box[node] = tag.isInline ? box[parent] : node
            guard tag == .text else { continue }
            let count = tree.text(node).reduce(into: 0) { $0 += $1 > 0x20 && $1 & 0xC0 != 0x80 ? 1 : 0 }
            guard count > 0 else { continue }
            var sum = length[box[node]] ?? (0, 0, 0)
            sum.all += count
            if links[node] { sum.linked += count }
            length[box[node]] = sum
        }
        for (node, sum) in length {
            total[node] += Float(sum.all)
            let density = Float(sum.linked) / Float(sum.all)
            guard sum.all >= 40, density < 0.5 else { continue }
            let tag = tree.tag(node)
            if tag.headingLevel != nil || tag == .figcaption || tag == .label || tag == .button { continue }
            let share: Float = tag == .li || tag == .td || tag == .dd ? 0.6 : 1
            mass[node] += Float(sum.all) * (1 - density) * share * (sum.all >= 80 ? 1 : 0.5)
        }
        for node in tree.nodes.indices.dropFirst().reversed() {
            mass[tree.parent(node)] += mass[node]
            total[tree.parent(node)] += total[node]
        }
    }

    // MARK: Left out

    private mutating func chooseAgain(_ found: Float) {
        let (first, before) = (reasons, root)
        reasons = Array(repeating: nil, count: tree.nodes.count)
        weigh()
        trustsNames = false
        leaveOut()
        choose()
        guard mass[root] < found * 3 else { return }
        (reasons, root, trustsNames) = (first, before, true)
        weigh()
    }

    private mutating func leaveOut() {
        let page = max(mass[0], 1)
        var node = 1
        while node < tree.nodes.count {
            if tree.tag(node) != .text, let reason = reason(node, page) {
                reasons[node] = reason
                node = tree.end(node)
            } else {
                node += 1
            }
        }
    }

    private func reason(_ node: Int, _ page: Float) -> Article.Dropped.Reason? {
        let tag = tree.tag(node)
        switch tag {
        case .html, .body, .main, .tr, .tbody, .table: return nil
        default: break
        }
        if tag.isInvisible { return tag == .iframe || tag == .video ? nil : .furniture }
        let share = mass[node] / page
        if isHidden(node) { return share < 0.5 ? .furniture : nil }
        switch tag {
        case .nav: if share < 0.3 { return .furniture }
        case .aside: if share < 0.3 { return .related }
        case .footer: if share < 0.3 { return .furniture }
        case .button, .legend: return .furniture
        case .form, .fieldset: if share < 0.2 { return .furniture }
        default: break
        }
        if let role = tree[node, .role]?.lowercased(), share < 0.3,
            ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu"].contains(role)
        {
            return .furniture
        }
        let words = words[node]
        // The head of the article, and words at the beginning of a paragraph, are no furniture.
        if holdsHeadline[node]
            || tag.isInline && tree.tag(tree.parent(node)) == .p && total[tree.parent(node)] > total[node] * 3
        {
            return nil
        }
        if words.isEmpty || tag == .article && !words.contains(.comments) { return nil }
        if !trustsNames { return words.contains(.comments) && share < 0.3 ? .comments : nil }
        if words.contains(.body), share > 0.1 { return nil }
        if words.contains(.comments), share < 0.85 { return .comments }
        guard share < 0.3 else { return nil }
        if words.contains(.advert) { return .advertisement }
        if words.contains(.share) { return .share }
        if words.contains(.related) { return .related }
        if words.contains(.byline), total[node] < 900 { return .byline }
        if words.contains(.date), total[node] < 120 { return .dateline }
        if words.contains(.noise) { return .furniture }
        if words.contains(.small), share < 0.05, total[node] < 250, mass[node] < 120, tag != .p { return .furniture }
        return nil
    }

    /// Three or more elements side by side with one name, each of boxes with a linked headline: a list of other articles.
    private mutating func leaveOutTeasers() {
        weigh()
        let page = max(mass[0], 1)
        for parent in tree.nodes.indices where tree.end(parent) - parent > 12 && tree.tag(parent) != .text {
            guard reasons[parent] == nil, !isListArticle(parent) else { continue }
            var groups: [[UInt8]: [Int]] = [:]
            for child in tree.children(parent) where Self.boxes.contains(tree.tag(child)) && reasons[child] == nil {
                groups[[tree.tag(child).rawValue] + tree.value(child, .class).prefix(60), default: []].append(child)
            }
            for members in groups.values where members.count >= 3 {
                let teasers = members.filter(isTeaser)
                let sum = teasers.reduce(0) { $0 + mass[$1] }
                guard teasers.count * 5 >= members.count * 4, sum < page * 0.8 else { continue }
                for member in members { reasons[member] = .related }
            }
        }
    }

    /// Whether the element is in one that names itself the article's text and has hardly any other.
    private func isListArticle(_ node: Int) -> Bool {
        var at = node
        while at > 0 {
            if words[at].contains(.body) { return mass[at] < 300 }
            at = tree.parent(at)
        }
        return false
    }

    private static let boxes: Set<HTMLTag> = [.div, .article, .section, .li, .a, .td, .tr, .dl, .unknown]

    /// Whether an element holds a link of some words in a heading or before its other text.
    private func isTeaser(_ node: Int) -> Bool {
        var heading = false
        var linked = 0
        var all = 0
        var end = -1
        var headingEnd = -1
        guard tree.end(node) - node < 400 else { return false }
        for inner in tree.inside(node) {
            let tag = tree.tag(inner)
            if tag == .a { end = max(end, tree.end(inner)) }
            if tag.headingLevel != nil || words[inner].contains(.title) {
                headingEnd = max(headingEnd, tree.end(inner))
            }
            guard tag == .text else { continue }
            let count = tree.text(inner).reduce(into: 0) { $0 += $1 > 0x20 ? 1 : 0 }
            guard count > 0 else { continue }
            all += count
            let isLinked = inner < end || tree.tag(node) == .a
            if isLinked { linked += count }
            if isLinked, inner < headingEnd, count >= 12 { heading = true }
        }
        return (heading && all < 1200) || (linked >= 20 && linked * 3 >= all && all < 600)
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.has(node, .hidden) { return true }
        if tree.value(node, .ariaHidden).elementsEqual("true".utf8) { return true }
        if tree.has(node, .class), Self.hiddenNames.contains(where: { isNamed(node, $0) }) { return true }
        let style = tree.value(node, .style).filter { $0 > 0x20 }.map { $0 | 0x20 }
        return String(decoding: style, as: UTF8.self).find("display:none") != nil
    }

    /// Whole names of classes that style sheets of many sites hide by.
    private static let hiddenNames = ["hidden", "d-none", "is-hidden"].map { Array($0.utf8) }

    private func isNamed(_ node: Int, _ name: [UInt8]) -> Bool {
        let value = tree.value(node, .class)
        guard value.count >= name.count, value.count < 400 else { return false }
        return value.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(name) }
    }

    // MARK: The best element

    private mutating func choose() {
        weigh()
        let page = max(mass[0], 1)
        var best: (score: Float, node: Int) = (0, 0)
        for node in tree.nodes.indices where mass[node] > 0 && tree.tag(node) != .text {
            switch tree.tag(node) {
            case .p, .li, .tr, .dd, .pre, .span, .a, .em, .strong: continue
            default: break
            }
            let recall = mass[node] / page
            let precision = mass[node] / max(total[node], 1)
            let score = 2 * recall * precision / (recall + precision) * bonus(node)
            // Of two that are as good the inner one is nearer to the text.
            if score >= best.score { best = (score, node) }
        }
        root = best.node
    }

    private func bonus(_ node: Int) -> Float {
        var bonus: Float = 1
        if tree.value(node, .itemprop).elementsEqual("articleBody".utf8) { bonus += 0.3 }
        switch tree.tag(node) {
        case .article: bonus += 0.1
        case .main: bonus += 0.05
        default: break
        }
        if words[node].contains(.body) { bonus += 0.2 }
        return bonus
    }
}
