import Basics

/// A JSON value with its place in the file; a string is decoded when it is asked for.
///
///     let (value, fault) = PlacedJSON.read(source.utf8, 0..<source.utf8.count)
///     value["title"]?.text(in: source.utf8)?.text
///
/// Of text that is not JSON it gives what stands before the fault, what is open there closed.
indirect enum PlacedJSON: Sendable {
    case string(Range<Int>)
    /// A number, `true`, `false` or `null`; of length none where a value is missing.
    case word(Range<Int>)
    case array([PlacedJSON], Range<Int>)
    case object([Member], Range<Int>)

    struct Member: Sendable {
        var name: String
        var nameRange: Range<Int>
        var value: PlacedJSON
    }

    /// Why a text is not JSON, and the byte offset where that shows.
    struct Fault: Sendable {
        var offset: Int
        var expected: String
    }

    /// Reads a range of the file that holds one value.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (value: PlacedJSON, fault: Fault?) {
        var fault: Fault?
        do throws(JSON.ParseFailure) {
            _ = try JSON(parsing: range == bytes.indices ? bytes : Array(bytes[range]))
        } catch {
            fault = Fault(offset: range.lowerBound + error.offset, expected: error.expected)
        }
        var scanner = Scanner(bytes: bytes, at: range.lowerBound, end: min(range.upperBound, fault?.offset ?? .max))
        return (scanner.value(), fault)
    }

    var range: Range<Int> {
        switch self {
        case .string(let range), .word(let range), .array(_, let range), .object(_, let range): range
        }
    }

    /// The value of an object's member; of two of one name the last.
    subscript(name: String) -> PlacedJSON? { members?.last { $0.name == name }?.value }

    var members: [Member]? { if case .object(let members, _) = self { members } else { nil } }
    var elements: [PlacedJSON]? { if case .array(let elements, _) = self { elements } else { nil } }
    var isObject: Bool { members != nil }

    /// A number's or word's characters.
    func word(in bytes: [UInt8]) -> String? {
        guard case .word(let range) = self else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// A string's text, each of its bytes mapped to the file.
    func text(in bytes: [UInt8]) -> Article.Text? {
        guard case .string(let range) = self else { return nil }
        return Self.text(bytes, range)
    }

    fileprivate static func text(_ bytes: [UInt8], _ range: Range<Int>) -> Article.Text {
        var out: [UInt8] = []
        var map = TextMap()
        var at = range.lowerBound + 1
        // A string that breaks off has no closing mark.
        let isClosed = range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
        let end = max(at, isClosed ? range.upperBound - 1 : range.upperBound)
        while at < end {
            let run = bytes[at..<end].firstIndex(of: UInt8(ascii: "\\")) ?? end
            out += bytes[at..<run]
            map.append(textLength: run - at, source: at..<run)
            guard run + 1 < end else { break }
            var next = run + 2
            var letter: [UInt8]
            switch bytes[run + 1] {
            case UInt8(ascii: "n"): letter = [0x0A]
            case UInt8(ascii: "t"): letter = [0x09]
            case UInt8(ascii: "r"): letter = [0x0D]
            case UInt8(ascii: "b"): letter = [0x08]
            case UInt8(ascii: "f"): letter = [0x0C]
            case UInt8(ascii: "u"):
                let scalar: Unicode.Scalar
                (scalar, next) = Self.scalar(bytes, run)
                letter = Array(String(Character(scalar)).utf8)
            default: letter = [bytes[run + 1]]
            }
            out += letter
            map.append(textLength: letter.count, source: run..<min(next, end))
            at = min(next, end)
        }
        return Article.Text(text: String(decoding: out, as: UTF8.self), map: map)
    }

    /// The scalar of `\uXXXX` at an offset, a surrogate pair as one, and the offset behind it.
    private static func scalar(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int) {
        func unit(_ at: Int) -> UInt32 {
            guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
                return 0
            }
            return UInt32(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16) ?? 0
        }
        let first = unit(at)
        if (0xD800..<0xDC00).contains(first) {
            let second = unit(at + 6)
            if (0xDC00..<0xE000).contains(second) {
                return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}", at + 12)
            }
        }
        return (Unicode.Scalar(first) ?? "\u{FFFD}", at + 6)
    }

    /// Walks over text that is known to be JSON up to its end.
    private struct Scanner {
        let bytes: [UInt8]
        var at: Int
        let end: Int

        mutating func value() -> PlacedJSON {
            skipSpace()
            let start = at
            switch peek {
            case UInt8(ascii: "{"):
                var members: [Member] = []
                at += 1
                skipSpace()
                while peek == UInt8(ascii: "\"") {
                    let name = string()
                    skipSpace()
                    at = min(at + 1, end)
                    let member = value()
                    members.append(.init(name: PlacedJSON.text(bytes, name).text, nameRange: name, value: member))
                    skipToNext()
                }
                at = min(at + 1, end)
                return .object(members, start..<at)
            case UInt8(ascii: "["):
                var elements: [PlacedJSON] = []
                at += 1
                skipSpace()
                while let byte = peek, byte != UInt8(ascii: "]") {
                    elements.append(value())
                    skipToNext()
                }
                at = min(at + 1, end)
                return .array(elements, start..<at)
            case UInt8(ascii: "\""): return .string(string())
            default:
                while let byte = peek, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"),
                    byte != UInt8(ascii: "}")
                {
                    at += 1
                }
                return .word(start..<at)
            }
        }

        private mutating func string() -> Range<Int> {
            let start = at
            at += 1
            while let byte = peek, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
            at = min(at + 1, end)
            return start..<at
        }

        private var peek: UInt8? { at < end ? bytes[at] : nil }

        private mutating func skipToNext() {
            skipSpace()
            if peek == UInt8(ascii: ",") {
                at += 1
                skipSpace()
            }
        }

        private mutating func skipSpace() {
            if at == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
            while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
        }
    }
}
