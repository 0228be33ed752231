internal import Basics
// The rules of the world's time zones are Foundation's; it is loaded already, as Yams needs it.
internal import Foundation

/// A time zone as `site.yml` names it: `Asia/Kolkata`, `UTC`, `+05:30`.
enum SiteTimeZone: Sendable, Hashable {
    /// Minutes east of UTC.
    case fixed(Int)
    /// A name of the IANA time zone database.
    case named(String)

    /// `nil` where it is neither an offset nor a name that the system knows.
    init?(parsing text: String) {
        if ["utc", "gmt", "z"].contains(text.lowercased()) {
            self = .fixed(0)
        } else if text.hasPrefix("+") || text.hasPrefix("-"),
            let offset = Moment(parsing: "2000-01-01T00:00" + text)?.offset
        {
            self = .fixed(offset)
        } else if text.contains("/"), TimeZone(identifier: text) != nil {
            self = .named(text)
        } else {
            return nil
        }
    }

    /// Minutes east of UTC at a moment of the zone's own clock.
    func offset(on date: CalendarDate, minuteOfDay: Int) -> Int {
        switch self {
        case .fixed(let offset): return offset
        case .named(let name):
            guard let zone = TimeZone(identifier: name) else { return 0 }
            let local = Double(date.dayNumber * 1440 + minuteOfDay) * 60
            // The offset at the moment that the clock would show in UTC is off for some hours around a change only.
            let near = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
            return zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(near))) / 60
        }
    }

    /// The name that was meant, if there is one: of "Kolkata" the one with its part of the world.
    static func suggestion(for text: String) -> String? {
        let wanted = text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: "_")
        let found = regions.map { $0 + "/" + wanted }.filter { TimeZone(identifier: $0) != nil }
        if found.count == 1 { return found[0] }
        return NearMiss.suggestion(for: wanted, among: TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") })
    }

    private static let regions = [
        "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]
}
