/// Reads amounts of money, percentages and counts from a text.
///
///     AmountReader().amounts(in: "Ports got $1.2 billion, 6.2% more, for 1,200 dockers")    // three amounts
///
/// Not amounts: ages, years, times of day, days and other dates, numbers of lists, numbers within names ("G20", "F-16").
struct AmountReader: Sendable {
    func amounts(in text: String) -> [Amount] {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: Self.isDigit) else { return [] }
        var reader = Reader(bytes: bytes + [0, 0, 0, 0])
        return reader.read()
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        mutating func read() -> [Amount] {
            var amounts: [Amount] = []
            while at < bytes.count - 4 {
                guard AmountReader.isDigit(bytes[at]) else {
                    at += 1
                    continue
                }
                let start = at
                guard let number = number() else { continue }
                if let amount = amount(number, start, after: amounts.last) { amounts.append(amount) }
            }
            return amounts
        }

        /// The number from here; `nil` where digits are part of a name or a date: "F-16", "G20", "9/11", "9:47".
        private mutating func number() -> Double? {
            let start = at
            var digits: [UInt8] = []
            while AmountReader.isDigit(bytes[at])
                || ((bytes[at] == 44 || bytes[at] == 46) && AmountReader.isDigit(bytes[at + 1]))
            {
                if bytes[at] != 44 { digits.append(bytes[at]) }
                at += 1
            }
            let before = start > 0 ? bytes[start - 1] : 32
            if isLetter(before) && !isCurrencyLetter(start) || before == 47 || before == 58 || bytes[at] == 47 {
                return nil
            }
            if bytes[at] == 58, AmountReader.isDigit(bytes[at + 1]) { return nil }
            // "P-8": a hyphen behind a letter; "2025-26": one behind a digit.
            if before == 45, start > 1, isLetter(bytes[start - 2]) || AmountReader.isDigit(bytes[start - 2]) {
                return nil
            }
            return Double(String(decoding: digits, as: UTF8.self))
        }

        private mutating func amount(_ number: Double, _ start: Int, after last: Amount?) -> Amount? {
            let currency = currencyBefore(start)
            let end = at
            let (magnitude, behind) = magnitude(from: at)
            if let (unit, from) = currency {
                at = behind
                return Amount(kind: .money, unit: unit, value: number * magnitude, range: from..<behind)
            }
            if let (unit, kind, to) = unitBehind(behind, hasMagnitude: magnitude != 1) {
                at = to
                return Amount(kind: kind, unit: unit, value: number * magnitude, range: start..<to)
            }
            at = end
            return nil
        }

        private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

        /// "Rs500", "€5": letters and signs of a currency may touch the number.
        private func isCurrencyLetter(_ start: Int) -> Bool { currencyBefore(start) != nil }

        private func currencyBefore(_ start: Int) -> (String, Int)? {
            for (sign, unit) in Units.signs {
                for space in [0, 1] {
                    let from = start - sign.count - space
                    guard from >= 0, space == 0 || bytes[start - 1] == 32,
                        bytes[from..<from + sign.count].elementsEqual(sign)
                    else { continue }
                    let first = sign[0]
                    if from > 0, isLetter(first), first < 0x80, isLetter(bytes[from - 1]) { continue }
                    return (unit, from)
                }
            }
            return nil
        }

        /// "billion", "bn", "-million" behind a number, and where it ends.
        private func magnitude(from end: Int) -> (Double, Int) {
            let start = bytes[end] == 32 || bytes[end] == 45 ? end + 1 : end
            let (word, to) = word(from: start)
            guard let value = Units.magnitudes[word], start > end || word.utf8.count <= 2 else { return (1, end) }
            return (value, to)
        }

        /// The word from a place, in lower case.
        private func word(from start: Int) -> (String, Int) {
            var to = start
            while (bytes[to] | 0x20) &- 97 < 26 { to += 1 }
            return (String(decoding: bytes[start..<to].map { $0 | 0x20 }, as: UTF8.self), to)
        }

        private func unitBehind(_ end: Int, hasMagnitude: Bool) -> (String, Figure.Kind, Int)? {
            if bytes[end] == 37 { return ("percent", .share, end + 1) }
            guard bytes[end] == 32 || bytes[end] == 45 else { return nil }
            let isLinked = bytes[end] == 45
            let (first, to) = word(from: end + 1)
            guard !first.isEmpty else { return nil }
            let (second, to2) = bytes[to] == 32 ? word(from: to + 1) : ("", to)
            switch (first, second) {
            case ("per", "cent"), ("percentage", "points"), ("percentage", "point"):
                return (first == "per" ? "percent" : "percentage points", .share, to2)
            case ("basis", "points"), ("basis", "point"): return ("basis points", .share, to2)
            case ("percent", _), ("pct", _): return ("percent", .share, to)
            case ("us", "dollars"): return ("USD", .money, to2)
            default: break
            }
            if let unit = Units.currencies[first] { return (unit, .money, to) }
            guard !isLinked, isLower(end + 1) else { return nil }
            if Units.isCounted(first) { return (first, .count, to) }
            // "1,200 additional troops": one word may stand between.
            guard bytes[to] == 32, isLower(to + 1), !Units.small.contains(first), !Units.never.contains(first),
                Units.isCounted(second)
            else { return nil }
            return (second, .count, to2)
        }

        private func isLower(_ at: Int) -> Bool { bytes[at] &- 97 < 26 }
    }
}
