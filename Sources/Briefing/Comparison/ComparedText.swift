/// A text as the comparison sees it: its words, folded, and where they stand.
///
/// Case, quotation marks, dashes, commas and the dots of "U.S." are left out; "&" is "and"; of "Brook's" only "brook"
/// remains.
struct ComparedText: Sendable {
    struct Word: Sendable {
        /// The hash of the word in lower case.
        var hash: UInt64
        /// The hash of its stem.
        var stem: UInt64
        /// Where it stands, in bytes of the text.
        var start: Int32
        var end: Int32
        /// It says what the text is about: no function word, no day or month, no bare number.
        var isContent: Bool
        /// It makes two texts different by itself: a number, a day or month, a "not".
        var isDecisive: Bool
        /// It has a capital though it does not open the text.
        var isName: Bool

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    private(set) var words: [Word] = []

    init(_ text: String) {
        var bytes = Array(text.utf8)
        // A reader may look two bytes ahead.
        bytes += [0, 0, 0]
        var at = 0
        let end = bytes.count - 3
        while at < end { at = readWord(bytes, from: at, end) }
    }

    private mutating func readWord(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int {
        if bytes[start] == UInt8(ascii: "&") {
            add(Array("and".utf8), start..<start + 1, hasDigit: false, isCapital: false)
            return start + 1
        }
        guard Self.isLetter(bytes, start) else { return start + 1 }
        var folded: [UInt8] = []
        var at = start
        var hasDigit = false
        while at < end {
            if Self.isLetter(bytes, at) {
                let byte = bytes[at]
                folded.append(byte &- 65 < 26 ? byte | 0x20 : byte)
                hasDigit = hasDigit || byte &- 48 < 10
                at += 1
            } else if let width = Self.inner(bytes, at, single: at - start == 1 || (at >= 2 && bytes[at - 2] == 46)) {
                // The dot of a decimal tells; that of "U.S." and the comma of thousands don't.
                if bytes[at] == 46, bytes[at - 1] &- 48 < 10 { folded.append(46) }
                at += width
            } else {
                break
            }
        }
        let isCapital = bytes[start] &- 65 < 26 && !words.isEmpty
        add(folded, start..<at, hasDigit: hasDigit, isCapital: isCapital)
        return after(bytes, at)
    }

    /// Leaves out the "s" of "Brook's"; the "t" of "didn't" is a word that tells.
    private func after(_ bytes: [UInt8], _ at: Int) -> Int {
        let width = Self.apostrophe(bytes, at)
        guard width > 0, at + width + 1 < bytes.count, bytes[at + width] | 0x20 == UInt8(ascii: "s"),
            !Self.isLetter(bytes, at + width + 1)
        else { return max(at, 0) }
        return at + width + 1
    }

    private mutating func add(_ folded: [UInt8], _ range: Range<Int>, hasDigit: Bool, isCapital: Bool) {
        let hash = WordHash.of(folded)
        let isTime = ComparedWords.time.contains(hash)
        let isContent = !hasDigit && !isTime && folded.count > 1 && !ComparedWords.function.contains(hash)
        words.append(
            Word(
                hash: hash, stem: hasDigit ? hash : WordStem.hash(of: folded), start: Int32(clamping: range.lowerBound),
                end: Int32(clamping: range.upperBound),
                isContent: isContent,
                isDecisive: hasDigit || isTime || ComparedWords.decisive.contains(hash), isName: isCapital && isContent)
        )
    }

    /// A letter or digit of any script. What begins with C2 or E2 is taken for a mark: U+0080 to U+00BF, U+2000 to
    /// U+2FFF, quotation marks, dashes and currencies among them.
    static func isLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
        let byte = bytes[at]
        if byte < 0x80 { return byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 }
        if byte == 0xC2 || byte == 0xE2 { return false }
        guard byte < 0xC0, at >= 1 else { return true }
        // The rest of a mark is no letter either.
        return bytes[at - 1] != 0xC2 && bytes[at - 1] != 0xE2 && !(at >= 2 && bytes[at - 2] == 0xE2)
    }

    /// How many bytes of punctuation belong to the word around them: "U.S", "1,200", "6.2".
    private static func inner(_ bytes: [UInt8], _ at: Int, single: Bool) -> Int? {
        guard bytes[at] == 46 || bytes[at] == 44, at > 0 else { return nil }
        let (before, after) = (bytes[at - 1], bytes[at + 1])
        if before &- 48 < 10, after &- 48 < 10 { return 1 }
        guard bytes[at] == 46, single, (before | 0x20) &- 97 < 26, (after | 0x20) &- 97 < 26,
            !isLetter(bytes, at + 2)
        else { return nil }
        return 1
    }

    private static func apostrophe(_ bytes: [UInt8], _ at: Int) -> Int {
        if bytes[at] == 39 { return 1 }
        return at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99 ? 3 : 0
    }
}

extension ComparedText {
    /// The stems of the words that say what it is about.
    var content: Set<UInt64> { Set(words.lazy.filter(\.isContent).map(\.stem)) }

    /// The words that make it different by themselves.
    var decisive: Set<UInt64> { Set(words.lazy.filter(\.isDecisive).map(\.hash)) }

    /// A hash for each run of so many words; of a shorter text one for the whole.
    func shingles(_ width: Int) -> [UInt64] {
        guard !words.isEmpty else { return [] }
        guard words.count >= width else { return [words.reduce(WordHash.basis) { WordHash.mixed($0, $1.hash) }] }
        return (0...words.count - width).map { start in
            words[start..<start + width].reduce(WordHash.basis) { WordHash.mixed($0, $1.hash) }
        }
    }
}

/// Lists of English words by what they do in a comparison; from general knowledge.
enum ComparedWords {
    static let function = WordHash.set(
        """
        a about above across after again against all along also although am among an and any are around as at be because
        been before being below between both but by can cannot could did do does doing down due during each either even
        ever every few for from further get got had has have having he her here hers him himself his how i if in into is
        it its itself just last later latter least less like made make many may me might more most much must my near
        neither next no nor not now of off often on once one only onto or other others our out over own per rather said
        same say says she should since so some such than that the their them themselves then there these they this those
        though through thus to together told too toward towards two under until up upon us very via was we well were
        what when where which while who whom whose why will with within without would year years month months week weeks
        day days today yesterday tomorrow you your three four five six seven eight nine ten first second third new set
        including included amid according mr mrs ms dr part ahead held hold part
        """)
    static let time = WordHash.set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december jan feb mar apr jun jul aug sept sep oct nov dec
        """)
    static let denials = WordHash.set("not no never denied denies refused t cannot neither nor none without")
    static let decisive = WordHash.set(
        """
        not no never without denied denies refused t cannot neither nor none one two three four five six seven eight nine
        ten eleven twelve twenty thirty forty fifty hundred former double triple half twice
        """)
}
