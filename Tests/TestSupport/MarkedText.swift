/// Text in which marks show where a thing begins and ends, so that nobody counts offsets.
///
///     let marked = MarkedText("met ⟦Ana Brook⟧ on ⟦Tuesday⟧")
///     marked.text        // "met Ana Brook on Tuesday"
///     marked.ranges      // the two ranges, in UTF-8 bytes of `text`
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: String
    /// What was marked, in the order of the opening marks, in UTF-8 bytes of `text`.
    public let ranges: [Range<Int>]

    /// Reads `⟦` and `⟧`; they may nest.
    public init(_ marked: String) {
        var text = ""
        var open: [Int] = []
        var found: [(start: Int, end: Int)] = []
        for character in marked.unicodeScalars {
            switch character {
            case "⟦":
                open.append(found.count)
                found.append((text.utf8.count, text.utf8.count))
            case "⟧":
                if let index = open.popLast() { found[index].end = text.utf8.count }
            default: text.unicodeScalars.append(character)
            }
        }
        self.text = text
        ranges = found.map { $0.start..<$0.end }
    }

    /// A text with marks put around ranges that do not overlap: the inverse, for messages of tests.
    public static func mark(_ text: String, _ ranges: [Range<Int>]) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= at {
            out += bytes[at..<range.lowerBound]
            out += "⟦".utf8
            out += bytes[range]
            out += "⟧".utf8
            at = range.upperBound
        }
        out += bytes[at...]
        return String(decoding: out, as: UTF8.self)
    }
}
