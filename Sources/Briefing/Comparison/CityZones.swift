internal import Basics

/// The time in capitals and other cities where news is made; offsets and rules of the IANA time zone database as of
/// 2025 (https://www.iana.org/time-zones), for cities whose rule is one of three.
enum CityZones {
    struct City: Sendable, Hashable {
        var name: String
        /// Minutes east of UTC, without summer time.
        var standard: Int
        var rule: Rule

        /// Minutes east of UTC at a minute of UTC, counted like ``CalendarDate/dayNumber`` times 1,440.
        func offset(atUTC minute: Int) -> Int {
            let year = CalendarDate(dayNumber: minute.flooredDivision(by: 1440)).year
            switch rule {
            case .none: return standard
            case .europe:
                // 01:00 UTC on the last Sundays of March and October.
                guard let start = sunday(.last, 3, year), let end = sunday(.last, 10, year) else { return standard }
                return (start * 1440 + 60..<end * 1440 + 60).contains(minute) ? standard + 60 : standard
            case .america:
                // 02:00 local time on the second Sunday of March and the first of November.
                guard let start = sunday(.nth(2), 3, year), let end = sunday(.nth(1), 11, year) else { return standard }
                let summer = start * 1440 + 120 - standard..<end * 1440 + 120 - standard - 60
                return summer.contains(minute) ? standard + 60 : standard
            }
        }

        private enum Which { case nth(Int), last }

        private func sunday(_ which: Which, _ month: Int, _ year: Int) -> Int? {
            switch which {
            case .nth(let nth):
                guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
                return first.dayNumber + 7 - first.weekday.isoNumber + 7 * (nth - 1)
            case .last:
                let days = CalendarDate.days(inMonth: month, of: year)
                guard let last = CalendarDate(year: year, month: month, day: days) else { return nil }
                return last.dayNumber - last.weekday.isoNumber % 7
            }
        }
    }

    enum Rule: Sendable, Hashable { case none, europe, america }

    /// The city among some places, by their ids, where there is exactly one whose time is known.
    static func zone(of places: Set<String>) -> City? {
        let known = places.compactMap { cities[$0] }
        return Set(known).count == 1 ? known.first : nil
    }

    private static let cities: [String: City] = {
        var result: [String: City] = [:]
        for (standard, rule, names) in table {
            for name in names.split(separator: ",") {
                let city = City(name: String(name.drop { $0 == " " }), standard: standard, rule: rule)
                result[Slug.make(from: city.name)] = city
            }
        }
        // The register's name for it has the district behind it.
        result["washington-dc"] = result["washington"]
        return result
    }()

    private static let table: [(Int, Rule, String)] = [
        (-480, .america, "Los Angeles, San Francisco, Seattle, San Diego, Vancouver"),
        (-360, .america, "Chicago, Houston, Dallas"),
        (-300, .america, "Washington, New York, New York City, Boston, Philadelphia, Atlanta, Miami, Ottawa, Toronto"),
        (-300, .none, "Bogotá, Lima, Quito"), (-360, .none, "Mexico City, San José"),
        (-180, .none, "Brasília, São Paulo, Rio de Janeiro, Buenos Aires, Montevideo"),
        (0, .europe, "London, Edinburgh, Dublin, Lisbon, Glasgow"), (0, .none, "Reykjavik, Accra, Dakar, Abidjan"),
        (
            60, .europe,
            """
            Paris,Berlin,Rome,Madrid,Brussels,Amsterdam,Vienna,Prague,Budapest,Warsaw,Stockholm,Oslo,Copenhagen,Geneva
            """
        ),
        (60, .europe, "Zurich, Belgrade, Zagreb, Munich, Frankfurt, Hamburg, Milan, Barcelona, The Hague, Bern"),
        (60, .none, "Algiers, Tunis, Lagos, Abuja, Kinshasa"),
        (120, .europe, "Athens, Helsinki, Kyiv, Bucharest, Sofia, Riga, Vilnius, Tallinn"),
        (120, .none, "Johannesburg, Pretoria, Cape Town, Tripoli, Khartoum"),
        (180, .none, "Moscow, Istanbul, Ankara, Riyadh, Baghdad, Doha, Nairobi, Addis Ababa, Kuwait City, Minsk"),
        (210, .none, "Tehran"), (240, .none, "Dubai, Abu Dhabi, Muscat, Baku, Tbilisi, Yerevan"), (270, .none, "Kabul"),
        (300, .none, "Islamabad, Karachi, Lahore, Tashkent"),
        (330, .none, "New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Hyderabad, Colombo"),
        (345, .none, "Kathmandu"), (360, .none, "Dhaka"), (420, .none, "Bangkok, Hanoi, Jakarta, Phnom Penh"),
        (480, .none, "Beijing, Shanghai, Singapore, Hong Kong, Taipei, Manila, Kuala Lumpur, Perth"),
        (540, .none, "Tokyo, Osaka, Seoul, Pyongyang"), (600, .none, "Brisbane, Port Moresby"),
    ]
}
