/// Which side of the article's date a sentence points to at an expression: by its prepositions and verbs.
enum TenseReader {
    /// The preposition right before decides first; then the nearest verb that shows a side, before it, then behind it.
    static func side(of range: Range<Int>, in sentence: Sentence) -> DateSide {
        var before = range.lowerBound - 1
        var isLed = false
        while let token = sentence[before], range.lowerBound - before <= 2 {
            if DateWords.deadlines.contains(token.key), token.isWord { isLed = true }
            before -= 1
        }
        if isLed { return .deadline }
        if let before = sentence[range.lowerBound - 1], before.key == since { return .since }
        for index in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - 14), by: -1) {
            if sentence.tokens[index].isMark(";") { break }
            if range.lowerBound - index <= 3, DateWords.timetable.contains(sentence.tokens[index].key) { return .ahead }
            if let side = side(of: sentence.tokens[index], at: index, in: sentence) { return side }
        }
        for index in range.upperBound..<min(range.upperBound + 9, sentence.tokens.count) {
            if sentence.tokens[index].isMark(","), range.lowerBound > 2 { break }
            if let side = side(of: sentence.tokens[index], at: index, in: sentence) { return side }
        }
        return .open
    }

    private static func side(of token: Token, at index: Int, in sentence: Sentence) -> DateSide? {
        guard token.shape == .lower else { return nil }
        if DateWords.ahead.contains(token.key) { return isPast(index, sentence) ? .back : .ahead }
        if DateWords.back.contains(token.key) || token.classes.contains(.speech) { return .back }
        // "is to visit", "due to open"
        if DateWords.aheadBeforeTo.contains(token.key), let next = sentence[index + 1], next.key == to {
            return isPast(index, sentence) ? .back : .ahead
        }
        let bytes = sentence.bytes[token.range]
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8) ? .back : nil
    }

    /// "was scheduled", "had planned": the plan was made, and says no more.
    private static func isPast(_ index: Int, _ sentence: Sentence) -> Bool {
        sentence[index - 1].map { [WordKey("was"), WordKey("were"), WordKey("had")].contains($0.key) } ?? false
    }

    private static let to = WordKey("to")
    private static let since = WordKey("since")
}
