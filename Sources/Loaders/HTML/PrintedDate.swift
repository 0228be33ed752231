import Basics

/// A day printed in one of the languages of the web: "28. Mai 2024", "5 juin 2018", "28.05.2024", "2024-05-28".
///
/// Figures whose order is open ("03/04/2024") give nothing.
enum PrintedDate {
    /// The first day in a short text.
    static func find(_ text: String) -> CalendarDate? {
        guard text.utf8.count <= 240 else { return nil }
        let tokens = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        let bytes = Array(text.utf8)
        for index in tokens.indices.dropLast(2) {
            let (a, b, c) = (tokens[index], tokens[index + 1], tokens[index + 2])
            // "5 de junio de 2018"
            let parts = tokens[index...].prefix(5).filter { !["de", "del", "of"].contains($0) }
            if let day = number(a, 1...31), parts.count >= 3, let month = month(parts[1]),
                let year = number(parts[2], 1900...2100)
            {
                if let date = CalendarDate(year: year, month: month, day: day) { return date }
            }
            if let month = month(a), let day = number(b, 1...31), let year = number(c, 1900...2100),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return date
            }
            if let year = number(a, 1900...2100), a.utf8.count == 4, b.utf8.count == 2, let month = number(b, 1...12),
                let day = number(c, 1...31),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return date
            }
            if let date = shortYear(a, b, c) { return date }
            guard let day = number(a, 1...31), let month = number(b, 1...31), c.utf8.count == 4,
                let year = number(c, 1900...2100)
            else { continue }
            let isDotted = bytes.indices.contains {
                bytes[$0] == UInt8(ascii: ".") && $0 > 0 && (0x30...0x39).contains(bytes[$0 - 1])
            }
            if isDotted || day > 12, month <= 12, let date = CalendarDate(year: year, month: month, day: day) {
                return date
            }
            if !isDotted, month > 12, day <= 12, let date = CalendarDate(year: year, month: day, day: month) {
                return date
            }
        }
        return nil
    }

    /// "23.09.22": two figures each, between full stops.
    private static func shortYear(_ a: Substring, _ b: Substring, _ c: Substring) -> CalendarDate? {
        guard c.utf8.count == 2, b.utf8.count == 2, a.endIndex < a.base.endIndex, b.endIndex < a.base.endIndex,
            a.base[a.endIndex] == ".", a.base[b.endIndex] == ".", a.base.index(after: b.endIndex) == c.startIndex,
            let day = number(a, 1...31), let month = number(b, 1...12), let year = number(c, 0...69)
        else { return nil }
        return CalendarDate(year: 2000 + year, month: month, day: day)
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        var digits = text
        for suffix in ["st", "nd", "rd", "th", "er", "º"] where digits.hasSuffix(suffix) {
            digits = digits.dropLast(suffix.count)
        }
        guard digits.utf8.count <= 4, let number = Int(digits), range.contains(number) else { return nil }
        return number
    }

    private static func month(_ word: Substring) -> Int? {
        if let exact = months[String(word)] { return exact }
        return nil
    }

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (number, names) in names.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = number + 1 }
        }
        return months
    }()

    /// Names and usual short forms: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish (genitive).
    private static let names = [
        "january januar jänner januari janvier enero gennaio janeiro stycznia jan ene gen janv",
        "february februar februari février fevrier febrero febbraio fevereiro lutego feb févr fev febr",
        "march märz maart mars marzo março marca mar mär mrz mrt",
        "april avril abril aprile kwietnia apr avr abr",
        "may mai mei maj mayo maggio maio maja mag",
        "june juni juin junio giugno junho czerwca jun giu",
        "july juli juillet julio luglio julho lipca jul juil lug",
        "august augusti augustus août aout agosto sierpnia aug ago",
        "september septembre septiembre settembre setembro września sep sept set",
        "october oktober octobre octubre ottobre outubro października oct okt ott out",
        "november novembre noviembre novembro listopada nov",
        "december dezember décembre decembre diciembre dicembre dezembro grudnia dec dez dic déc",
    ]
}
