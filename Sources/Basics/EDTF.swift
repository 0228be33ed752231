/// A date at the precision that was printed, or an interval of two: the values of Extended Date/Time Format
/// (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>) that news uses.
///
///     EDTF(parsing: "2025-23")?.words                     // "autumn 2025"
///     EDTF(parsing: "2025-05-27/2025-05-29")?.words       // "27–29 May 2025"
///     EDTF(parsing: "2025-02-30")                         // nil
public enum EDTF: Sendable, Hashable {
    /// One day, week, month, season, quarter or year.
    case date(Part)
    /// From the first day of one to the last day of the other, both included.
    case interval(Part, Part)

    /// One value of the calendar at its own precision.
    public enum Part: Sendable, Hashable {
        /// `2025-05-28`
        case day(CalendarDate)
        /// `2025-W21`, an ISO 8601 week (from Monday).
        case week(year: Int, week: Int)
        /// `2025-05`
        case month(year: Int, month: Int)
        /// `2025-23`: 21 to 24 are spring, summer, autumn, winter.
        case season(year: Int, Season)
        /// `2025-33`: 33 to 36 are the quarters.
        case quarter(year: Int, quarter: Int)
        /// `2025`
        case year(Int)
    }

    /// A season of the year; months are those of the northern hemisphere's meteorological seasons.
    public enum Season: Int, Sendable, Hashable, CaseIterable {
        /// EDTF 21, March to May.
        case spring = 21
        /// EDTF 22, June to August.
        case summer
        /// EDTF 23, September to November.
        case autumn
        /// EDTF 24, December to February of the next year.
        case winter
    }

    /// A day.
    public static func day(_ date: CalendarDate) -> EDTF { .date(.day(date)) }

    /// From one day to another, both included; one day where they are equal, `nil` where they are in the wrong order.
    public static func days(_ first: CalendarDate, _ last: CalendarDate) -> EDTF? {
        first == last ? .day(first) : first < last ? .interval(.day(first), .day(last)) : nil
    }

    /// Reads the canonical form; `nil` where it is none or names a day that does not exist or an interval that ends
    /// before it begins.
    public init?(parsing text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Part(parsing: String($0)) }
        switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
        case (1, let part?, _): self = .date(part)
        case (2, let from?, let to?) where from.firstDay <= to.lastDay: self = .interval(from, to)
        default: return nil
        }
    }

    /// The first day that it covers.
    public var firstDay: CalendarDate {
        switch self {
        case .date(let part), .interval(let part, _): part.firstDay
        }
    }

    /// The last day that it covers.
    public var lastDay: CalendarDate {
        switch self {
        case .date(let part), .interval(_, let part): part.lastDay
        }
    }

    /// The canonical form as a file's name: `2025-05-27_2025-05-29`.
    public var fileName: String { description.replacing("/", with: "_") }
}

extension EDTF: Comparable {
    /// By the first day, then the shorter span first, then the form.
    public static func < (a: EDTF, b: EDTF) -> Bool {
        (a.firstDay.dayNumber, a.lastDay.dayNumber, a.description)
            < (b.firstDay.dayNumber, b.lastDay.dayNumber, b.description)
    }
}

extension EDTF: CustomStringConvertible {
    /// The canonical EDTF form.
    public var description: String {
        switch self {
        case .date(let part): part.description
        case .interval(let from, let to): "\(from)/\(to)"
        }
    }
}

extension EDTF.Part {
    /// Reads one part; `nil` where it is none.
    public init?(parsing text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), year >= 1 else { return nil }
        if scanner.isAtEnd {
            self = .year(year)
            return
        }
        guard scanner.take("-") else { return nil }
        if scanner.take("W") {
            guard let week = scanner.number(digits: 2), scanner.isAtEnd,
                CalendarDate.monday(ofWeek: week, year: year) != nil
            else { return nil }
            self = .week(year: year, week: week)
            return
        }
        guard let number = scanner.number(digits: 2) else { return nil }
        if scanner.isAtEnd {
            switch number {
            case 1...12: self = .month(year: year, month: number)
            case 33...36: self = .quarter(year: year, quarter: number - 32)
            default:
                guard let season = EDTF.Season(rawValue: number) else { return nil }
                self = .season(year: year, season)
            }
            return
        }
        guard scanner.take("-"), let day = scanner.number(digits: 2), scanner.isAtEnd,
            let date = CalendarDate(year: year, month: number, day: day)
        else { return nil }
        self = .day(date)
    }

    /// The first day that it covers.
    public var firstDay: CalendarDate {
        switch self {
        case .day(let date): date
        case .week(let year, let week): CalendarDate.monday(ofWeek: week, year: year) ?? first(year, 1)
        case .month(let year, let month): first(year, month)
        case .season(let year, let season): first(year, [3, 6, 9, 12][season.rawValue - 21])
        case .quarter(let year, let quarter): first(year, 3 * quarter - 2)
        case .year(let year): first(year, 1)
        }
    }

    /// The last day that it covers.
    public var lastDay: CalendarDate {
        switch self {
        case .day(let date): date
        case .week: firstDay.adding(days: 6)
        case .month(let year, let month):
            first(year, month).adding(days: CalendarDate.days(inMonth: month, of: year) - 1)
        case .season(let year, .winter): first(year + 1, 3).adding(days: -1)
        case .season(let year, let season): last(year, [5, 8, 11, 12][season.rawValue - 21])
        case .quarter(let year, let quarter): last(year, 3 * quarter)
        case .year(let year): last(year, 12)
        }
    }

    private func first(_ year: Int, _ month: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(dayNumber: 2_932_896)
    }

    private func last(_ year: Int, _ month: Int) -> CalendarDate {
        first(year, month).adding(days: CalendarDate.days(inMonth: month, of: year) - 1)
    }
}

extension EDTF.Part: CustomStringConvertible {
    /// The canonical EDTF form.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .week(let year, let week): "\(padded(year, 4))-W\(padded(week, 2))"
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .season(let year, let season): "\(padded(year, 4))-\(season.rawValue)"
        case .quarter(let year, let quarter): "\(padded(year, 4))-\(quarter + 32)"
        case .year(let year): padded(year, 4)
        }
    }
}
