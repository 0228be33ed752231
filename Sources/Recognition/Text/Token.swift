/// A word, a number or a mark of a text.
///
/// `U.S.` and `Mr.` are one token with their dots; `Ana-Lena` is three (word, hyphen, word, the latter two without a
/// gap before them); `Brook's` is two.
struct Token: Sendable, Hashable {
    /// How the token is written.
    enum Shape: UInt8, Sendable {
        /// `port`
        case lower
        /// `Port`, `McKay`
        case capitalised
        /// `US`, `U.S.`, `A2B2`; two letters or more
        case capitals
        /// `A`, `A.`
        case initial
        /// `2025`, `500`, `1,200`, `6.2`
        case number
        /// `21st`
        case ordinal
        /// `'s`, `’s` after a word
        case possessive
        /// `iPhone`, `4x4`
        case mixed
        /// Any other single scalar.
        case mark
    }

    /// Smaller fields than their types say: a pile has a hundred million tokens.
    private var first: UInt32
    private var behind: UInt32
    private var value: Int32
    private var scalar: UInt32

    /// The word without case and dots; of a mark, its scalar.
    var key: WordKey
    /// How it is written.
    var shape: Shape
    /// Whether white space, or the beginning of the text, stands before it.
    var gap: Bool
    /// Whether it ends in a dot that belongs to it.
    var dotted: Bool
    /// Which rules look for the word.
    var cues: WordCue
    /// What the lexicon knows of the word, as far as its spelling allows it.
    var classes: WordClass

    /// A token without number and mark.
    init(_ range: Range<Int>, key: WordKey, shape: Shape, gap: Bool, classes: WordClass, cues: WordCue = []) {
        first = UInt32(truncatingIfNeeded: range.lowerBound)
        behind = UInt32(truncatingIfNeeded: range.upperBound)
        value = -1
        scalar = Self.none
        self.key = key
        self.shape = shape
        self.gap = gap
        self.classes = classes
        self.cues = cues
        dotted = false
    }

    /// The place in the text, in bytes.
    var start: Int { Int(first) }
    /// The end of it.
    var end: Int {
        get { Int(behind) }
        set { behind = UInt32(truncatingIfNeeded: newValue) }
    }
    /// The value of a plain number of at most nine digits, or of an ordinal.
    var number: Int? {
        get { value < 0 ? nil : Int(value) }
        set { value = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    }
    /// The scalar of a mark.
    var mark: Unicode.Scalar? {
        get { scalar == Self.none ? nil : Unicode.Scalar(scalar) }
        set { scalar = newValue?.value ?? Self.none }
    }
    /// No scalar has this value.
    private static let none = UInt32.max

    var range: Range<Int> { start..<end }

    /// Whether the word begins with a capital letter.
    var isCapital: Bool { shape == .capitalised || shape == .capitals || shape == .initial }

    /// Whether it is a word of any spelling.
    var isWord: Bool {
        switch shape {
        case .lower, .capitalised, .capitals, .initial, .mixed: true
        case .number, .ordinal, .possessive, .mark: false
        }
    }

    func isMark(_ scalar: Unicode.Scalar) -> Bool { self.scalar == scalar.value }

    /// A hyphen or dash of any length.
    var isDash: Bool {
        guard let mark else { return false }
        return mark == "-" || ("\u{2010}"..."\u{2015}").contains(mark) || mark == "\u{2212}"
    }

    /// A hyphen within a compound: no white space on either side is checked by the caller.
    var isHyphen: Bool { mark == "-" || mark == "\u{2010}" || mark == "\u{2011}" }
}
