/// Makes titles comparable: "Indian Port Minister" and "Port Minister" are one.
enum TitleFold {
    private static let past: WordSet = WordSet(
        ["former", "ex", "then", "late", "acting", "outgoing", "incoming"].map { WordKey($0) })

    /// A title without its countries, or `nil` where less than two words are left or it is a past one.
    static func bare(_ title: String) -> String? {
        var words = title.split(separator: " ").map(String.init)
        if words.contains(where: { past.contains(WordKey($0)) }) { return nil }
        while let first = words.first, !Lexicon.english[WordKey(first)].isDisjoint(with: [.country, .demonym]),
            first.first?.isUppercase == true
        {
            words.removeFirst()
        }
        guard words.count >= 2, words.allSatisfy({ $0.first?.isUppercase == true || Acronym.small.contains($0) }) else {
            return nil
        }
        return words.joined(separator: " ")
    }
}
