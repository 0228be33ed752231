/// Noun phrases that stand beside a word: who does something.
struct NounPhrases {
    let sentence: ReadSentence

    /// The phrases that may be a verb's subject, likelier ones first: one that ends in a person before any other, as in
    /// "Brook, director of the fair in Zell, Ruritania, said".
    func candidates(before verb: Int) -> [Range<Int>] {
        guard let nearest = before(verb) else { return [] }
        guard sentence[verb - 1]?.isMark(",") == true, !endsInPerson(nearest) else { return [nearest] }
        var last = nearest.upperBound
        for _ in 0..<3 {
            guard let comma = back(from: last, to: ","), let phrase = phrase(endingAt: comma - 1) else { break }
            if endsInPerson(phrase) { return [phrase, nearest] }
            last = comma
        }
        return [nearest]
    }

    private func endsInPerson(_ phrase: Range<Int>) -> Bool {
        sentence.mention(at: phrase.upperBound - 1)?.mention.person != nil
    }

    /// The phrase that ends right before a verb, over adverbs, brackets and an apposition between commas.
    func before(_ verb: Int) -> Range<Int>? {
        var last = verb - 1
        while let key = sentence.word(last), isAdverb(last, key) { last -= 1 }
        if sentence[last]?.isMark(")") == true, let open = back(from: last, to: "(") { last = open - 1 }
        if sentence[last]?.isMark(",") == true {
            guard let comma = back(from: last, to: ",") else { return nil }
            last = comma - 1
        }
        // "Brook, who said …"
        if sentence.word(last) == Self.who {
            last -= 1
            if sentence[last]?.isMark(",") == true { last -= 1 }
        }
        return phrase(endingAt: last)
    }

    /// The phrase that ends with a token.
    func phrase(endingAt last: Int) -> Range<Int>? {
        var start = last + 1
        while start > 0, last - start < Self.limit, belongs(start - 1, to: last) { start -= 1 }
        guard start <= last else { return nil }
        return withoutLeadingPlace(start..<last + 1)
    }

    /// The phrase that begins at a token.
    func phrase(from start: Int) -> Range<Int>? {
        var end = start
        while end - start < Self.limit, let token = sentence[end], sentence.isQuoted(end) == sentence.isQuoted(start) {
            if let named = sentence.mention(at: end) {
                if named.mention.isTime { break }
                end = named.tokens.upperBound
                // "according to the ministry (HM) key points are …"
                if let key = sentence.word(end), sentence[named.tokens.upperBound - 1]?.isMark(")") == true,
                    !SpeechWords.documents.contains(key)
                {
                    break
                }
                continue
            }
            if token.shape == .lower {
                let isVerb = SpeechWords.be.contains(token.key) || DateStatusWords.participles.contains(token.key)
                if isVerb || SpeechWords.clauseWords.contains(token.key) { break }
                if token.classes.contains(.function), !SpeechWords.tailPrepositions.contains(token.key),
                    !SpeechWords.determiners.contains(token.key), token.key != Self.and
                {
                    break
                }
            } else if token.mark != nil, !token.isHyphen {
                break
            }
            end += 1
        }
        while end > start, let key = sentence.word(end - 1),
            SpeechWords.prepositions.contains(key) || SpeechWords.determiners.contains(key) || key == Self.and
        {
            end -= 1
        }
        return start < end ? start..<end : nil
    }

    /// Whether no verb of the phrase before follows at an index.
    func endsClause(_ index: Int) -> Bool {
        guard let token = sentence[index] else { return true }
        if sentence.mention(at: index)?.mention.isTime == true || token.mark != nil { return true }
        return SpeechWords.prepositions.contains(token.key) || SpeechWords.clauseWords.contains(token.key)
    }

    private func isAdverb(_ index: Int, _ key: WordKey) -> Bool {
        SpeechWords.auxiliaries.contains(key) || sentence.ends(index, with: "ly")
    }

    private func belongs(_ index: Int, to last: Int) -> Bool {
        guard let token = sentence[index], sentence.isQuoted(index) == sentence.isQuoted(last) else { return false }
        if let named = sentence.mention(at: index) { return !named.mention.isTime }
        if token.mark != nil { return token.isHyphen || token.isMark("&") }
        guard token.shape == .lower || SpeechWords.clauseWords.contains(token.key) else { return true }
        if token.key == Self.and {
            return index < last && index > 0
                && (sentence.tokens[index + 1].isCapital && sentence.tokens[index - 1].isCapital)
        }
        return !SpeechWords.clauseWords.contains(token.key)
    }

    /// "In Zell officials said": the place in front is no part of the subject.
    private func withoutLeadingPlace(_ range: Range<Int>) -> Range<Int>? {
        guard SpeechWords.prepositions.contains(sentence.tokens[range.lowerBound].key),
            sentence.mention(at: range.lowerBound) == nil
        else { return range }
        var start = range.lowerBound + 1
        if let named = sentence.mention(at: start) {
            start = named.tokens.upperBound
        } else {
            while start < range.upperBound, sentence.tokens[start].isCapital { start += 1 }
        }
        return start < range.upperBound && start > range.lowerBound + 1 ? start..<range.upperBound : nil
    }

    private func back(from index: Int, to mark: Unicode.Scalar) -> Int? {
        for at in stride(from: index - 1, through: max(0, index - 2 * Self.limit), by: -1) {
            if sentence.isQuoted(at) != sentence.isQuoted(index) { return nil }
            if sentence.tokens[at].isMark(mark) { return at > 0 ? at : nil }
        }
        return nil
    }

    private static let limit = 14
    private static let and = WordKey("and")
    private static let who = WordKey("who")
}
