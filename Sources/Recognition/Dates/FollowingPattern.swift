/// "a day earlier", "two weeks later", "the next day", "the same evening": counted from the day named before.
struct FollowingPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index], token.isWord || token.number != nil else { return nil }
        if token.key == Words.the { return other(index + 1, sentence) }
        guard let count = token.number ?? DateWords.numerals[token.key], (1...99).contains(count),
            let unit = sentence[index + 1].flatMap({ DateUnit($0.key) }), unit == .day || unit == .week,
            let direction = sentence[index + 2].flatMap({ Self.directions[$0.key] })
        else { return nil }
        return DateFinding(
            reading: .following(days: direction * count * (unit == .week ? 7 : 1)), end: index + 3)
    }

    /// "the next day", "the previous day", "the same day", "the day before"
    private func other(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let word = sentence[index], word.shape == .lower else { return nil }
        if let days = Self.others[word.key], let noun = sentence[index + 1], Self.days.contains(noun.key) {
            return DateFinding(reading: .following(days: days), end: index + 2)
        }
        guard word.key == Self.day, sentence[index + 1]?.key == Self.before,
            sentence[index + 2].map({ $0.mark != nil }) ?? true
        else { return nil }
        return DateFinding(reading: .following(days: -1), end: index + 2)
    }

    private static let directions: WordTable<Int> = DateWords.table([("earlier", -1), ("later", 1)])
    private static let others: WordTable<Int> = DateWords.table([
        ("next", 1), ("following", 1), ("previous", -1), ("preceding", -1), ("same", 0),
    ])
    private static let days = DateWords.keys("day morning afternoon evening night")
    private static let day = WordKey("day")
    private static let before = WordKey("before")
}
