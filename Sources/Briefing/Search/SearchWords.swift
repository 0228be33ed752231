/// Cuts a text into the words that the search compares, folded.
///
///     SearchWords.words(of: "Brook’s U.S. visit, 28 May")     // ["brook", "us", "visit", "28", "may"]
///
/// A word is a run of letters, marks and digits. An apostrophe between two of them is left out, with a possessive `s`
/// behind it; so is the dot of initials. In scripts without spaces each sign is a word. A word of more than `longest`
/// scalars is cut. `Templates/search.js` has the same rules; a test holds the two against each other.
enum SearchWords {
    /// So many scalars of a word count, before folding.
    static let longest = 40

    /// The words in their order.
    static func words(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var words: [String] = []
        var word: [Unicode.Scalar] = []
        // How many letters stand behind the last dot, and in the word.
        var (run, count) = (0, 0)
        func end() {
            var view = String.UnicodeScalarView()
            view += word
            if !word.isEmpty { words.append(String(view)) }
            word.removeAll(keepingCapacity: true)
            (run, count) = (0, 0)
        }
        func isLetter(_ at: Int) -> Bool { scalars.indices.contains(at) && kind(scalars[at]) == .letter }
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            switch kind(scalar) {
            case .letter:
                if count < longest { SearchFold.append(scalar, to: &word) }
                run += 1
                count += 1
            case .sign:
                end()
                SearchFold.append(scalar, to: &word)
                end()
            case .apostrophe where count > 0 && isLetter(at + 1):
                // "Brook's" is Brook, "O'Brien" is one word.
                if scalars[at + 1] == "s" || scalars[at + 1] == "S", !isLetter(at + 2) {
                    end()
                    at += 1
                }
            case .dot where run == 1 && isLetter(at + 1) && !isLetter(at + 2): run = 0
            default: end()
            }
            at += 1
        }
        end()
        return words
    }

    private enum Kind { case letter, sign, apostrophe, dot, other }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
        case 0x27, 0x2019: return .apostrophe
        case 0x2E: return .dot
        case 0..<0x80: return .other
        // Thai to Khmer, kana, ideographs.
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            return isWord(scalar) ? .sign : .other
        default: return isWord(scalar) ? .letter : .other
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
