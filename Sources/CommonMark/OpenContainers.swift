/// The quotations and list items that are open around a line, and where their content begins on it.
///
/// libcmark's tree says where a container begins, but not which later lines stand in it and which are only lazy ends
/// of its paragraph. Its rules for the marks (`parse_block_quote_prefix`, `parse_node_item_prefix`, `parse_list_marker`)
/// are written here once more.
struct OpenContainers {
    /// A place on a line, with its column: a tab may be taken in part.
    struct Cursor {
        var offset: Int
        var column = 0
    }

    private struct Container {
        /// How many columns of indentation an item asks of its later lines; `nil` in a quotation.
        var indentation: Int?
        /// The line that it began on, and what stands behind its mark.
        var line: Int
        var inside: Cursor
    }

    private let source: ParsedSource
    private var containers: [Container] = []

    init(_ source: ParsedSource) { self.source = source }

    /// Opens a quotation or an item whose mark stands on a line, counted from zero.
    mutating func open(isItem: Bool, line: Int) {
        var cursor = content(ofLine: line) ?? Cursor(offset: source.lines[line].lowerBound)
        let end = source.lines[line].upperBound
        guard isItem else {
            _ = passQuoteMark(&cursor, end)
            containers.append(Container(indentation: nil, line: line, inside: cursor))
            return
        }
        let indentation = indentation(cursor, end)
        advance(&cursor, indentation, end)
        var marker = 1
        while cursor.offset + marker < end, (0x30...0x39).contains(source.bytes[cursor.offset]),
            (0x30...0x39).contains(source.bytes[cursor.offset + marker])
        {
            marker += 1
        }
        if cursor.offset < end, (0x30...0x39).contains(source.bytes[cursor.offset]) { marker += 1 }
        advance(&cursor, marker, end)
        let blanks = self.indentation(cursor, end)
        let isEmpty = cursor.offset + blanks >= end
        let padding = blanks >= 5 || blanks < 1 || isEmpty ? 1 : blanks
        advance(&cursor, min(padding, blanks), end)
        containers.append(Container(indentation: indentation + marker + padding, line: line, inside: cursor))
    }

    mutating func close() { _ = containers.popLast() }

    /// Where the content begins on a line, or `nil` where a container's mark is missing.
    func content(ofLine line: Int) -> Cursor? {
        if let last = containers.last, last.line == line { return last.inside }
        var cursor = Cursor(offset: source.lines[line].lowerBound)
        let end = source.lines[line].upperBound
        for container in containers {
            if let wanted = container.indentation {
                guard indentation(cursor, end) >= wanted else { return nil }
                advance(&cursor, wanted, end)
            } else if !passQuoteMark(&cursor, end) {
                return nil
            }
        }
        return cursor
    }

    /// The first byte of a line's content and its columns of indentation.
    func text(ofLine line: Int) -> (start: Int, indentation: Int)? {
        guard var cursor = content(ofLine: line) else { return nil }
        let end = source.lines[line].upperBound
        let indentation = indentation(cursor, end)
        advance(&cursor, indentation, end)
        return (cursor.offset, indentation)
    }

    private func passQuoteMark(_ cursor: inout Cursor, _ end: Int) -> Bool {
        var at = cursor
        let indentation = indentation(at, end)
        advance(&at, indentation, end)
        guard indentation <= 3, at.offset < end, source.bytes[at.offset] == UInt8(ascii: ">") else { return false }
        advance(&at, 1, end)
        if at.offset < end, source.bytes[at.offset] == 0x20 || source.bytes[at.offset] == 0x09 { advance(&at, 1, end) }
        cursor = at
        return true
    }

    /// The columns of blanks at a place.
    private func indentation(_ cursor: Cursor, _ end: Int) -> Int {
        var at = cursor
        while at.offset < end, source.bytes[at.offset] == 0x20 || source.bytes[at.offset] == 0x09 {
            at.column += source.bytes[at.offset] == 0x09 ? 4 - at.column % 4 : 1
            at.offset += 1
        }
        return at.column - cursor.column
    }

    /// Passes columns; of a tab it may pass a part.
    private func advance(_ cursor: inout Cursor, _ columns: Int, _ end: Int) {
        var left = columns
        while left > 0, cursor.offset < end {
            let width = source.bytes[cursor.offset] == 0x09 ? 4 - cursor.column % 4 : 1
            if width <= left { cursor.offset += 1 }
            cursor.column += min(width, left)
            left -= min(width, left)
        }
    }
}
