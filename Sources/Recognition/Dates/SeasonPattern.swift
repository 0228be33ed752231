import Basics

/// "fall 2025", "the autumn of 2025", "last summer", "by autumn"
struct SeasonPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if let shift = DateWords.shifts[token.key], let next = sentence[index + 1],
            let season = DateWords.seasons[next.key],
            !isCompound(index + 1, sentence)
        {
            return DateFinding(reading: .shiftedSeason(season, years: shift), end: index + 2)
        }
        guard token.classes.contains(.season), let season = DateWords.seasons[token.key] else { return nil }
        let year = sentence.trailingYear(index + 1)
        if year.year != nil { return DateFinding(reading: .season(year: year.year, season), end: year.end) }
        guard token.shape == .lower, !isCompound(index, sentence), isSeason(index, sentence) else { return nil }
        return DateFinding(reading: .season(year: nil, season), end: index + 1)
    }

    /// A bare season needs a preposition; "fall" and "spring" also the article, as "prices fall by".
    private func isSeason(_ index: Int, _ sentence: Sentence) -> Bool {
        var at = index - 1
        let hasArticle = sentence[at]?.key == Words.the
        if hasArticle { at -= 1 }
        guard let before = sentence[at], Self.prepositions.contains(before.key) else { return false }
        return hasArticle || ![WordKey("fall"), WordKey("spring")].contains(sentence.tokens[index].key)
            || before.key == Words.by
    }

    /// "summer school", "fall-out"
    private func isCompound(_ index: Int, _ sentence: Sentence) -> Bool {
        guard let next = sentence[index + 1] else { return false }
        return next.isHyphen && !next.gap
            || next.gap && next.shape == .lower && next.classes.isDisjoint(with: [.function, .speech, .future])
    }

    private static let prepositions = DateWords.keys(
        "by in until till before since during this through after from throughout into")
}
