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
        /// `US`, `U.S.`, `I2U2`; two letters or more
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

    /// The place in the text, in bytes.
    var start: Int
    var end: Int
    /// The word without case and dots; of a mark, its scalar.
    var key: WordKey
    /// How it is written.
    var shape: Shape
    /// Whether white space, or the beginning of the text, stands before it.
    var gap: Bool
    /// Whether it ends in a dot that belongs to it.
    var dotted: Bool
    /// The value of a plain number of at most nine digits, or of an ordinal.
    var number: Int?
    /// What the lexicon knows of the word, as far as its spelling allows it.
    var classes: WordClass
    /// The scalar of a mark.
    var mark: Unicode.Scalar?

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

    func isMark(_ scalar: Unicode.Scalar) -> Bool { mark == scalar }

    /// A hyphen or dash of any length.
    var isDash: Bool {
        guard let mark else { return false }
        return mark == "-" || ("\u{2010}"..."\u{2015}").contains(mark) || mark == "\u{2212}"
    }

    /// A hyphen within a compound: no white space on either side is checked by the caller.
    var isHyphen: Bool { mark == "-" || mark == "\u{2010}" || mark == "\u{2011}" }
}
