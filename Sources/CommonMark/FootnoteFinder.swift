/// The definitions of footnotes in a document.
struct FootnoteDefinitions {
    /// A label as it is compared: without regard to case.
    var labels: [[UInt8]] = []
    /// The number of a definition by the place of its mark in the bytes given.
    var numbers: [Int: Int] = [:]

    /// The first definition of a label.
    func number(of label: some Sequence<UInt8>) -> Int? { byLabel[Self.folded(label)] }

    private var byLabel: [[UInt8]: Int] = [:]

    mutating func add(_ label: some Sequence<UInt8>, at place: Int) {
        let label = Self.folded(label)
        if byLabel[label] == nil { byLabel[label] = labels.count }
        numbers[place] = labels.count
        labels.append(label)
    }

    private static func folded(_ label: some Sequence<UInt8>) -> [UInt8] {
        Array(String(decoding: Array(label), as: UTF8.self).lowercased().utf8)
    }
}

/// Finds `[^label]: text` and writes it as an item of a list, which libcmark reads as cmark-gfm reads a definition: what
/// is indented by four columns belongs to it.
///
///     [^1]: The note.          01. The note.
///
/// Whether a line that looks like one begins a block is known only when libcmark has read it: where no item came of the
/// mark, which stands in code or in raw HTML, it is put back and the document read again.
enum FootnoteFinder {
    struct Found {
        var source: ParsedSource
        var tree: ParsedTree
        var definitions: FootnoteDefinitions
    }

    static func rewrite(_ source: ParsedSource, isSmart: Bool) -> Found? {
        var marks = source.lines.compactMap { mark(source.bytes, $0) }
        for _ in 0..<3 {
            guard !marks.isEmpty else { return nil }
            let edits = marks.map { SourceEdit(range: $0.range, pieces: [.insert(Array("01. ".utf8), for: $0.range)]) }
            let rewritten = source.applying(edits).source
            let tree = CMarkBridge.parse(rewritten.bytes, isSmart: isSmart)
            let items = Set(
                tree.containerPositions.compactMap { place(ofMarkAt: $0, in: rewritten) })
            let good = marks.filter { items.contains(source.given($0.range).lowerBound) }
            if good.count == marks.count {
                var definitions = FootnoteDefinitions()
                for mark in marks {
                    definitions.add(source.bytes[mark.label], at: source.given(mark.range).lowerBound)
                }
                return Found(source: rewritten, tree: tree, definitions: definitions)
            }
            marks = good
        }
        return nil
    }

    /// The place in the bytes given of the mark that an item was made for, if it was.
    static func place(ofMarkAt position: BlockPosition, in source: ParsedSource) -> Int? {
        let offset = source.offset(line: position.startLine, column: position.startColumn)
        guard source.bytes[offset...].starts(with: "01. ".utf8) else { return nil }
        let given = source.given(offset..<offset + 1)
        return given.count > 1 ? given.lowerBound : nil
    }

    private struct Mark {
        var range: Range<Int>
        var label: Range<Int>
    }

    /// `[^label]:` and the blanks behind it, if a line begins so behind marks of quotations.
    private static func mark(_ bytes: [UInt8], _ line: Range<Int>) -> Mark? {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == UInt8(ascii: ">")
        {
            start += 1
        }
        guard bytes[start..<line.upperBound].starts(with: "[^".utf8) else { return nil }
        var at = start + 2
        while at < line.upperBound, bytes[at] != UInt8(ascii: "]"), bytes[at] > 0x20, at - start <= 1000 { at += 1 }
        guard at > start + 2, bytes[at..<line.upperBound].starts(with: "]:".utf8) else { return nil }
        let label = start + 2..<at
        at += 2
        while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
        return Mark(range: start..<at, label: label)
    }
}
