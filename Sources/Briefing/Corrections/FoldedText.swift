/// A text to look for quoted words in: white space is one space, quotation marks are straight, soft hyphens are gone.
///
///     FoldedText("The  “old” pier").ranges(of: FoldedText("\"old\" pier"))   // [5..<20]
///
/// Everything else is verbatim, letters' case too. Ranges are bytes of the text as it was.
struct FoldedText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where the scalar of each folded byte began and ended in the text as it was.
    private var places: [Range<Int>] = []

    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        places.reserveCapacity(text.utf8.count)
        var at = 0
        var space: Range<Int>?
        for scalar in text.unicodeScalars {
            let place = at..<at + UTF8.width(scalar)
            at = place.upperBound
            if ["\u{AD}", "\u{200B}", "\u{FEFF}"].contains(scalar) { continue }
            if scalar.properties.isWhitespace {
                space = space ?? place
                continue
            }
            if let before = space, !bytes.isEmpty { append(UInt8(ascii: " "), before) }
            space = nil
            switch scalar {
            case "“", "”", "„", "‟", "«", "»", "＂": append(UInt8(ascii: "\""), place)
            case "‘", "’", "‚", "‛", "‹", "›", "´", "`": append(UInt8(ascii: "'"), place)
            default: for byte in String(scalar).utf8 { append(byte, place) }
            }
        }
    }

    private mutating func append(_ byte: UInt8, _ place: Range<Int>) {
        bytes.append(byte)
        places.append(place)
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Where words stand, in bytes of the unfolded text; places never overlap.
    func ranges(of words: FoldedText) -> [Range<Int>] {
        guard let first = words.bytes.first, words.bytes.count <= bytes.count else { return [] }
        var found: [Range<Int>] = []
        var at = 0
        while at <= bytes.count - words.bytes.count {
            if bytes[at] == first, bytes[at..<at + words.bytes.count].elementsEqual(words.bytes) {
                found.append(places[at].lowerBound..<places[at + words.bytes.count - 1].upperBound)
                at += words.bytes.count
            } else {
                at += 1
            }
        }
        return found
    }

    /// Whether the text begins with words.
    func begins(with words: FoldedText) -> Bool { !words.isEmpty && bytes.starts(with: words.bytes) }
}
