import Basics

/// Text of a page after the hygiene that every clipping's text gets.
enum HTMLText {
    /// The bytes on one line, white space folded, without what ``Hygiene`` leaves out.
    static func clean(_ bytes: [UInt8]) -> String {
        if let text = ascii(bytes[...]) { return text }
        let source = SourceText(name: "", decoding: bytes)
        return Hygiene.clean(source, 0..<source.utf8.count).text
    }

    /// The same for text that is ASCII, which most stretches are.
    private static func ascii(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }) else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte > 0x20 { out.append(byte) } else if let last = out.last, last != 0x20 { out.append(0x20) }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    static func clean(_ text: String) -> String { clean(Array(text.utf8)) }

    /// A text whose place in the file is not known.
    static func unplaced(_ text: String) -> Article.Text {
        var map = TextMap()
        map.append(textLength: text.utf8.count, source: nil)
        return Article.Text(text: text, map: map)
    }
}
