/// Remembers who was last named as a subject, so that "he" can be told where only one person fits.
struct SubjectTracker {
    /// The people named as subjects in the sentence before.
    private(set) var previous: Set<String> = []
    private var kind: Passage.Kind?

    /// The one person that a pronoun at a token can mean: of those named before it in its sentence (subjects first),
    /// else of the subjects of the sentence before.
    func person(at index: Int, in sentence: ReadSentence) -> String? {
        let before = sentence.named(before: index).filter { $0.mention.person != nil }
        for people in [before.filter { sentence.isSubject($0) }, before] {
            let ids = Set(people.compactMap(\.mention.person))
            if ids.count == 1 { return ids.first }
            if ids.count > 1 { return nil }
        }
        return previous.count == 1 ? previous.first : nil
    }

    /// Goes on to the next sentence; without a subject of its own, one that opens with "he" or "she" keeps the last.
    mutating func pass(_ sentence: ReadSentence, speakers: [String]) {
        var subjects = Set(sentence.named.filter { sentence.isSubject($0) }.compactMap(\.mention.person))
        subjects.formUnion(speakers)
        if subjects.isEmpty, sentence.tokens.prefix(3).contains(where: { SpeechWords.personPronouns.contains($0.key) })
        {
            return
        }
        previous = subjects
    }

    /// Forgets all: behind a heading or a caption nothing goes on.
    mutating func reset() { previous = [] }
}

extension ReadSentence {
    /// The last mentions before a token, by bisection; more than sixteen are not looked at.
    func named(before index: Int) -> ArraySlice<Named> {
        var low = 0
        var high = named.count
        while low < high {
            let middle = (low + high) / 2
            if named[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return named[..<low].suffix(16)
    }

    /// Whether a person is named where subjects stand: in front of a clause, with no preposition or verb before the
    /// title, and not as an owner.
    func isSubject(_ named: Named) -> Bool {
        guard named.mention.person != nil, !isQuoted(named.tokens.lowerBound),
            self[named.tokens.upperBound]?.shape != .possessive
        else { return false }
        var at = named.tokens.lowerBound - 1
        while at >= 0, named.tokens.lowerBound - at < 16 {
            let token = tokens[at]
            if SpeechWords.conjunctions.contains(token.key) {
                // "Brook and Vale": as Brook, so Vale.
                guard let other = mention(at: at - 1), other.mention.person != nil else { return true }
                at = other.tokens.lowerBound - 1
                continue
            }
            if token.mark != nil { return !token.isHyphen && !token.isMark("(") }
            if SpeechWords.clauseWords.contains(token.key) { return true }
            let isTitle =
                token.isCapital
                || !token.classes.isDisjoint(with: [.titleHead, .titleModifier, .portfolio, .honorific, .occupation])
                || token.shape == .possessive || SpeechWords.determiners.contains(token.key)
            let isPreposition = SpeechWords.prepositions.contains(token.key)
            let isOfTitle = token.key == WordKey("of") || token.key == WordKey("for")
            // "Minister for Ports Ana Brook"
            if isOfTitle, at > 0, tokens[at - 1].isCapital, token.shape == .lower {
                at -= 1
                continue
            }
            guard isTitle, !isPreposition else { return false }
            at -= 1
        }
        return true
    }
}
