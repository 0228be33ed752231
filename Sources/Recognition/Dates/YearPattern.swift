import Basics

/// "2030", "the 1960s", "the 20th century", "fiscal year 2025–26", "the first quarter of 2025"
struct YearPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        switch token.shape {
        case .number: return year(index, sentence)
        case .mixed: return decade(index, sentence)
        case .lower, .capitalised, .ordinal, .capitals:
            return fiscalYear(index, sentence) ?? part(index, sentence) ?? shortPart(index, sentence)
                ?? century(index, sentence)
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
        if isGlued, let before, before.isDash, sentence[index - 2]?.isWord == true, before.isHyphen { return nil }
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

    /// "fiscal year 2025–26", "FY2025-26", "financial year 2025/26"
    private func fiscalYear(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index
        let text = sentence.tokens[index]
        if text.key == Self.fiscal || text.key == Self.financial {
            at += 1
            if sentence[at].flatMap({ DateUnit($0.key) }) == .year { at += 1 }
        } else if text.key == Self.fy {
            at += 1
        } else if text.shape == .capitals, let year = gluedFiscalYear(index, sentence) {
            return year
        } else {
            return nil
        }
        if sentence[at]?.isMark("(") == true { return nil }
        guard let year = sentence.year(at) else { return nil }
        guard let dash = sentence[at + 1], dash.isDash || dash.isMark("/"), !dash.gap, let last = sentence[at + 2],
            !last.gap,
            let number = last.number, number % 100 == (year + 1) % 100
        else { return DateFinding(reading: .unclearFiscalYear(year), end: at + 1) }
        return DateFinding(reading: .fiscalYear(year), end: at + 3)
    }

    /// "FY2025-26" is one word up to its hyphen.
    private func gluedFiscalYear(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let text = sentence.text(index..<index + 1)
        guard text.utf8.count == 6, text.hasPrefix("FY"), let year = Int(text.dropFirst(2)),
            (1900...2199).contains(year)
        else {
            return nil
        }
        guard let dash = sentence[index + 1], dash.isDash || dash.isMark("/"), !dash.gap,
            let last = sentence[index + 2],
            !last.gap, let number = last.number, number % 100 == (year + 1) % 100
        else { return DateFinding(reading: .unclearFiscalYear(year), end: index + 1) }
        return DateFinding(reading: .fiscalYear(year), end: index + 3)
    }

    /// "the first quarter of 2025", "second half of the year"
    private func part(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let number = DateWords.ordinals[sentence.tokens[index].key] ?? sentence.tokens[index].number,
            let noun = sentence[index + 1], noun.key == Self.quarter || noun.key == Self.half
        else { return nil }
        let year = sentence.trailingYear(index + 2)
        guard year.year != nil else { return nil }
        if noun.key == Self.quarter, (1...4).contains(number) {
            return DateFinding(reading: .quarter(year: year.year, quarter: number), end: year.end)
        }
        return (1...2).contains(number)
            ? DateFinding(reading: .half(year: year.year, half: number), end: year.end) : nil
    }

    /// "Q3 2025", "H1 2025"
    private func shortPart(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let token = sentence.tokens[index]
        guard token.shape == .capitals, token.end - token.start == 2, let year = sentence.year(index + 1),
            sentence.tokens[index + 1].gap
        else { return nil }
        let (letter, number) = (sentence.bytes[token.start], Int(sentence.bytes[token.start + 1]) - 0x30)
        switch letter {
        case 0x51 where (1...4).contains(number):
            return DateFinding(reading: .quarter(year: year, quarter: number), end: index + 2)
        case 0x48 where (1...2).contains(number):
            return DateFinding(reading: .half(year: year, half: number), end: index + 2)
        default: return nil
        }
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

    private static let leads = DateWords.keys("in since until circa during by")
    private static let fiscal = WordKey("fiscal")
    private static let financial = WordKey("financial")
    private static let fy = WordKey("fy")
    private static let quarter = WordKey("quarter")
    private static let half = WordKey("half")
    private static let century = WordKey("century")
    private static let names = DateWords.keys(
        "mission vision agenda horizon target plan strategy no type model windows office")
}
