/// Operations on markup and addresses.
enum MarkupText {
    /// The text of markup: comments and tags dropped, white space collapsed, references decoded.
    static func stripTags(_ markup: String) -> String {
        var bytes = Array(markup.utf8)
        bytes = removing(from: bytes, "<!--", "-->")
        bytes = removing(from: bytes, "<", ">")
        return CharacterReferences.decode(
            PythonText.words(String(decoding: bytes, as: UTF8.self)).joined(separator: " "))
    }

    private static func removing(from text: [UInt8], _ open: String, _ close: String) -> [UInt8] {
        let (open, close) = (Array(open.utf8), Array(close.utf8))
        var out: [UInt8] = []
        var at = 0
        while let start = ByteSearch.first(open[...], in: text[...], from: at),
            let end = ByteSearch.first(close[...], in: text[...], from: start)
        {
            out += text[at..<start]
            at = end + close.count
        }
        return out + text[at...]
    }

    /// Everything but letters, digits and `-._~` as percent escapes of its UTF-8 bytes.
    static func percentEncoded(_ text: String, keepingSlash: Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            case UInt8(ascii: "/") where keepingSlash: out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Character references of HTML: numeric ones, and the named ones that text uses most.
enum CharacterReferences {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
        "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "euro": "€", "pound": "£",
        "times": "×", "deg": "°", "sect": "§", "para": "¶", "szlig": "ß", "auml": "ä", "ouml": "ö", "uuml": "ü",
        "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç",
        "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "bsol": "\\", "lpar": "(", "rpar": ")", "semi": ";",
        "comma": ",", "period": ".", "equals": "=", "num": "#", "quest": "?", "grave": "`", "shy": "\u{AD}",
        "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
    ]

    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "&"), let (decoded, next) = reference(bytes, at + 1) {
                out += decoded.utf8
                at = next
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func reference(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
        var end = start
        while end < bytes.count, end - start < 32, bytes[end] != UInt8(ascii: ";") {
            let byte = bytes[end]
            let isName = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            guard isName || (byte == UInt8(ascii: "#") && end == start) else { return nil }
            end += 1
        }
        guard end < bytes.count, end > start, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard name.hasPrefix("#") else { return named[name].map { ($0, end + 1) } }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, code != 0, let scalar = Unicode.Scalar(code) else { return ("\u{FFFD}", end + 1) }
        return (String(scalar), end + 1)
    }
}
