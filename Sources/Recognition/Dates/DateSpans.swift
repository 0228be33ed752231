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

    /// "the next six months": from the anchor on.
    func nextSpan(_ unit: DateUnit, _ count: Int) -> DateResolver.Resolved {
        switch unit {
        case .day: return found(EDTF.days(date, date.adding(days: count)), "span-from", "on from")
        case .week: return found(EDTF.days(date, date.adding(days: 7 * count)), "span-from", "on from")
        case .year, .decade:
            let to = date.year + count * (unit == .decade ? 10 : 1)
            return found(to < 9999 ? .interval(.year(date.year), .year(to)) : nil, "span-from", "on from")
        case .month, .quarter:
            guard case .date(let to)? = shifted(unit, count) else { return found(nil, "span-from", "on from") }
            return found(.interval(.month(year: date.year, month: date.month), to), "span-from", "on from")
        }
    }

    /// "the first half of this year", "the second half of May", "the end of the month"
    func part(_ reading: DateReading, _ side: DateSide) -> DateResolver.Resolved {
        switch reading {
        case .partOfYear(let quarter?, _, let years):
            return found(
                .date(.quarter(year: date.year + years, quarter: quarter)), "part-of-year",
                "in " + Self.place("year", years))
        case .partOfYear(_, let half?, let years):
            let year = date.year + years
            return found(
                .interval(.month(year: year, month: half * 6 - 5), .month(year: year, month: half * 6)),
                "part-of-year", "in " + Self.place("year", years))
        case .halfMonth(nil, let month, let half):
            guard case .date(.month(let year, _))? = resolve(.month(year: nil, month: month), side: side).date else {
                return found(nil, "part-of-month", "")
            }
            return nearby(AbsoluteDates.days(of: half, month, of: year), "month")
        case .end(let whole):
            let value = AbsoluteDates.value(of: whole) ?? resolve(whole, side: side).date
            return found(value.map { .day($0.lastDay) }, "last-day", "the last day of the time meant, told from")
        default: return found(nil, "unresolved", "")
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
