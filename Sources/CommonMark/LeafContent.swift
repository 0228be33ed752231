import Basics

/// The marks of quotations that the lines of a paragraph begin with.
struct QuotePrefix {
    /// One entry for every quotation that is open: whether a list item stands between it and the one around it, so
    /// that any indentation may stand before its mark.
    private(set) var quotations: [Bool] = []
    /// The depth of items since the last quotation, for each quotation and for the inside of the last.
    private var items: [Int] = [0]

    mutating func open(_ container: Element) {
        switch container {
        case .item, .footnote: items[items.count - 1] += 1
        case .quotation:
            quotations.append((items.last ?? 0) > 0)
            items.append(0)
        default: break
        }
    }

    mutating func close(_ container: Element) {
        switch container {
        case .item, .footnote: items[items.count - 1] -= 1
        case .quotation:
            quotations.removeLast()
            items.removeLast()
        default: break
        }
    }

    /// Where the text of a continuation line begins.
    func skip(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        var at = line.lowerBound
        for mayBeIndented in quotations {
            let mark = Self.skipSpace(bytes, at..<line.upperBound)
            guard mark < line.upperBound, bytes[mark] == UInt8(ascii: ">"), mayBeIndented || mark - at <= 3 else {
                break
            }
            at = mark + 1
            if at < line.upperBound, bytes[at] == 0x20 { at += 1 }
        }
        return Self.skipSpace(bytes, at..<line.upperBound)
    }

    private static func skipSpace(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        range.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 } ?? range.upperBound
    }
}

/// The lines of a paragraph or heading as libcmark's inline parser sees them: without what the containers put before.
struct LeafContent {
    private(set) var bytes: [UInt8] = []
    /// The way from `bytes` to the source.
    private(set) var map = TextMap()
    /// Whether link reference definitions may stand before the text.
    let mayHoldDefinitions: Bool

    init(_ source: ParsedSource, _ position: BlockPosition, _ quotes: QuotePrefix, isHeading: Bool) {
        let start = source.offset(line: position.startLine, column: position.startColumn)
        var first = start
        let lastLine = min(position.endLine, source.lines.count)
        if isHeading, first < source.bytes.count, source.bytes[first] == UInt8(ascii: "#") {
            mayHoldDefinitions = false
            while first < source.bytes.count, source.bytes[first] == UInt8(ascii: "#") { first += 1 }
        } else {
            mayHoldDefinitions = true
        }
        while first < source.bytes.count, source.bytes[first] == 0x20 || source.bytes[first] == 0x09 { first += 1 }
        guard position.startLine >= 1, position.startLine <= lastLine else { return }
        for line in position.startLine - 1..<lastLine {
            let place = source.lines[line]
            let begin = line == position.startLine - 1 ? first : quotes.skip(source.bytes, place)
            let end = line + 1 < lastLine ? source.lines[line + 1].lowerBound : place.upperBound
            guard begin <= end else { continue }
            bytes += source.bytes[begin..<end]
            map.append(textLength: end - begin, source: begin..<end)
        }
    }
}
