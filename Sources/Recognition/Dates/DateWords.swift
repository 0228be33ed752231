import Basics

/// The words of dates, by their keys.
enum DateWords {
    static let months: WordTable<Int> = {
        let names = [
            ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
            ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"], ["november", "nov"],
            ["december", "dec"],
        ]
        return table(names.enumerated().flatMap { index, words in words.map { ($0, index + 1) } })
    }()

    /// Names of months that are short and no abbreviations.
    static let shortMonths: WordSet = keys("may june july")

    static let weekdays: WordTable<Weekday> = table(
        Weekday.allCases.flatMap { [($0.rawValue, $0), (String($0.rawValue.prefix(3)), $0)] }
            + [("tues", .tuesday), ("thur", .thursday), ("thurs", .thursday)])

    static let seasons: WordTable<EDTF.Season> = table([
        ("spring", .spring), ("summer", .summer), ("autumn", .autumn), ("fall", .autumn), ("winter", .winter),
    ])

    static let numerals: WordTable<Int> = table([
        ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("hundred", 100),
    ])

    static let ordinals: WordTable<Int> = table([("first", 1), ("second", 2), ("third", 3), ("fourth", 4)])

    static let decades: WordTable<Int> = table([
        ("twenties", 1920), ("thirties", 1930), ("forties", 1940), ("fifties", 1950), ("sixties", 1960),
        ("seventies", 1970), ("eighties", 1980), ("nineties", 1990),
    ])

    /// "last", "this", "next" and what means the same.
    static let shifts: WordTable<Int> = table([
        ("last", -1), ("past", -1), ("previous", -1), ("this", 0), ("current", 0), ("next", 1), ("coming", 1),
        ("following", 1), ("upcoming", 1),
    ])

    static let today: WordTable<Int> = table([("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)])
    /// Parts of a day, behind the day that they belong to.
    static let partsOfDay: WordSet = keys("morning afternoon evening night")

    static let pluralUnits: WordSet = keys("days weeks months years quarters decades")
    static let deadlines: WordSet = keys("by until till before deadline")
    static let before: WordSet = keys(
        "in on of since by until till from to during before after for between through around about circa early late mid the and around at"
    )
    static let rangeWords: WordSet = keys("to through until till thru")
    static let ahead: WordSet = keys(
        "will shall would should may might must can won't i'll we'll he'll she'll they'll it'll scheduled expected slated upcoming forthcoming planned"
    )
    /// The same, but only before "to": "due to visit", "set to open".
    static let aheadBeforeTo: WordSet = keys(
        "set due plans planned planning aims hopes is are going likely ready poised")
    /// Verbs whose present tense tells a timetable, right before the date: "which expires on 30 June".
    static let timetable: WordSet = keys(
        "expires ends begins starts opens closes resumes takes runs falls kicks leaves departs arrives travels retires convenes goes go heads flies returns meets hosts"
    )
    static let back: WordSet = keys(
        "was were had did met held took came went began said told wrote spoke gave made won lost left led saw became fell rose ran struck"
    )

    static func table<Value: Sendable>(_ pairs: [(String, Value)]) -> WordTable<Value> {
        var table = WordTable<Value>()
        for (word, value) in pairs where !table.contains(WordKey(word)) { table.set(WordKey(word), value) }
        return table
    }

    static func keys(_ words: String) -> WordSet { WordSet(words.split(separator: " ").map { WordKey(String($0)) }) }
}

extension Sentence {
    /// The month at an index, written with a capital; a short form needs its dot or a number beside it.
    func month(_ index: Int) -> Int? {
        guard let token = self[index], token.isCapital, token.classes.contains(.month),
            let month = DateWords.months[token.key]
        else { return nil }
        if token.end - token.start - (token.dotted ? 1 : 0) > 4 || token.dotted
            || DateWords.shortMonths.contains(token.key)
        {
            return month
        }
        return self[index + 1]?.number != nil || self[index - 1]?.number != nil ? month : nil
    }

    /// The weekday at an index.
    func weekday(_ index: Int) -> Weekday? {
        guard let token = self[index], token.isCapital, let day = DateWords.weekdays[token.key] else { return nil }
        // "Harbour Sun, May 27": a newspaper's name.
        if token.end - token.start < 5, let before = self[index - 1], before.shape == .capitalised, token.gap {
            return nil
        }
        return token.end - token.start > 5 || token.dotted || self[index + 1]?.isMark(",") == true ? day : nil
    }

    /// The day of a month at an index: "27", "27th".
    func dayNumber(_ index: Int) -> Int? {
        guard let token = self[index], let number = token.number, (1...31).contains(number) else { return nil }
        return token.shape == .number && token.end - token.start > 2 ? nil : number
    }

    /// A year of four digits at an index.
    func year(_ index: Int) -> Int? {
        guard let token = self[index], token.shape == .number, token.end - token.start == 4, let number = token.number,
            (1000...2199).contains(number)
        else { return nil }
        return number
    }

    /// The year behind a day or month, with or without a comma, and the index behind it.
    func trailingYear(_ index: Int) -> (year: Int?, end: Int) {
        var at = index
        if self[at]?.isMark(",") == true || self[at].map({ Words.of.contains($0.key) && $0.shape == .lower }) == true {
            at += 1
        }
        guard let year = year(at), self[at]?.gap == true, !isQuantity(after: at) else { return (nil, index) }
        return (year, at + 1)
    }

    /// The index behind a dash or "to" at an index, or behind "and" where "between" stands before `start`.
    func rangeEnd(_ index: Int, from start: Int? = nil) -> Int? {
        guard let token = self[index] else { return nil }
        if let start, token.key == Words.and, self[start - 1]?.key == RangeJoiner.between { return index + 1 }
        return token.isDash || token.shape == .lower && DateWords.rangeWords.contains(token.key) ? index + 1 : nil
    }

    /// Whether what follows a number makes it a count: "2000 people", "26 %".
    func isQuantity(after index: Int) -> Bool {
        guard let next = self[index + 1] else { return false }
        if next.isMark("%") || next.isMark("°") || next.isMark("$") { return true }
        if next.isMark("/") || next.isMark(":") { return !next.gap && self[index + 2]?.number != nil }
        return next.gap && next.shape == .lower && Self.counted.contains(next.key)
    }

    private static let counted = DateWords.keys(
        "people percent per dollars euros pounds rupees men women children soldiers troops workers students jobs miles kilometres kilometers metres meters feet tonnes tons litres acres hectares copies times votes members homes points km m ft kg mph rpm hours minutes seconds days years refugees residents visitors pilgrims protesters passengers words pages units cars homes houses companies"
    )
}
