internal import Basics
internal import Recognition

/// A text in which words stand for what was withheld; each sentence has its own, so that no other sentence is numbered anew.
struct WithheldText: Sendable {
    private(set) var text: String
    /// What is left, in bytes of the old text, each with its place in the new one.
    private var kept: [(old: Range<Int>, new: Int)] = []
    private let length: Int

    /// A text without some ranges of its bytes, which are ascending and disjoint.
    init(_ text: String, _ ranges: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        for range in ranges {
            if range.lowerBound > at { kept.append((at..<range.lowerBound, out.count)) }
            out += bytes[at..<range.lowerBound]
            out += Withheld.words.utf8
            at = range.upperBound
        }
        if at < bytes.count { kept.append((at..<bytes.count, out.count)) }
        out += bytes[at...]
        length = out.count
        self.text = String(decoding: out, as: UTF8.self)
    }

    /// The way back of the new text, from the old one's: nothing stands behind the words.
    func map(_ old: TextMap) -> TextMap {
        var map = TextMap()
        for piece in kept {
            if piece.new > map.textLength { map.append(textLength: piece.new - map.textLength, source: nil) }
            map.append(old.slice(piece.old))
        }
        if length > map.textLength { map.append(textLength: length - map.textLength, source: nil) }
        return map
    }
}
