/// How a column of a table is set.
enum TableAlignment: String, Sendable, Hashable {
    case left, center, right
}

/// Reads the lines of pipe tables, with the rules of cmark-gfm's `table.c`.
enum TableRow {
    /// The cells of a line, trimmed; `nil` where it holds none.
    static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        var at = skip(bytes, line.lowerBound, line.upperBound)
        while at < line.upperBound {
            var end = at
            // Any bar behind a backslash belongs to the cell, even behind two.
            while end < line.upperBound, bytes[end] != bar || end > at && bytes[end - 1] == UInt8(ascii: "\\") {
                end += 1
            }
            cells.append(trimmed(bytes, at..<end))
            guard end < line.upperBound else { break }
            at = skip(bytes, end, line.upperBound)
        }
        return cells.isEmpty ? nil : cells
    }

    /// The alignments that a delimiter row names, if the line is one.
    static func delimiters(_ bytes: [UInt8], _ line: Range<Int>) -> [TableAlignment?]? {
        var alignments: [TableAlignment?] = []
        var at = line.lowerBound
        if at < line.upperBound, bytes[at] == bar { at += 1 }
        while true {
            at = skipBlanks(bytes, at, line.upperBound)
            let isLeft = at < line.upperBound && bytes[at] == colon
            if isLeft { at += 1 }
            let dashes = at
            while at < line.upperBound, bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard at > dashes else { return nil }
            let isRight = at < line.upperBound && bytes[at] == colon
            if isRight { at += 1 }
            alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : nil)
            at = skipBlanks(bytes, at, line.upperBound)
            guard at < line.upperBound else { return alignments }
            guard bytes[at] == bar else { return nil }
            at += 1
            if skipBlanks(bytes, at, line.upperBound) == line.upperBound { return alignments }
        }
    }

    private static let bar = UInt8(ascii: "|")
    private static let colon = UInt8(ascii: ":")

    /// Past a bar, if there is one, and the blanks behind it.
    private static func skip(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
        at < end && bytes[at] == bar ? skipBlanks(bytes, at + 1, end) : at
    }

    private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end, isBlank(bytes[at]) { at += 1 }
        return at
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let start = skipBlanks(bytes, range.lowerBound, range.upperBound)
        var end = range.upperBound
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }
}
