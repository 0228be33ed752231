import Basics

/// Steps of weeks, months and years from the anchor, and the sentences that say what was done.
extension DateAnchor {
    /// The week, month, quarter or year so many steps from the anchor's own.
    func shifted(_ unit: DateUnit, _ offset: Int) -> EDTF? {
        switch unit {
        case .day: return .day(date.adding(days: offset))
        case .week:
            let week = date.adding(days: 7 * offset).isoWeek
            return .date(.week(year: week.year, week: week.week))
        case .month:
            let months = date.year * 12 + date.month - 1 + offset
            return .date(.month(year: months / 12, month: months % 12 + 1))
        case .quarter:
            let quarters = date.year * 4 + (date.month - 1) / 3 + offset
            return .date(.quarter(year: quarters / 4, quarter: quarters % 4 + 1))
        case .year: return (1...9999).contains(date.year + offset) ? .date(.year(date.year + offset)) : nil
        case .decade: return shifted(.year, offset * 10)
        }
    }

    /// "three weeks ago": a day for days, else the unit that holds the day.
    func away(_ unit: DateUnit, _ count: Int) -> DateResolver.Resolved {
        found(shifted(unit, count), "counted-back", "\(abs(count)) \(unit.name)\(abs(count) == 1 ? "" : "s") before")
    }

    /// "the past 30 days": up to the anchor.
    func pastSpan(_ unit: DateUnit, _ count: Int) -> DateResolver.Resolved {
        switch unit {
        case .day: return found(EDTF.days(date.adding(days: -count), date), "span-up-to", "up to")
        case .week: return found(EDTF.days(date.adding(days: -7 * count), date), "span-up-to", "up to")
        case .year, .decade:
            let from = date.year - count * (unit == .decade ? 10 : 1)
            return found(from > 0 ? .interval(.year(from), .year(date.year)) : nil, "span-up-to", "up to")
        case .month, .quarter:
            guard case .date(let from)? = shifted(unit, -count) else { return found(nil, "span-up-to", "up to") }
            return found(.interval(from, .month(year: date.year, month: date.month)), "span-up-to", "up to")
        }
    }

    /// A value with a sentence that names the anchor: "the Tuesday before Wed 28 May 2025, when the article was published".
    func found(_ value: EDTF?, _ rule: String, _ relation: String) -> DateResolver.Resolved {
        guard let value else {
            return DateResolver.Resolved(
                date: nil, rule: rule, sentence: "counted from \(words), there is no such date")
        }
        let preposition =
            relation == "the day"
            ? "\(words), when the article was published" : "\(relation) \(words), when the article was published"
        return DateResolver.Resolved(date: value, rule: rule, sentence: preposition)
    }

    /// "Wed 28 May 2025"
    var words: String { "\(date.weekday.name.prefix(3)) \(EDTF.day(date).words)" }
}
