import Basics

/// "Tuesday", "last Tuesday", "yesterday", "last week", "earlier this year", "three days ago", "this weekend"
struct RelativePattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index] else { return nil }
        if let weekday = sentence.weekday(index) {
            // "on a Monday": any Monday.
            if let before = sentence[index - 1], Self.indefinite.contains(before.key) { return nil }
            return DateFinding(reading: .weekday(weekday, shift: nil), end: index + 1)
        }
        guard token.isWord || token.number != nil else { return nil }
        if let days = DateWords.today[token.key] { return DateFinding(reading: .days(days), end: index + 1) }
        return weekend(index, sentence) ?? shifted(index, sentence) ?? ago(index, sentence)
            ?? yearEnd(index, sentence) ?? vague(index, sentence)
    }

    /// "over the weekend", "at the weekend"
    private func weekend(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard sentence.tokens[index].key == Words.the, let before = sentence[index - 1],
            Self.weekendLeads.contains(before.key), sentence[index + 1]?.key == Self.weekend,
            sentence[index + 2].map({ !$0.isHyphen && !Words.of.contains($0.key) }) ?? true
        else { return nil }
        return DateFinding(reading: .weekend(0), end: index + 2)
    }

    /// "the coming weeks", "the past few months", "the next few days"
    private func vague(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index
        if sentence.tokens[at].key == Words.the { at += 1 }
        guard let word = sentence[at], word.shape == .lower, DateWords.shifts.contains(word.key), at > index else {
            return nil
        }
        at += 1
        if let few = sentence[at], Self.few.contains(few.key) { at += 1 }
        guard let unit = sentence[at], unit.shape == .lower, DateWords.pluralUnits.contains(unit.key) else {
            return nil
        }
        return DateFinding(reading: .vague, end: at + 1)
    }

    /// "last week", "earlier this year", "the past 30 days", "this past week"
    private func shifted(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index
        if let first = sentence[at], Self.openers.contains(first.key) { at += 1 }
        guard let word = sentence[at], let shift = DateWords.shifts[word.key] else { return nil }
        at += 1
        var offset = shift
        if shift == 0, let past = sentence[at], past.key == Self.past {
            offset = -1
            at += 1
        }
        guard let noun = sentence[at], noun.isWord || noun.number != nil else { return nil }
        if let weekday = sentence.weekday(at) {
            return DateFinding(reading: .weekday(weekday, shift: offset), end: at + 1)
        }
        if noun.key == Self.weekend { return DateFinding(reading: .weekend(offset), end: at + 1) }
        if let count = noun.number ?? DateWords.numerals[noun.key],
            let unit = sentence[at + 1].flatMap({ DateUnit($0.key) }), count > 1
        {
            if offset < 0 { return DateFinding(reading: .pastSpan(unit, count), end: at + 2) }
            return offset > 0 && at > index + 1 ? DateFinding(reading: .nextSpan(unit, count), end: at + 2) : nil
        }
        // "last night", "this morning"
        if noun.shape == .lower, DateWords.partsOfDay.contains(noun.key), at == index + 1 {
            if word.key == Self.last, noun.key == Self.night { return DateFinding(reading: .days(-1), end: at + 1) }
            return word.key == Self.this ? DateFinding(reading: .days(0), end: at + 1) : nil
        }
        guard let unit = DateUnit(noun.key), !DateWords.pluralUnits.contains(noun.key), unit != .day else { return nil }
        // "the following year" counts from what was told before.
        if Self.anaphoric.contains(word.key), at > index + 1 || word.key != Self.past { return nil }
        return DateFinding(reading: .shifted(unit, offset), end: at + 1)
    }

    /// "three days ago", "a decade earlier" only with "ago"; "in two weeks" is a length.
    private func ago(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let token = sentence.tokens[index]
        guard let count = token.number ?? DateWords.numerals[token.key], count > 0, count < 1000,
            let noun = sentence[index + 1], sentence[index + 2]?.key == Self.agoKey
        else { return nil }
        if noun.key == Self.hours { return DateFinding(reading: .away(.day, -(count / 24)), end: index + 3) }
        guard let unit = DateUnit(noun.key) else { return nil }
        return DateFinding(reading: .away(unit, -count), end: index + 3)
    }

    /// "year end", "the end of the year", "the end of this year"
    private func yearEnd(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        if sentence.tokens[index].key == Self.year, let next = sentence[index + 1] {
            if next.key == Self.end { return DateFinding(reading: .yearEnd, end: index + 2) }
            if next.isHyphen, sentence[index + 2]?.key == Self.end {
                return DateFinding(reading: .yearEnd, end: index + 3)
            }
        }
        guard sentence.tokens[index].key == Words.the, sentence[index + 1]?.key == Self.end,
            sentence[index + 2].map({ Words.of.contains($0.key) }) == true, let the = sentence[index + 3],
            the.key == Words.the || the.key == Self.this, sentence[index + 4]?.key == Self.year
        else { return nil }
        return DateFinding(reading: .yearEnd, end: index + 5)
    }

    private static let openers = DateWords.keys("earlier later early late the")
    private static let anaphoric = DateWords.keys("following previous current past coming upcoming")
    private static let indefinite = DateWords.keys("a any every each some")
    private static let weekendLeads = DateWords.keys("over at during through")
    private static let few = DateWords.keys("few several couple")
    private static let past = WordKey("past")
    private static let last = WordKey("last")
    private static let night = WordKey("night")
    private static let weekend = WordKey("weekend")
    private static let agoKey = WordKey("ago")
    private static let hours = WordKey("hours")
    private static let year = WordKey("year")
    private static let end = WordKey("end")
    private static let this = WordKey("this")
}
