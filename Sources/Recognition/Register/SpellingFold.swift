/// Makes spellings of one name equal: case, dots, `&`, British and American endings, a plural at the end.
enum SpellingFold {
    /// The folded form of a name, to compare names by.
    static func key(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var words = Tokenizer().tokens(of: name).compactMap { token -> String? in
            if token.isMark("&") { return "and" }
            guard token.mark == nil else { return nil }
            return plainASCII(bytes[token.range]) ?? word(String(decoding: bytes[token.range], as: UTF8.self))
        }
        if words.first == "the" { words.removeFirst() }
        if words.count > 1, let last = words.last, last.hasSuffix("s"), !last.hasSuffix("ss"), last.utf8.count > 4 {
            words[words.count - 1] = String(last.dropLast())
        }
        return words.joined(separator: " ")
    }

    /// The same as ``word(_:)`` for a word of ASCII, which most are, byte by byte.
    private static func plainASCII(_ word: ArraySlice<UInt8>) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count + 2)
        for byte in word {
            guard byte < 0x80 else { return nil }
            if byte != 0x2E { folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        }
        // Every ending is in one of these letters.
        if let last = folded.last, Self.lastLetters.contains(last) {
            for (british, american) in byteEndings
            where folded.count >= british.count && folded[(folded.count - british.count)...].elementsEqual(british) {
                folded.removeLast(british.count)
                folded += american
                break
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static let byteEndings = endings.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    private static let lastLetters = Set(endings.compactMap(\.0.utf8.last))

    /// One word in American spelling and lower case.
    static func word(_ word: String) -> String {
        var word = word.lowercased().filter { $0 != "." }
        for (british, american) in endings where word.hasSuffix(british) && word.utf8.count >= british.utf8.count {
            word = word.dropLast(british.count) + american
            break
        }
        return word
    }

    /// The spellings of a word on both sides of the Atlantic.
    static func variants(_ word: String) -> [String] {
        for (british, american) in endings {
            for (from, to) in [(british, american), (american, british)]
            where word.hasSuffix(from) && word.utf8.count >= from.utf8.count {
                return [word, word.dropLast(from.count) + to]
            }
        }
        return [word]
    }

    private static let endings: [(String, String)] = [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("ysing", "yzing"),
        ("yse", "yze"),
        ("bour", "bor"), ("lour", "lor"), ("vour", "vor"), ("defence", "defense"), ("offence", "offense"),
        ("licence", "license"), ("fence", "fense"), ("gramme", "gram"), ("grammes", "grams"), ("centre", "center"),
        ("logue", "log"), ("logues", "logs"), ("lling", "ling"),
    ]
}

extension SpellingFold {
    /// The spellings to look for where one is known: both sides of the Atlantic, singular and plural of the head.
    static func spellings(of text: String, kind: EntityKind) -> [String] {
        guard kind == .initiative, text.contains(" ") else { return [text] }
        let words = text.split(separator: " ").map(String.init)
        let other = words.map { variants($0).last ?? $0 }.joined(separator: " ")
        var found = text == other ? [text] : [text, other]
        for spelling in found where spelling.contains("&") { found.append(spelling.replacing("&", with: "and")) }
        for spelling in found where spelling.contains(" and ") {
            found.append(spelling.replacing(" and ", with: " & "))
        }
        guard let head = words.last, let synonyms = heads[head.lowercased()], words.count >= 3 else { return found }
        for spelling in found { found += synonyms.map { spelling.dropLast(head.count) + $0 } }
        return found
    }

    /// Heads that change in running text: "the strategic shipping talks" are the Strategic Shipping Dialogue.
    private static let heads: [String: [String]] = [
        "dialogue": ["dialogues", "talks"], "agreement": ["agreements"], "initiative": ["initiatives"],
        "partnership": ["partnerships"], "framework": ["frameworks"], "forum": ["forums", "fora"],
    ]
}
