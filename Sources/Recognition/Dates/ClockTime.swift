/// Times of day: "9:47 AM IST", "10 a.m.", "18:30 GMT", "noon". They belong to the day that they are printed with, and
/// are no dates by themselves.
enum ClockTime {
    /// The index behind a time of day that begins at an index, its zone included.
    static func end(at index: Int, in sentence: Sentence) -> Int? {
        guard let hour = sentence[index] else { return nil }
        if let end = pointEnd(at: index, in: sentence) { return end }
        if words.contains(hour.key), hour.shape == .lower { return index + 1 }
        guard hour.shape == .number, let number = hour.number, (0...24).contains(number), hour.end - hour.start <= 2
        else { return gluedEnd(at: index, in: sentence) }
        var end = index + 1
        var isClock = false
        while sentence[end]?.isMark(":") == true, sentence[end]?.gap == false, let minutes = sentence[end + 1],
            minutes.shape == .number, !minutes.gap, minutes.end - minutes.start == 2, (minutes.number ?? 60) < 60,
            end - index < 4
        {
            end += 2
            isClock = true
        }
        if let half = sentence[end], halves.contains(half.key) {
            end += 1
            isClock = true
        }
        return isClock ? zoneEnd(end, in: sentence) : nil
    }

    /// The index behind a time of day that follows a day: ", 9:47 AM IST", "at 10 a.m.", "18:30".
    static func end(behind end: Int, in sentence: Sentence) -> Int {
        var start = end
        if sentence[start]?.isMark(",") == true { start += 1 }
        if let lead = sentence[start], lead.shape == .lower, leads.contains(lead.key) { start += 1 }
        return self.end(at: start, in: sentence) ?? end
    }

    /// "10.30 am", "10.30am": with a point only where the half of the day follows.
    private static func pointEnd(at index: Int, in sentence: Sentence) -> Int? {
        let token = sentence.tokens[index]
        guard token.shape == .number || token.shape == .mixed, (4...7).contains(token.end - token.start) else {
            return nil
        }
        let parts = sentence.bytes[token.range].split(separator: 0x2E)
        guard parts.count == 2, let hour = Int(String(decoding: parts[0], as: UTF8.self)), hour <= 24,
            let minutes = Int(String(decoding: parts[1].prefix(2), as: UTF8.self)), minutes < 60
        else { return nil }
        if parts[1].count == 2, let half = sentence[index + 1], halves.contains(half.key) {
            return zoneEnd(index + 2, in: sentence)
        }
        let half = String(decoding: parts[1].dropFirst(2), as: UTF8.self).lowercased()
        return half == "am" || half == "pm" ? zoneEnd(index + 1, in: sentence) : nil
    }

    /// "10am"
    private static func gluedEnd(at index: Int, in sentence: Sentence) -> Int? {
        guard let token = sentence[index], token.shape == .mixed, (3...4).contains(token.end - token.start) else {
            return nil
        }
        let bytes = sentence.bytes[token.range]
        guard bytes.dropLast(2).allSatisfy({ (0x30...0x39).contains($0) }), let last = bytes.last, last | 0x20 == 0x6D,
            let half = bytes.dropLast().last, half | 0x20 == 0x61 || half | 0x20 == 0x70
        else { return nil }
        return zoneEnd(index + 1, in: sentence)
    }

    /// Behind "GMT", "IST", "local time".
    private static func zoneEnd(_ index: Int, in sentence: Sentence) -> Int {
        guard let zone = sentence[index], zone.gap else { return index }
        if zone.shape == .capitals, zones.contains(zone.key) { return index + 1 }
        if zone.key == local, sentence[index + 1]?.key == time { return index + 2 }
        // "10:30 (IST)", "6 p.m. (local time)"
        if zone.isMark("(") {
            let end = named(index + 1, in: sentence)
            if end > index + 1, sentence[end]?.isMark(")") == true { return end + 1 }
        }
        return index
    }

    /// Behind the name of a zone in a bracket.
    private static func named(_ index: Int, in sentence: Sentence) -> Int {
        guard let zone = sentence[index] else { return index }
        if zone.shape == .capitals, zones.contains(zone.key) { return index + 1 }
        return zone.key == local && sentence[index + 1]?.key == time ? index + 2 : index
    }

    private static let halves = DateWords.keys("am pm")
    private static let words = DateWords.keys("noon midnight")
    private static let leads = DateWords.keys("at around about before after")
    private static let local = WordKey("local")
    private static let time = WordKey("time")
    /// Abbreviations of zones in the tz database (public domain).
    private static let zones = DateWords.keys(
        "utc gmt bst wet west cet cest eet eest msk ist pkt npt gst sgt hkt pht jst kst wib aest aedt acst awst nzst nzdt est edt et cst cdt ct mst mdt mt pst pdt pt akst hst brt art clt cat eat wat sast"
    )
}

/// "10 a.m. GMT on Tuesday", "9:47 AM IST, May 28": a time of day before its day.
struct ClockPattern: DatePattern {
    private static let days: [any DatePattern] = [DayPattern(), RelativePattern()]
    private static let leads = DateWords.keys("on this")

    func read(at index: Int, in sentence: Sentence) -> DateFinding? {
        guard let token = sentence[index], token.shape == .number || token.shape == .mixed,
            var start = ClockTime.end(at: index, in: sentence)
        else { return nil }
        if sentence[start]?.isMark(",") == true { start += 1 }
        if let lead = sentence[start], lead.shape == .lower, Self.leads.contains(lead.key) { start += 1 }
        return Self.days.lazy.compactMap { $0.read(at: start, in: sentence) }.first { $0.reading.isOneDay }
    }
}

extension DateReading {
    /// Whether it is a day, so that a time of day can belong to it.
    var isOneDay: Bool {
        switch self {
        case .day, .weekday, .days: true
        default: false
        }
    }
}
