/// "May 27, 2025", "Tuesday, 27 May", "27-29 May 2025", "May 27 to 29", "30 May to 2 June", "2025-05-27"
struct DayPattern: DatePattern {
    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        var start = index
        if sentence.weekday(index) != nil {
            // "Thursday (Jun 5)"
            if sentence[index + 1]?.isMark("(") == true, let day = read(at: index + 2, in: sentence),
                day.reading.isOneDay, sentence[day.end]?.isMark(")") == true
            {
                return DateFinding(reading: day.reading, end: day.end + 1)
            }
            start += 1
            if sentence[start]?.isMark(",") == true { start += 1 }
            if sentence[start]?.key == Words.the { start += 1 }
        }
        guard let first = sentence[start], first.number != nil || first.classes.contains(.month) else { return nil }
        return isoDay(start, sentence) ?? monthFirst(start, sentence) ?? dayFirst(start, sentence)
    }

    private func monthFirst(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let month = sentence.month(index), let day = sentence.dayNumber(index + 1),
            sentence.tokens[index + 1].gap,
            !sentence.isQuantity(after: index + 1)
        else { return nil }
        let year = sentence.trailingYear(index + 2)
        let single = DateFinding(reading: .day(year: year.year, month: month, day: day), end: year.end)
        if let pair = nextDay(day, year.end, sentence),
            sentence[pair].map({ !$0.isWord || $0.classes.contains(.function) }) ?? true
        {
            return range((nil, month, day), (month, day + 1), sentence.trailingYear(pair))
        }
        guard let next = sentence.rangeEnd(year.end, from: index) else { return single }
        if let otherMonth = sentence.month(next), let otherDay = sentence.dayNumber(next + 1) {
            return range((year.year, month, day), (otherMonth, otherDay), sentence.trailingYear(next + 2))
        }
        // "May 27 to 29 people": a count, not a day.
        guard year.year == nil, let otherDay = sentence.dayNumber(next), otherDay > day,
            !sentence.isQuantity(after: next),
            sentence.month(next + 1) == nil
        else { return single }
        return range((nil, month, day), (month, otherDay), sentence.trailingYear(next + 1))
    }

    private func dayFirst(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let day = sentence.dayNumber(index) else { return nil }
        if let next = sentence.rangeEnd(index + 1, from: index), let otherDay = sentence.dayNumber(next),
            otherDay > day,
            let month = month(after: next, sentence)
        {
            return range((nil, month.month, day), (month.month, otherDay), sentence.trailingYear(month.end))
        }
        if let pair = nextDay(day, index + 1, sentence), let month = month(after: pair - 1, sentence) {
            return range((nil, month.month, day), (month.month, day + 1), sentence.trailingYear(month.end))
        }
        guard let month = month(after: index, sentence) else { return nil }
        let year = sentence.trailingYear(month.end)
        if let next = sentence.rangeEnd(year.end, from: index), let otherDay = sentence.dayNumber(next),
            let otherMonth = self.month(after: next, sentence)
        {
            return range(
                (year.year, month.month, day), (otherMonth.month, otherDay), sentence.trailingYear(otherMonth.end))
        }
        return DateFinding(reading: .day(year: year.year, month: month.month, day: day), end: year.end)
    }

    /// The index behind "and 28" where 27 stands before it: two days that follow each other are a range.
    private func nextDay(_ day: Int, _ index: Int, _ sentence: Sentence) -> Int? {
        guard sentence[index]?.key == Words.and, sentence.dayNumber(index + 1) == day + 1 else { return nil }
        return index + 2
    }

    /// The month behind a day, "of" between them or not.
    private func month(after day: Int, _ sentence: Sentence) -> (month: Int, end: Int)? {
        var at = day + 1
        if sentence[at]?.shape == .lower, sentence[at].map({ Words.of.contains($0.key) }) == true { at += 1 }
        return sentence.month(at).map { ($0, at + 1) }
    }

    /// A range whose ends inherit the year from each other.
    private func range(
        _ from: (year: Int?, month: Int, day: Int), _ to: (month: Int, day: Int), _ year: (year: Int?, end: Int)
    ) -> DateFinding {
        let last = year.year ?? from.year.map { $0 + (to.month < from.month ? 1 : 0) }
        let first = from.year ?? year.year.map { $0 - (to.month < from.month ? 1 : 0) }
        return DateFinding(
            reading: .range(
                .day(year: first, month: from.month, day: from.day), .day(year: last, month: to.month, day: to.day)),
            end: year.end)
    }

    /// "2025-05-27", "2025/05/27"
    private func isoDay(_ index: Int, _ sentence: Sentence) -> DateFinding? {
        guard let year = sentence.year(index), index + 4 < sentence.tokens.count else { return nil }
        let marks = [sentence.tokens[index + 1], sentence.tokens[index + 3]]
        let isJoined = sentence.tokens[index + 1...index + 4].allSatisfy { !$0.gap }
        guard isJoined, marks.allSatisfy({ $0.isHyphen }) || marks.allSatisfy({ $0.isMark("/") }),
            let month = sentence.tokens[index + 2].number, (1...12).contains(month),
            let day = sentence.dayNumber(index + 4)
        else { return nil }
        return DateFinding(reading: .day(year: year, month: month, day: day), end: index + 5)
    }
}
