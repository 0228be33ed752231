/// Writes texts as strings of JavaScript that are JSON as well, in a file that may be pasted into a page.
enum ScriptText {
    /// The text in quotation marks.
    static func append(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        appendContent(text, to: &out)
        out.append(UInt8(ascii: "\""))
    }

    /// The text without them. `<` and the line separators of Unicode are written as `\uXXXX`.
    static func appendContent(_ text: String, to out: inout [UInt8]) {
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        var text = text
        text.withUTF8 { bytes in
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                switch byte {
                case UInt8(ascii: "\""): out += "\\\"".utf8
                case UInt8(ascii: "\\"): out += "\\\\".utf8
                case UInt8(ascii: "<"): out += "\\u003c".utf8
                case 0..<0x20, 0x7F:
                    out += "\\u00".utf8
                    out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8:
                    out += bytes[at + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
                    at += 2
                default: out.append(byte)
                }
                at += 1
            }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
