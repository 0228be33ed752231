import Basics

/// What an expression of time says by itself, before anybody knows when it was written.
enum DateReading: Sendable, Hashable {
    /// "27 May 2025", "May 27"
    case day(year: Int?, month: Int, day: Int)
    /// "May 2025", "February"
    case month(year: Int?, month: Int)
    /// "fall 2025", "autumn"
    case season(year: Int?, EDTF.Season)
    /// "the first quarter of 2025"
    case quarter(year: Int?, quarter: Int)
    /// "the second half of 2025"
    case half(year: Int?, half: Int)
    /// "2030"
    case year(Int)
    /// "the 1960s", "the 20th century": from one year to another
    case years(Int, Int)
    /// "fiscal year 2025–26": by the year that it begins in; April to March
    case fiscalYear(Int)
    /// "fiscal 2025", "FY26", "the last fiscal year": whose months nobody says
    case unclearFiscalYear
    /// "Tuesday", "last Tuesday", "next Tuesday"
    case weekday(Weekday, shift: Int?)
    /// "from Monday to Wednesday"
    case weekdays(Weekday, Weekday)
    /// "05/06/2031": in which order, nobody says
    case figures(Int, Int, year: Int)
    /// "today", "yesterday"
    case days(Int)
    /// "a day earlier", "the same day": from the day named before
    case following(days: Int)
    /// "this weekend"
    case weekend(Int)
    /// "last week", "this year"
    case shifted(DateUnit, Int)
    /// "February this year"
    case shiftedMonth(Int, years: Int)
    /// "last February", "next March"
    case nextMonth(Int, direction: Int)
    /// "last summer"
    case shiftedSeason(EDTF.Season, years: Int)
    /// "three days ago", "in two weeks": the unit's own precision
    case away(DateUnit, Int)
    /// "the past 30 days"
    case pastSpan(DateUnit, Int)
    /// "the next six months"
    case nextSpan(DateUnit, Int)
    /// "the first quarter of this year", "the second half of last year": with a number of years from the article's own
    case partOfYear(quarter: Int?, half: Int?, years: Int)
    /// "the second half of May", the first half up to the 15th
    case halfMonth(year: Int?, month: Int, half: Int)
    /// "the coming weeks", "recent years", "Q3": nobody says more
    case vague
    /// "the end of June": the last day
    indirect case end(DateReading)
    /// "year end"
    case yearEnd
    /// "27 to 29 May"
    indirect case range(DateReading, DateReading)
    /// "three-day", in ISO 8601
    case duration(String)
}

/// A unit of the calendar.
enum DateUnit: Sendable, Hashable {
    case day, week, month, quarter, year, decade

    /// The unit of a word such as "weeks".
    init?(_ key: WordKey) {
        guard let unit = Self.words[key] else { return nil }
        self = unit
    }

    /// The letter of an ISO 8601 duration, and how many of it a unit is.
    var letter: (factor: Int, letter: String) {
        switch self {
        case .day: (1, "D")
        case .week: (1, "W")
        case .month: (1, "M")
        case .quarter: (3, "M")
        case .year: (1, "Y")
        case .decade: (10, "Y")
        }
    }

    var name: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        case .decade: "decade"
        }
    }

    private static let words: WordTable<DateUnit> = DateWords.table([
        ("day", .day), ("days", .day), ("week", .week), ("weeks", .week), ("month", .month), ("months", .month),
        ("quarter", .quarter), ("quarters", .quarter), ("year", .year), ("years", .year), ("decade", .decade),
        ("decades", .decade),
    ])
}

/// Which side of the article's date a sentence points to.
enum DateSide: Sendable, Hashable {
    /// "by", "until", "before": a deadline.
    case deadline
    /// "will", "scheduled"
    case ahead
    /// "met", "said"
    case back
    /// "since"
    case since
    /// Nothing shows it.
    case open
}
