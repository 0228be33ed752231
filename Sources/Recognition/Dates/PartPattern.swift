/// "early next week", "mid-2026", "late 2027", "the end of June", "the beginning of the year", "the last week of April"
///
/// An early, middle or late part has the value of the whole, which is all that is printed; an end is its last day, as
/// deadlines are meant.
struct PartPattern: DatePattern {
    private static let wholes: [any DatePattern] = [
        MonthPattern(), YearPattern(), SeasonPattern(), RelativePattern(),
    ]

    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index], token.isWord || token.number != nil else { return nil }
        return adverb(index, sentence) ?? noun(index, sentence) ?? week(index, sentence)
    }

    /// "early December", "mid-2028", "late last year"
    private func adverb(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard Self.adverbs.contains(sentence.tokens[index].key) else { return nil }
        var at = index + 1
        if let hyphen = sentence[at], hyphen.isHyphen, !hyphen.gap { at += 1 }
        if sentence[at]?.key == Self.to, sentence[at + 1]?.isHyphen == true { return nil }
        guard let whole = whole(at, sentence), whole.reading.isLongerThanDay else { return nil }
        return whole
    }

    /// "the end of June", "the start of the year", "end-March"
    private func noun(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index
        if sentence.tokens[at].key == Words.the { at += 1 }
        guard let noun = sentence[at], noun.shape == .lower, Self.nouns.contains(noun.key) else { return nil }
        let isEnd = noun.key == Self.end
        at += 1
        if isEnd, let hyphen = sentence[at], hyphen.isHyphen, !hyphen.gap, sentence.month(at + 1) != nil {
            at += 1
        } else {
            guard let of = sentence[at], of.key == Self.of else { return nil }
            at += 1
        }
        guard let whole = unit(at, sentence) ?? whole(at, sentence), whole.reading.isLongerThanDay else { return nil }
        let isWeek = whole.reading.isWeek
        return DateFinding(reading: isEnd && !isWeek ? .end(whole.reading) : whole.reading, end: whole.end)
    }

    /// "the last week of April": the month, as nobody says where its weeks begin.
    private func week(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        var at = index
        if sentence.tokens[at].key == Words.the { at += 1 }
        guard let order = sentence[at],
            DateWords.ordinals.contains(order.key) || Self.orders.contains(order.key) || order.shape == .ordinal,
            let week = sentence[at + 1], Self.weeks.contains(week.key), let of = sentence[at + 2],
            of.key == Self.of || of.key == Self.inKey
        else { return nil }
        return sentence.month(at + 3) == nil ? nil : MonthPattern().read(at: at + 3, in: sentence)
    }

    /// "the month", "the year": the article's own.
    private func unit(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard sentence[index]?.key == Words.the, let noun = sentence[index + 1], noun.shape == .lower,
            let unit = DateUnit(noun.key), unit != .day, unit != .decade, !DateWords.pluralUnits.contains(noun.key)
        else { return nil }
        return DateFinding(reading: .shifted(unit, 0), end: index + 2)
    }

    private func whole(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        let at = sentence[index]?.key == Words.the ? index + 1 : index
        guard sentence[at] != nil else { return nil }
        return Self.wholes.lazy.compactMap { $0.read(at: at, in: sentence) }.first
    }

    private static let adverbs = DateWords.keys("early mid late")
    private static let nouns = DateWords.keys("end beginning start middle close")
    private static let orders = DateWords.keys("last final opening closing")
    private static let weeks = DateWords.keys("week weekend days weeks fortnight")
    private static let end = WordKey("end")
    private static let of = WordKey("of")
    private static let inKey = WordKey("in")
    private static let to = WordKey("to")
}

extension DateReading {
    /// Whether it is longer than a day, so that it has a beginning and an end worth telling apart.
    fileprivate var isLongerThanDay: Bool {
        switch self {
        case .month, .season, .year, .years, .shiftedMonth, .nextMonth, .shiftedSeason, .quarter, .half: true
        case .shifted(let unit, _): unit != .day
        default: false
        }
    }

    fileprivate var isWeek: Bool { if case .shifted(.week, _) = self { true } else { false } }
}
