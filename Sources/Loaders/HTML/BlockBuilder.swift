import Basics

/// From a page's main element to the blocks of an article and their Markdown.
///
/// What is left out is decided before (``MainContent``) or by what each block looks like afterwards (``BlockFilter``).
struct BlockBuilder {
    /// A block before its Markdown is laid out.
    struct Draft: Sendable {
        var kind: Article.Block.Kind
        var text: String
        /// Without the marks of its containers; lines separated by "\n".
        var markdown: String
        /// The quotations and list items around it, the outermost first.
        var containers: [Container] = []
        /// The share of its text that is linked.
        var linkDensity = 0.0
        /// Where it begins in the file.
        var offset = 0
        /// The element that it was made of.
        var node = 0
        /// Its place, where it is a cell of a pipe table.
        var cell: Cell?
    }

    /// The place of a cell in a pipe table.
    struct Cell: Sendable, Equatable {
        var row: Int
        var column: Int
        /// How many columns the table has.
        var width: Int
    }

    /// A quotation or a list item.
    struct Container: Sendable, Equatable {
        var node: Int
        /// What stands before its first line: `> `, `- `, `12. `.
        var mark: String
        var isQuotation: Bool { mark == "> " }
        /// What stands before its other lines.
        var rest: String { isQuotation ? mark : String(repeating: " ", count: mark.utf8.count) }
    }

    let tree: HTMLTree
    let isLeftOut: [Bool]
    let isCaption: [Bool]
    let address: HTMLAddress
    private(set) var drafts: [Draft] = []
    /// Parts of texts that are no blocks: credits, pictures that are too large.
    var left: [(text: String, offset: Int, reason: Article.Dropped.Reason)] = []
    /// The text nodes that are in a draft or in ``left``.
    private(set) var isTaken: [Bool]

    private var inline = InlineText()
    /// The element that the line being read began in.
    private(set) var inlineNode = 0
    /// Where that line begins.
    var inlineOffset: Int { inline.offset ?? 0 }
    private(set) var containers: [Container] = []
    private var heading: Int?
    private(set) var linkNumber = 0
    var lastMarks: [Int: String] = [:]
    private var breaks = 0

    init(tree: HTMLTree, isLeftOut: [Bool], isCaption: [Bool], address: HTMLAddress) {
        self.tree = tree
        self.isLeftOut = isLeftOut
        self.isCaption = isCaption
        self.address = address
        isTaken = Array(repeating: false, count: tree.nodes.count)
    }

    /// Marks the texts of an element as taken, those of a part that is left out only where all is wanted.
    mutating func take(_ root: Int, all: Bool = false) {
        var node = root
        while node < tree.end(root) {
            let isSkipped = node != root && (tree.tag(node).isInvisible || !all && isLeftOut[node])
            if tree.tag(node) == .text { isTaken[node] = true }
            node = isSkipped ? tree.end(node) : node + 1
        }
    }

    /// The text of an element without its parts that are left out.
    func printed(_ node: Int) -> String { tree.plainText(node) { isLeftOut[$0] } }

    /// Reads an element's content.
    mutating func build(_ root: Int) {
        walk(root, .init())
        flush()
    }

    mutating func walk(_ node: Int, _ style: InlineText.Style) {
        for child in tree.children(node) { visit(child, style) }
    }

    private mutating func visit(_ node: Int, _ style: InlineText.Style) {
        let tag = tree.tag(node)
        if tag == .text {
            if inline.isEmpty { inlineNode = tree.parent(node) }
            let text = tree.text(node)
            inline.add(text, style, offset: Int(tree.nodes[node].offset))
            if text.contains(where: { $0 > 0x20 }) { breaks = 0 }
            isTaken[node] = true
            return
        }
        guard !isLeftOut[node] else { return }
        switch tag {
        case .br: lineBreak()
        case .hr: flush()
        case .img, .picture: image(node)
        case .iframe, .video: film(node)
        case _ where tag.isInvisible: break
        case .em, .i, .cite, .dfn, .var: walk(node, style.with { $0.isEmphasised = true })
        case .strong, .b: walk(node, style.with { $0.isStrong = true })
        case .del, .s, .strike: walk(node, style.with { $0.isStruck = true })
        case .code, .kbd, .samp, .tt: walk(node, style.with { $0.isCode = true })
        case .a: link(node, style)
        case .pre: code(node)
        case .blockquote: inside(node, "> ", style)
        case .ul, .ol, .menu: list(node, style)
        case .table: table(node, style)
        case .figure: figure(node)
        case .figcaption: caption(node, image: nil)
        case .dl: definitions(node, style)
        case .h1, .h2, .h3, .h4, .h5, .h6: headed(node, tag.headingLevel ?? 2, style)
        case _ where isCaption[node]: caption(node, image: nil)
        case _ where tag.isInline: walk(node, style)
        default:
            flush()
            walk(node, style)
            flush()
        }
    }

    private mutating func lineBreak() {
        breaks += 1
        if breaks > 1 { flush() } else { inline.addBreak() }
    }

    private mutating func link(_ node: Int, _ style: InlineText.Style) {
        let holdsBlocks = tree.inside(node).contains { !tree.tag($0).isInline && !isLeftOut[$0] }
        walk(node, holdsBlocks ? style : linked(node, style))
    }

    /// The style of what a link holds.
    mutating func linked(_ node: Int, _ style: InlineText.Style) -> InlineText.Style {
        linkNumber += 1
        let target = style.link == nil ? tree[node, .href].flatMap(address.link) : style.link
        let number = linkNumber
        return style.with { ($0.link, $0.linkNumber) = (target, target == nil ? 0 : number) }
    }

