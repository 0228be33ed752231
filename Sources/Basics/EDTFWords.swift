extension EDTF {
    /// The value in English words, day before month: `27–29 May 2025`, `autumn 2025`, `week of 19 May 2025`.
    public var words: String {
        switch self {
        case .date(let part): part.words
        case .interval(.day(let a), .day(let b)) where a.year == b.year && a.month == b.month:
            "\(a.day)–\(b.day) \(Self.monthName(a.month)) \(a.year)"
        case .interval(.day(let a), .day(let b)) where a.year == b.year:
            "\(a.day) \(Self.monthName(a.month)) – \(b.day) \(Self.monthName(b.month)) \(a.year)"
        case .interval(.month(let year, let a), .month(let other, let b)) where year == other:
            "\(Self.monthName(a)) – \(Self.monthName(b)) \(year)"
        case .interval(.year(let a), .year(let b)): "\(a)–\(b)"
        case .interval(let from, let to): "\(from.words) – \(to.words)"
        }
    }

    /// The English name of a month, 1 to 12.
    public static func monthName(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }
}

extension EDTF.Part {
    /// The value in English words.
    public var words: String {
        switch self {
        case .day(let date): "\(date.day) \(EDTF.monthName(date.month)) \(date.year)"
        case .week: "week of \(EDTF.Part.day(firstDay).words)"
        case .month(let year, let month): "\(EDTF.monthName(month)) \(year)"
        case .season(let year, let season): "\(season) \(year)"
        case .quarter(let year, let quarter):
            "\(["first", "second", "third", "fourth"][quarter - 1]) quarter of \(year)"
        case .year(let year): "\(year)"
        }
    }
}
