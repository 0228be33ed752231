import Basics

/// Makes the leaves of a document: plain text, map and range of every leaf block.
struct LeafBuilder {
    private let source: ParsedSource
    private let given: ExtendedTree
    private let tree: ParsedTree
    private let extensions: MarkdownDocument.Extensions
    private let keepsTexts: Bool
    private var entities = EntityCache()
    private var leaves: [MarkdownDocument.Leaf] = []
    private var steps: [Step] = []
    /// The containers that are open.
    private var containers: [Element] = []
    private var quotes = QuotePrefix()

    /// The leaves of a document, and its steps with the inlines that the extensions find.
    static func build(
        _ tree: ExtendedTree, _ extensions: MarkdownDocument.Extensions, keepsTexts: Bool = true
    ) -> (leaves: [MarkdownDocument.Leaf], steps: [Step]) {
        var builder = LeafBuilder(tree, extensions, keepsTexts: keepsTexts)
        builder.build()
        return (builder.leaves, builder.steps)
    }

    private init(_ tree: ExtendedTree, _ extensions: MarkdownDocument.Extensions, keepsTexts: Bool) {
        self.keepsTexts = keepsTexts
        source = tree.source
        given = tree
        self.tree = tree.tree
        self.extensions = extensions
        steps.reserveCapacity(tree.tree.steps.count)
    }

    private mutating func build() {
        var index = 0
        while index < tree.steps.count {
            switch tree.steps[index] {
            case .open(let element) where element.isTextBlock:
                let end = tree.steps.endOfElement(at: index) - 1
                addTextBlock(element, tree.steps[index + 1..<end])
                index = end + 1
                continue
            case .open(let container):
                containers.append(container)
                quotes.open(container)
            case .close: if let container = containers.popLast() { quotes.close(container) }
            case .codeBlock(let info, let text): addCode(text, hasInfo: !info.isEmpty)
            case .htmlBlock: add(.html, text: [], TextMap())
            default: break
            }
            steps.append(tree.steps[index])
            index += 1
        }
    }

    private mutating func addTextBlock(_ element: Element, _ inlines: ArraySlice<Step>) {
        let content = LeafContent(source, position, quotes, isHeading: element != .paragraph)
        if !keepsTexts, content.bytes.first != UInt8(ascii: "["), !InlineExtensions.mayApply(to: content.bytes) {
            let opening = steps.count
            steps.append(.open(element))
            steps += inlines
            steps.append(.close)
            return add(Self.kind(steps[opening]), text: [], TextMap())
        }
        var aligner = InlineAligner(content.bytes, entities, isSmart: extensions.contains(.smartPunctuation))
        if content.mayHoldDefinitions { aligner.skipDefinitions() }
        let inlines = taskItem(element, &aligner, inlines)
        for step in inlines { aligner.take(step) }
        entities = aligner.entities
        let opening = steps.count
        steps.append(.open(element))
        var (text, map) = (aligner.text, aligner.map)
        if !extensions.isDisjoint(with: Self.inlineExtensions), InlineExtensions.mayApply(to: text) {
            var found = InlineExtensions(aligner, extensions, given.definitions)
            found.apply(to: inlines)
            steps += found.steps
            if !found.removed.isEmpty { (text, map) = Self.removing(found.removed, text, map) }
        } else {
            steps += inlines
        }
        steps.append(.close)
        add(Self.kind(steps[opening]), text: text, map.following(content.map))
    }

    private static let inlineExtensions: MarkdownDocument.Extensions = [.strikethrough, .bareLinks, .footnotes]

    private static func kind(_ step: Step) -> MarkdownDocument.Leaf.Kind {
        switch step {
        case .open(.heading(let level)): .heading(level: level)
        case .open(.tableCell): .tableCell
        default: .paragraph
        }
    }

    private static func removing(
        _ removed: [Range<Int>], _ text: [UInt8], _ map: TextMap
    ) -> (text: [UInt8], map: TextMap) {
        var (rest, restMap) = ([UInt8](), TextMap())
        var at = 0
        for range in removed + [text.count..<text.count] {
            rest += text[at..<range.lowerBound]
            restMap.append(map.slice(at..<range.lowerBound))
            at = range.upperBound
        }
        return (rest, restMap)
    }

    /// Makes the item a task whose first paragraph begins with a box, and takes the box from its text.
    private mutating func taskItem(
        _ element: Element, _ aligner: inout InlineAligner, _ inlines: ArraySlice<Step>
    ) -> ArraySlice<Step> {
        guard extensions.contains(.taskLists), element == .paragraph, steps.last == .open(.item),
            case .text(var text)? = inlines.first, text.first == UInt8(ascii: "["),
            let box = aligner.skipTaskBox()
        else { return inlines }
        steps[steps.count - 1] = .open(.taskItem(isDone: box.isDone))
        text.removeFirst(min(box.length, text.count))
        return text.isEmpty ? inlines.dropFirst() : [.text(text)] + inlines.dropFirst()
    }

    /// Every line of a code block is the end of a line of the source: what stands before it is a container's mark or
    /// indentation, of which a tab may have been taken in part.
    private mutating func addCode(_ text: [UInt8], hasInfo: Bool) {
        let position = position
        let isFenced = hasInfo || opensWithFence(text, position)
        var line = position.startLine - 1 + (isFenced ? 1 : 0)
        var map = TextMap()
        for part in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let isLast = part.endIndex == text.endIndex
            if isLast, part.isEmpty { break }
            let place =
                source.lines.indices.contains(line) ? source.lines[line] : source.bytes.count..<source.bytes.count
            var common = 0
            while common < part.count, common < place.count,
                part[part.endIndex - 1 - common] == source.bytes[place.upperBound - 1 - common]
            {
                common += 1
            }
            let start = place.upperBound - common
            let isTab = common < part.count && start > place.lowerBound && source.bytes[start - 1] == 0x09
            map.append(
                textLength: part.count - common, source: isTab && part.count - common != 1 ? start - 1..<start : nil)
            map.append(textLength: common, source: start..<place.upperBound)
            if !isLast {
                let next = line + 1 < source.lines.count ? source.lines[line + 1].lowerBound : source.bytes.count
                map.append(textLength: 1, source: place.upperBound < next ? place.upperBound..<next : nil)
            }
            line += 1
        }
        add(.code, text: text, map)
    }

    /// Whether a block without an info string was opened by a fence, rather than indented and about fences.
    private func opensWithFence(_ text: [UInt8], _ position: BlockPosition) -> Bool {
        let start = source.offset(line: position.startLine, column: position.startColumn)
        let line = source.bytes[start..<source.offset(line: position.startLine, column: .max)]
        guard line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) else { return false }
        return !text.prefix { $0 != UInt8(ascii: "\n") }.elementsEqual(line)
    }

    private var position: BlockPosition { tree.leafPositions[leaves.count] }

    private mutating func add(_ kind: MarkdownDocument.Leaf.Kind, text: [UInt8], _ map: TextMap) {
        let position = position
        let start = source.offset(line: position.startLine, column: position.startColumn)
        // libcmark ends a heading before its closing marks.
        let endColumn = if case .heading = kind { Int.max } else { position.endColumn + 1 }
        let end = source.offset(line: position.endLine, column: endColumn)
        leaves.append(
            MarkdownDocument.Leaf(
                kind: kind, isInListItem: containers.last?.isItem == true,
                isInQuotation: containers.last == .quotation,
                text: String(decoding: text, as: UTF8.self),
                map: source.origin.map { map.following($0) } ?? map,
                range: given.cellRanges[leaves.count] ?? source.given(start..<max(start, end))))
    }
}
