internal import Basics

/// Finds full names in texts, file names, addresses and bytes, however they are written: nothing is recognised, every
/// place counts.
///
///     let search = NameSearch(["Ana Brook"])
///     search.places(in: "ANA BROOK’s plan")                            // one place
///     search.isIn("https://tide.example/ana-brook-visits")             // true
///     search.isIn("Brook, Ana") && search.isIn("#AnaBrook")            // true
///
/// Case, accents, marks, line ends and hyphenation make no difference. A literal occurrence counts within longer words
/// too ("Diana Brookman"), as whoever searches the site for the name would find it.
struct NameSearch: Sendable {
    private struct Name: Hashable {
        var words: [[UInt8]]
        /// All words as one: "anabrook"
        var joined: [UInt8]
        /// Whether the first word is an initial: then it must stand by itself.
        var opensWithInitial: Bool
    }

    private let names: [Name]

    var isEmpty: Bool { names.isEmpty }

    /// A search for full names; one of a single word is found as a whole word only.
    init(_ spellings: some Sequence<String>) {
        var seen: Set<Name> = []
        names = spellings.compactMap { spelling in
            let folded = FoldedWords(spelling)
            let words = folded.words.indices.map { Array(folded[$0]) }
            guard let first = words.first else { return nil }
            let name = Name(words: words, joined: Array(words.joined()), opensWithInitial: first.count == 1)
            return seen.insert(name).inserted ? name : nil
        }
    }

    /// Whether a text holds a name.
    func isIn(_ text: String) -> Bool { !places(in: Percent.decode(text)).isEmpty }

    /// The places of all names in bytes of the text, ascending by their beginning.
    func places(in text: String) -> [Range<Int>] { places(in: Array(text.utf8)) }

    func places(in text: [UInt8]) -> [Range<Int>] {
        let folded = FoldedWords(text)
        var places: [Range<Int>] = []
        for index in folded.words.indices {
            for name in names {
                guard let last = end(of: name, in: folded, at: index) else { continue }
                places.append(folded.words[index].source.lowerBound..<folded.words[last].source.upperBound)
                break
            }
        }
        return places
    }

    /// The last word of a name that begins at a word.
    private func end(of name: Name, in text: FoldedWords, at index: Int) -> Int? {
        let words = name.words
        if words.count == 1 { return Self.equals(text, index, words[0]) }
        // "#AnaBrook"
        if name.joined.count >= 6, Self.isWord(text[index], name.joined) { return index }
        return straight(name, text, index) ?? reversed(name, text, index)
    }

    private func straight(_ name: Name, _ text: FoldedWords, _ index: Int) -> Int? {
        let words = name.words
        // Literally, within longer words as well.
        if !name.opensWithInitial, index + words.count <= text.words.count, text[index].ends(with: words[0]) {
            let isLiteral = (1..<words.count).allSatisfy { offset in
                guard text.words[index + offset].gap == .space else { return false }
                let word = text[index + offset]
                return offset + 1 < words.count ? word.elementsEqual(words[offset]) : word.starts(with: words[offset])
            }
            if isLiteral { return index + words.count - 1 }
        }
        guard var last = Self.equals(text, index, words[0], isLast: false) else { return nil }
        for (offset, word) in words.enumerated().dropFirst() {
            let next = last + 1
            guard next < text.words.count, [.space, .joint].contains(text.words[next].gap),
                let end = Self.equals(text, next, word, isLast: offset + 1 == words.count)
            else { return nil }
            last = end
        }
        return last
    }

    /// "Brook, Ana"
    private func reversed(_ name: Name, _ text: FoldedWords, _ index: Int) -> Int? {
        guard let surname = name.words.last, !name.opensWithInitial,
            var last = Self.equals(text, index, surname, isLast: false)
        else { return nil }
        for (offset, word) in name.words.dropLast().enumerated() {
            let next = last + 1
            guard next < text.words.count, text.words[next].gap != .apart,
                text.words[next].gap == .comma || offset > 0,
                let end = Self.equals(text, next, word, isLast: false)
            else { return nil }
            last = end
        }
        return last
    }

    /// The last word that a word of a name takes up: two where it is hyphenated at a line's end.
    private static func equals(_ text: FoldedWords, _ index: Int, _ word: [UInt8], isLast: Bool = true) -> Int? {
        let found = text[index]
        if isLast ? isWord(found, word) : found.elementsEqual(word) { return index }
        guard index + 1 < text.words.count, text.words[index + 1].gap == .hyphenation, word.starts(with: found) else {
            return nil
        }
        let rest = word[found.count...]
        let next = text[index + 1]
        return (isLast ? isWord(next, rest) : next.elementsEqual(rest)) ? index + 1 : nil
    }

    /// A word, or its possessive, whose apostrophe is no letter.
    private static func isWord(_ found: ArraySlice<UInt8>, _ word: some Collection<UInt8>) -> Bool {
        found.elementsEqual(word)
            || found.count == word.count + 1 && found.last == UInt8(ascii: "s") && found.starts(with: word)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with other: [UInt8]) -> Bool {
        count >= other.count && self[(endIndex - other.count)...].elementsEqual(other)
    }
}
