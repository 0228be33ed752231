internal import Basics
internal import Templating

/// What the site's filters do with texts.
enum TextFilters {
    /// The first words of a text, with an ellipsis where there are more; white space between them becomes one space.
    static func excerpt(_ text: String, words count: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        let start = words.prefix(count).joined(separator: " ")
        return words.count > count ? start + " …" : start
    }

    /// The text as HTML with `<mark>` around each place where the words stand, ASCII case aside.
    static func highlight(_ words: String, in text: String) -> String {
        let (bytes, wanted) = (Array(text.utf8), words.utf8.map(lower))
        guard !wanted.isEmpty else { return HTMLEscaping.escape(text) }
        let folded = bytes.map(lower)
        var out: [UInt8] = []
        var at = 0
        var start = 0
        while at + wanted.count <= bytes.count {
            guard folded[at] == wanted[0], folded[at..<at + wanted.count].elementsEqual(wanted) else {
                at += 1
                continue
            }
            HTMLEscaping.append(bytes[start..<at], to: &out)
            out += "<mark>".utf8
            HTMLEscaping.append(bytes[at..<at + wanted.count], to: &out)
            out += "</mark>".utf8
            at += wanted.count
            start = at
        }
        HTMLEscaping.append(bytes[start...], to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// JSON that can't end a `<script>` element or a string of JavaScript: `< > & '` and the two line separators of
    /// Unicode are written as `\uXXXX`.
    static func scriptJSON(_ value: TemplateValue) -> String {
        var out = ""
        for scalar in json(value).text.unicodeScalars {
            switch scalar {
            case "<", ">", "&", "'", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func json(_ value: TemplateValue) -> JSON {
        switch value {
        case .none: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): .double(value)
        case .string(let text), .safe(let text): .string(text)
        case .list(let elements): .array(elements.map(json))
        case .dictionary(let dictionary): .object(dictionary.pairs.map { .init($0.key, json($0.value)) })
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
