import Basics

/// A front matter that is meant to be YAML and isn't, read line by line: `key: value`, `- item`, lines that go on.
///
///     title: Strike: day two          # a colon that YAML refuses
///     title: "He said "no" again"     # marks inside marks
///     author: [[Ana Brook]]
///     tags: ports, wages
///
/// Nothing is lost: a line that is neither a key nor an item belongs to the value before it. Linear.
struct FieldLines {
    private let bytes: [UInt8]
    private(set) var entries: [MetadataMapping.Entry] = []
    /// What was forgiven.
    private(set) var repairs: [FlowReader.Repair] = []
    /// Behind the last line that belongs to the fields, for a block without its closing line.
    private(set) var reach: Int

    /// A key whose value is being gathered.
    private struct Open {
        var key: String
        var keyRange: Range<Int>
        var pieces: [Range<Int>] = []
        var items: [[Range<Int>]] = []
        var inner: [MetadataMapping.Entry] = []
    }
    private var open: Open?
    /// Where the entry of each key stands, as keys are compared.
    private var places: [String: Int] = [:]

    /// Reads all lines of a range; with `untilBlank` only as far as they look like a front matter.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, untilBlank: Bool = false) -> FieldLines {
        var reader = FieldLines(bytes: bytes, reach: range.lowerBound)
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes[at..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
            let isPair = end + 1 < range.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            let next = min(range.upperBound, end + (isPair ? 2 : 1))
            guard reader.take(at..<end, untilBlank) else { break }
            reader.reach = next
            at = next
        }
        reader.close()
        return reader
    }

    var mapping: MetadataMapping {
        MetadataMapping(entries: entries, range: (entries.first?.keyRange.lowerBound ?? reach)..<reach)
    }

    private init(bytes: [UInt8], reach: Int) {
        self.bytes = bytes
        self.reach = reach
    }

    /// Takes a line; `false` where the fields end before it.
    private mutating func take(_ line: Range<Int>, _ untilBlank: Bool) -> Bool {
        let content = trimmed(line)
        if content.isEmpty { return !untilBlank }
        let isIndented = content.lowerBound > line.lowerBound
        if bytes[line.lowerBound..<content.lowerBound].contains(0x09) {
            repairs.append(.init(words: "a tab stands before the text", range: line.lowerBound..<content.lowerBound))
        }
        if bytes[content.lowerBound] == UInt8(ascii: "#"), !isIndented { return true }
        if let item = item(content), open != nil {
            open?.items.append(item.isEmpty ? [] : [item])
            return true
        }
        if let (key, value) = keyLine(content, isIndented: isIndented) {
            if isIndented, let outer = open, outer.pieces.isEmpty, outer.items.isEmpty {
                let name = String(decoding: bytes[key], as: UTF8.self)
                let inner = interpret(value.isEmpty ? [] : [value], name)
                open?.inner.append(.init(key: name, keyRange: key, value: inner))
                return true
            }
            // A known key with a value is one however it is indented, but in a nested mapping.
            let isSlipped = !value.isEmpty && open?.inner.isEmpty == true && MetadataKey.field(of: unquoted(key)) != nil
            if !isIndented || open == nil || isSlipped {
                close()
                open = Open(key: unquoted(key), keyRange: key, pieces: value.isEmpty ? [] : [value])
                return true
            }
        }
        guard open != nil, isIndented || !untilBlank else { return false }
        if !isIndented {
            repairs.append(.init(words: "a line without a key belongs to the value before it", range: content))
        }
        if let last = open?.items.indices.last {
            open?.items[last].append(content)
        } else {
            open?.pieces.append(content)
        }
        return true
    }

    /// Behind "- ".
    private func item(_ content: Range<Int>) -> Range<Int>? {
        guard bytes[content.lowerBound] == UInt8(ascii: "-"),
            content.count == 1 || [0x20, 0x09].contains(bytes[content.lowerBound + 1])
        else { return nil }
        return trimmed(content.lowerBound + 1..<content.upperBound)
    }

    /// A key of at most forty bytes and what stands behind its colon; without a space there only a key that is known.
    private func keyLine(_ content: Range<Int>, isIndented: Bool) -> (key: Range<Int>, value: Range<Int>)? {
        var at = content.lowerBound
        while at < content.upperBound, at - content.lowerBound <= 40 {
            if bytes[at] == UInt8(ascii: ":") {
                let isEnd = at + 1 == content.upperBound || bytes[at + 1] == 0x20 || bytes[at + 1] == 0x09
                let key = trimmed(content.lowerBound..<at)
                guard !key.isEmpty else { return nil }
                let name = unquoted(key)
                let isName = name.utf8.allSatisfy { byte in
                    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
                        || "-_ .:".utf8.contains(byte)
                }
                let isKnown = MetadataKey.field(of: name) != nil
                // A sentence with a colon in it is no key.
                if isName, isKnown || (isEnd && name.split(separator: " ").count <= 3) {
                    if isEnd || isKnown && !isIndented && !bytes[at..<content.upperBound].starts(with: "://".utf8) {
                        return (key, trimmed(at + 1..<content.upperBound))
                    }
                }
            }
            at += 1
        }
        return nil
    }

    /// Ends the key that is open.
    private mutating func close() {
        guard let open else { return }
        self.open = nil
        let value: Metadata
        if !open.items.isEmpty {
            let first = open.items.first?.first?.lowerBound ?? open.keyRange.upperBound
            let own = open.pieces.isEmpty ? [] : [interpret(open.pieces, open.key)]
            let items = open.items.map { interpret($0, open.key) }
            value = .list(own + items, first..<max(first, open.items.last?.last?.upperBound ?? first))
        } else if !open.inner.isEmpty {
            value = .mapping(MetadataMapping(entries: open.inner, range: open.inner[0].keyRange))
        } else {
            value = interpret(open.pieces, open.key)
        }
        guard let index = places[MetadataKey.fold(open.key)] else {
            places[MetadataKey.fold(open.key)] = entries.count
            entries.append(.init(key: open.key, keyRange: open.keyRange, value: value))
            return
        }
        merge(value, into: index, open)
    }

    /// A key that stands twice: lists of names and keywords join, of other values the first that says anything counts.
    private mutating func merge(_ value: Metadata, into index: Int, _ open: Open) {
        let field = MetadataKey.field(of: open.key)
        let old = entries[index].value
        if field == .authors || field == .tags {
            // A thousand are no keywords any more.
            let joined = items(old)
            if joined.count < 1000 { entries[index].value = .list(joined + items(value), old.range) }
            repairs.append(.init(words: "key '\(open.key)' stands twice: both values count", range: open.keyRange))
        } else if case .null = old {
            entries[index].value = value
            repairs.append(
                .init(words: "key '\(open.key)' stands twice: the one with a value counts", range: open.keyRange))
        } else {
            repairs.append(.init(words: "key '\(open.key)' stands twice: the first counts", range: open.keyRange))
        }
    }

    private func items(_ value: Metadata) -> [Metadata] {
        switch value {
        case .list(let items, _): items
        case .null: []
        case .text, .mapping: [value]
        }
    }

    /// A value from the stretches of its lines.
    private mutating func interpret(_ pieces: [Range<Int>], _ key: String) -> Metadata {
        var pieces = pieces
        if let first = pieces.first, first.count <= 2,
            [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[first.lowerBound])
        {
            pieces.removeFirst()
        }
        guard let first = pieces.first, let last = pieces.last else { return .null(open?.keyRange ?? reach..<reach) }
        let range = first.lowerBound..<last.upperBound
        let text = pieces.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
        let written = Array(text.utf8)
        switch written[0] {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            if text.hasPrefix("[["), text.hasSuffix("]]"), !text.contains("]],") { return .text(text, range) }
            var reader = FlowReader(bytes, range)
            let value = reader.value()
            reader.skipSpace(lines: true)
            guard reader.at == range.upperBound else { return .text(text, range) }
            repairs += reader.repairs
            return value
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard written.count > 1, written.last == written[0] else {
                if !written.dropFirst().contains(written[0]) {
                    repairs.append(.init(words: "a quotation mark is not closed", range: range))
                    return .text(String(text.dropFirst()), range)
                }
                repairs.append(.init(words: "'\(key)' begins with words in quotation marks", range: range))
                return .text(text, range)
            }
            return .text(inside(Array(written[1..<written.count - 1]), written[0], range, key), range)
        default:
            if text.contains(": ") || text.hasSuffix(":") {
                repairs.append(.init(words: "'\(key)' holds a colon: it is taken whole", range: range))
            }
            return ["~", "null", "Null", "NULL"].contains(text) ? .null(range) : .text(text, range)
        }
    }

    /// What stands between quotation marks, with the marks inside that nobody escaped.
    private mutating func inside(_ inner: [UInt8], _ mark: UInt8, _ range: Range<Int>, _ key: String) -> String {
        var out: [UInt8] = []
        var at = 0
        var hasMarks = false
        while at < inner.count {
            if inner[at] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                Escapes.read(inner, &at, inner.count, &out)
                continue
            }
            if inner[at] == mark {
                let isPair = mark == UInt8(ascii: "'") && at + 1 < inner.count && inner[at + 1] == mark
                hasMarks = hasMarks || !isPair
                if isPair { at += 1 }
            }
            out.append(inner[at])
            at += 1
        }
        if hasMarks { repairs.append(.init(words: "'\(key)' holds quotation marks: they are kept", range: range)) }
        return String(decoding: out, as: UTF8.self)
    }

    private func unquoted(_ key: Range<Int>) -> String {
        let text = String(decoding: bytes[key], as: UTF8.self)
        guard let first = text.first, first == "\"" || first == "'", text.last == first, text.count > 2 else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
