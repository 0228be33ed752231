/// Tables and tasks as HTML: cmark-gfm's bytes, but for what a page with a strict policy and a reader of screens need.
extension HTMLRenderer {
    mutating func openTablePart(_ element: Element) {
        startLine()
        switch element {
        case .table: put("<table>\n")
        case .tableSection(let isHeader): put(isHeader ? "<thead>\n" : "<tbody>\n")
        case .tableRow: put("<tr>\n")
        case .tableCell(let alignment, let isHeader):
            put(isHeader ? "<th" : "<td")
            if policy == .site {
                putAttributes(ofLeaf: leaf, cssClass: alignment.map { "align-\($0.rawValue)" })
            } else if let alignment {
                put(" align=\"\(alignment.rawValue)\"")
            }
            put(">")
            leaf += 1
        default: break
        }
    }

    mutating func closeTablePart(_ element: Element) {
        switch element {
        case .table: put("</table>\n")
        case .tableSection(let isHeader): put(isHeader ? "</thead>\n" : "</tbody>\n")
        case .tableRow: put("</tr>\n")
        case .tableCell(_, let isHeader): put(isHeader ? "</th>\n" : "</td>\n")
        default: break
        }
    }

    /// The box of a task. Its label says what a sighted reader sees; no space behind it, as the item may be a leaf's element.
    mutating func putTaskBox(isDone: Bool) {
        put("<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\"")
        put(policy == .site ? " aria-label=\"\(isDone ? "done" : "to do")\" />" : " /> ")
    }
}
