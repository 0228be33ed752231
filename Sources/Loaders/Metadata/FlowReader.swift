import Basics

/// One value as JSON, TOML and YAML's flow style write it: a quoted or bare scalar, `[a, b]`, `{k: v}` or `{k = v}`.
///
/// Lenient: what isn't closed ends with its text, and what was forgiven is in ``repairs``. Scalars stay text. Linear, and
/// no deeper than 32 levels: what is deeper is text.
struct FlowReader {
    /// What was forgiven, in words, and where.
    struct Repair: Hashable {
        var words: String
        var range: Range<Int>
    }

    let bytes: [UInt8]
    let end: Int
    var at: Int
    private(set) var repairs: [Repair] = []
    private var depth = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (at, end) = (range.lowerBound, range.upperBound)
    }

    /// The value that begins here. A bare scalar ends with its line, inside brackets at `,`, `]` and `}` as well.
    mutating func value() -> Metadata {
        skipSpace(lines: depth > 0)
        guard at < end else { return .null(at..<at) }
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let start = at
            let text = quoted()
            return .text(text, start..<at)
        case UInt8(ascii: "[") where depth < 32: return list()
        case UInt8(ascii: "{") where depth < 32: return .mapping(mapping())
        default: return bare()
        }
    }

    /// `{…}`; the position is on the brace.
    mutating func mapping() -> MetadataMapping {
        let start = at
        var entries: [MetadataMapping.Entry] = []
        var seen: Set<String> = []
        at += 1
        depth += 1
        defer { depth -= 1 }
        while skipTo(closing: UInt8(ascii: "}"), from: start) {
            let before = at
            guard let (key, range) = key() else {
                at = max(at, before + 1)
                continue
            }
            let value = value()
            if seen.insert(key).inserted {
                entries.append(.init(key: key, keyRange: range, value: value))
            } else {
                repairs.append(.init(words: "key '\(key)' stands twice: the first counts", range: range))
            }
        }
        return MetadataMapping(entries: entries, range: start..<at)
    }

    /// A key with the mark behind it: `"a":`, `a =`, `a.b =`.
    mutating func key() -> (String, Range<Int>)? {
        skipSpace(lines: depth > 0)
        let start = at
        var text = ""
        if at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
            text = quoted()
        } else {
            while at < end, !":=,]}\n\r".utf8.contains(bytes[at]) { at += 1 }
            text = String(decoding: bytes[start..<at], as: UTF8.self).trimmingSpaces
        }
        var stop = at
        while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
        skipSpace(lines: false)
        guard at < end, bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: "="), !text.isEmpty else {
            return nil
        }
        at += 1
        return (text, start..<stop)
    }

    private mutating func list() -> Metadata {
        let start = at
        var items: [Metadata] = []
        at += 1
        depth += 1
        defer { depth -= 1 }
        while skipTo(closing: UInt8(ascii: "]"), from: start) {
            let before = at
            items.append(value())
            if at == before { at += 1 }
        }
        return .list(items, start..<at)
    }

    /// Skips space and commas; `false` behind the closing bracket, or where there is none.
    private mutating func skipTo(closing: UInt8, from start: Int) -> Bool {
        while true {
            skipSpace(lines: true)
            guard at < end else {
                repairs.append(.init(words: "a bracket is not closed", range: start..<start + 1))
                return false
            }
            if bytes[at] == UInt8(ascii: ",") { at += 1 } else { break }
        }
        guard bytes[at] == closing else { return true }
        at += 1
        return false
    }

    private mutating func bare() -> Metadata {
        let start = at
        let inside = ",]}".utf8
        while at < end, bytes[at] != 0x0A, bytes[at] != 0x0D {
            if depth > 0, inside.contains(bytes[at]) { break }
            if bytes[at] == UInt8(ascii: "#"), at > start, bytes[at - 1] == 0x20 { break }
            at += 1
        }
        var stop = at
        while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
        let text = String(decoding: bytes[start..<stop], as: UTF8.self)
        return ["", "~", "null"].contains(text) ? .null(start..<stop) : .text(text, start..<stop)
    }

    /// A quoted scalar; three marks hold several lines, as in TOML.
    private mutating func quoted() -> String {
        let start = at
        let mark = bytes[at]
        let isLong = at + 2 < end && bytes[at + 1] == mark && bytes[at + 2] == mark
        at += isLong ? 3 : 1
        if isLong, at < end, bytes[at] == 0x0A { at += 1 }
        var out: [UInt8] = []
        while at < end {
            if bytes[at] == mark {
                if !isLong, mark == UInt8(ascii: "'"), at + 1 < end, bytes[at + 1] == mark {
                    out.append(mark)
                    at += 2
                    continue
                }
                if !isLong || (at + 2 < end && bytes[at + 1] == mark && bytes[at + 2] == mark) {
                    at += isLong ? 3 : 1
                    return String(decoding: out, as: UTF8.self)
                }
            }
            if mark == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") {
                Escapes.read(bytes, &at, end, &out)
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        repairs.append(.init(words: "a quotation mark is not closed", range: start..<start + 1))
        return String(decoding: out, as: UTF8.self)
    }

    /// Skips white space, and with `lines` line endings and comments.
    mutating func skipSpace(lines: Bool) {
        while at < end {
            switch bytes[at] {
            case 0x20, 0x09: at += 1
            case 0x0A where lines, 0x0D where lines: at += 1
            case UInt8(ascii: "#") where lines:
                while at < end, bytes[at] != 0x0A { at += 1 }
            default: return
            }
        }
    }
}

/// Backslash escapes of JSON, TOML and YAML.
enum Escapes {
    /// Reads the escape at a backslash; one that nobody knows stays as it is written.
    static func read(_ bytes: [UInt8], _ at: inout Int, _ end: Int, _ out: inout [UInt8]) {
        guard at + 1 < end else {
            out.append(bytes[at])
            at += 1
            return
        }
        let next = bytes[at + 1]
        if let plain = plain[next] {
            out.append(plain)
            at += 2
            return
        }
        let lengths: [UInt8: Int] = [UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8, UInt8(ascii: "x"): 2]
        guard let length = lengths[next], var value = hex(bytes, at + 2, length, end) else {
            if next == 0x0A {
                // A line that ends in a backslash goes on behind the next one's indentation.
                at += 2
                while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A { at += 1 }
                return
            }
            out += [bytes[at], next]
            at += 2
            return
        }
        at += 2 + length
        if (0xD800...0xDBFF).contains(value), at + 1 < end, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u"),
            let low = hex(bytes, at + 2, 4, end), (0xDC00...0xDFFF).contains(low)
        {
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            at += 6
        }
        out += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
    }

    private static func hex(_ bytes: [UInt8], _ start: Int, _ length: Int, _ end: Int) -> UInt32? {
        guard start + length <= end else { return nil }
        return UInt32(String(decoding: bytes[start..<start + length], as: UTF8.self), radix: 16)
    }

    private static let plain: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\\"): 0x5C,
        UInt8(ascii: "/"): 0x2F, UInt8(ascii: "0"): 0, UInt8(ascii: " "): 0x20,
    ]
}
