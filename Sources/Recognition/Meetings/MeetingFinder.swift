internal import Basics

/// Finds who met whom.
///
///     let meetings = MeetingFinder().meetings(in: document, sentences: sentences, mentions: mentions)
///     meetings[0].parties.map(\.id)      // ["ana-brook", "jon-vale"]
///
/// Only a word for meeting makes one ("met", "held talks with", "at a lunch with", "received", "called on"); to be named
/// together is none, nor is a meeting that was denied, refused, called off or only wished for. `sentences` holds, for
/// each passage, ascending disjoint ranges of bytes, as `SentenceSplitter` makes them.
public struct MeetingFinder: Sendable {
    /// A finder for English.
    public init() {}

    /// The meetings in reading order; of one sentence, each set of parties once.
    public func meetings(
        in document: TextDocument, sentences: [[Range<Int>]], mentions: [Mention]
    ) -> [Meeting] {
        meetings(in: ReadDocument(document, sentences: sentences, mentions: mentions))
    }

    /// The same in a document that is read already.
    public func meetings(in document: ReadDocument) -> [Meeting] {
        var result: [Meeting] = []
        var subjects = SubjectTracker()
        var kind: Passage.Kind?
        for sentence in document.sentences {
            if kind != sentence.kind { subjects.reset() }
            kind = sentence.kind
            var seen: Set<Set<String>> = []
            var hosts: [String] = []
            for cue in MeetingCue.cues(in: sentence) {
                guard let meeting = Self.meeting(cue, in: sentence, subjects: subjects) else { continue }
                if seen.insert(Set(meeting.parties.map(\.id))).inserted { result.append(meeting) }
                hosts.append(contentsOf: meeting.parties.first.map { [$0.id] } ?? [])
            }
            subjects.pass(sentence, speakers: hosts)
        }
        return result
    }

    private static func meeting(
        _ cue: MeetingCue, in sentence: ReadSentence, subjects: SubjectTracker
    ) -> Meeting? {
        let reader = MeetingParties(sentence: sentence, cue: cue, subjects: subjects)
        let others = reader.others()
        let isReciprocal = others.parties.isEmpty && MeetingParties.standsAlone(cue, in: sentence)
        guard !others.parties.isEmpty || isReciprocal else { return nil }
        let own = reader.ownSide(before: others.end)
        var parties: [Meeting.Party] = []
        for party in own + others.parties where !parties.contains(where: { $0.id == party.id }) {
            parties.append(party)
        }
        guard parties.count > 1, cue.form == .between || isReciprocal || !own.isEmpty,
            parties.contains(where: { $0.kind == .person })
        else { return nil }
        let reality = MeetingReality.read(cue, end: others.end, in: sentence)
        guard reality != .none else { return nil }
        let words = sentence.words(cue.tokens)
        let topic = MeetingTopic.range(from: others.end, cue: cue, in: sentence)
        return Meeting(
            passage: sentence.passage, sentence: sentence.range, parties: parties,
            day: day(near: cue, outside: topic, in: sentence), topic: topic.map(sentence.bytes),
            isPlanned: reality == .planned,
            basis: Basis(rule: "meeting-word", words: words, sentence: "\"\(words)\" joins them in one sentence"))
    }

    /// The date nearest to the meeting word, unless it is a deadline or part of the topic.
    private static func day(near cue: MeetingCue, outside topic: Range<Int>?, in sentence: ReadSentence) -> EDTF? {
        var best: (distance: Int, day: EDTF)?
        let at = cue.tokens.lowerBound
        for named in sentence.named(around: at) {
            guard case .date(let value?) = named.mention.target, topic?.overlaps(named.tokens) != true else { continue }
            if let before = sentence[named.tokens.lowerBound - 1], DateWords.deadlines.contains(before.key) { continue }
            let distance = abs(named.tokens.lowerBound - at)
            if distance < (best?.distance ?? Int.max) { best = (distance, value) }
        }
        return best?.day
    }
}

extension MeetingParties {
    /// "Brook and Vale met on Monday", "held talks in Zell": no object follows.
    static func standsAlone(_ cue: MeetingCue, in sentence: ReadSentence) -> Bool {
        guard cue.form != .between, sentence[cue.tokens.upperBound - 1]?.key != MeetingCue.with else { return false }
        // Two who host a lunch for the press don't lunch with each other.
        if cue.form == .noun {
            let noun = sentence.tokens[cue.tokens.lowerBound].key
            guard [WordKey("talks"), WordKey("discussions"), WordKey("consultations")].contains(noun),
                cue.object == cue.tokens.upperBound
            else { return false }
        }
        let next = cue.tokens.upperBound
        guard let token = sentence[next] else { return true }
        if sentence.mention(at: next)?.mention.isTime == true { return true }
        if token.mark != nil { return !token.isHyphen }
        return SpeechWords.prepositions.contains(token.key) || SpeechWords.clauseWords.contains(token.key)
            || SpeechWords.conjunctions.contains(token.key) || sentence.ends(next, with: "ly")
    }
}

extension ReadSentence {
    /// The mentions near a token: sixteen before it and sixteen behind.
    func named(around index: Int) -> ArraySlice<Named> {
        let before = named(before: index)
        return named[before.startIndex..<min(before.endIndex + 16, named.count)]
    }
}
