/// Tables of data: pipe tables where the rows have as many cells as each other, lists of rows where they have not.
extension BlockBuilder {
    /// A table that only lays out its page is unwrapped.
    mutating func table(_ node: Int, _ style: InlineText.Style) {
        flush()
        let rows = tree.inside(node).filter { tree.tag($0) == .tr && !isLeftOut[$0] }
        let isLayout = tree.inside(node).contains {
            [.p, .div, .table, .ul, .ol, .h1, .h2, .h3, .blockquote, .article, .section].contains(tree.tag($0))
                && $0 != node
        }
        guard !isLayout, rows.count > 1 else {
            walk(node, style)
            return flush()
        }
        for child in tree.inside(node) where tree.tag(child) == .caption {
            walk(child, style)
            flush()
        }
        let cells = rows.map { row in
            tree.children(row).filter { [.td, .th].contains(tree.tag($0)) && !isLeftOut[$0] }
        }.filter { !$0.isEmpty }
        let width = cells.first?.count ?? 0
        let isEven = cells.allSatisfy { row in
            row.count == width && row.allSatisfy { (tree[$0, .colspan].flatMap { Int($0) } ?? 1) <= 1 }
        }
        if isEven, (2...Self.widest).contains(width) { grid(cells, node) } else { list(cells, node) }
    }

    /// More columns than that are no table that people read.
    private static let widest = 60

    /// Rows as items of a list, cell by cell.
    private mutating func list(_ rows: [[Int]], _ node: Int) {
        let depth = containers.count
        let mark = lastMarks[depth] == "-" ? "+" : "-"
        for row in rows {
            let text = row.map { printed($0) }.filter { !$0.isEmpty }.joined(separator: " | ")
            for cell in row { take(cell) }
            guard !text.isEmpty else { continue }
            let parent = tree.parent(row[0])
            let place = containers + [Container(node: parent, mark: mark + " ")]
            add(
                Draft(
                    kind: .table, text: text, markdown: MarkdownEscaping.escape(text), containers: place,
                    offset: Int(tree.nodes[parent].offset), node: parent))
        }
        lastMarks[depth] = mark
    }

    /// Rows as those of a pipe table. GFM knows none without a head: where the page has none, its cells are empty.
    private mutating func grid(_ rows: [[Int]], _ node: Int) {
        var contents = rows.map { row in
            row.map { cell in
                var text = InlineText()
                fill(&text, from: cell, .init())
                take(cell)
                return (text, Int(tree.nodes[cell].offset), cell)
            }
        }.filter { row in row.contains { !$0.0.plain.isEmpty } }
        guard let first = contents.first else { return }
        let hasHead = first.allSatisfy { tree.tag($0.2) == .th } || tree.isInside(first[0].2, [.thead])
        if !hasHead { contents.insert(first.map { (InlineText(), $0.1, $0.2) }, at: 0) }
        for (row, cells) in contents.enumerated() {
            for (column, (text, offset, cell)) in cells.enumerated() {
                var draft = Draft(
                    kind: .table, text: text.plain, markdown: text.cell(), offset: offset, node: cell,
                    cell: .init(row: row, column: column, width: cells.count))
                draft.linkDensity = Double(text.linkedLength) / Double(max(1, text.length))
                add(draft)
            }
        }
    }

    /// The words of a cell; what is no text of a line stands apart.
    private mutating func fill(_ line: inout InlineText, from node: Int, _ style: InlineText.Style) {
        for child in tree.children(node) where !isLeftOut[child] {
            let tag = tree.tag(child)
            switch tag {
            case .text: line.add(tree.text(child), style, offset: Int(tree.nodes[child].offset))
            case _ where tag.isInvisible: break
            case .br: line.addBreak()
            case .em, .i, .cite, .dfn, .var: fill(&line, from: child, style.with { $0.isEmphasised = true })
            case .strong, .b: fill(&line, from: child, style.with { $0.isStrong = true })
            case .del, .s, .strike: fill(&line, from: child, style.with { $0.isStruck = true })
            case .code, .kbd, .samp, .tt: fill(&line, from: child, style.with { $0.isCode = true })
            case .a: fill(&line, from: child, linked(child, style))
            case _ where tag.isInline: fill(&line, from: child, style)
            default:
                line.addBreak()
                fill(&line, from: child, style)
                line.addBreak()
            }
        }
    }
}
