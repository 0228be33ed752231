extension JSON {
    /// Where a text stops being JSON.
    public struct ParseFailure: Error, Hashable {
        /// The byte offset.
        public let offset: Int
        /// What was expected there, such as `a value`.
        public let expected: String
    }

    /// Reads one value, which must be the whole text; nesting is limited to 512 levels.
    public init(parsing utf8: [UInt8]) throws(ParseFailure) {
        var parser = JSONParser(utf8: utf8)
        self = try parser.document()
    }
}

/// A recursive descent parser on bytes.
private struct JSONParser {
    let utf8: [UInt8]
    var at = 0

    mutating func document() throws(JSON.ParseFailure) -> JSON {
        if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        let value = try value(depth: 0)
        skipSpace()
        guard at == utf8.count else { throw failure("the end of the text") }
        return value
    }

    private mutating func value(depth: Int) throws(JSON.ParseFailure) -> JSON {
        guard depth < 512 else { throw failure("at most 512 levels") }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ depth: Int) throws(JSON.ParseFailure) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        skipSpace()
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw failure("a member's name in quotation marks") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw failure("':'") }
            members.append(.init(name, try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure("',' or '}'") }
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(JSON.ParseFailure) -> JSON {
        at += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .array([]) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure("',' or ']'") }
        return .array(elements)
    }

    private mutating func string() throws(JSON.ParseFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure("no control character in a string") }
            at += 1
            if byte == UInt8(ascii: "\\") { try escape(to: &out) } else { out.append(byte) }
        }
        guard take("\"") else { throw failure("a closing quotation mark") }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func escape(to out: inout [UInt8]) throws(JSON.ParseFailure) {
        guard let byte = peek else { throw failure("an escape") }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "u"): out += String(Character(try scalar())).utf8
        default: throw failure("one of \\n \\t \\r \\b \\f \\\" \\\\ \\/ \\u")
        }
    }

    /// The scalar of `\uXXXX`, a surrogate pair as one; a lone surrogate is U+FFFD.
    private mutating func scalar() throws(JSON.ParseFailure) -> Unicode.Scalar {
        let first = try hexadecimal()
        if (0xD800..<0xDC00).contains(first), at + 1 < utf8.count, utf8[at] == UInt8(ascii: "\\"),
            utf8[at + 1] == UInt8(ascii: "u")
        {
            let back = at
            at += 2
            let second = try hexadecimal()
            if (0xDC00..<0xE000).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
            }
            at = back
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSON.ParseFailure) -> UInt32 {
        guard at + 4 <= utf8.count,
            let value = UInt32(String(decoding: utf8[at..<at + 4], as: UTF8.self), radix: 16),
            utf8[at] != UInt8(ascii: "+")
        else { throw failure("four hexadecimal digits") }
        at += 4
        return value
    }

    private mutating func number() throws(JSON.ParseFailure) -> JSON {
        let start = at
        _ = take("-")
        guard skipDigits() > 0 else {
            at = start
            throw failure("a value")
        }
        let leading = utf8[start] == UInt8(ascii: "-") ? start + 1 : start
        if utf8[leading] == UInt8(ascii: "0"), at > leading + 1 { throw failure("no digit after a leading 0") }
        var isWhole = true
        if take(".") {
            isWhole = false
            guard skipDigits() > 0 else { throw failure("a digit") }
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            guard skipDigits() > 0 else { throw failure("a digit") }
        }
        let text = String(decoding: utf8[start..<at], as: UTF8.self)
        if isWhole, let value = Int(text) { return .int(value) }
        guard let value = Double(text) else { throw failure("a number") }
        return .double(value)
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSON.ParseFailure) -> JSON {
        guard utf8[at...].starts(with: word.utf8) else { throw failure("a value") }
        at += word.utf8.count
        return value
    }

    private var peek: UInt8? { at < utf8.count ? utf8[at] : nil }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let byte = peek, UInt32(byte) == mark.value else { return false }
        at += 1
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = at
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
        return at - start
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private func failure(_ expected: String) -> JSON.ParseFailure { .init(offset: at, expected: expected) }
}
