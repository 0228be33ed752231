/// Two expressions that are one range: "from Monday to Wednesday", "between June 3 and June 9, 2031", "from March to May".
///
/// Ends that both say everything ("from 2024 to 2027") stay two dates: neither needs the other.
enum RangeJoiner {
    /// The range that begins with a finding at an index, where one stands behind "from" or "between" and goes on to
    /// another of its kind; `second` reads the other end.
    static func join(
        _ first: DateFinding, at index: Int, in sentence: Sentence, second: (Int) -> DateFinding?
    ) -> DateFinding? {
        guard first.reading.mayBeginRange, let link = sentence[first.end] else { return nil }
        let lead = sentence[index - 1]?.key
        let isWeekday = first.reading.isWeekday
        let isLinked =
            lead == between
            ? link.key == Words.and
            : (lead == from || isWeekday && link.isDash)
                && (link.isDash || link.shape == .lower && DateWords.rangeWords.contains(link.key))
        guard isLinked else { return nil }
        var at = first.end + 1
        if sentence[at]?.key == Words.the { at += 1 }
        guard let last = second(at), let reading = DateReading.joined(first.reading, last.reading) else { return nil }
        return DateFinding(reading: reading, end: last.end)
    }

    static let between = WordKey("between")
    private static let from = WordKey("from")
}

extension DateReading {
    fileprivate var isWeekday: Bool { if case .weekday(_, nil) = self { true } else { false } }

    fileprivate var mayBeginRange: Bool {
        switch self {
        case .day, .month(nil, _): true
        default: isWeekday
        }
    }

    /// One range of two readings of one kind; the year of either holds for both.
    fileprivate static func joined(_ first: DateReading, _ last: DateReading) -> DateReading? {
        switch (first, last) {
        case (.weekday(let from, nil), .weekday(let to, nil)): return from == to ? nil : .weekdays(from, to)
        case (.month(let year, let month), .month(let otherYear, let otherMonth)):
            let over = otherMonth < month ? 1 : 0
            return .range(
                .month(year: year ?? otherYear.map { $0 - over }, month: month),
                .month(year: otherYear ?? year.map { $0 + over }, month: otherMonth))
        case (.day(let year, let month, let day), .day(let otherYear, let otherMonth, let otherDay)):
            let over = (otherMonth, otherDay) < (month, day) ? 1 : 0
            return .range(
                .day(year: year ?? otherYear.map { $0 - over }, month: month, day: day),
                .day(year: otherYear ?? year.map { $0 + over }, month: otherMonth, day: otherDay))
        default: return nil
        }
    }
}
