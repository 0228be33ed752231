internal import Basics

/// What a line looks like to the rules: its words, how many, and how it ends.
struct LineShape: Sendable {
    /// A word as printed and folded: lower case, without punctuation at its ends.
    struct Word: Sendable {
        let printed: Substring
        let folded: String

        /// Whether it begins with an upper-case letter or a digit, quotation marks and brackets aside.
        var isCapitalised: Bool {
            guard let first = printed.unicodeScalars.first(where: { $0.properties.isAlphabetic || isDigit($0) }) else {
                return false
            }
            return isDigit(first) || first.properties.isUppercase || !first.properties.isLowercase
        }

        /// Whether all its letters are capitals, and there are two at least.
        var isAllCapitals: Bool {
            let letters = printed.unicodeScalars.filter(\.properties.isAlphabetic)
            return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
        }

        private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    }

    /// The first words; as many as any rule looks at.
    var words: Words { Words(text: text, phrase: phrase, spans: spans) }
    /// How many words there are, no more counted than the limit.
    var count: Int { spans.count }
    /// The folded words in one string, to look for phrases in.
    let phrase: String
    /// Whether it ends as a sentence does: a full stop, question mark, exclamation mark or ellipsis, closing marks aside.
    let endsSentence: Bool
    /// Whether the full stop at its end may be an abbreviation's, as in "U.S."
    let endsInAbbreviation: Bool
    /// The last scalar that is not a closing quotation mark or bracket.
    let lastMark: Unicode.Scalar

    private let text: String
    private let spans: [Span]

    /// Where a word stands in the text and in the phrase, in bytes.
    fileprivate struct Span {
        private let numbers: SIMD4<UInt32>

        init(printed: Range<Int>, folded: Range<Int>) {
            numbers = SIMD4(
                UInt32(clamping: printed.lowerBound), UInt32(clamping: printed.upperBound),
                UInt32(clamping: folded.lowerBound), UInt32(clamping: folded.upperBound))
        }

        var printed: Range<Int> { Int(numbers.x)..<Int(numbers.y) }
        var folded: Range<Int> { Int(numbers.z)..<Int(numbers.w) }
    }

    /// The words, each made when it is looked at: of most lines nobody asks for more than the first.
    struct Words: RandomAccessCollection, Sendable {
        fileprivate let text: String
        fileprivate let phrase: String
        fileprivate let spans: [Span]

        var startIndex: Int { 0 }
        var endIndex: Int { spans.count }

        subscript(index: Int) -> Word {
            let span = spans[index]
            return Word(
                printed: Substring(LineShape.slice(text, span.printed)),
                folded: String(Substring(LineShape.slice(phrase, span.folded))))
        }
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> Substring.UTF8View {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text.utf8[start..<text.utf8.index(start, offsetBy: range.count)]
    }

    static let wordLimit = 90

    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        (spans, phrase) = text.withUTF8(Self.read)
        self.text = text
        let closing = text.unicodeScalars.reversed().first { !Self.isClosing($0) }
        let last = closing ?? " "
        lastMark = last
        let lastWord = spans.last.map { Substring(Self.slice(text, $0.printed)) } ?? ""
        endsInAbbreviation = last == "." && Self.isAbbreviation(lastWord)
        endsSentence = Self.isEnd(last) && !endsInAbbreviation
    }

