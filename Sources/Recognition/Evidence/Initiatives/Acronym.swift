/// Acronyms and what they stand for.
///
/// The check follows Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
/// text" (2003), made stricter: every letter must begin a word, and only small words may be passed over.
enum Acronym {
    /// Whether a token is written like an acronym: `RAB`, `A2B2`, not `US` and not `D.C.`
    static func isOne(_ token: Token) -> Bool {
        token.shape == .capitals && !token.dotted && token.end - token.start >= 2
            && token.classes.isDisjoint(with: [.country, .acronymTitle, .nameSuffix])
    }

    /// Whether a token is written like an acronym or, as in brackets they may be, with small letters in it: `AfCFTA`.
    static func isOneInBrackets(_ token: Token, _ text: String) -> Bool {
        isOne(token) || token.shape == .capitals && !token.dotted && token.classes.contains(.acronymTitle)
            || token.shape == .capitalised && text.unicodeScalars.count { ("A"..."Z").contains($0) } >= 3
    }

    /// Whether an acronym's letters are the initials of words, in order; small words may lend theirs or not.
    static func matches(_ acronym: some StringProtocol, initialsOf words: some Collection<String>) -> Bool {
        let isMixed = acronym.unicodeScalars.contains { $0.properties.isLowercase }
        let letters = acronym.unicodeScalars
            .filter { isMixed ? $0.properties.isUppercase : $0.properties.isAlphabetic }.map { lower($0) }
        guard letters.count >= 2, words.count <= 3 * letters.count else { return false }
        return matches(letters[...], words, usingSmall: false) || matches(letters[...], words, usingSmall: true)
    }

    private static func matches(
        _ letters: ArraySlice<Unicode.Scalar>, _ words: some Collection<String>, usingSmall: Bool
    ) -> Bool {
        var letters = letters
        for word in words {
            let isSmall = small.contains(word.lowercased())
            if isSmall, !usingSmall { continue }
            for (index, part) in word.split(separator: "-").enumerated() {
                guard let initial = part.unicodeScalars.first else { continue }
                if let next = letters.first, next == lower(initial) {
                    letters = letters.dropFirst()
                } else if !isSmall, index == 0 {
                    return false
                }
            }
        }
        return letters.isEmpty
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// Words whose initials an acronym may leave out.
    static let small: Set<String> = [
        "of", "the", "and", "for", "in", "on", "to", "a", "an", "&", "at", "by", "with", "de", "la",
    ]
}
