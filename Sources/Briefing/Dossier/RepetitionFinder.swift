internal import Recognition

/// Tells a standfirst, a caption, a headline or a lede that says again what a paragraph of its own article says.
///
///     finder.repeatsParagraph("The minister is here for two days", passage: 1)
struct RepetitionFinder: Sendable {
    private let kinds: [Passage.Kind]
    /// Hashes of the three-word runs of each body paragraph.
    private let paragraphs: [Int: Set<UInt64>]
    /// The first paragraph of the body.
    private let lede: Int?

    init(_ passages: [Passage]) {
        kinds = passages.map(\.kind)
        var paragraphs: [Int: Set<UInt64>] = [:]
        for (index, passage) in passages.enumerated() where Self.isBody(passage.kind) {
            paragraphs[index] = Set(Self.shingles(of: passage.text))
        }
        self.paragraphs = paragraphs
        lede = paragraphs.keys.min()
    }

    /// Whether four fifths of a text's three-word runs stand in one body paragraph elsewhere in the article.
    ///
    /// Only texts around the body and its first paragraph are asked about: of two later ones that are alike both stay.
    func repeatsParagraph(_ text: String, passage: Int) -> Bool {
        guard !Self.isBody(kinds[passage]) || passage == lede else { return false }
        let shingles = Self.shingles(of: text)
        guard !shingles.isEmpty else { return false }
        return paragraphs.contains { index, paragraph in
            guard index != passage else { return false }
            return shingles.count(where: paragraph.contains) * 5 >= shingles.count * 4
        }
    }

    private static func isBody(_ kind: Passage.Kind) -> Bool {
        switch kind {
        case .paragraph, .listItem, .quotation: true
        default: false
        }
    }

    /// A hash for each run of three words, ASCII case and all marks left out; of a shorter text one for the whole.
    private static func shingles(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        var word = basis
        for byte in text.utf8 {
            let folded = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            switch folded {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xDF, 0xE3...0xFF,
                0x80...0xBF where word != basis:
                word = (word ^ UInt64(folded)) &* prime
            default:
                // U+2000 to U+2FFF, quotation marks and dashes among them, begin with 0xE2: they part words.
                if word != basis { words.append(word) }
                word = basis
            }
        }
        if word != basis { words.append(word) }
        guard words.count >= 3 else { return words.isEmpty ? [] : [words.reduce(basis, mix)] }
        return (0...words.count - 3).map { mix(mix(words[$0], words[$0 + 1]), words[$0 + 2]) }
    }

    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        (a &* prime) ^ (b &+ 0x9E37_79B9_7F4A_7C15 &+ (a << 6))
    }

    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
}
