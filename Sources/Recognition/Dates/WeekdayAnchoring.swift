import Basics

/// Weekdays, weekends, and months and seasons that are counted from the article's own.
extension DateAnchor {
    /// "Tuesday": the article's day or the last one before it, the next where the verb looks ahead.
    func weekday(_ weekday: Weekday, _ shift: Int?, _ side: DateSide) -> DateResolver.Resolved {
        let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
        let ahead = (7 - back) % 7
        switch shift {
        case .some(-1): return day(-(back == 0 ? 7 : back), weekday)
        case .some(0): return day(weekday.isoNumber - date.weekday.isoNumber, weekday)
        case .some(1): return day(ahead == 0 ? 7 : ahead, weekday)
        default: return day(side == .ahead || side == .deadline ? ahead : -back, weekday)
        }
    }

    private func day(_ days: Int, _ weekday: Weekday) -> DateResolver.Resolved {
        let value = EDTF.day(date.adding(days: days))
        if days == 0 { return found(value, "weekday-itself", "the day") }
        return days < 0
            ? found(value, "weekday-before", "the \(weekday.name) before")
            : found(value, "weekday-after", "the \(weekday.name) after")
    }

    /// "from Monday to Wednesday": the next ones where the verb looks ahead, else the last, which may not be over.
    func weekdays(_ from: Weekday, _ to: Weekday, _ side: DateSide) -> DateResolver.Resolved {
        let length = (to.isoNumber - from.isoNumber + 7) % 7
        let back = (date.weekday.isoNumber - from.isoNumber + 7) % 7
        let isAhead = side == .ahead || side == .deadline
        let first = date.adding(days: isAhead ? (7 - back) % 7 : -back)
        return found(
            EDTF.days(first, first.adding(days: length)), isAhead ? "weekdays-after" : "weekdays-before",
            isAhead ? "the days after" : "the last such days before")
    }

    /// "this weekend": from a weekday only the verb can tell whether it was or will be; news mostly tells what was.
    func weekend(_ weeks: Int, _ side: DateSide) -> DateResolver.Resolved {
        let isNow = date.weekday.isoNumber >= 6
        let weeks = weeks == 0 && !isNow && side == .ahead ? 1 : weeks
        let saturday = date.adding(days: 6 - date.weekday.isoNumber + 7 * (isNow ? weeks : weeks > 0 ? weeks - 1 : -1))
        let relation = isNow && weeks == 0 ? "the weekend of" : weeks > 0 ? "the weekend after" : "the weekend before"
        return found(EDTF.days(saturday, saturday.adding(days: 1)), "weekend", relation)
    }

    /// "February this year"
    func shiftedMonth(_ month: Int, _ years: Int) -> DateResolver.Resolved {
        found(.date(.month(year: date.year + years, month: month)), "month-of-year", "in " + Self.place("year", years))
    }

    /// "last February", "next March"
    func nextMonth(_ month: Int, _ direction: Int) -> DateResolver.Resolved {
        let months = (date.year - 1...date.year + 1).map { EDTF.Part.month(year: $0, month: month) }
        let value = direction < 0 ? months.last { $0.lastDay < date } : months.first { $0.firstDay > date }
        return nearby(value.map { .date($0) }, "month")
    }

    /// "last summer"
    func shiftedSeason(_ season: EDTF.Season, _ direction: Int) -> DateResolver.Resolved {
        let seasons = (date.year - 2...date.year + 2).map { EDTF.Part.season(year: $0, season) }
        let value =
            direction < 0
            ? seasons.last { $0.lastDay < date }
            : direction > 0
                ? seasons.first { $0.firstDay > date }
                : seasons.first { $0.lastDay >= date }
        return nearby(value.map { .date($0) }, "season")
    }

    static func place(_ noun: String, _ offset: Int) -> String {
        offset < 0 ? "the \(noun) before that of" : offset > 0 ? "the \(noun) after that of" : "the \(noun) of"
    }
}
