/// What makes values inert in style sheets.
enum StyleText {
    /// Whether a text is a plain value: a number, a colour, a keyword, a list of such.
    static func isPlain(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard !lower.contains("expression"), !lower.contains("mozbinding"), !lower.contains("--") else { return false }
        return text.utf8.allSatisfy { byte in
            switch UnicodeScalar(byte) {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "#", ".", "%", ",", "+", "-", "_", "!": true
            default: byte >= 0x80
            }
        }
    }

    /// The inside of a string, with everything but letters, digits and spaces as escapes.
    static func quoted(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", ",":
                out.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where scalar.value >= 0xA0 && scalar.value != 0x2028 && scalar.value != 0x2029:
                out += String(scalar).utf8
            default: out += "\\\(String(scalar.value, radix: 16)) ".utf8
            }
        }
        return out
    }
}
