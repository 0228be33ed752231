/// "15/4/2026", "15.04.2026", "4-15-2026": days in figures. Which of the first two is the month is told by the figures, by
/// others of the same document, or not at all.
struct NumericPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let first = sentence[index], first.shape == .number else { return nil }
        if let before = sentence[index - 1], !first.gap, before.mark != nil, !before.isMark("("), !before.isMark("[") {
            return nil
        }
        return dotted(index, sentence) ?? separate(index, sentence)
    }

    /// Five tokens: figures and marks without gaps.
    private func separate(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let first = figure(index, sentence), let mark = sentence[index + 1], mark.isMark("/") || mark.isHyphen,
            let second = figure(index + 2, sentence), let other = sentence[index + 3], other.mark == mark.mark,
            let year = sentence.year(index + 4), sentence.tokens[index + 1...index + 4].allSatisfy({ !$0.gap }),
            !isJoined(index + 5, sentence)
        else { return nil }
        return finding(first, second, year, end: index + 5)
    }

    /// One token: "15.04.2026".
    private func dotted(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let token = sentence.tokens[index]
        guard (8...10).contains(token.end - token.start) else { return nil }
        let parts = sentence.bytes[token.range].split(separator: 0x2E, omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) }
        // "version 3.4.2031"
        if let before = sentence[index - 1], Self.numbered.contains(before.key) { return nil }
        guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
            (1900...2199).contains(year)
        else { return nil }
        return finding(first, second, year, end: index + 1)
    }

    private static let numbered = DateWords.keys("version release chapter section article clause no")

    private func finding(_ first: Int, _ second: Int, _ year: Int, end: Int) -> DateFinding? {
        guard (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12 else { return nil }
        return DateFinding(reading: .figures(first, second, year: year), end: end)
    }

    private func figure(_ index: Int, _ sentence: Sentence) -> Int? {
        guard let token = sentence[index], token.shape == .number, token.end - token.start <= 2 else { return nil }
        return token.number
    }

    /// "15/4/2026/7" is something else.
    private func isJoined(_ index: Int, _ sentence: Sentence) -> Bool {
        guard let mark = sentence[index], !mark.gap, mark.isMark("/") || mark.isHyphen else { return false }
        return sentence[index + 1].map { !$0.gap } ?? false
    }
}

/// Which of the first two figures of "05/06/2031" is the month.
enum FigureOrder: Sendable, Hashable {
    case dayFirst, monthFirst

    /// The order that a reading shows by itself.
    static func shown(by reading: DateReading) -> FigureOrder? {
        guard case .figures(let first, let second, _) = reading else { return nil }
        if first > 12 { return .dayFirst }
        return second > 12 ? .monthFirst : nil
    }

    /// The order of a document: that of all its dates in figures which show one, where they agree.
    static func common(_ expressions: [DateExpression]) -> FigureOrder? {
        let shown = Set(expressions.compactMap { FigureOrder.shown(by: $0.reading) })
        return shown.count == 1 ? shown.first : nil
    }

    /// A reading in this order.
    func day(_ first: Int, _ second: Int, year: Int) -> DateReading {
        self == .dayFirst
            ? .day(year: year, month: second, day: first) : .day(year: year, month: first, day: second)
    }
}
