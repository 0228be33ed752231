/// "fiscal year 2025–26", "FY2025-26", "fiscal 2025", "FY26", "the last fiscal year"
///
/// Two years printed together are read as April to March, as India, Japan and Britain count; where one year is printed,
/// or none, the months are anybody's and the value stays open.
struct FiscalYearPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if token.key == Self.fiscal || token.key == Self.financial { return named(index, sentence) }
        if token.shape == .capitals { return short(index, sentence) }
        // "the last fiscal year", "this financial year"
        let at = token.key == Words.the ? index + 1 : index
        guard let shift = sentence[at], DateWords.shifts.contains(shift.key), let fiscal = sentence[at + 1],
            fiscal.key == Self.fiscal || fiscal.key == Self.financial, sentence[at + 2]?.key == Self.year
        else { return nil }
        return DateFinding(reading: .unclearFiscalYear, end: at + 3)
    }

    private func named(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index + 1
        if sentence[at]?.key == Self.year { at += 1 }
        if sentence[at]?.isMark("(") == true { return nil }
        return years(at, sentence)
    }

    /// "FY 2026", "FY2025-26" (one word up to its hyphen), "FY26"
    private func short(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let token = sentence.tokens[index]
        if token.key == Self.fy {
            return years(index + 1, sentence)
                ?? sentence[index + 1].flatMap { next in
                    next.shape == .number && next.end - next.start == 2
                        ? DateFinding(reading: .unclearFiscalYear, end: index + 2) : nil
                }
        }
        guard token.end - token.start == 4 || token.end - token.start == 6,
            sentence.bytes[token.start] == 0x46, sentence.bytes[token.start + 1] == 0x59,
            let year = Int(String(decoding: sentence.bytes[token.start + 2..<token.end], as: UTF8.self))
        else { return nil }
        guard (1900...2199).contains(year) else {
            return year < 100 ? DateFinding(reading: .unclearFiscalYear, end: yearEnd(index, sentence)) : nil
        }
        return pair(year, index + 1, sentence)
    }

    /// "FY25-26"
    private func yearEnd(_ index: Int, _ sentence: Sentence) -> Int {
        guard let dash = sentence[index + 1], dash.isDash, !dash.gap, let last = sentence[index + 2], !last.gap,
            last.number != nil, last.end - last.start == 2
        else { return index + 1 }
        return index + 3
    }

    private func years(_ at: Int, _ sentence: Sentence) -> DateFinding? {
        sentence.year(at).flatMap { pair($0, at + 1, sentence) }
    }

    /// A year with what may follow it: "-26", "/2026".
    private func pair(_ year: Int, _ at: Int, _ sentence: Sentence) -> DateFinding {
        guard let dash = sentence[at], dash.isDash || dash.isMark("/"), !dash.gap, let last = sentence[at + 1],
            !last.gap, let number = last.number, number % 100 == (year + 1) % 100
        else { return DateFinding(reading: .unclearFiscalYear, end: at) }
        return DateFinding(reading: .fiscalYear(year), end: at + 2)
    }

    private static let fiscal = WordKey("fiscal")
    private static let financial = WordKey("financial")
    private static let fy = WordKey("fy")
    private static let year = WordKey("year")
}
