/// Reads the two sides of a meeting around its cue.
struct MeetingParties {
    let sentence: ReadSentence
    let cue: MeetingCue
    let subjects: SubjectTracker

    /// The other side: the list of people that begins behind the cue, else the body that stands there.
    func others() -> (parties: [Meeting.Party], end: Int) {
        // Behind "talks" alone another clause begins.
        if cue.form == .noun, cue.object == cue.tokens.upperBound { return ([], cue.object) }
        var found: [Meeting.Party] = []
        var body: Meeting.Party?
        var end = cue.object
        var at = cue.object
        var isBehindAnd = false
        while at - end < Self.limit, let token = sentence[at] {
            if let named = sentence.mention(at: at) {
                guard case .entity(let kind, let id) = named.mention.target else { break }
                let next = max(at + 1, named.tokens.upperBound)
                let party = Meeting.Party(kind: kind, id: id, range: named.mention.range)
                let isOwner = sentence[next]?.shape == .possessive
                if kind == .person {
                    let isSecond = cue.form == .between && found.count == 1
                    if isOwner || isBehindAnd && !isSecond && opensClause(next) { break }
                    found.append(party)
                    end = next
                    isBehindAnd = false
                } else if kind == .organisation, found.isEmpty, !isOwner, !sentence.startsPerson(next),
                    sentence.tokens[cue.object..<at].allSatisfy({ SpeechWords.determiners.contains($0.key) })
                {
                    body = party
                    end = next
                    break
                }
                at = next
                continue
            }
            if token.key == Self.and {
                isBehindAnd = true
            } else if token.isMark(",") {
                guard !found.isEmpty, !isFronted, listGoesOn(at + 1) else { break }
            } else if !token.isTitleWord {
                break
            }
            at += 1
        }
        return (found.isEmpty ? [body].compactMap { $0 } : found, end)
    }

    /// The side that the sentence tells of.
    func ownSide(before end: Int) -> [Meeting.Party] {
        if cue.form == .between { return [] }
        if let owner = owner() { return [owner] }
        if let verb {
            if let before = sentence.word(verb - 1), SpeechWords.conjunctions.contains(before) { return lastSubject() }
            guard let phrase = NounPhrases(sentence: sentence).before(verb) else { return lastSubject() }
            if phrase.count == 1, let pronoun = pronoun(at: phrase.lowerBound) { return pronoun }
            return people(SpeakerReader(sentence: sentence).speakers(of: phrase, isStrong: false))
        }
        let before = lastSubject()
        return before.isEmpty ? laterSubject(from: end) : before
    }

    /// The finite verb whose subject meets: the cue itself, or "held" before its noun.
    private var verb: Int? {
        let first = cue.tokens.lowerBound
        guard cue.form == .noun else { return cue.form == .verb ? first : nil }
        return stride(from: first - 1, through: max(0, first - 7), by: -1).first {
            sentence.word($0).map(Self.holding.contains) == true && sentence[$0 - 1]?.key != Self.to
        }
    }

    /// Whether the cue stands in an adjunct that opens the sentence: "At a lunch with …,".
    private var isFronted: Bool {
        cue.tokens.lowerBound <= 6 && sentence.named(before: cue.tokens.lowerBound).allSatisfy { $0.mention.isTime }
            && sentence.pronoun(before: cue.tokens.lowerBound) == nil
    }

    /// "Brook's second round of talks": the owner right before the noun.
    private func owner() -> Meeting.Party? {
        guard cue.form != .verb else { return nil }
        for at in stride(from: cue.tokens.lowerBound - 1, through: max(0, cue.tokens.lowerBound - 7), by: -1) {
            let token = sentence.tokens[at]
            if token.shape == .possessive {
                guard let named = sentence.mention(at: at - 1), let id = named.mention.person else { return nil }
                return Meeting.Party(kind: .person, id: id, range: named.mention.range)
            }
            // "back-to-back talks"
            let isPartOfWord =
                token.isHyphen || sentence[at - 1]?.isHyphen == true || sentence[at + 1]?.isHyphen == true
            let isAdjective = token.shape == .lower && !token.classes.contains(.function)
            guard isPartOfWord || isAdjective || token.number != nil
            else { return nil }
        }
        return nil
    }

