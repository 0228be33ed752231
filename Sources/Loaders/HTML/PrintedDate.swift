import Basics

/// A day printed in one of the languages of the web: "28. Mai 2024", "5 juin 2018", "28.05.2024", "2024-05-28".
///
/// Figures whose order is open ("03/04/2024") give nothing.
enum PrintedDate {
    /// The first day in a short text.
    static func find(_ text: String) -> CalendarDate? {
        guard text.utf8.count <= 240 else { return nil }
        if text.contains(where: { "年년".contains($0) }), let date = eastAsian(text) { return date }
        let tokens = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        let bytes = Array(text.utf8)
        for index in tokens.indices.dropLast(2) {
            // "Updated on 5 May 2024" says nothing of the day of publication.
            if tokens[max(0, index - 3)..<index].contains(where: { BylineWords.isUpdate(String($0)) }) { continue }
            let (a, b, c) = (tokens[index], tokens[index + 1], tokens[index + 2])
            // "5 de junio de 2018"
            let parts = tokens[index...].prefix(5).filter { !["de", "del", "of", "den", "da", "di"].contains($0) }
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
        guard digits.count <= 4, !digits.isEmpty else { return nil }
        var number = 0
        // Arabic, Persian and Indian figures as well.
        for scalar in digits.unicodeScalars {
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            number = number * 10 + Int(value)
        }
        return range.contains(number) ? number : nil
    }

    private static func month(_ word: Substring) -> Int? {
        if let exact = months[String(word)] { return exact }
        // Hebrew writes "in" at the month's name.
        return word.first == "ב" ? months[String(word.dropFirst())] : nil
    }

    /// Whether a line with a day is little more than that.
    static func isAlone(_ text: String) -> Bool {
        text.split { !($0.isLetter || $0.isNumber) }.count <= 9 && find(text) != nil
    }

    /// Whether a text has a figure, in any of the scripts.
    static func hasFigure(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) }
            || text.utf8.contains { $0 == 0xD9 || $0 == 0xDB || $0 == 0xE0 }
                && text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }

    /// "2024年5月28日", "2024년 5월 28일"
    private static func eastAsian(_ text: String) -> CalendarDate? {
        let numbers = text.split { !$0.isNumber }.prefix(6)
        for index in numbers.indices.dropLast(2) {
            let (a, b, c) = (numbers[index], numbers[index + 1], numbers[index + 2])
            guard a.endIndex < text.endIndex, "年년".contains(text[a.endIndex]), b.endIndex < text.endIndex,
                "月월".contains(text[b.endIndex]), let year = number(a, 1900...2100), let month = number(b, 1...12),
                let day = number(c, 1...31)
            else { continue }
            if text[..<a.startIndex].hasSuffix("更新") || text[..<a.startIndex].hasSuffix("수정 ") { continue }
            return CalendarDate(year: year, month: month, day: day)
        }
        return nil
    }

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (number, names) in names.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = number + 1 }
        }
        return months
    }()

    /// Names and usual short forms: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish (genitive), then Russian, Ukrainian, Turkish,
    /// Finnish, Czech, Arabic, Hebrew, Romanian, Hungarian.
    private static let names = [
        "january januar jänner januari janvier enero gennaio janeiro stycznia jan ene gen janv"
            + " января січня ocak tammikuuta ledna يناير ינואר januarie ianuarie január janúar",
        "february februar februari février fevrier febrero febbraio fevereiro lutego feb févr fev febr"
            + " февраля лютого şubat helmikuuta února فبراير פברואר februarie február",
        "march märz maart mars marzo março marca mar mär mrz mrt"
            + " марта березня mart maaliskuuta března مارس מרץ martie március",
        "april avril abril aprile kwietnia apr avr abr"
            + " апреля квітня nisan huhtikuuta dubna أبريل ابريل אפריל aprilie április",
        "may mai mei maj mayo maggio maio maja mag"
            + " мая травня mayıs toukokuuta května مايو מאי május",
        "june juni juin junio giugno junho czerwca jun giu"
            + " июня червня haziran kesäkuuta června يونيو יוני iunie június",
        "july juli juillet julio luglio julho lipca jul juil lug"
            + " июля липня temmuz heinäkuuta července يوليو יולי iulie július",
        "august augusti augustus août aout agosto sierpnia aug ago"
            + " августа серпня ağustos elokuuta srpna أغسطس אוגוסט augusztus",
        "september septembre septiembre settembre setembro września sep sept set"
            + " сентября вересня eylül syyskuuta září سبتمبر ספטמבר septembrie szeptember",
        "october oktober octobre octubre ottobre outubro października oct okt ott out"
            + " октября жовтня ekim lokakuuta října أكتوبر اكتوبر אוקטובר octombrie október",
        "november novembre noviembre novembro listopada nov"
            + " ноября листопада kasım marraskuuta listopadu نوفمبر נובמבר noiembrie",
        "december dezember décembre decembre diciembre dicembre dezembro grudnia dec dez dic déc"
            + " декабря грудня aralık joulukuuta prosince ديسمبر דצמבר decembrie desember",
    ]
}
