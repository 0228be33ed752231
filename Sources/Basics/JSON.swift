/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
///     JSON(parsing: Array(#"{"files": ["a", 1.5]}"#.utf8))
public indirect enum JSON: Sendable, Hashable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number without fraction and exponent that fits an `Int`.
    case int(Int)
    /// Any other number.
    case double(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSON])
    /// An object; of members with one name the last counts.
    case object([Member])

    /// A name and its value.
    public struct Member: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSON

        /// A member.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value of an object's member.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The text of a string.
    public var stringValue: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array.
    public var arrayValue: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}

extension JSON {
    /// The text: indented by two spaces a level, members in their order, no trailing line feed.
    public var text: String {
        var out: [UInt8] = []
        write(to: &out, indent: 0)
        return String(decoding: out, as: UTF8.self)
    }

    /// The text on one line, as JSON Lines wants it: `{"a": [1, 2]}`.
    public var line: String {
        var out: [UInt8] = []
        writeLine(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func writeLine(to out: inout [UInt8]) {
        switch self {
        case .array(let elements):
            out += "[".utf8
            for (index, element) in elements.enumerated() {
                if index > 0 { out += ", ".utf8 }
                element.writeLine(to: &out)
            }
            out += "]".utf8
        case .object(let members):
            out += "{".utf8
            for (index, member) in members.enumerated() {
                if index > 0 { out += ", ".utf8 }
                Self.quote(member.name, to: &out)
                out += ": ".utf8
                member.value.writeLine(to: &out)
            }
            out += "}".utf8
        default: write(to: &out, indent: 0)
        }
    }

    private func write(to out: inout [UInt8], indent: Int) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): out += String(value).utf8
        case .double(let value): out += (value.isFinite ? String(value) : "null").utf8
        case .string(let text): Self.quote(text, to: &out)
        case .array(let elements):
            Self.write(elements, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: indent + 1) }
        case .object(let members):
            Self.write(members, "{", "}", to: &out, indent) { member, out in
                Self.quote(member.name, to: &out)
                out += ": ".utf8
                member.value.write(to: &out, indent: indent + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to out: inout [UInt8], _ indent: Int,
        _ body: (Element, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (index, element) in elements.enumerated() {
            out += (index == 0 ? "\n" : ",\n").utf8
            out += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
            body(element, &out)
        }
        if !elements.isEmpty {
            out.append(UInt8(ascii: "\n"))
            out += repeatElement(UInt8(ascii: " "), count: 2 * indent)
        }
        out += close.utf8
    }

    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += "\\\"".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case 0..<0x20:
                let hex = String(byte, radix: 16)
                out += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
