/// A cell of a table, read by libcmark as a heading of its own.
struct TableCell {
    /// What opens before the cell, outermost first: its row, its section, its table.
    var before: [Element]
    var element: Element
    /// How many elements close behind it.
    var after: Int
    /// The text of the cell, in the bytes given.
    var range: Range<Int>
}

/// Finds the pipe tables in the paragraphs of a document and writes their cells so that libcmark can read them.
///
///     > | a | *b* |            > # a #
///     > |---|-----|            > # *b* #
///     > | c |                  > # c #
///                              > #
///
/// A heading is one line, holds any inlines, may follow any line and knows the document's link definitions: with each
/// cell a heading, the inlines of tables are libcmark's own, and no container around them is read anew.
struct TableFinder {
    private let source: ParsedSource
    private let tree: ParsedTree
    private let candidates: [Bool]
    private var containers: OpenContainers
    private var edits: [SourceEdit] = []
    /// For each edit: the pieces that begin cells, and these.
    private var cells: [[(piece: Int, cell: TableCell)]] = []
    /// How many bytes and empty cells may be added: what a wide first row asks of many short ones must stay linear.
    private var budget: Int

    /// The source with tables rewritten and the cells by their place in it; `nil` where there is no table.
    static func rewrite(_ source: ParsedSource, _ tree: ParsedTree) -> (source: ParsedSource, cells: [Int: TableCell])?
    {
        let candidates = source.lines.map { mayDelimit(source.bytes, $0) }
        guard candidates.contains(true) else { return nil }
        var finder = TableFinder(source, tree, candidates)
        finder.find()
        guard !finder.edits.isEmpty else { return nil }
        let (result, places) = source.applying(finder.edits)
        var cells: [Int: TableCell] = [:]
        for (edit, starts) in zip(finder.cells, places) {
            for (piece, cell) in edit { cells[starts[piece]] = cell }
        }
        return (result, cells)
    }

    private init(_ source: ParsedSource, _ tree: ParsedTree, _ candidates: [Bool]) {
        self.source = source
        self.tree = tree
        self.candidates = candidates
        containers = OpenContainers(source)
        budget = 8 * source.bytes.count + 100_000
    }

