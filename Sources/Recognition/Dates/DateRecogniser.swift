/// Finds expressions of time and reads them as far as that is possible without knowing when the text was written.
///
///     DateRecogniser().expressions(in: document).map(\.words)     // ["May 27 to 29", "last week", "three-day"]
public struct DateRecogniser: Sendable {
    /// A recogniser for English.
    public init() {}

    /// The expressions of a document that is cut into words here.
    public func expressions(in document: TextDocument) -> [DateExpression] {
        expressions(in: DocumentAnalyser().analyse(document))
    }

    /// The expressions of a document, ascending, never overlapping.
    public func expressions(in document: AnalysedDocument) -> [DateExpression] {
        document.sentences.flatMap { expressions(in: $0) }
    }

    /// The expressions of one sentence.
    func expressions(in sentence: Sentence) -> [DateExpression] {
        var result: [DateExpression] = []
        var index = 0
        while index < sentence.tokens.count {
            guard Self.mayBegin(sentence.tokens[index]), let finding = Self.longest(at: index, in: sentence) else {
                index += 1
                continue
            }
            let range = index..<finding.end
            result.append(
                DateExpression(
                    passage: sentence.passage, range: sentence.byteRange(range), words: sentence.text(range),
                    sentence: sentence.byteRange(0..<sentence.tokens.count), reading: finding.reading,
                    side: TenseReader.side(of: range, in: sentence)))
            index = finding.end
        }
        return result
    }

    /// Of the ways of writing a time the longest that fits at a word, the first of equally long ones.
    private static func longest(at index: Int, in sentence: Sentence) -> DateFinding? {
        var best: DateFinding?
        func consider(_ finding: DateFinding?) {
            if let finding, finding.end > (best?.end ?? index) { best = finding }
        }
        consider(DayPattern().read(at: index, in: sentence))
        consider(MonthPattern().read(at: index, in: sentence))
        consider(SeasonPattern().read(at: index, in: sentence))
        consider(YearPattern().read(at: index, in: sentence))
        consider(RelativePattern().read(at: index, in: sentence))
        consider(DurationPattern().read(at: index, in: sentence))
        consider(ClockPattern().read(at: index, in: sentence))
        consider(NumericPattern().read(at: index, in: sentence))
        consider(PartPattern().read(at: index, in: sentence))
        consider(FollowingPattern().read(at: index, in: sentence))
        consider(FiscalYearPattern().read(at: index, in: sentence))
        consider(PartOfYearPattern().read(at: index, in: sentence))
        guard var found = best else { return nil }
        found = RangeJoiner.join(found, at: index, in: sentence) { longest(at: $0, in: sentence) } ?? found
        if found.reading.isOneDay {
            found.end = ClockTime.end(behind: found.end, in: sentence)
        }
        return found
    }

    /// A quick look that spares most words the patterns.
    private static func mayBegin(_ token: Token) -> Bool {
        if token.number != nil { return true }
        switch token.shape {
        case .mark, .possessive: return false
        // "A day later"
        case .initial: return token.key == Words.a
        case .number, .ordinal, .mixed: return true
        case .lower, .capitalised, .capitals:
            return !token.classes.isDisjoint(with: [.month, .weekday, .season, .numeral, .timeUnit])
                || token.cues.contains(.dateStarter) || token.shape == .capitals
        }
    }

    static let starters = DateWords.keys(
        "the last past previous this current next coming following upcoming today tonight yesterday tomorrow earlier later early late fiscal financial fy first second third fourth year over at mid end beginning start middle recent between"
    )
}
