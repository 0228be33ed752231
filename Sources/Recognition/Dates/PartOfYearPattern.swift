/// "the first quarter of 2025", "second half of the year", "the second half of June", "Q3 2025", "H1 2025"
struct PartOfYearPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if token.shape == .capitals { return short(index, sentence) }
        let at = token.key == Words.the ? index + 1 : index
        guard let order = sentence[at], let noun = sentence[at + 1], noun.shape == .lower,
            noun.key == Self.quarter || noun.key == Self.half,
            let number = DateWords.ordinals[order.key] ?? (order.shape == .ordinal ? order.number : nil)
        else { return nil }
        let isQuarter = noun.key == Self.quarter
        guard (1...(isQuarter ? 4 : 2)).contains(number) else { return nil }
        let year = sentence.trailingYear(at + 2)
        if let printed = year.year { return finding(isQuarter, number, printed, end: year.end) }
        guard sentence[at + 2]?.key == Self.of else { return nil }
        if !isQuarter, let month = sentence.month(at + 3) {
            let year = sentence.trailingYear(at + 4)
            return DateFinding(reading: .halfMonth(year: year.year, month: month, half: number), end: year.end)
        }
        guard let which = sentence[at + 3], sentence[at + 4]?.key == Self.year,
            let years = which.key == Words.the ? 0 : DateWords.shifts[which.key]
        else { return nil }
        return DateFinding(
            reading: .partOfYear(quarter: isQuarter ? number : nil, half: isQuarter ? nil : number, years: years),
            end: at + 5)
    }

    private func finding(_ isQuarter: Bool, _ number: Int, _ year: Int, end: Int) -> DateFinding {
        DateFinding(
            reading: isQuarter ? .quarter(year: year, quarter: number) : .half(year: year, half: number), end: end)
    }

    /// "Q3 2025", "H1 of 2025"
    private func short(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let token = sentence.tokens[index]
        guard token.end - token.start == 2 else { return nil }
        let (letter, number) = (sentence.bytes[token.start], Int(sentence.bytes[token.start + 1]) - 0x30)
        let isQuarter = letter == 0x51
        guard isQuarter || letter == 0x48, (1...(isQuarter ? 4 : 2)).contains(number) else { return nil }
        let year = sentence.trailingYear(index + 1)
        guard let printed = year.year, sentence.tokens[index + 1].gap else { return nil }
        return finding(isQuarter, number, printed, end: year.end)
    }

    private static let quarter = WordKey("quarter")
    private static let half = WordKey("half")
    private static let of = WordKey("of")
    private static let year = WordKey("year")
}
