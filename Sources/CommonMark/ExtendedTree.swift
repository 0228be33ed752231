/// What libcmark read of a document, with tables and footnotes as elements.
struct ExtendedTree {
    private(set) var source: ParsedSource
    private(set) var tree: ParsedTree
    /// The ranges of cells, in the bytes given, by the index of the leaf.
    private(set) var cellRanges: [Int: Range<Int>] = [:]
    private(set) var definitions = FootnoteDefinitions()

    init(_ given: ParsedSource, _ extensions: MarkdownDocument.Extensions) {
        let isSmart = extensions.contains(.smartPunctuation)
        if extensions.contains(.footnotes), let found = FootnoteFinder.rewrite(given, isSmart: isSmart) {
            (source, tree, definitions) = (found.source, found.tree, found.definitions)
        } else {
            (source, tree) = (given, CMarkBridge.parse(given.bytes, isSmart: isSmart))
        }
        var cells: [Int: TableCell] = [:]
        if extensions.contains(.tables), let found = TableFinder.rewrite(source, tree) {
            (source, cells) = found
            tree = CMarkBridge.parse(source.bytes, isSmart: isSmart)
        }
        if !cells.isEmpty || !definitions.labels.isEmpty { restructure(cells) }
    }

    /// What an element of libcmark's tree has become: how many closing steps it needs.
    private enum Frame {
        case plain
        case cell(after: Int)
        /// A list that opens with its first item of its own.
        case list(Element, isOpen: Bool)
        case footnote
    }

    private mutating func restructure(_ cells: [Int: TableCell]) {
        var steps: [Step] = []
        steps.reserveCapacity(tree.steps.count + 4 * cells.count)
        var frames: [Frame] = []
        var leaf = 0
        var container = 0
        for step in tree.steps {
            switch step {
            case .open(let element):
                switch element {
                case .list: frames.append(.list(element, isOpen: false))
                case .item:
                    defer { container += 1 }
                    openItem(tree.containerPositions[container], &frames, &steps)
                case .quotation:
                    container += 1
                    frames.append(.plain)
                    steps.append(step)
                case .heading:
                    let place = tree.leafPositions[leaf]
                    if let cell = cells[source.offset(line: place.startLine, column: place.startColumn)] {
                        steps += (cell.before + [cell.element]).map(Step.open)
                        frames.append(.cell(after: cell.after))
                        cellRanges[leaf] = cell.range
                    } else {
                        frames.append(.plain)
                        steps.append(step)
                    }
                    leaf += 1
                default:
                    if element.isTextBlock { leaf += 1 }
                    frames.append(.plain)
                    steps.append(step)
                }
            case .close:
                switch frames.popLast() {
                case .cell(let after): steps += Array(repeating: .close, count: after + 1)
                case .list(_, isOpen: false): break
                default: steps.append(.close)
                }
            case .codeBlock, .htmlBlock:
                leaf += 1
                steps.append(step)
            default: steps.append(step)
            }
        }
        tree.steps = steps
    }

    /// Definitions stand outside of the list that libcmark has put them in, between the items that are the writer's.
    private func openItem(_ position: BlockPosition, _ frames: inout [Frame], _ steps: inout [Step]) {
        let number = FootnoteFinder.place(ofMarkAt: position, in: source).flatMap { definitions.numbers[$0] }
        if case .list(let list, let isOpen)? = frames.last, isOpen == (number != nil) {
            steps.append(isOpen ? .close : .open(restarted(list, position)))
            frames[frames.count - 1] = .list(list, isOpen: !isOpen)
        }
        frames.append(number == nil ? .plain : .footnote)
        steps.append(.open(number.map(Element.footnote) ?? .item))
    }

    /// A list that begins at an item, with its number.
    private func restarted(_ list: Element, _ position: BlockPosition) -> Element {
        guard case .list(_?, let isTight) = list else { return list }
        let start = source.offset(line: position.startLine, column: position.startColumn)
        let digits = source.bytes[start...].prefix(9).prefix { (0x30...0x39).contains($0) }
        return .list(start: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, isTight: isTight)
    }
}
