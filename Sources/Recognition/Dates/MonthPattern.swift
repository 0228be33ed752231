import Basics

/// "February 2025", "February", "February this year", "May to July 2025", "last February"
struct MonthPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if let shift = DateWords.shifts[token.key], let month = sentence.month(index + 1) {
            if shift == 0, sentence.dayNumber(index + 2) != nil { return nil }
            let reading: DateReading = shift == 0 ? .shiftedMonth(month, years: 0) : .nextMonth(month, direction: shift)
            return DateFinding(reading: reading, end: index + 2)
        }
        guard token.classes.contains(.month), let month = sentence.month(index), isMonth(index, sentence) else {
            return nil
        }
        // "February this year"
        if let next = sentence[index + 1], next.shape == .lower, let shift = DateWords.shifts[next.key],
            sentence[index + 2].flatMap({ DateUnit($0.key) }) == .year
        {
            return DateFinding(reading: .shiftedMonth(month, years: shift), end: index + 3)
        }
        let year = sentence.trailingYear(index + 1)
        if let next = sentence.rangeEnd(year.end), let other = sentence.month(next), sentence.dayNumber(next + 1) == nil
        {
            let last = sentence.trailingYear(next + 1)
            let first = year.year ?? last.year.map { $0 - (other < month ? 1 : 0) }
            return DateFinding(
                reading: .range(.month(year: first, month: month), .month(year: last.year ?? year.year, month: other)),
                end: last.end)
        }
        return DateFinding(reading: .month(year: year.year, month: month), end: year.end)
    }

    /// Whether the word is the month and not a name: "Theresa May", "March said".
    private func isMonth(_ index: Int, _ sentence: Sentence) -> Bool {
        if sentence.trailingYear(index + 1).year != nil { return true }
        if let next = sentence.rangeEnd(index + 1), sentence.month(next) != nil { return true }
        // "May Day"
        if let after = sentence[index + 1], after.isCapital, after.key == Self.day { return false }
        let isAlsoWord = sentence.tokens[index].key == Self.may || sentence.tokens[index].key == Self.march
        let before = sentence[index - 1]
        if let before, before.isCapital, before.classes.isDisjoint(with: [.function, .weekday, .titleModifier]),
            sentence.tokens[index].gap
        {
            return !isAlsoWord && sentence.tokens[index].classes.isDisjoint(with: .firstName)
                && before.shape != .capitalised
        }
        if let after = sentence[index + 1], after.gap, after.isCapital, !sentence.isTitleCase,
            !sentence.tokens[index].classes.isDisjoint(with: .firstName) || isAlsoWord
        {
            return before.map { DateWords.before.contains($0.key) } ?? false
        }
        guard isAlsoWord else { return true }
        return before.map {
            DateWords.before.contains($0.key) || DateWords.shifts[$0.key] != nil || $0.isHyphen
                || $0.shape == .possessive
        } ?? false
    }

    private static let day = WordKey("day")
    private static let may = WordKey("may")
    private static let march = WordKey("march")
}
