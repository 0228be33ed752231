import Basics

/// Days of the calendar without their year: 27 to 29 May.
struct EventDays: Hashable {
    private var fromMonth: Int
    private var fromDay: Int
    private var toMonth: Int
    private var toDay: Int

    /// The days of a reading, where it is a day or a range of days.
    init?(_ reading: DateReading) {
        switch reading {
        case .day(_, let month, let day): (fromMonth, fromDay, toMonth, toDay) = (month, day, month, day)
        case .range(.day(_, let month, let day), .day(_, let otherMonth, let otherDay)):
            (fromMonth, fromDay, toMonth, toDay) = (month, day, otherMonth, otherDay)
        default: return nil
        }
    }

    /// The first and last day in a year; the last may lie in the next.
    func span(in year: Int) -> (first: CalendarDate, last: CalendarDate)? {
        let isOver = (toMonth, toDay) < (fromMonth, fromDay)
        guard let first = CalendarDate(year: year, month: fromMonth, day: fromDay),
            let last = CalendarDate(year: isOver ? year + 1 : year, month: toMonth, day: toDay)
        else { return nil }
        return (first, last)
    }
}

/// Where an event stands when a sentence is written.
enum EventPhase: Hashable {
    case ahead, underWay, over, unclear

    private static let endings = DateWords.keys(
        "concluded concludes concluding ended ends wrapped completed returned finished")
    private static let present = DateWords.keys("currently ongoing underway visiting")
    private static let isKey = WordKey("is")
    private static let places = DateWords.keys("in on at holding meeting")

    /// By the words of a sentence; `side` is what its verbs show at the days themselves.
    init(sentence: Sentence, side: DateSide) {
        let tokens = sentence.tokens
        let isNow = tokens.indices.contains { index in
            Self.present.contains(tokens[index].key)
                || tokens[index].key == Self.isKey && index + 1 < tokens.count
                    && Self.places.contains(tokens[index + 1].key)
        }
        if tokens.contains(where: { Self.endings.contains($0.key) && $0.shape == .lower }), side != .ahead {
            self = .over
        } else if isNow {
            self = .underWay
        } else {
            self =
                switch side {
                case .ahead: .ahead
                case .back, .since: .over
                case .deadline, .open: .unclear
                }
        }
    }

    /// The day that an article was written on, by the phase of an event that it tells.
    func day(of span: (first: CalendarDate, last: CalendarDate)) -> CalendarDate {
        switch self {
        case .ahead: span.first.adding(days: -1)
        case .underWay, .unclear: span.first
        case .over: span.last.adding(days: 1)
        }
    }
}