    private mutating func headed(_ node: Int, _ level: Int, _ style: InlineText.Style) {
        flush()
        heading = level
        walk(node, .init())
        flush()
        heading = nil
    }

    private mutating func inside(_ node: Int, _ mark: String, _ style: InlineText.Style) {
        flush()
        containers.append(Container(node: node, mark: mark))
        walk(node, style)
        flush()
        containers.removeLast()
    }

    private mutating func list(_ node: Int, _ style: InlineText.Style) {
        flush()
        let depth = containers.count
        let isOrdered = tree.tag(node) == .ol
        let isReversed = isOrdered && tree.has(node, .reversed)
        let items = isReversed ? tree.children(node).filter { tree.tag($0) == .li }.count : 1
        let step = isReversed ? -1 : 1
        var number = min(max(Int(tree[node, .start] ?? "") ?? items, 0), 9_999_999)
        // A list right behind another one has another mark, or the two would be one.
        let other = lastMarks[depth]
        let mark = isOrdered ? (other == "." ? ")" : ".") : (other == "-" ? "+" : "-")
        for child in tree.children(node) where !isLeftOut[child] {
            switch tree.tag(child) {
            case .text: visit(child, style)
            case .li:
                if let value = tree[child, .value].flatMap({ Int($0) }) { number = min(max(value, 0), 9_999_999) }
                inside(child, isOrdered ? "\(number)\(mark) " : mark + " ", style)
                number = max(0, number + step)
            default: visit(child, style)
            }
        }
        flush()
        lastMarks = lastMarks.filter { $0.key < depth }
        lastMarks[depth] = mark
    }

    /// Terms as paragraphs in bold, what is said of each as items of a list.
    private mutating func definitions(_ node: Int, _ style: InlineText.Style) {
        flush()
        let depth = containers.count
        let mark = lastMarks[depth] == "-" ? "+" : "-"
        for child in tree.children(node) { definition(child, mark, style) }
        flush()
        lastMarks = lastMarks.filter { $0.key < depth }
        lastMarks[depth] = mark
    }

    private mutating func definition(_ node: Int, _ mark: String, _ style: InlineText.Style) {
        guard !isLeftOut[node] else { return }
        let holdsBlocks = tree.inside(node).contains { !tree.tag($0).isInline }
        switch tree.tag(node) {
        case .dt where !holdsBlocks:
            flush()
            walk(node, style.with { $0.isStrong = true })
            flush()
        case .dd: inside(node, mark + " ", style)
        case .div: for child in tree.children(node) { definition(child, mark, style) }
        default: visit(node, style)
        }
    }

    private mutating func code(_ node: Int) {
        flush()
        var bytes: [UInt8] = []
        var inner = node + 1
        while inner < tree.end(node) {
            let tag = tree.tag(inner)
            if tag == .br { bytes.append(0x0A) }
            if tag == .text {
                bytes += tree.text(inner)
                isTaken[inner] = true
            }
            inner = tag.isInvisible || isLeftOut[inner] ? tree.end(inner) : inner + 1
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var kept = lines.map { line in line.filter { $0 == "\t" || !$0.unicodeScalars.contains { $0.value < 0x20 } } }
        while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
        while kept.first?.allSatisfy(\.isWhitespace) == true { kept.removeFirst() }
        // A tab's width depends on the column, which the containers' marks change.
        kept = kept.map { String($0).replacing("\t", with: "    ") }
        guard !kept.isEmpty else { return }
        let text = kept.joined(separator: "\n")
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        add(
            Draft(
                kind: .code, text: text + "\n", markdown: fence + language(node) + "\n" + text + "\n" + fence,
                offset: Int(tree.nodes[node].offset), node: node))
    }

    /// The language that a class names, `language-swift`.
    private func language(_ node: Int) -> String {
        for at in [node] + tree.inside(node).filter({ tree.tag($0) == .code }).prefix(1) {
            for name in (tree[at, .class] ?? "").split(separator: " ") {
                guard let prefix = ["language-", "lang-"].first(where: name.hasPrefix) else { continue }
                let language = name.dropFirst(prefix.count)
                let isWord = language.utf8.allSatisfy {
                    (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+#-".utf8.contains($0)
                }
                if isWord, language.utf8.count <= 20 { return String(language) }
            }
        }
        return ""
    }

    // MARK: Blocks

    mutating func flush() {
        defer {
            inline = InlineText()
            breaks = 0
        }
        let text = inline.plain
        guard !text.isEmpty else { return }
        if heading == nil, containers.isEmpty, isUnderPicture(text) { return addCaption(ofLine: text) }
        var kind = Article.Block.Kind.paragraph
        var markdown: String
        if let heading {
            kind = .heading(level: min(max(heading, 2), 6))
            markdown = String(repeating: "#", count: min(max(heading, 2), 6)) + " " + inline.markdown(inHeading: true)
        } else {
            if let last = containers.last { kind = last.isQuotation ? .quotation : .listItem }
            markdown = inline.markdown()
        }
        add(
            Draft(
                kind: kind, text: text, markdown: markdown,
                linkDensity: Double(inline.linkedLength) / Double(max(1, inline.length)), offset: inline.offset ?? 0,
                node: inlineNode))
    }

    mutating func add(_ draft: Draft) {
        var draft = draft
        if draft.containers.isEmpty { draft.containers = containers }
        // Between two lists any other block parts them.
        if draft.containers.count <= containers.count { lastMarks = lastMarks.filter { $0.key < containers.count } }
        drafts.append(draft)
    }
}

extension InlineText.Style {
    func with(_ change: (inout Self) -> Void) -> Self {
        var style = self
        change(&style)
        return style
    }
}
