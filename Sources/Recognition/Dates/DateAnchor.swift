import Basics

/// The article's own date, from which relative expressions count.
struct DateAnchor {
    let date: CalendarDate

    /// The value of a reading that needs the anchor.
    func resolve(_ reading: DateReading, side: DateSide) -> DateResolver.Resolved {
        switch reading {
        case .day(nil, let month, let day): return nearestDay(month, day, side)
        case .month(nil, let month): return nearestMonth(month, side)
        case .season(nil, let season): return nearestSeason(season, side)
        case .range(let from, let to): return range(from, to, side)
        case .weekday(let weekday, let shift): return self.weekday(weekday, shift, side)
        case .days(let days):
            return found(
                .day(date.adding(days: days)), "relative-day",
                days == 0 ? "the day" : days < 0 ? "the day before" : "the day after")
        case .weekend(let weeks): return weekend(weeks)
        case .shifted(let unit, let offset):
            return found(
                unit == .decade ? nil : shifted(unit, offset), "relative-\(unit.name)",
                "the \(unit.name) \(Self.place(offset))")
        case .shiftedMonth(let month, let years): return shiftedMonth(month, years)
        case .shiftedSeason(let season, let years): return shiftedSeason(season, years)
        case .away(let unit, let count): return away(unit, count)
        case .pastSpan(let unit, let count): return pastSpan(unit, count)
        case .yearEnd:
            return found(
                CalendarDate(year: date.year, month: 12, day: 31).map(EDTF.day), "year-end",
                "the last day of the year of")
        default:
            return DateResolver.Resolved(
                date: nil, rule: "unresolved", sentence: "what it says is not enough for a date")
        }
    }

    /// The candidate nearest to the anchor; behind it in a tie, ahead where it is a deadline.
    private func nearest<Part>(_ candidates: [(part: Part, first: CalendarDate, last: CalendarDate)], _ side: DateSide)
        -> Part?
    {
        if side == .deadline, let next = candidates.first(where: { $0.last >= date }) { return next.part }
        let distances = candidates.map { candidate -> Int in
            if candidate.last < date { return date.dayNumber - candidate.last.dayNumber }
            // Where the verb looks ahead, the next one may be somewhat farther off than the last one was.
            let ahead = max(0, candidate.first.dayNumber - date.dayNumber)
            return side == .ahead ? ahead - min(ahead, 62) : ahead
        }
        guard let least = distances.min(), let index = distances.firstIndex(where: { $0 <= least }) else { return nil }
        return candidates[index].part
    }

    private func nearestDay(_ month: Int, _ day: Int, _ side: DateSide) -> DateResolver.Resolved {
        let days = (date.year - 1...date.year + 1).compactMap { CalendarDate(year: $0, month: month, day: day) }
        let value = nearest(days.map { ($0, $0, $0) }, side)
        return found(
            value.map(EDTF.day), "nearest-day",
            side == .deadline ? "the first such day from" : "the such day nearest to")
    }

    private func nearestMonth(_ month: Int, _ side: DateSide) -> DateResolver.Resolved {
        let months = (date.year - 1...date.year + 1).map { EDTF.Part.month(year: $0, month: month) }
        return found(
            nearest(months.map { ($0, $0.firstDay, $0.lastDay) }, side).map { .date($0) }, "nearest-month",
            side == .deadline ? "the first such month from" : "the such month nearest to")
    }

    private func nearestSeason(_ season: EDTF.Season, _ side: DateSide) -> DateResolver.Resolved {
        let seasons = (date.year - 1...date.year + 1).map { EDTF.Part.season(year: $0, season) }
        return found(
            nearest(seasons.map { ($0, $0.firstDay, $0.lastDay) }, side).map { .date($0) }, "nearest-season",
            side == .deadline ? "the first such season from" : "the such season nearest to")
    }

    /// Both ends in one year, or the later in the next.
    private func range(_ from: DateReading, _ to: DateReading, _ side: DateSide) -> DateResolver.Resolved {
        let first = AbsoluteDates.value(of: from) ?? resolve(from, side: side).date
        guard case .date(let start)? = first else {
            return DateResolver.Resolved(
                date: nil, rule: "unresolved", sentence: "a range whose beginning can't be told")
        }
        var end: EDTF.Part?
        switch to {
        case .day(let year, let month, let day):
            let years = year.map { [$0] } ?? [start.firstDay.year, start.firstDay.year + 1]
            end = years.compactMap { CalendarDate(year: $0, month: month, day: day) }.first { $0 >= start.firstDay }.map
            { .day($0) }
        case .month(let year, let month):
            let years = year.map { [$0] } ?? [start.firstDay.year, start.firstDay.year + 1]
            end = years.map { EDTF.Part.month(year: $0, month: month) }.first { $0.firstDay >= start.firstDay }
        default: end = AbsoluteDates.part(of: to)
        }
        return found(end.flatMap { AbsoluteDates.interval(start, $0) }, "nearest-range", "the such days nearest to")
    }

    private func weekday(_ weekday: Weekday, _ shift: Int?, _ side: DateSide) -> DateResolver.Resolved {
        let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
        let isNext = shift.map { $0 > 0 } ?? (side == .ahead || side == .deadline)
        if isNext {
            let days = (7 - back) % 7
            return found(
                .day(date.adding(days: shift == 1 && days == 0 ? 7 : days)), "weekday-after",
                back == 0 ? "the day" : "the \(weekday.name) after")
        }
        let days = shift == -1 && back == 0 ? 7 : back
        return found(
            .day(date.adding(days: -days)), "weekday-before", days == 0 ? "the day" : "the \(weekday.name) before")
    }

    private func weekend(_ weeks: Int) -> DateResolver.Resolved {
        let isNow = date.weekday.isoNumber >= 6
        let thisSaturday = date.adding(days: 6 - date.weekday.isoNumber)
        // On a weekday nobody can tell whether "this weekend" was or will be; news tells what was.
        let saturday = thisSaturday.adding(days: 7 * (isNow ? weeks : weeks > 0 ? weeks - 1 : -1))
        return found(EDTF.days(saturday, saturday.adding(days: 1)), "weekend", "the weekend next to")
    }

    private func shiftedMonth(_ month: Int, _ years: Int) -> DateResolver.Resolved {
        found(
            .date(.month(year: date.year + years, month: month)), "month-of-year",
            "that month \(Self.place(years)), in years, of")
    }

    private func shiftedSeason(_ season: EDTF.Season, _ years: Int) -> DateResolver.Resolved {
        let seasons = (date.year - 2...date.year + 2).map { EDTF.Part.season(year: $0, season) }
        let value =
            years < 0
            ? seasons.last { $0.lastDay < date }
            : years > 0
                ? seasons.first { $0.firstDay > date }
                : nearest(seasons.map { ($0, $0.firstDay, $0.lastDay) }, .open)
        return found(
            value.map { .date($0) }, "season",
            years < 0
                ? "the last such season before"
                : years > 0 ? "the first such season after" : "the such season nearest to")
    }
}
