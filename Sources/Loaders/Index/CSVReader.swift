import Basics

/// Rows of comma-separated values (RFC 4180), each field with its place; quoted fields may hold line ends.
///
/// The separator is the one of comma, semicolon and tab that stands most often in the first row. A quotation mark that is
/// not closed ends with its row's line, so that one fault does not swallow the rest of the file.
struct CSVReader {
    struct Field: Sendable {
        var text: String
        /// Without its quotation marks.
        var range: Range<Int>
    }

    private(set) var rows: [[Field]] = []
    /// The offset of each quotation mark that is not closed.
    private(set) var unclosed: [Int] = []

    init(_ bytes: [UInt8]) {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let separator = Self.separator(bytes, at)
        let lastQuote = bytes.lastIndex(of: Self.quote) ?? -1
        while at < bytes.count {
            var row: [Field] = []
            repeat { row.append(field(bytes, &at, separator, lastQuote)) } while Self.take(bytes, &at, separator)
            if at < bytes.count, bytes[at] == 0x0D { at += 1 }
            if at < bytes.count, bytes[at] == 0x0A { at += 1 }
            if row.count > 1 || !row[0].text.isEmpty { rows.append(row) }
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private static func take(_ bytes: [UInt8], _ at: inout Int, _ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func field(_ bytes: [UInt8], _ at: inout Int, _ separator: UInt8, _ lastQuote: Int) -> Field {
        let start = at
        if at < lastQuote, bytes[at] == Self.quote {
            // A file of nothing but open marks would be read to its end, or its line's end, from each of them.
            let limit = unclosed.count < 8 ? Self.limit : 0
            if spent < Self.limit * 8, let field = Self.quoted(bytes, &at, separator, limit, &spent) { return field }
        }
        if at < bytes.count, bytes[at] == Self.quote { unclosed.append(at) }
        at = start
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        return Field(text: String(decoding: bytes[start..<at], as: UTF8.self), range: start..<at)
    }

    /// How many bytes were read behind quotation marks that are not closed.
    private var spent = 0

    /// How long a quoted field that goes over lines may be.
    private static let limit = 1 << 20

    /// A field in quotation marks, behind which a separator or the row's end stands.
    private static func quoted(
        _ bytes: [UInt8], _ at: inout Int, _ separator: UInt8, _ limit: Int, _ spent: inout Int
    ) -> Field? {
        let start = at + 1
        var out: [UInt8] = []
        var next = start
        // Past the limit it goes to the end of the line.
        while next < bytes.count, next - start < limit || bytes[next] != 0x0A {
            if bytes[next] != quote {
                out.append(bytes[next])
                next += 1
                continue
            }
            if next + 1 < bytes.count, bytes[next + 1] == quote {
                out.append(quote)
                next += 2
                continue
            }
            let after = next + 1
            guard after == bytes.count || bytes[after] == separator || bytes[after] == 0x0A || bytes[after] == 0x0D
            else {
                // Programs that do not double the marks inside: the mark is one of the text.
                out.append(quote)
                next += 1
                continue
            }
            at = after
            return Field(text: String(decoding: out, as: UTF8.self), range: start..<next)
        }
        spent += next - start
        return nil
    }

    private static func separator(_ bytes: [UInt8], _ start: Int) -> UInt8 {
        let head = bytes[start...].prefix { $0 != 0x0A }
        let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        let counts = marks.map { mark in head.count { $0 == mark } }
        let most = counts.max() ?? 0
        return marks[counts.firstIndex(of: most) ?? 0]
    }
}
