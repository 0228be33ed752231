internal import Basics

/// A text as words without case, accents and marks, with the way back to its bytes: what names are looked for in.
///
///     FoldedWords("Señora ANA-Brook’s").words       // senora · ana · brooks
///
/// An apostrophe, a soft hyphen and a zero-width space part no word. What stands between two words is kept as far as it
/// says whether they may be one name.
struct FoldedWords: Sendable {
    struct Word: Sendable {
        /// In the folded bytes.
        var folded: Range<Int>
        /// In the bytes of the text.
        var source: Range<Int>
        /// What stands between this word and the one before.
        var gap: Gap
    }

    /// What may stand between the words of a name.
    enum Gap: UInt8, Sendable {
        /// One space, as a name is written.
        case space
        /// Anything short that a name is split by: a line's end, `-`, `_`, `.`, `+`, `%20`, marks of Markdown.
        case joint
        /// A line's end behind a hyphen: the word may go on.
        case hyphenation
        /// A comma and a space: "Brook, Ana".
        case comma
        /// Something else, or the beginning of the text.
        case apart
    }

    private(set) var bytes: [UInt8] = []
    private(set) var words: [Word] = []

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ text: [UInt8]) {
        bytes.reserveCapacity(text.count)
        var at = 0
        var start = 0
        var source = 0
        var between: [UInt8] = []
        var isOpen = false
        func close(_ end: Int) {
            guard isOpen else { return }
            isOpen = false
            words.append(
                Word(
                    folded: start..<bytes.count, source: source..<end,
                    gap: words.isEmpty ? .apart : Self.gap(between, after: words[words.count - 1].folded.count)))
            between.removeAll(keepingCapacity: true)
        }
        func open(_ place: Int) {
            guard !isOpen else { return }
            isOpen = true
            start = bytes.count
            source = place
        }
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) {
                    open(at)
                    bytes.append(lower)
                } else if !(byte == 0x27 && isOpen) {
                    close(at)
                    if between.count < Self.longestGap { between.append(byte) }
                }
                at += 1
                continue
            }
            let (scalar, width) = Self.scalar(text, at)
            switch Self.fold(scalar) {
            case .letters(let letters):
                open(at)
                bytes += letters.utf8
            case .nothing: break
            case .apostrophe:
                if !isOpen { between.append(0x27) }
            case .mark:
                close(at)
                if between.count < Self.longestGap {
                    between.append(Self.isSpace(scalar) ? 0x20 : Self.isDash(scalar) ? 0x2D : 0)
                }
            }
            at += width
        }
        close(text.count)
    }

    /// The folded bytes of a word.
    subscript(word: Int) -> ArraySlice<UInt8> { bytes[words[word].folded] }

    /// The words as texts.
    var texts: [String] { words.indices.map { String(decoding: self[$0], as: UTF8.self) } }

    /// No gap within a name is longer, in bytes.
    private static let longestGap = 8

    private static func gap(_ between: [UInt8], after length: Int) -> Gap {
        if between == [0x20] { return .space }
        guard between.count < longestGap else { return .apart }
        if between.contains(0x2C) {
            return between.allSatisfy { $0 == 0x2C || isSpace($0) } ? .comma : .apart
        }
        guard between.allSatisfy({ isSpace($0) || joints.contains($0) }) else { return .apart }
        // A full stop ends a sentence, unless what it stands behind is an initial.
        if between.contains(0x2E), between.contains(where: isSpace), length > 2 { return .apart }
        if between.first == 0x2D, between.count > 1, between.dropFirst().allSatisfy(isSpace) { return .hyphenation }
        return .joint
    }

    private static let joints = Set("-_.+*~`\\\"'[]".utf8)

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { (0x2010...0x2015).contains(scalar.value) }

    private enum Folded {
        case letters(String), nothing, apostrophe, mark
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .nothing
        case 0x2018, 0x2019, 0x02BC, 0x2032, 0xFF07: return .apostrophe
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .nothing
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .decimalNumber, .letterNumber:
            let lower = scalar.properties.lowercaseMapping
            var letters = ""
            for small in lower.unicodeScalars where small.properties.generalCategory != .nonspacingMark {
                letters += Slug.plainLetters(small) ?? String(small)
            }
            return .letters(letters)
        default: return .mark
        }
    }

    /// The scalar at an offset, and its width; a byte that begins none is U+FFFD.
    private static func scalar(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int) {
        let byte = bytes[at]
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        guard width > 1, at + width <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(width + 1))
        for offset in 1..<width {
            guard bytes[at + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
