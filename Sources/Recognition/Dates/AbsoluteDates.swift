import Basics

/// Readings that need no anchor.
enum AbsoluteDates {
    /// The value of a reading that says everything itself, or `nil`.
    static func value(of reading: DateReading) -> EDTF? {
        switch reading {
        case .range(let from, let to):
            guard let first = part(of: from), let last = part(of: to) else { return nil }
            return interval(first, last)
        case .years(let from, let to): return .interval(.year(from), .year(to))
        case .fiscalYear(let year):
            guard let first = CalendarDate(year: year, month: 4, day: 1),
                let last = CalendarDate(year: year + 1, month: 3, day: 31)
            else { return nil }
            return .days(first, last)
        case .figures(let first, let second, let year):
            let order = FigureOrder.shown(by: reading) ?? (first == second ? .dayFirst : nil)
            return order.flatMap { value(of: $0.day(first, second, year: year)) }
        case .halfMonth(let year?, let month, let half): return days(of: half, month, of: year)
        case .end(let whole): return value(of: whole).map { .day($0.lastDay) }
        case .half(let year?, let half):
            return .interval(.month(year: year, month: half * 6 - 5), .month(year: year, month: half * 6))
        default: return part(of: reading).map { .date($0) }
        }
    }

    /// The days of a half of a month.
    static func days(of half: Int, _ month: Int, of year: Int) -> EDTF? {
        guard let first = CalendarDate(year: year, month: month, day: half == 1 ? 1 : 16),
            let last = CalendarDate(
                year: year, month: month, day: half == 1 ? 15 : CalendarDate.days(inMonth: month, of: year))
        else { return nil }
        return .days(first, last)
    }

    /// The value of a reading that is one part of the calendar.
    static func part(of reading: DateReading) -> EDTF.Part? {
        switch reading {
        case .day(let year?, let month, let day): CalendarDate(year: year, month: month, day: day).map { .day($0) }
        case .month(let year?, let month): .month(year: year, month: month)
        case .season(let year?, let season): .season(year: year, season)
        case .quarter(let year?, let quarter): .quarter(year: year, quarter: quarter)
        case .year(let year): .year(year)
        default: nil
        }
    }

    /// An interval whose end doesn't come before its beginning.
    static func interval(_ first: EDTF.Part, _ last: EDTF.Part) -> EDTF? {
        first.firstDay <= last.lastDay ? .interval(first, last) : nil
    }

    /// Whether a day that is read exists: no 31 June in any year, no 29 February in the year printed.
    static func isPossible(_ reading: DateReading) -> Bool {
        switch reading {
        case .day(let year, let month, let day): day <= CalendarDate.days(inMonth: month, of: year ?? 2024)
        case .range(let from, let to): isPossible(from) && isPossible(to)
        case .end(let whole): isPossible(whole)
        default: true
        }
    }
}
