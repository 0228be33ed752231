internal import Basics
internal import Recognition

/// What the pile is about, in time: the days that most sources print.
struct Event: Sendable, Hashable {
    /// The day or the span of days.
    var value: EDTF
    /// The indices of the sources that print it.
    var sources: [Int]
}

/// Finds the event that a pile is about.
struct EventFinder: Sendable {
    /// The span of several days that most sources print; where none is printed by two, the day that most print.
    func event(among dates: [SubjectRecord], _ statements: [Statement]) -> Event? {
        let events = dates.compactMap { record -> Event? in
            guard case .date(let value) = record.subject else { return nil }
            switch value {
            case .interval(.day, .day), .date(.day): break
            default: return nil
            }
            return Event(value: value, sources: Set(record.statements.map { statements[$0].source }).sorted())
        }
        let spans = Self.best(events.filter { if case .interval = $0.value { true } else { false } })
        let days = Self.best(events.filter { if case .date = $0.value { true } else { false } })
        guard let spans else { return days }
        guard let days else { return spans }
        return spans.sources.count > 1 || spans.sources.count >= days.sources.count ? spans : days
    }

    private static func best(_ events: [Event]) -> Event? {
        events.min { ($1.sources.count, $0.value) < ($0.sources.count, $1.value) }
    }
}
