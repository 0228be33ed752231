import Basics

/// "2030", "the 1960s", "the 20th century"
struct YearPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        switch token.shape {
        case .number: return year(index, sentence)
        case .mixed: return decade(index, sentence)
        case .lower, .capitalised, .ordinal, .capitals:
            return century(index, sentence)
        case .initial, .possessive, .mark: return nil
        }
    }

    private func year(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let year = sentence.year(index), !sentence.isQuantity(after: index) else { return nil }
        let before = sentence[index - 1]
        let isGlued = !sentence.tokens[index].gap
        if let before, isGlued, before.mark != nil, !before.isDash,
            !["(", "[", "/", "'", "\"", "“", "‘"].contains(before.mark)
        {
            return nil
        }
        // Beyond our time a number is only a year where it is told when: "in 1709", "by 2075".
        let isLed = before.map { Self.leads.contains($0.key) } ?? false
        guard (1900...2060).contains(year) || isLed else { return nil }
        // "Vision 2040" is a name; "Type 2000" and "No. 2000" are models.
        if let before, before.isCapital, Self.names.contains(before.key) { return nil }
        if isGlued, let before, before.isDash, let word = sentence[index - 2], word.isWord, before.isHyphen,
            !Self.parts.contains(word.key)
        {
            return nil
        }
        // "2025–26" and "2019–2024", written together.
        if let dash = sentence[index + 1], dash.isDash || dash.isMark("/"), !dash.gap, let last = sentence[index + 2],
            !last.gap, let number = last.number
        {
            if last.end - last.start == 2, number == (year + 1) % 100 {
                return DateFinding(reading: .years(year, year + 1), end: index + 3)
            }
            if let other = sentence.year(index + 2), other > year {
                return DateFinding(reading: .years(year, other), end: index + 3)
            }
            return nil
        }
        return DateFinding(reading: .year(year), end: index + 1)
    }

    private func decade(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let text = sentence.text(index..<index + 1).lowercased()
        guard text.utf8.count == 5, text.hasSuffix("0s"), let year = Int(text.dropLast()), (1000...2090).contains(year)
        else { return nil }
        return DateFinding(reading: .years(year, year + 9), end: index + 1)
    }

    /// "the 20th century", "the sixties"; "Century" with a capital belongs to a name.
    private func century(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard sentence.tokens[index].key == Words.the, let next = sentence[index + 1] else { return nil }
        if let decade = DateWords.decades[next.key], next.shape == .lower {
            return DateFinding(reading: .years(decade, decade + 9), end: index + 2)
        }
        guard next.shape == .ordinal, let number = next.number, (1...21).contains(number),
            let noun = sentence[index + 2], noun.shape == .lower, noun.key == Self.century
        else { return nil }
        return DateFinding(reading: .years(max(1, number * 100 - 100), number * 100 - 1), end: index + 3)
    }

    /// "mid-2029"
    private static let parts = DateWords.keys("early mid late end")
    private static let leads = DateWords.keys("in since until circa during by")
    private static let century = WordKey("century")
    private static let names = DateWords.keys(
        "mission vision agenda horizon target plan strategy no type model windows office")
}
