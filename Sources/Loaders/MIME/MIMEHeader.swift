import Basics

/// The fields before a message or a part of one.
///
/// Sources: RFC 5322 (fields and folding), RFC 2045 (content type), RFC 2047 (encoded words), RFC 2231 (parameters).
struct MIMEHeader: Sendable {
    /// A field: its name in lower case, its unfolded value as bytes, and where it stands.
    struct Field: Sendable {
        var name: String
        var value: [UInt8]
        var range: Range<Int>
    }

    private(set) var fields: [Field] = []

    /// Reads fields up to the first empty line; gives the offset behind it. A line that is no field ends them too.
    static func read(_ bytes: [UInt8], from start: Int) -> (header: MIMEHeader, end: Int) {
        var header = MIMEHeader()
        var at = start
        while at < bytes.count {
            let line = MIMELine.read(bytes, at)
            if line.content.isEmpty { return (header, line.end) }
            let first = bytes[at]
            if first == 0x20 || first == 0x09, let last = header.fields.indices.last {
                header.fields[last].value += [0x20] + bytes[line.content].drop { $0 == 0x20 || $0 == 0x09 }
                header.fields[last].range = header.fields[last].range.lowerBound..<line.content.upperBound
            } else if let colon = bytes[line.content].prefix(200).firstIndex(of: UInt8(ascii: ":")), colon > at,
                bytes[at..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            {
                let name = String(decoding: bytes[at..<colon], as: UTF8.self).lowercased()
                let value = bytes[(colon + 1)..<line.content.upperBound].drop { $0 == 0x20 || $0 == 0x09 }
                header.fields.append(.init(name: name, value: Array(value), range: line.content))
            } else if !(at == start && bytes[line.content].starts(with: "From ".utf8)) {
                // A mailbox's first line is passed over; any other line is text already.
                return (header, at)
            }
            at = line.end
        }
        return (header, bytes.count)
    }

    func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// A field's text with its encoded words decoded, on one line; `nil` where there is none.
    func text(_ name: String) -> String? {
        field(name).map { HTMLText.clean(EncodedWord.decode($0.value)) }?.nonEmpty
    }

    /// A field's value before its parameters, in lower case.
    func token(_ name: String) -> String? {
        field(name).map { field in
            String(decoding: field.value.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).lowercased().trimmingSpaces
        }
    }

    /// A parameter of a field, such as the boundary of a content type.
    func parameter(_ name: String, of field: String) -> String? {
        guard let value = self.field(field)?.value, value.count < 20_000 else { return nil }
        for part in Self.parts(value).dropFirst() {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let key = String(decoding: part[..<equals], as: UTF8.self).lowercased().trimmingSpaces
            guard key == name || key == name + "*" || key == name + "*0" else { continue }
            var text = part[(equals + 1)...].drop { $0 == 0x20 }
            while text.last == 0x20 { text.removeLast() }
            if text.first == UInt8(ascii: "\""), text.count >= 2, text.last == UInt8(ascii: "\"") {
                return String(decoding: text.dropFirst().dropLast().filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
            }
            return String(decoding: text, as: UTF8.self)
        }
        return nil
    }

    /// The parts between semicolons that are not quoted.
    private static func parts(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in value.enumerated() {
            if byte == UInt8(ascii: "\""), index == 0 || value[index - 1] != UInt8(ascii: "\\") { isQuoted.toggle() }
            if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(value[start..<index])
                start = index + 1
            }
        }
        return parts + [value[start...]]
    }
}

/// A line of a message.
enum MIMELine {
    /// The bytes of the line that begins at an offset, without its ending, and the offset behind it.
    static func read(_ bytes: [UInt8], _ start: Int) -> (content: Range<Int>, end: Int) {
        guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return (start..<bytes.count, bytes.count) }
        let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
        return (start..<end, feed + 1)
    }
}
