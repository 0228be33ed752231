/// Which side of the article's date a sentence points to at an expression: by its prepositions and verbs.
enum TenseReader {
    /// The preposition right before decides first; then the nearest verb that shows a side, before it, then behind it.
    static func side(of range: Range<Int>, in sentence: Sentence) -> DateSide {
        let before = [range.lowerBound - 1, range.lowerBound - 2].compactMap { sentence[$0] }
        if before.first?.key == since { return .since }
        func verb(_ participles: Bool) -> DateSide? { verbSide(of: range, in: sentence, participles: participles) }
        guard let deadline = before.first(where: { $0.isWord && DateWords.deadlines.contains($0.key) }) else {
            return verb(true) ?? .open
        }
        // "by Thursday the ship had left"; a participle alone ("followed by …") is no past.
        return deadline.key == Words.by && verb(false) == .back ? .back : .deadline
    }

    private static func verbSide(of range: Range<Int>, in sentence: Sentence, participles: Bool) -> DateSide? {
        for index in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - 14), by: -1) {
            let token = sentence.tokens[index]
            if token.isMark(";") { break }
            if range.lowerBound - index <= 4, token.shape == .lower, DateWords.timetable.contains(token.key) {
                return .ahead
            }
            if let side = side(of: token, at: index, in: sentence, participles: participles) { return side }
        }
        for index in range.upperBound..<min(range.upperBound + 9, sentence.tokens.count) {
            if sentence.tokens[index].isMark(","), range.lowerBound > 2 { break }
            if let side = side(of: sentence.tokens[index], at: index, in: sentence, participles: participles) {
                return side
            }
        }
        return nil
    }

    private static func side(
        of token: Token, at index: Int, in sentence: Sentence, participles: Bool
    ) -> DateSide? {
        guard token.shape == .lower else { return nil }
        if DateWords.ahead.contains(token.key) {
            // "would have left"
            if sentence[index + 1]?.key == have { return .back }
            return isPast(index, sentence) ? .back : .ahead
        }
        if DateWords.back.contains(token.key) || token.classes.contains(.speech) { return .back }
        // "is due in Lima"; "due to fog" says nothing.
        if token.key == due, sentence[index + 1]?.key != to { return isPast(index, sentence) ? .back : .ahead }
        // "is to visit", "due to open"
        // "due to the fog"
        if DateWords.aheadBeforeTo.contains(token.key), let next = sentence[index + 1], next.key == to,
            ![Words.the, Words.a].contains(sentence[index + 2]?.key)
        {
            return isPast(index, sentence) ? .back : .ahead
        }
        guard participles else { return nil }
        let bytes = sentence.bytes[token.range]
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8) ? .back : nil
    }

    /// "was scheduled", "had planned": the plan was made, and says no more.
    private static func isPast(_ index: Int, _ sentence: Sentence) -> Bool {
        sentence[index - 1].map { $0.key == was || $0.key == were || $0.key == had } ?? false
    }

    private static let was = WordKey("was")
    private static let were = WordKey("were")
    private static let had = WordKey("had")
    private static let due = WordKey("due")
    private static let have = WordKey("have")
    private static let to = WordKey("to")
    private static let since = WordKey("since")
}
