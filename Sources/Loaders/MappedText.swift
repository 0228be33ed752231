import Basics

/// Editing a text together with its map; offsets are UTF-8 bytes and must lie on scalar boundaries.
extension Article.Text {
    /// Nothing.
    init() { self.init(text: "", map: TextMap()) }

    /// A part of it.
    func slice(_ range: Range<Int>) -> Article.Text {
        let range = range.clamped(to: 0..<text.utf8.count)
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        return Article.Text(text: String(text[start..<end]), map: map.slice(range))
    }

    /// Without white space and the given marks at its ends.
    func trimmed(_ marks: String = " ") -> Article.Text {
        let scalars = text.unicodeScalars
        let isMark: (Unicode.Scalar) -> Bool = { $0 == " " || marks.unicodeScalars.contains($0) }
        guard let first = scalars.firstIndex(where: { !isMark($0) }),
            let last = scalars.lastIndex(where: { !isMark($0) })
        else { return Article.Text() }
        let start = text.utf8.distance(from: text.startIndex, to: first)
        let end = text.utf8.distance(from: text.startIndex, to: scalars.index(after: last))
        return start == 0 && end == text.utf8.count ? self : slice(start..<end)
    }

    /// Where the words stand in the file, in bytes.
    var sourceRange: Range<Int>? { map.source(for: 0..<text.utf8.count) }
}
