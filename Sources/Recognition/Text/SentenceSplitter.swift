/// Cuts a text into sentences.
///
///     SentenceSplitter().sentences(of: "She met Mr. Brook in the U.S. on Monday. They talked.")   // two ranges
///
/// The ranges are UTF-8 bytes, ascending, disjoint, without white space at their ends; together they hold every byte
/// that is not white space. Abbreviations, initials and decimals end no sentence; a closing quotation mark belongs to
/// the sentence before it; a quotation of several sentences stays one; an empty line ends a sentence in any case.
public struct SentenceSplitter: Sendable {
    /// A splitter for English.
    public init() {}

    /// The sentences of a text.
    public func sentences(of text: String) -> [Range<Int>] {
        let tokens = Tokenizer().tokens(of: text)
        return sentences(of: tokens).map { tokens[$0.lowerBound].start..<tokens[$0.upperBound - 1].end }
    }

    /// The sentences of a text's tokens, as ranges of their indices.
    func sentences(of tokens: [Token]) -> [Range<Int>] {
        let quoted = Self.quotations(tokens)
        var result: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            if Withheld.begins(tokens, index) {
                if start < index { result.append(start..<index) }
                start = index + Withheld.keys.count
                result.append(index..<start)
                index = start
                continue
            }
            guard Self.isTerminator(tokens[index]) || Self.isFinalAbbreviation(tokens, index) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < tokens.count, Self.clings(tokens, end) { end += 1 }
            // Within a quotation only its last sentence ends anything.
            let isInside = !quoted.isEmpty && quoted[index] > end
            if end == tokens.count
                || (!isInside && Self.opensSentence(tokens, end)
                    && !Self.attributes(tokens, end, after: index + 1..<end))
            {
                result.append(start..<end)
                start = end
            }
            index = end
        }
        if start < tokens.count { result.append(start..<tokens.count) }
        return result
    }

    private static func isTerminator(_ token: Token) -> Bool {
        switch token.mark {
        case ".", "!", "?", "…", "。", "।": true
        default: false
        }
    }

    /// `U.S.` or `Inc.` before a word that only opens sentences.
    private static func isFinalAbbreviation(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.dotted, token.classes.isDisjoint(with: [.honorific, .titleHead]), index + 1 < tokens.count else {
            return false
        }
        let next = tokens[index + 1]
        return next.gap && next.isCapital && next.shape != .capitals && next.classes.contains(.opener)
            && (token.shape != .initial || next.shape == .capitalised)
    }

    /// A closing quotation mark or bracket, or a further terminator, that belongs to the sentence before it.
    private static func clings(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.gap, let mark = token.mark else { return false }
        return switch mark {
        case "\"", "”", "’", "'", ")", "]", "»", ".", "!", "?": true
        default: false
        }
    }

    private static func opensSentence(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.gap else { return false }
        switch token.shape {
        case .capitalised, .capitals, .initial, .number, .ordinal: return true
        case .lower, .possessive: return false
        case .mixed: return true
        case .mark:
            guard let mark = token.mark,
                ["\"", "“", "‘", "'", "(", "[", "«", "*", "•", "#", "$", "€", "£", "@"].contains(mark)
            else { return false }
            // A bracket goes on where a lower-case word follows it.
            return index + 1 == tokens.count || tokens[index + 1].shape != .lower
        }
    }

    /// Whether "Brook asked" stands behind a quotation that ends in a question: it belongs to it.
    private static func attributes(_ tokens: [Token], _ index: Int, after clinging: Range<Int>) -> Bool {
        guard clinging.contains(where: { ["\"", "”", "’", "'"].contains(tokens[$0].mark) }) else { return false }
        var at = index
        while at < tokens.count, at - index < 4, tokens[at].isCapital { at += 1 }
        return at > index && at < tokens.count && tokens[at].shape == .lower && tokens[at].classes.contains(.speech)
    }

    /// For each token inside a pair of quotation marks, the index behind the closing mark; 0 outside.
    private static func quotations(_ tokens: [Token]) -> [Int] {
        guard tokens.contains(where: { $0.isMark("”") || $0.isMark("\"") }) else { return [] }
        var ends = [Int](repeating: 0, count: tokens.count)
        var open: (index: Int, isCurly: Bool)?
        for (index, token) in tokens.enumerated() {
            switch token.mark {
            case "“": open = (index, true)
            case "\"" where open == nil || open?.isCurly == true: open = (index, false)
            case "”", "\"":
                if let start = open?.index, index - start <= quotationLimit {
                    for inside in start..<index { ends[inside] = index + 1 }
                }
                open = nil
            default: break
            }
        }
        return ends
    }

    /// A longer pair is taken for two marks that belong to different quotations.
    private static let quotationLimit = 400
}
