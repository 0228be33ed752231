internal import Recognition

/// Tells a standfirst, a caption or a headline that says again what a paragraph of its own article says.
///
///     finder.repeatsParagraph("The minister is here for two days", passage: 1)
///
/// Nothing that differs is ever hidden: a figure or a "not" that the paragraph does not have makes it another statement.
struct RepetitionFinder: Sendable {
    private let kinds: [Passage.Kind]
    /// Hashes of the three-word runs of each body paragraph.
    private let paragraphs: [Paragraph]

    private struct Paragraph: Sendable {
        var shingles: Set<UInt64>
        var decisive: Set<UInt64>
    }

    init(_ passages: [Passage]) {
        kinds = passages.map(\.kind)
        guard passages.contains(where: { !Self.isBody($0.kind) }) else {
            paragraphs = []
            return
        }
        paragraphs = passages.filter { Self.isBody($0.kind) }.map { passage in
            let words = Self.words(of: passage.text)
            return Paragraph(shingles: Set(Self.shingles(of: words)), decisive: Self.decisive(words))
        }
    }

    /// Whether four fifths of a text's three-word runs, and all its figures and negations, stand in one body paragraph.
    ///
    /// Only texts around the body are asked about: of two like paragraphs of the body both stay.
    func repeatsParagraph(_ text: String, passage: Int) -> Bool {
        guard !Self.isBody(kinds[passage]) else { return false }
        let words = Self.words(of: text)
        let shingles = Self.shingles(of: words)
        guard !shingles.isEmpty else { return false }
        let decisive = Self.decisive(words)
        return paragraphs.contains { paragraph in
            shingles.count(where: paragraph.shingles.contains) * 5 >= shingles.count * 4
                && decisive.isSubset(of: paragraph.decisive)
        }
    }

    private static func isBody(_ kind: Passage.Kind) -> Bool {
        switch kind {
        case .paragraph, .listItem, .quotation: true
        default: false
        }
    }

    private struct Word {
        var hash: UInt64
        var isDecisive: Bool
    }

    /// The words with ASCII case folded and all marks left out.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var hash = basis
        var hasDigit = false
        func end() {
            if hash != basis { words.append(Word(hash: hash, isDecisive: hasDigit || negations.contains(hash))) }
            hash = basis
            hasDigit = false
        }
        for byte in text.utf8 {
            let folded = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            switch folded {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigit = true
                hash = (hash ^ UInt64(folded)) &* prime
            case UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF, 0xE3...0xFF,
                0x80...0xBF where hash != basis:
                hash = (hash ^ UInt64(folded)) &* prime
            default:
                // U+2000 to U+2FFF, quotation marks and dashes among them, begin with 0xE2: they part words.
                end()
            }
        }
        end()
        return words
    }

    private static func decisive(_ words: [Word]) -> Set<UInt64> { Set(words.filter(\.isDecisive).map(\.hash)) }

    /// A hash for each run of three words; of a shorter text one for the whole.
    private static func shingles(of words: [Word]) -> [UInt64] {
        guard words.count >= 3 else { return words.isEmpty ? [] : [words.reduce(basis) { mix($0, $1.hash) }] }
        return (0...words.count - 3).map { mix(mix(words[$0].hash, words[$0 + 1].hash), words[$0 + 2].hash) }
    }

    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        (a &* prime) ^ (b &+ 0x9E37_79B9_7F4A_7C15 &+ (a << 6))
    }

    private static let negations: Set<UInt64> = Set(
        ["not", "no", "never", "without", "denied", "denies", "refused", "t", "neither", "nor", "none"].map { word in
            word.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
        })

    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
}
