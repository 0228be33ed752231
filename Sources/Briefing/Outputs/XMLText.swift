internal import Basics

/// Text in XML 1.0 documents.
enum XMLText {
    /// The text with its marks escaped, and without the characters that no XML document may hold.
    static func escape(_ text: String) -> String {
        let allowed = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x1_0000...0x10_FFFF: true
            default: false
            }
        }
        return HTMLEscaping.escape(String(String.UnicodeScalarView(allowed)))
    }

    /// An element with a text and attributes; `nil` gives none.
    static func element(_ name: String, _ text: String?, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
        guard let text else { return "" }
        let list = attributes.map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
        return text.isEmpty ? "<\(name)\(list)/>\n" : "<\(name)\(list)>\(escape(text))</\(name)>\n"
    }
}