    /// Whether a line could be a delimiter row, behind whatever quotations it stands in.
    private static func mayDelimit(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == UInt8(ascii: ">") { at += 1 }
        guard at < line.upperBound, "|:-".utf8.contains(bytes[at]) else { return false }
        // Dashes alone underline a heading.
        guard bytes[at..<line.upperBound].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }) else {
            return false
        }
        return TableRow.delimiters(bytes, at..<line.upperBound) != nil
    }

    private mutating func find() {
        var leaf = 0
        var container = 0
        var open: [Bool] = []
        for step in tree.steps {
            switch step {
            case .open(let element):
                if element == .quotation || element.isItem {
                    let line = tree.containerPositions[container].startLine - 1
                    containers.open(isItem: element.isItem, line: min(max(line, 0), source.lines.count - 1))
                    container += 1
                    open.append(true)
                } else {
                    if element.isTextBlock {
                        findTables(in: tree.leafPositions[leaf], isHeading: element != .paragraph)
                        leaf += 1
                    }
                    open.append(false)
                }
            case .close: if open.popLast() == true { containers.close() }
            case .codeBlock, .htmlBlock: leaf += 1
            default: break
            }
        }
    }

    /// A paragraph, or a heading with a line under it, which may be the end of a table.
    private mutating func findTables(in position: BlockPosition, isHeading: Bool) {
        let first = max(position.startLine - 1, 0)
        var end = min(position.endLine, source.lines.count)
        // libcmark gives such a heading lines of the block behind it.
        if isHeading, end > first { end = (first + 1..<end).first(where: isUnderline).map { $0 + 1 } ?? end }
        guard end - first > 1 else { return }
        let start = source.offset(line: position.startLine, column: position.startColumn)
        guard start < source.bytes.count, source.bytes[start] != UInt8(ascii: "#") else { return }
        var line = first + 1
        while line < end {
            defer { line += 1 }
            guard candidates[line], let text = containers.text(ofLine: line), text.indentation < 4,
                let alignments = TableRow.delimiters(source.bytes, text.start..<source.lines[line].upperBound)
            else { continue }
            let headerStart = line - 1 == first ? start : skipMarks(ofLine: line - 1)
            let header = TableRow.cells(source.bytes, headerStart..<source.lines[line - 1].upperBound)
            guard let header, header.count == alignments.count else { continue }
            let rows = Rows(first: first, start: headerStart, delimiters: line, end: end)
            guard addTable(header, alignments, rows, &line) else { return }
        }
    }

    private struct Rows {
        /// The first line of the paragraph.
        var first: Int
        /// Where the text of the header begins.
        var start: Int
        var delimiters: Int
        /// The line behind the paragraph.
        var end: Int
    }

    /// Whether the table could be afforded; `line` becomes the last line that needs no further look.
    private mutating func addTable(
        _ header: [Range<Int>], _ alignments: [TableAlignment?], _ rows: Rows, _ line: inout Int
    ) -> Bool {
        let delimiters = source.lines[rows.delimiters]
        let prefix = delimiters.lowerBound..<(containers.text(ofLine: rows.delimiters)?.start ?? delimiters.lowerBound)
        var body: [(start: Int, line: Int, cells: [Range<Int>])] = []
        var next = rows.delimiters + 1
        var isFollowedByBlock = false
        while next < rows.end {
            guard let text = containers.text(ofLine: next), text.indentation < 4,
                case let place = text.start..<source.lines[next].upperBound, !opensBlock(place)
            else {
                isFollowedByBlock = true
                break
            }
            guard let cells = TableRow.cells(source.bytes, place) else { break }
            body.append((text.start, next, cells))
            next += 1
        }
        let cost = alignments.count * (body.count + 1) * 8
        let prefixes = body.reduce(prefix.count * alignments.count) { sum, row in
            sum + (row.start - source.lines[row.line].lowerBound) * alignments.count
        }
        let own = body.reduce(0) { $0 + source.lines[$1.line].count } + delimiters.count
        guard cost + prefixes - own * 8 <= budget else { return false }
        budget -= max(cost + prefixes - own * 8, 0)

        let isFirst = rows.delimiters - 1 == rows.first
        let start = isFirst ? rows.start : source.lines[rows.delimiters - 1].lowerBound
        let headerEnd = source.lines[rows.delimiters - 1].upperBound
        guard start >= edits.last?.range.upperBound ?? 0 else { return false }
        var opening: [Element] = [.table, .tableSection(isHeader: true), .tableRow]
        addRow(
            header, alignments, start..<headerEnd, Row(prefix: prefix, hasPrefix: !isFirst, isHeader: true),
            opening, closing: body.isEmpty ? 3 : 2)
        let nextLine = rows.delimiters + 1 < source.lines.count ? source.lines[rows.delimiters + 1].lowerBound : nil
        edits.append(SourceEdit(range: delimiters.lowerBound..<(nextLine ?? source.bytes.count), pieces: []))
        cells.append([])
        opening = [.tableSection(isHeader: false), .tableRow]
        for (index, row) in body.enumerated() {
            let place = source.lines[row.line]
            addRow(
                row.cells, alignments, row.start..<place.upperBound,
                Row(prefix: place.lowerBound..<row.start, hasPrefix: false, isHeader: false),
                opening, closing: index == body.count - 1 ? 3 : 1)
            opening = [.tableRow]
        }
        line = isFollowedByBlock ? rows.end : next - 1
        return true
    }

    private struct Row {
        /// What the containers put before a line.
        var prefix: Range<Int>
        /// Whether the first cell needs it as well.
        var hasPrefix: Bool
        var isHeader: Bool
    }

    /// A row has as many cells as the table has columns; as in GFM, those past it are left out, and missing ones empty.
    private mutating func addRow(
        _ texts: [Range<Int>], _ alignments: [TableAlignment?], _ range: Range<Int>, _ row: Row,
        _ opening: [Element], closing: Int
    ) {
        var pieces: [SourceEdit.Piece] = []
        var own: [(piece: Int, cell: TableCell)] = []
        for (column, alignment) in alignments.enumerated() {
            if column > 0 || row.hasPrefix {
                let feed = column > 0 ? [UInt8(ascii: "\n")] : []
                pieces.append(.insert(feed + source.bytes[row.prefix], for: nil))
            }
            let text = column < texts.count ? texts[column] : range.upperBound..<range.upperBound
            let cell = TableCell(
                before: column == 0 ? opening : [], element: .tableCell(alignment, isHeader: row.isHeader),
                after: column == alignments.count - 1 ? closing : 0, range: source.given(text))
            own.append((pieces.count, cell))
            pieces.append(.insert(Array("# ".utf8), for: nil))
            addText(text, to: &pieces)
            pieces.append(.insert(Array(" #".utf8), for: nil))
        }
        edits.append(SourceEdit(range: range, pieces: pieces))
        cells.append(own)
    }

    /// The text of a cell, in which `\|` is a bar, even in code.
    private func addText(_ text: Range<Int>, to pieces: inout [SourceEdit.Piece]) {
        var start = text.lowerBound
        var at = start
        while at + 1 < text.upperBound {
            if source.bytes[at] == UInt8(ascii: "\\"), source.bytes[at + 1] == UInt8(ascii: "|") {
                pieces.append(.copy(start..<at))
                start = at + 1
                at += 1
            }
            at += 1
        }
        pieces.append(.copy(start..<text.upperBound))
    }

    private func isUnderline(_ line: Int) -> Bool {
        let bytes = source.bytes[source.lines[line]].filter { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }
        guard let first = bytes.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return bytes.allSatisfy { $0 == first }
    }

    /// Where the text of a line begins that may lack the marks of its containers.
    private func skipMarks(ofLine line: Int) -> Int {
        if let text = containers.text(ofLine: line) { return text.start }
        let place = source.lines[line]
        return place.first { source.bytes[$0] != 0x20 && source.bytes[$0] != 0x09 } ?? place.upperBound
    }

    /// Whether a line of a paragraph would begin a block where no paragraph is open: an item of a list or raw HTML.
    private func opensBlock(_ line: Range<Int>) -> Bool {
        guard let first = source.bytes[line].first else { return true }
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), 0x30...0x39:
            return CMarkBridge.parse(Array(source.bytes[line])).steps.first != .open(.paragraph)
        default: return false
        }
    }
}
