/// Reads a noun phrase as someone who speaks.
struct SpeakerReader {
    let sentence: ReadSentence

    /// The speakers of a phrase: each person of a list, else one; none where nobody in it can speak.
    func speakers(of phrase: Range<Int>, isStrong: Bool) -> [Attribution.Speaker] {
        let phrase = phrase.clamped(to: 0..<sentence.tokens.count)
        let head = head(of: phrase)
        guard !head.isEmpty else { return [] }
        let people = people(in: head)
        if !people.isEmpty { return people }
        if let entity = entity(in: head) { return [entity] }
        let bytes = sentence.bytes(phrase)
        let last = sentence.tokens[head.upperBound - 1]
        if SpeechWords.people.contains(last.key) || !last.classes.isDisjoint(with: [.titleHead, .occupation]) {
            return [.unnamed(bytes)]
        }
        if isBody(head) { return [.organisation(bytes)] }
        if SpeechWords.documents.contains(last.key) || last.isCapital && last.shape != .initial {
            return [.unnamed(bytes)]
        }
        let first = sentence.tokens[head.lowerBound]
        let isNoun = SpeechWords.determiners.contains(first.key) && head.count > 1 || first.number != nil
        let isGroup = first.classes.contains(.numeral)
        return isStrong && (isNoun || isGroup) && head.count < 8 ? [.unnamed(bytes)] : []
    }

    /// The phrase before its first preposition outside of a name.
    private func head(of phrase: Range<Int>) -> Range<Int> {
        var at = phrase.lowerBound
        while at < phrase.upperBound {
            if let named = sentence.mention(at: at) {
                at = max(at + 1, named.tokens.upperBound)
                continue
            }
            if at > phrase.lowerBound, let key = sentence.word(at), SpeechWords.prepositions.contains(key),
                !isInTitle(at, of: phrase)
            {
                break
            }
            at += 1
        }
        return phrase.lowerBound..<min(at, phrase.upperBound)
    }

    /// "Minister for Ports Ana Brook": the preposition belongs to the title before a person's name.
    private func isInTitle(_ index: Int, of phrase: Range<Int>) -> Bool {
        guard sentence[index - 1]?.isCapital == true, sentence.mention(at: index + 1)?.mention.person == nil else {
            return false
        }
        var at = index + 1
        while at < phrase.upperBound, let token = sentence[at] {
            if let named = sentence.mention(at: at) {
                if named.mention.person != nil { return sentence[named.tokens.upperBound]?.shape != .possessive }
                at = max(at + 1, named.tokens.upperBound)
                continue
            }
            guard
                token.isCapital || SpeechWords.tailPrepositions.contains(token.key)
                    || SpeechWords.determiners.contains(token.key) || token.key == Self.and
            else { return false }
            at += 1
        }
        return false
    }

    /// The people that the head is, not those whose office or aide it is.
    private func people(in head: Range<Int>) -> [Attribution.Speaker] {
        var result: [Attribution.Speaker] = []
        var at = head.lowerBound
        while at < head.upperBound {
            guard let named = sentence.mention(at: at) else {
                at += 1
                continue
            }
            let next = max(at + 1, named.tokens.upperBound)
            if let id = named.mention.person {
                let follower = sentence[next]
                let isEnd = next >= head.upperBound || follower.map { $0.key == Self.and || $0.mark != nil } == true
                if isEnd { result.append(.entity(.person, id: id, range: named.mention.range)) }
            }
            at = next
        }
        return result
    }

    /// A body, country or initiative that the head is: at its end, or before its own statement or report.
    private func entity(in head: Range<Int>) -> Attribution.Speaker? {
        var at = head.upperBound - 1
        while at >= head.lowerBound {
            if let named = sentence.mention(at: at) {
                guard case .entity(let kind, let id) = named.mention.target, kind != .person else { return nil }
                let isAtEnd = named.tokens.upperBound >= head.upperBound
                guard isAtEnd || kind == .organisation else { return nil }
                return .entity(kind, id: id, range: named.mention.range)
            }
            let token = sentence.tokens[at]
            let isOwn =
                token.shape == .possessive || SpeechWords.documents.contains(token.key)
                || token.isCapital && token.classes.isDisjoint(with: [.titleHead, .organisation])
            guard isOwn else { return nil }
            at -= 1
        }
        return nil
    }

    private func isBody(_ head: Range<Int>) -> Bool {
        let last = sentence.tokens[head.upperBound - 1]
        if last.classes.contains(.organisation) { return true }
        return last.shape == .capitals && !last.classes.contains(.acronymTitle)
            || head.contains { sentence.tokens[$0].isCapital && sentence.tokens[$0].classes.contains(.organisation) }
    }

    private static let and = WordKey("and")
}