    /// The subject of the clause before the cue, with whom it is coordinated.
    private func lastSubject() -> [Meeting.Party] {
        let named = sentence.named(before: cue.tokens.lowerBound).filter { sentence.isSubject($0) }
        if let at = sentence.pronoun(before: cue.tokens.lowerBound), at >= (named.last?.tokens.upperBound ?? 0) {
            return pronoun(at: at) ?? []
        }
        guard let last = named.last else { return [] }
        var result = [last]
        for other in named.dropLast().reversed() {
            guard let first = result.first, other.tokens.upperBound < first.tokens.lowerBound else { break }
            let between = other.tokens.upperBound..<first.tokens.lowerBound
            guard sentence.tokens[between].contains(where: { $0.key == Self.and || $0.isMark(",") }),
                sentence.tokens[between].allSatisfy({ $0.key == Self.and || $0.isMark(",") || $0.isTitleWord })
            else { break }
            result.insert(other, at: 0)
        }
        return result.compactMap(\.party)
    }

    /// "Meeting with Vale, Brook explored …", "At a lunch with Vale, both sides …"
    private func laterSubject(from end: Int) -> [Meeting.Party] {
        guard sentence[end]?.isMark(",") == true || isFronted else { return [] }
        var at = end
        while at - end < Self.limit, let token = sentence[at] {
            if let named = sentence.mention(at: at) {
                if sentence.isSubject(named), let party = named.party { return [party] }
                at = max(at + 1, named.tokens.upperBound)
                continue
            }
            if let pronoun = pronoun(at: at) { return pronoun }
            if Self.sides.contains(token.key), subjects.previous.count == 1, let id = subjects.previous.first {
                let isLong = sentence[at - 1].map { $0.key == Self.both || $0.classes.contains(.numeral) } == true
                let range = sentence.bytes(isLong ? at - 1..<at + 1 : at..<at + 1)
                return [Meeting.Party(kind: .person, id: id, range: range)]
            }
            at += 1
        }
        return []
    }

    private func pronoun(at index: Int) -> [Meeting.Party]? {
        guard let token = sentence[index], SpeechWords.personPronouns.contains(token.key) else { return nil }
        return subjects.person(at: index, in: sentence).map {
            [Meeting.Party(kind: .person, id: $0, range: token.range)]
        } ?? []
    }

    private func people(_ speakers: [Attribution.Speaker]) -> [Meeting.Party] {
        speakers.compactMap {
            if case .entity(.person, let id, let range) = $0 {
                Meeting.Party(kind: .person, id: id, range: range)
            } else {
                nil
            }
        }
    }

    /// "… and Stone said": a verb behind the name begins another clause.
    private func opensClause(_ index: Int) -> Bool {
        guard let key = sentence.word(index), sentence.mention(at: index) == nil else { return false }
        return !SpeechWords.prepositions.contains(key) && !SpeechWords.conjunctions.contains(key)
            && !SpeechWords.clauseWords.contains(key) && !sentence.ends(index, with: "ly")
    }

    /// Whether another name of a list begins at a token: one that "and" or a further comma follows.
    private func listGoesOn(_ index: Int) -> Bool {
        if sentence[index]?.key == Self.and { return sentence.startsPerson(index + 1) }
        guard sentence.startsPerson(index) else { return false }
        var at = index
        while at - index < 12 {
            if let named = sentence.mention(at: at), named.mention.person != nil {
                let next = sentence[named.tokens.upperBound]
                return next?.key == Self.and || next?.isMark(",") == true
            }
            at += 1
        }
        return false
    }

    private static let and = WordKey("and")
    private static let to = WordKey("to")
    private static let holding = DateWords.keys("held holds had has have began opened resumed led attended concluded")
    private static let both = WordKey("both")
    private static let sides = DateWords.keys("sides officials leaders they both delegations ministers pair duo")
    private static let limit = 20
}

extension ReadSentence.Named {
    /// The person as a party.
    var party: Meeting.Party? {
        mention.person.map { Meeting.Party(kind: .person, id: $0, range: mention.range) }
    }
}

extension ReadSentence {
    /// The last "he" or "she" before a token, of the sixteen words before it.
    func pronoun(before index: Int) -> Int? {
        stride(from: index - 1, through: max(0, index - 16), by: -1).first {
            SpeechWords.personPronouns.contains(tokens[$0].key)
        }
    }
}
