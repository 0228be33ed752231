import Basics

/// A day in the forms that news sites print.
enum DateWords {
    /// The day that begins at a token, and the index behind it; the day is `nil` where its year or order is open.
    static func read(_ tokens: DatelineTokens, _ at: Int) -> (date: CalendarDate?, end: Int)? {
        if let word = tokens.word(at), isWeekday(word) {
            var next = at + 1
            if tokens.isMark(next, ",.") { next += 1 }
            return readDay(tokens, next)
        }
        return readDay(tokens, at)
    }

    static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

    /// The number of a month by its name or abbreviation.
    static func month(_ word: String?) -> Int? {
        guard let word, word.utf8.count >= 3 else { return nil }
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }

    private static func readDay(_ tokens: DatelineTokens, _ at: Int) -> (date: CalendarDate?, end: Int)? {
        monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? figures(tokens, at)
    }

    /// "May 28 2025", "May 28th, 2025", "May. 28"; the year may be missing.
    private static func monthFirst(_ tokens: DatelineTokens, _ at: Int) -> (CalendarDate?, Int)? {
        guard let month = month(tokens.word(at)) else { return nil }
        var next = at + 1
        if tokens.isMark(next, ".") { next += 1 }
        guard let day = tokens.number(next, digits: 1...2), (1...31).contains(day) else { return nil }
        next += 1
        next = skipOrdinal(tokens, next)
        return year(tokens, next).map { (CalendarDate(year: $0.year, month: month, day: day), $0.end) } ?? (nil, next)
    }

    /// "28 May 2025", "28th of May, 2025", "28-May-2025"; the year may be missing.
    private static func dayFirst(_ tokens: DatelineTokens, _ at: Int) -> (CalendarDate?, Int)? {
        guard let day = tokens.number(at, digits: 1...2), (1...31).contains(day) else { return nil }
        var next = skipOrdinal(tokens, at + 1)
        if tokens.word(next) == "of" || tokens.isMark(next, "-") { next += 1 }
        guard let month = month(tokens.word(next)) else { return nil }
        next += 1
        if tokens.isMark(next, "-.") { next += 1 }
        return year(tokens, next).map { (CalendarDate(year: $0.year, month: month, day: day), $0.end) } ?? (nil, next)
    }

    /// "2025-05-28", "28.05.2025", "28/05/2025"; with two numbers of twelve or less the order of "/" is open.
    private static func figures(_ tokens: DatelineTokens, _ at: Int) -> (CalendarDate?, Int)? {
        guard let first = tokens.number(at, digits: 1...4), tokens.isMark(at + 1, "-./"), tokens.touches(at),
            tokens.touches(at + 1), let second = tokens.number(at + 2, digits: 1...2), tokens.touches(at + 2),
            tokens.isMark(at + 3, tokens.tokens[at + 1].text), tokens.touches(at + 3),
            let third = tokens.number(at + 4, digits: 2...4)
        else { return nil }
        let end = at + 5
        if first > 999 { return (CalendarDate(year: first, month: second, day: third), end) }
        guard third > 999 else { return nil }
        let dotted = tokens.isMark(at + 1, ".")
        if dotted || first > 12 || first == second {
            return (CalendarDate(year: third, month: second, day: first), end)
        }
        return second > 12 ? (CalendarDate(year: third, month: first, day: second), end) : (nil, end)
    }

    private static func skipOrdinal(_ tokens: DatelineTokens, _ at: Int) -> Int {
        ["st", "nd", "rd", "th"].contains(tokens.word(at) ?? "") ? at + 1 : at
    }

    private static func year(_ tokens: DatelineTokens, _ at: Int) -> (year: Int, end: Int)? {
        let next = tokens.isMark(at, ",") ? at + 1 : at
        guard let year = tokens.number(next, digits: 4...4), (1600...2199).contains(year) else { return nil }
        return (year, next + 1)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun",
    ]
}

/// A time of day with its zone.
enum TimeWords {
    /// The time that begins at a token: "9:47 AM IST", "09:47:00+05:30", "9.47pm", "9 am (GMT+5:30)".
    static func read(
        _ tokens: DatelineTokens, _ at: Int, on date: CalendarDate?
    ) -> (minute: Int, offset: Int?, end: Int)? {
        var at = at
        if tokens.word(at) == "t", tokens.touches(at) { at += 1 }
        guard var hour = tokens.number(at, digits: 1...2) else { return nil }
        var minute = 0
        var next = at + 1
        var clock = false
        if tokens.isMark(next, ":."), tokens.touches(at), let value = tokens.number(next + 1, digits: 2...2) {
            clock = tokens.isMark(next, ":")
            minute = value
            next += 2
            if clock, tokens.isMark(next, ":"), tokens.number(next + 1, digits: 2...2) != nil {
                next += 2
                if tokens.isMark(next, "."), tokens.number(next + 1, digits: 1...9) != nil { next += 2 }
            }
        }
        if let half = tokens.word(next), half == "am" || half == "pm" {
            guard (1...12).contains(hour) || (hour == 0 && half == "am") || (13...23).contains(hour) && half == "pm"
            else {
                return nil
            }
            if hour <= 12 { hour = hour % 12 + (half == "pm" ? 12 : 0) }
            clock = true
            next += 1
        }
        let zone = readZone(tokens, next, on: date)
        // "09.47" is a time only behind its date or before a zone.
        guard clock || (next > at + 1 && (date != nil || zone != nil)), hour < 24, minute < 60 else { return nil }
        return (hour * 60 + minute, zone?.offset, zone?.end ?? next)
    }

    /// "IST", "(GMT+5:30)", "UTC", "+0530", "Z".
    private static func readZone(
        _ tokens: DatelineTokens, _ start: Int, on date: CalendarDate?
    ) -> (offset: Int?, end: Int)? {
        var at = start
        let bracketed = tokens.isMark(at, "(")
        if bracketed { at += 1 }
        guard at < tokens.count else { return nil }
        var offset: Int?
        var end = at
        let token = tokens.tokens[at]
        if token.kind == .word, token.text == "Z" {
            (offset, end) = (0, at + 1)
        } else if token.kind == .word, TimeZoneNames.isName(token.folded.uppercased()), token.text != token.folded {
            offset = TimeZoneNames.offset(of: token.folded.uppercased(), on: date)
            end = at + 1
            if offset == 0, let shift = readShift(tokens, end) { (offset, end) = shift }
        } else if let shift = readShift(tokens, at) {
            (offset, end) = shift
        }
        guard end > at else { return nil }
        if bracketed, tokens.isMark(end, ")") { end += 1 }
        return (offset, end)
    }

    private static func readShift(_ tokens: DatelineTokens, _ at: Int) -> (Int?, Int)? {
        guard tokens.isMark(at, "+-−"), tokens.touches(at) else { return nil }
        let sign = tokens.isMark(at, "+") ? 1 : -1
        if let joined = tokens.number(at + 1, digits: 4...4) {
            return (sign * (joined / 100 * 60 + joined % 100), at + 2)
        }
        guard let hours = tokens.number(at + 1, digits: 1...2), hours <= 14 else { return nil }
        if tokens.isMark(at + 2, ":"), let minutes = tokens.number(at + 3, digits: 2...2) {
            return (sign * (hours * 60 + minutes), at + 4)
        }
        return (sign * hours * 60, at + 2)
    }
}
