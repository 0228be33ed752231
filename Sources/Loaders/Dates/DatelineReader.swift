import Basics

/// What a line says about when an article was published: labels, dates, times, zones, reading time, and what is left.
///
///     DatelineReader.read("2 min read Last Updated : May 28 2025 | 9:47 AM IST").moments.first?.moment
///     // 2025-05-28T09:47+05:30
///
/// A day and month in figures whose order is open ("03/04/2025") is recognised as a date without a value.
struct DatelineReader {
    /// A date on the line, under its label.
    struct Stated {
        var label: Page.StatedDate.Label
        var moment: Moment
        /// In bytes of the line.
        var range: Range<Int>
    }

    /// What was read.
    struct Reading {
        var moments: [Stated] = []
        /// Whether any date was there, with or without a value.
        var hasDate = false
        var hasTime = false
        var hasLabel = false
        var hasReadingTime = false
        /// What is neither date nor label nor mark, in bytes of the line.
        var rest: [Range<Int>] = []
        /// Whether nothing but a day or time is stated: it may be a sub-heading of a chronology.
        var isBare: Bool { !hasLabel && !hasReadingTime }
        /// Whether the line says nothing else.
        var isWholeLine: Bool { rest.isEmpty && (hasDate || hasReadingTime || (hasLabel && hasTime)) }
    }

    private let tokens: DatelineTokens
    private var at = 0
    private var reading = Reading()
    private var label = Page.StatedDate.Label.plain
    private var rest: Range<Int>?
    /// A time of day whose date is still to come.
    private var early: Early?

    private struct Early {
        var minute: Int
        var offset: Int?
        var start: Int
        var zone: (CalendarDate) -> Int?
    }

    /// Reads a line of at most 240 bytes; a longer one is no dateline.
    static func read(_ text: String) -> Reading {
        guard text.utf8.count <= 240 else {
            var reading = Reading()
            reading.rest = [0..<text.utf8.count]
            return reading
        }
        var reader = DatelineReader(tokens: DatelineTokens(text))
        reader.run()
        return reader.reading
    }

    /// Whether a line can be one of date, time or reading time at all, by its bytes: all but "an hour ago" and
    /// "reading time" have a digit.
    static func mayState(_ text: String) -> Bool {
        if text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
        return text.utf8.count <= 60
            && (text.find("ago") ?? text.find("AGO") ?? text.find("ime") ?? text.find("IME")) != nil
    }

    private init(tokens: DatelineTokens) { self.tokens = tokens }

    private mutating func run() {
        while at < tokens.count {
            if readReadingTime() || readLabel() || readDate() || readTime() || readAge() || readFiller() { continue }
            let range = tokens.tokens[at].range
            rest = (rest?.lowerBound ?? range.lowerBound)..<range.upperBound
            at += 1
        }
        endRest()
    }

    private mutating func endRest() {
        if let range = rest { reading.rest.append(range) }
        rest = nil
    }

    /// "2 min read", "5 minutes", "Reading time: 4 mins".
    private mutating func readReadingTime() -> Bool {
        let units: Set<String> = ["min", "mins", "minute", "minutes"]
        if tokens.number(at, digits: 1...3) != nil {
            let unit = tokens.isMark(at + 1, "-") ? at + 2 : at + 1
            guard let word = tokens.word(unit), units.contains(word) || word == "min-read" else { return false }
            var next = unit + 1
            if let word = tokens.word(next), word == "read" || word == "reading" { next += 1 }
            endRest()
            reading.hasReadingTime = true
            at = next
            return true
        }
        guard let first = tokens.word(at), first == "read" || first == "reading", tokens.word(at + 1) == "time" else {
            return false
        }
        endRest()
        at += 2
        return true
    }

    private mutating func readLabel() -> Bool {
        for (words, label) in DatelineLabels.all {
            guard words.indices.allSatisfy({ tokens.word(at + $0) == words[$0] }) else { continue }
            // "Updated" says something only before a date or at the end of its group.
            endRest()
            self.label = label
            reading.hasLabel = true
            at += words.count
            return true
        }
        return false
    }

    private mutating func readDate() -> Bool {
        guard let found = DateWords.read(tokens, at) else { return false }
        endRest()
        let start = tokens.tokens[at].range.lowerBound
        let end = tokens.tokens[found.end - 1].range.upperBound
        at = found.end
        reading.hasDate = true
        guard let date = found.date else { return true }
        var moment = Moment(date: date)
        var first = start
        if let time = early {
            // "9:47 AM EDT, May 28": the zone may need the day, which comes only now.
            (moment.minuteOfDay, moment.offset) = (time.minute, time.offset ?? time.zone(date))
            first = time.start
            early = nil
        }
        reading.moments.append(Stated(label: label, moment: moment, range: first..<end))
        return true
    }

    private mutating func readTime() -> Bool {
        guard let found = TimeWords.read(tokens, at, on: reading.moments.last?.moment.date) else { return false }
        endRest()
        reading.hasTime = true
        let (first, start) = (at, tokens.tokens[at].range.lowerBound)
        let end = tokens.tokens[found.end - 1].range.upperBound
        at = found.end
        if reading.moments.isEmpty {
            let tokens = tokens
            early = Early(minute: found.minute, offset: found.offset, start: start) { date in
                TimeWords.read(tokens, first, on: date)?.offset
            }
        }
        if let last = reading.moments.indices.last, reading.moments[last].moment.minuteOfDay == nil {
            reading.moments[last].moment.minuteOfDay = found.minute
            reading.moments[last].moment.offset = found.offset
            reading.moments[last].range = reading.moments[last].range.lowerBound..<end
        }
        return true
    }

    /// "5 hours ago": true of the day of the harvest only, so it has no value.
    private mutating func readAge() -> Bool {
        let units: Set<String> = ["second", "minute", "min", "hour", "hr", "day", "week", "month", "year"]
        guard tokens.number(at, digits: 1...2) != nil || ["a", "an", "one"].contains(tokens.word(at) ?? ""),
            let unit = tokens.word(at + 1), tokens.word(at + 2) == "ago",
            units.contains(unit) || units.contains(String(unit.dropLast()))
        else { return false }
        endRest()
        (reading.hasLabel, reading.hasTime) = (true, true)
        at += 3
        return true
    }

    /// Marks and small words between the parts; they end what is left over but are none of it, unless inside a name.
    private mutating func readFiller() -> Bool {
        let token = tokens.tokens[at]
        if token.kind == .mark {
            if rest != nil, [",", ".", "&", "/", "(", ")", "'", "’", "-"].contains(token.text) { return false }
            endRest()
            at += 1
            return true
        }
        guard rest == nil, let word = tokens.word(at), Self.fillers.contains(word) || DateWords.isWeekday(word) else {
            return false
        }
        at += 1
        return true
    }

    private static let fillers: Set<String> = ["on", "at", "read", "hrs", "hours", "o'clock", "date", "time", "local"]
}

/// The labels before a date, longest first.
enum DatelineLabels {
    static let all: [([String], Page.StatedDate.Label)] = [
        (["first", "published"], .published), (["originally", "published"], .published),
        (["published", "on"], .published), (["published", "at"], .published), (["published"], .published),
        (["publication", "date"], .published), (["posted", "on"], .published), (["posted"], .published),
        (["date", "published"], .published), (["issued", "on"], .published), (["issued"], .published),
        (["last", "updated"], .updated), (["last", "modified"], .updated), (["last", "update"], .updated),
        (["updated", "on"], .updated), (["updated", "at"], .updated), (["updated"], .updated),
        (["modified"], .updated), (["edited", "on"], .updated), (["upd"], .updated),
    ]
}
