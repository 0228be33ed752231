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
        case .weekdays(let from, let to): return weekdays(from, to, side)
        case .days(let days):
            return found(
                .day(date.adding(days: days)), "relative-day",
                days == 0 ? "the day" : days < 0 ? "the day before" : "the day after")
        case .weekend(let weeks): return weekend(weeks, side)
        case .shifted(let unit, let offset):
            return found(
                unit == .decade ? nil : shifted(unit, offset), "relative-\(unit.name)", Self.place(unit.name, offset))
        case .shiftedMonth(let month, let years): return shiftedMonth(month, years)
        case .nextMonth(let month, let direction): return nextMonth(month, direction)
        case .shiftedSeason(let season, let years): return shiftedSeason(season, years)
        case .away(let unit, let count): return away(unit, count)
        case .pastSpan(let unit, let count): return pastSpan(unit, count)
        case .nextSpan(let unit, let count): return nextSpan(unit, count)
        case .partOfYear, .halfMonth, .end: return part(reading, side)
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
        if side == .since, let last = candidates.last(where: { $0.first <= date }) { return last.part }
        let distances = candidates.map { candidate -> Int in
            if candidate.last < date { return date.dayNumber - candidate.last.dayNumber }
            // Where the verb looks ahead, the next one may be much farther off than the last one was; where it looks
            // back, only what comes within weeks is nearer than what was.
            let ahead = max(0, candidate.first.dayNumber - date.dayNumber)
            return switch side {
            case .ahead: ahead - min(ahead, 150)
            case .back: ahead > 45 ? ahead + 200 : ahead
            case .deadline, .open, .since: ahead
            }
        }
        guard let least = distances.min(), let index = distances.firstIndex(where: { $0 <= least }) else { return nil }
        return candidates[index].part
    }

    private func nearestDay(_ month: Int, _ day: Int, _ side: DateSide) -> DateResolver.Resolved {
        let days = (date.year - 1...date.year + 1).compactMap { CalendarDate(year: $0, month: month, day: day) }
        return nearby(nearest(days.map { ($0, $0, $0) }, side).map(EDTF.day), "day")
    }

    private func nearestMonth(_ month: Int, _ side: DateSide) -> DateResolver.Resolved {
        let months = (date.year - 1...date.year + 1).map { EDTF.Part.month(year: $0, month: month) }
        return nearby(nearest(months.map { ($0, $0.firstDay, $0.lastDay) }, side).map { .date($0) }, "month")
    }

    private func nearestSeason(_ season: EDTF.Season, _ side: DateSide) -> DateResolver.Resolved {
        let seasons = (date.year - 2...date.year + 1).map { EDTF.Part.season(year: $0, season) }
        return nearby(nearest(seasons.map { ($0, $0.firstDay, $0.lastDay) }, side).map { .date($0) }, "season")
    }

    /// A value among several years' with the sentence that says which was taken.
    func nearby(_ value: EDTF?, _ noun: String) -> DateResolver.Resolved {
        guard let value else { return found(nil, "nearest-\(noun)", "") }
        let relation =
            value.lastDay < date
            ? "the last such \(noun) before"
            : value.firstDay > date ? "the first such \(noun) after" : "the such \(noun) of"
        return found(value, "nearest-\(noun)", relation.replacing("the such", with: "the"))
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
        return nearby(end.flatMap { AbsoluteDates.interval(start, $0) }, "range")
    }
}
