/// A day, and where it is stated the time of day and the offset from UTC.
///
///     Moment(parsing: "2025-05-28T09:47+05:30")?.description     // "2025-05-28T09:47+05:30"
///
/// An article's publication is one: the day is always there, the rest only where the clipping prints it.
public struct Moment: Sendable, Hashable {
    /// The day, in the zone of the offset where there is one.
    public var date: CalendarDate
    /// Minutes after midnight, where stated.
    public var minuteOfDay: Int?
    /// Minutes east of UTC, where stated.
    public var offset: Int?

    /// A moment as far as it is known.
    public init(date: CalendarDate, minuteOfDay: Int? = nil, offset: Int? = nil) {
        self.date = date
        self.minuteOfDay = minuteOfDay
        self.offset = offset
    }

    /// Reads `YYYY-MM-DD`, with `THH:MM[:SS[.f]]` or ` HH:MM[:SS[.f]]` and `Z` or `±HH[:]MM`; anything else is `nil`.
    public init?(parsing text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2),
            scanner.take("-"), let day = scanner.number(digits: 2),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        self.init(date: date)
        if scanner.isAtEnd { return }
        guard scanner.take("T") || scanner.take(" "), let hour = scanner.number(digits: 2), scanner.take(":"),
            let minute = scanner.number(digits: 2), hour < 24, minute < 60
        else { return nil }
        minuteOfDay = hour * 60 + minute
        if scanner.take(":") {
            guard let second = scanner.number(digits: 2), second < 61 else { return nil }
            if scanner.take(".") { scanner.skipDigits() }
        }
        _ = scanner.take(" ")
        if scanner.isAtEnd { return }
        if scanner.take("Z") {
            offset = 0
        } else {
            let sign = scanner.take("+") ? 1 : scanner.take("-") ? -1 : 0
            guard sign != 0, let hours = scanner.number(digits: 2), hours < 15 else { return nil }
            _ = scanner.take(":")
            let minutes = scanner.number(digits: 2) ?? 0
            guard minutes < 60 else { return nil }
            offset = sign * (hours * 60 + minutes)
        }
        guard scanner.isAtEnd else { return nil }
    }
}

extension Moment: CustomStringConvertible {
    /// The ISO 8601 form, as precise as the value.
    public var description: String {
        guard let minuteOfDay else { return date.description }
        let time = "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))"
        guard let offset else { return "\(date)T\(time)" }
        if offset == 0 { return "\(date)T\(time)Z" }
        let zone = "\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
        return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(zone)"
    }
}

/// Reads fixed-width numbers and marks from ASCII text.
struct DigitScanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { at == bytes.count }

    /// The number that exactly so many digits make.
    mutating func number(digits: Int) -> Int? {
        guard at + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[at..<at + digits] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        at += digits
        return value
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard at < bytes.count, UInt32(bytes[at]) == mark.value else { return false }
        at += 1
        return true
    }

    mutating func skipDigits() {
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    }
}
