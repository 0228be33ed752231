/// Hashes of folded words, and the lists that are asked by them.
enum WordHash {
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// The hash of a word in lower case.
    static func of(_ word: String) -> UInt64 { of(word.utf8) }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(basis, adding) }

    static func adding(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    /// The hash of a run of words, from those of its words.
    static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        (a &* prime) ^ (b &+ 0x9E37_79B9_7F4A_7C15 &+ (a << 6))
    }

    /// The words of a list, parted by white space.
    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { of(String($0)) })
    }

    /// The stems of a list's words.
    static func stems(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordStem.hash(of: Array($0.utf8)) })
    }
}

/// A word without its ending, so that "meets", "meeting" and "met" are one, and "organise" and "organize" too.
///
/// Light on purpose: what is folded too little is only not compared.
enum WordStem {
    /// The hash of the stem of a word in lower case.
    static func hash(of word: [UInt8]) -> UInt64 {
        let whole = WordHash.of(word)
        if let regular = irregular[whole] { return regular }
        return WordHash.of(stem(of: word))
    }

    static func stem(of word: [UInt8]) -> [UInt8] {
        var word = word
        guard word.count > 3, word.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { return word }
        if ends(word, "ings") { word.removeLast() }
        if take("ies", &word, keeping: 1) || take("ied", &word, keeping: 1) {
            word.append(UInt8(ascii: "i"))
        } else if take("ing", &word, keeping: 3) || take("ed", &word, keeping: 3) {
            undouble(&word)
        } else if ends(word, "ss") || ends(word, "us") || ends(word, "is") {
        } else if ends(word, "ches") || ends(word, "shes") || ends(word, "sses") || ends(word, "xes") {
            word.removeLast(2)
        } else {
            _ = take("s", &word, keeping: 2)
        }
        if word.last == UInt8(ascii: "e") { word.removeLast() }
        if word.last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
        // "-ise" and "-ize", "-our" and "-or", "-ence" and "-ense" are one ending.
        if ends(word, "iz") || ends(word, "yz") { word[word.count - 1] = UInt8(ascii: "s") }
        if ends(word, "our") { word.remove(at: word.count - 2) }
        if ends(word, "enc") { word[word.count - 1] = UInt8(ascii: "s") }
        return word
    }

    private static func take(_ ending: StaticString, _ word: inout [UInt8], keeping: Int) -> Bool {
        guard word.count >= ending.utf8CodeUnitCount + keeping, ends(word, ending) else { return false }
        word.removeLast(ending.utf8CodeUnitCount)
        return true
    }

    private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
    }

    /// "planned" is "plan".
    private static func undouble(_ word: inout [UInt8]) {
        guard word.count > 3, let last = word.last, word[word.count - 2] == last, "bdgmnprt".utf8.contains(last) else {
            return
        }
        word.removeLast()
    }

    /// Forms that no ending explains, by the stem of their verb.
    private static let irregular: [UInt64: UInt64] = {
        let forms = """
            meet met, hold held, say said, tell told, begin began begun, go went gone, take took taken, give gave given
            win won, see saw seen, speak spoke spoken, send sent, leave left, build built, bring brought, make made
            pay paid, sell sold, buy bought, rise rose risen, fall fell fallen, grow grew grown, fly flew flown
            lead led, lose lost, strike struck, find found, become became, come came, write wrote written
            choose chose chosen, break broke broken, draw drew drawn, withdraw withdrew withdrawn, seek sought
            fight fought, catch caught, teach taught, think thought, drive drove driven, steal stole stolen
            resume resumption, launch launches
            """
        var result: [UInt64: UInt64] = [:]
        for line in forms.split(whereSeparator: { $0 == "," || $0.isNewline }) {
            let words = line.split(separator: " ")
            guard let verb = words.first else { continue }
            let stem = WordHash.of(WordStem.stem(of: Array(verb.utf8)))
            for form in words.dropFirst() { result[WordHash.of(String(form))] = stem }
        }
        return result
    }()
}
