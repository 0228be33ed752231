import Basics

/// Text of a page after the hygiene that every clipping's text gets.
enum HTMLText {
    /// The bytes on one line, white space folded, without what ``Hygiene`` leaves out.
    static func clean(_ bytes: [UInt8]) -> String {
        let source = SourceText(name: "", decoding: bytes)
        return Hygiene.clean(source, 0..<source.utf8.count).text
    }

    static func clean(_ text: String) -> String { clean(Array(text.utf8)) }

    /// A text whose place in the file is not known.
    static func unplaced(_ text: String) -> Article.Text {
        var map = TextMap()
        map.append(textLength: text.utf8.count, source: nil)
        return Article.Text(text: text, map: map)
    }
}
