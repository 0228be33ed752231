/// "three-day", "10-year", "week-long", "three weeks": lengths of time, which are mentions and never pages
struct DurationPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if let unit = DateUnit(token.key), token.shape == .lower, let hyphen = sentence[index + 1], hyphen.isHyphen,
            !hyphen.gap,
            sentence[index + 2]?.key == Self.long
        {
            return DateFinding(reading: .duration("P\(unit.letter.factor)\(unit.letter.letter)"), end: index + 3)
        }
        let isArticle = token.key == Words.a || token.key == Self.an
        guard let count = token.number ?? DateWords.numerals[token.key], token.number == nil || token.shape == .number,
            !isArticle
        else { return nil }
        // "forty-five years", "two-three years": the second half of a number.
        if let before = sentence[index - 1], before.isDash, !token.gap { return nil }
        var at = index + 1
        if let hyphen = sentence[at], hyphen.isHyphen, !hyphen.gap {
            at += 1
            // "three-quarters"
            if let unit = sentence[at], DateWords.pluralUnits.contains(unit.key) { return nil }
        } else if count == 1, token.key == Self.one {
            // "one day" is any day.
            return nil
        }
        guard let unit = sentence[at].flatMap({ DateUnit($0.key) }) else { return nil }
        // "three quarters of them"
        if unit == .quarter, sentence[at + 1]?.key == Self.of { return nil }
        // "Cup 2018 day five"
        if count > 999, !DateWords.pluralUnits.contains(sentence.tokens[at].key), at == index + 1 { return nil }
        // "one of them", "year 2000": a count of units and nothing else; ages ("a 42-year-old") are none.
        if let hyphen = sentence[at + 1], hyphen.isHyphen, !hyphen.gap { return nil }
        if let old = sentence[at + 1], old.key == Self.old { return nil }
        return DateFinding(reading: .duration("P\(count * unit.letter.factor)\(unit.letter.letter)"), end: at + 1)
    }

    private static let long = WordKey("long")
    private static let of = WordKey("of")
    private static let one = WordKey("one")
    private static let old = WordKey("old")
    private static let an = WordKey("an")
}
