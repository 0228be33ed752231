import Basics

/// The offsets of time zones by the abbreviations that news sites print.
enum TimeZoneNames {
    /// Minutes east of UTC, or `nil` where the name is unknown. `ET`, `CT`, `MT`, `PT` follow the daylight saving rule
    /// of the United States since 2007, so they need the day.
    static func offset(of name: String, on date: CalendarDate?) -> Int? {
        if let fixed = fixed[name] { return fixed }
        guard let standard = american[name], let date else { return nil }
        return standard + (isAmericanSummer(date) ? 60 : 0)
    }

    /// Whether it is a zone's name, whatever its offset.
    static func isName(_ name: String) -> Bool { fixed[name] != nil || american[name] != nil }

    /// India for IST, as the Irish and Israeli uses are rare in print; China for CST only with its long name.
    private static let fixed: [String: Int] = [
        "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "WAT": 60, "CEST": 120, "EET": 120,
        "SAST": 120, "CAT": 120, "EEST": 180, "MSK": 180, "EAT": 180, "TRT": 180, "GST": 240, "PKT": 300, "IST": 330,
        "NPT": 345, "BDT": 360, "ICT": 420, "WIB": 420, "SGT": 480, "HKT": 480, "AWST": 480, "PHT": 480, "MYT": 480,
        "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
        "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "BRT": -180,
        "ART": -180,
    ]

    private static let american: [String: Int] = ["ET": -300, "CT": -360, "MT": -420, "PT": -480, "CST": -360]

    /// From the second Sunday of March to the day before the first Sunday of November.
    private static func isAmericanSummer(_ date: CalendarDate) -> Bool {
        func sunday(_ nth: Int, of month: Int) -> CalendarDate? {
            guard let first = CalendarDate(year: date.year, month: month, day: 1) else { return nil }
            return first.adding(days: (7 - first.weekday.isoNumber) + 7 * (nth - 1))
        }
        guard let start = sunday(2, of: 3), let end = sunday(1, of: 11) else { return false }
        return date >= start && date < end
    }
}
