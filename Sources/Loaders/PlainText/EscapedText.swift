import Basics

/// Text that was copied out of a page's source: `&amp;`, `&quot;`, `&#8217;` stand for the marks that readers saw.
///
/// Only a text that clearly is escaped counts: several references and no `&` that is none.
enum EscapedText {
    /// Whether a text is escaped.
    static func isEscaped(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (references, at) = (0, bytes.startIndex)
        while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "&")) {
            guard let reference = reference(bytes, mark) else { return false }
            references += 1
            at = reference.end
        }
        return references >= 2
    }

    /// The clean text of a range of an escaped file, each reference as the character that it stands for.
    static func clean(_ source: SourceText, _ range: Range<Int>) -> Article.Text {
        let bytes = source.utf8[range]
        guard bytes.contains(UInt8(ascii: "&")) else { return Hygiene.clean(source, range) }
        var (out, map, at) = ([UInt8](), TextMap(), range.lowerBound)
        while at < range.upperBound {
            let mark = bytes[at...].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            out += bytes[at..<mark]
            map.append(textLength: mark - at, source: at..<mark)
            at = mark
            guard mark < range.upperBound, let reference = reference(bytes, mark) else { break }
            out += reference.text.utf8
            map.append(textLength: reference.text.utf8.count, source: mark..<reference.end)
            at = reference.end
        }
        let text = String(decoding: out, as: UTF8.self)
        var clean = Hygiene.clean(SourceText(name: source.name, text: text), 0..<out.count)
        clean.map = clean.map.following(map)
        return clean
    }

    /// The character reference that begins at a `&`, and the offset behind its semicolon.
    private static func reference(_ bytes: ArraySlice<UInt8>, _ mark: Int) -> (text: String, end: Int)? {
        let name = bytes[(mark + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
        guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";") else {
            return nil
        }
        let word = String(decoding: name, as: UTF8.self)
        let text = word.hasPrefix("#") ? numbered(word.dropFirst()) : names[word]
        return text.map { ($0, name.endIndex + 1) }
    }

    private static func numbered(_ digits: Substring) -> String? {
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // A line ending or another control would change the lines.
        guard let number, number >= 0x20, !(0x7F...0x9F).contains(number) else { return nil }
        return Unicode.Scalar(number).map { String($0) }
    }

    /// The references that programs write into prose.
    private static let names: [String: String] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·",
        "copy": "©", "reg": "®", "trade": "™", "euro": "€", "pound": "£", "laquo": "«", "raquo": "»", "deg": "°",
        "eacute": "é", "egrave": "è", "agrave": "à", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö",
        "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ", "ccedil": "ç", "aacute": "á", "iacute": "í", "oacute": "ó",
        "uacute": "ú", "shy": "\u{AD}", "rarr": "→",
    ]
}
