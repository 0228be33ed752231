/// The parts of an initiative's name as printed.
///
///     "Quell-U.K. PORTS (Organising Ports for Trade & Safety)"    // the countries; "PORTS"; what stands in brackets
enum NameParts {
    /// What stands before a bracket without the countries, what stands in it, and what stands behind "short for".
    static func parts(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
        let start = countries(of: text, in: range).map { $0.upperBound + 1 } ?? range.lowerBound
        var parts: [Range<Int>] = []
        var from = start
        for at in start..<max(start, range.upperBound) where text[at] == 40 || text[at] == 41 {
            parts.append(from..<at)
            from = at + 1
        }
        if from < range.upperBound { parts.append(from..<range.upperBound) }
        return parts.map { behindShortFor(text, trimmed(text, $0)) }.filter { $0.count > 3 }
    }

    /// Two words in capitals that a hyphen or a dash links, before the name: "Quell-U.K.".
    static func countries(of text: [UInt8], in range: Range<Int>) -> Range<Int>? {
        var end = range.lowerBound
        while end < range.upperBound, text[end] != 32 { end += 1 }
        guard end < range.upperBound else { return nil }
        let word = text[range.lowerBound..<end]
        guard word.count < 40 else { return nil }
        let sides = String(decoding: word, as: UTF8.self).split(omittingEmptySubsequences: false) {
            $0 == "-" || $0 == "–"
        }
        let isPair =
            sides.count == 2
            && sides.allSatisfy { side in
                side.count > 1 && side.first?.isUppercase == true && side.allSatisfy { $0.isLetter || $0 == "." }
            }
        return isPair ? range.lowerBound..<end : nil
    }

    private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 32 { start += 1 }
        while start < end, text[end - 1] == 32 { end -= 1 }
        return start..<end
    }

    /// "PORTS—short for Organising Ports": only the words behind it are the expansion.
    private static func behindShortFor(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let mark = Array("short for ".utf8)
        guard range.count > mark.count else { return range }
        for at in range.lowerBound...range.upperBound - mark.count
        where text[at] == mark[0] && text[at..<at + mark.count].elementsEqual(mark) {
            return at + mark.count..<range.upperBound
        }
        return range
    }
}