    /// The first words, and what they are folded. Most lines of most languages that are clipped are ASCII.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (spans: [Span], phrase: String) {
        if bytes.contains(where: { $0 >= 0x80 }) { return readAny(bytes) }
        var spans: [Span] = []
        spans.reserveCapacity(min(wordLimit, bytes.count / 5 + 2))
        let phrase = String(unsafeUninitializedCapacity: bytes.count + 1) { phrase in
            // Where the next piece begins, and the end of what stays of the pieces before it.
            var (seen, at, end) = (0, 0, 0)
            while at < bytes.count, seen < wordLimit {
                let start = at
                let first = end == 0 ? 0 : end + 1
                var (write, last) = (first, first)
                while at < bytes.count, bytes[at] != 0x20 {
                    let byte = bytes[at]
                    at += 1
                    let isWord = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                    guard isWord || write > first else { continue }
                    phrase[write] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                    write += 1
                    if isWord { last = write }
                }
                let printed = start..<at
                at += 1
                if printed.isEmpty { continue }
                seen += 1
                guard printed.count < longest, last > first else { continue }
                if end > 0 { phrase[end] = 0x20 }
                spans.append(Span(printed: printed, folded: first..<last))
                end = last
            }
            return end
        }
        return (spans, phrase)
    }

    private static func readAny(_ bytes: UnsafeBufferPointer<UInt8>) -> (spans: [Span], phrase: String) {
        var spans: [Span] = []
        var phrase: [UInt8] = []
        phrase.reserveCapacity(bytes.count)
        for range in pieces(of: bytes) {
            let separator = phrase.isEmpty ? 0 : 1
            let start = phrase.count + separator
            let before = phrase.count
            if separator > 0 { phrase.append(0x20) }
            if !appendASCII(bytes, range, to: &phrase) {
                phrase += foldSlowly(String(decoding: bytes[range], as: UTF8.self)[...]).utf8
            }
            if phrase.count > start {
                spans.append(Span(printed: range, folded: start..<phrase.count))
            } else {
                phrase.removeSubrange(before...)
            }
        }
        return (spans, String(decoding: phrase, as: UTF8.self))
    }

    /// A piece of so many bytes is no word.
    private static let longest = 200

    /// The first pieces between spaces, those that are too long left out.
    private static func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (seen, start) = (0, 0)
        while start < bytes.count, seen < wordLimit {
            let end = ByteScan.index(of: 0x20, in: bytes, from: start) ?? bytes.count
            if end > start {
                seen += 1
                if end - start < longest { pieces.append(start..<end) }
            }
            start = end + 1
        }
        return pieces
    }

    /// Whether it reads as body text: long, or a sentence of some words.
    var isParagraph: Bool {
        count >= 25 || (endsSentence && lastMark != "?" && count >= 5) || (count >= 14 && endsInAbbreviation)
    }

    /// Whether it could be a headline or a sub-heading: short, begins like one, does not end like a sentence.
    var isHeadline: Bool {
        guard count >= 1, count <= 26, let first = words.first, first.isCapitalised else { return false }
        // A dash opens an attribution: "— The Senate (@senate)".
        if let mark = first.printed.base.unicodeScalars.first, ["—", "–", "-", "|"].contains(mark) { return false }
        return !([".", "。", "।", ",", ";", ":", "…"].contains(lastMark) && !endsInAbbreviation)
    }

    /// Whether the folded words begin with a phrase, whole words only.
    func begins(with other: String) -> Bool {
        phrase.hasPrefix(other) && (phrase.utf8.count == other.utf8.count || phrase.dropFirst(other.count).first == " ")
    }

    /// Whether the folded words hold a phrase, whole words only.
    func contains(_ other: String) -> Bool {
        phrase.holdsWords(other)
    }

    /// How many words two lines have in common at their beginnings.
    func commonWords(_ other: LineShape) -> Int {
        zip(words, other.words).prefix { $0.folded == $1.folded }.count
    }

    /// A word in lower case, without punctuation at its ends.
    static func fold(_ word: Substring) -> String {
        var text = String(word)
        var folded: [UInt8] = []
        return text.withUTF8 { appendASCII($0, 0..<$0.count, to: &folded) }
            ? String(decoding: folded, as: UTF8.self) : foldSlowly(word)
    }

    /// Puts a word of ASCII, folded, behind the phrase; `false` for any other.
    private static func appendASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to phrase: inout [UInt8]
    ) -> Bool {
        var (first, last) = (-1, -1)
        for index in range {
            let byte = bytes[index]
            guard byte < 0x80 else { return false }
            guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { continue }
            if first < 0 { first = index }
            last = index
        }
        guard first >= 0 else { return true }
        for index in first...last {
            let byte = bytes[index]
            phrase.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return true
    }

    private static func foldSlowly(_ word: Substring) -> String {
        let scalars = word.lowercased().unicodeScalars.map { $0 == "’" ? "'" : $0 }
        guard let first = scalars.firstIndex(where: isWordScalar), let last = scalars.lastIndex(where: isWordScalar)
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\"", "'", "”", "’", "»", ")", "]", "*", "_": true
        default: false
        }
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", "…", "。", "।", "؟": true
        default: false
        }
    }

    /// "U.S.", "D.C.", "a.m.": letters with full stops between them; "Inc.", "Jr." and their like.
    private static func isAbbreviation(_ word: Substring) -> Bool {
        // Most sentences end with a word of letters, or a number, and one full stop.
        let letters = word.utf8.prefix { (0x61...0x7A).contains($0 | 0x20) }
        let start = letters.isEmpty ? word.utf8.prefix { (0x30...0x39).contains($0) } : letters
        if !start.isEmpty, word.utf8.dropFirst(start.count).elementsEqual(".".utf8) {
            return letters.count <= 4 && abbreviations.contains(word.dropLast().lowercased())
        }
        let trimmed = word.unicodeScalars.filter { !isClosing($0) && $0 != "(" && $0 != "“" && $0 != "‘" }
        let parts = String(String.UnicodeScalarView(trimmed)).split(separator: ".", omittingEmptySubsequences: false)
        if parts.count >= 3, parts.last == "", parts.dropLast().allSatisfy({ (1...2).contains($0.count) }) {
            return true
        }
        return abbreviations.contains(parts.first?.lowercased() ?? "") && parts.count == 2
    }

    private static let abbreviations: Set<String> = ["inc", "ltd", "co", "corp", "jr", "sr", "no", "vs", "st"]
}
