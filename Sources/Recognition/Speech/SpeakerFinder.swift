/// Finds the speaker of each sentence, as printed.
///
///     let attributions = SpeakerFinder().attributions(in: document, sentences: sentences, mentions: mentions)
///     attributions.first { $0.sentence == range }?.speaker     // nil: the outlet itself
///
/// A speaker stands beside a verb of speech ("said Brook", "a senior official said", "the ministry stated") or behind
/// "according to"; sentences that are all quotation go on with the speaker before. Verbs inside a quotation are the
/// quoted one's own words and make nobody else speak. `sentences` holds, for each passage, ascending disjoint ranges of
/// bytes, as `SentenceSplitter` makes them.
public struct SpeakerFinder: Sendable {
    /// A finder for English.
    public init() {}

    /// The attributions in reading order; a sentence without one is the outlet's own.
    public func attributions(
        in document: TextDocument, sentences: [[Range<Int>]], mentions: [Mention]
    ) -> [Attribution] {
        attributions(in: ReadDocument(document, sentences: sentences, mentions: mentions))
    }

    /// The same in a document that is read already.
    public func attributions(in document: ReadDocument) -> [Attribution] {
        var result: [Attribution] = []
        var subjects = SubjectTracker()
        var last: ReadSentence?
        var continued: Attribution?
        for sentence in document.sentences {
            if let last, last.kind != sentence.kind { subjects.reset() }
            if last?.passage != sentence.passage, last?.isOpenEnded != true { continued = nil }
            var found = Self.attributions(in: sentence, subjects: subjects)
            if found.isEmpty, sentence.isAllQuotation, let before = continued {
                found = [.continuing(before, in: sentence)]
            }
            result += found
            continued = found.last
            subjects.pass(sentence, speakers: found.compactMap(\.speaker.person))
            last = sentence
        }
        return result
    }

    private static func attributions(in sentence: ReadSentence, subjects: SubjectTracker) -> [Attribution] {
        var result: [Attribution] = []
        var places: [(cue: Int, indices: Range<Int>)] = []
        for cue in SpeechCue.cues(in: sentence) {
            let words = sentence.words(cue.tokens)
            let start = result.count
            // "Brook praised the pilots and added …": the subject is the one before.
            if let before = sentence.word(cue.tokens.lowerBound - 1), SpeechWords.conjunctions.contains(before) {
                if !result.isEmpty {
                    result[result.count - 1].words += ", " + words
                    continue
                }
                if let named = sentence.named.first(where: { $0.mention.isTime == false }), sentence.isSubject(named),
                    let id = named.mention.person
                {
                    let speaker = Attribution.Speaker.entity(.person, id: id, range: named.mention.range)
                    result.append(.init(speaker, words, "speech-verb", in: sentence))
                }
            } else {
                for phrase in phrases(of: cue, in: sentence) where result.count == start {
                    let first = sentence.tokens[phrase.lowerBound]
                    if phrase.count == 1, SpeechWords.pronouns.contains(first.key) {
                        result.append(pronoun(at: phrase.lowerBound, words, in: sentence, subjects: subjects))
                    } else {
                        let rule = cue.isAccording ? "according-to" : "speech-verb"
                        result += SpeakerReader(sentence: sentence).speakers(of: phrase, isStrong: cue.isStrong).map {
                            .init($0, words, rule, in: sentence)
                        }
                    }
                }
            }
            if result.count > start { places.append((cue.tokens.lowerBound, start..<result.count)) }
        }
        guard !places.isEmpty else { return result }
        var nearest = 0
        for quotation in sentence.quotations {
            func distance(_ place: Int) -> Int { abs(places[place].cue - quotation.lowerBound) }
            while nearest + 1 < places.count, distance(nearest + 1) <= distance(nearest) { nearest += 1 }
            for index in places[nearest].indices { result[index].quotations.append(sentence.bytes(quotation)) }
        }
        return result
    }

    /// The words that may be the speaker, likelier ones first: behind "according to"; before the verb; behind one that
    /// follows a quotation or a comma, where nothing else of a clause follows.
    private static func phrases(of cue: SpeechCue, in sentence: ReadSentence) -> [Range<Int>] {
        let phrases = NounPhrases(sentence: sentence)
        let verb = cue.tokens.lowerBound
        if cue.isAccording { return [phrases.phrase(from: cue.tokens.upperBound)].compactMap { $0 } }
        let before = phrases.candidates(before: verb)
        let isBehindComma = sentence[verb - 1]?.isMark(",") == true
        guard verb == 0 || sentence.isQuoted(verb - 1) || isBehindComma,
            let next = sentence[verb + 1], let behind = phrases.phrase(from: verb + 1),
            // "said union leader Tom Achterberg": a small word opens the speaker where a person's name ends it.
            next.isCapital || SpeechWords.determiners.contains(next.key)
                || sentence.mention(at: behind.upperBound - 1)?.mention.person != nil,
            phrases.endsClause(behind.upperBound)
        else { return before }
        return before + [behind]
    }

    private static func pronoun(
        at index: Int, _ words: String, in sentence: ReadSentence, subjects: SubjectTracker
    ) -> Attribution {
        let range = sentence.tokens[index].range
        guard SpeechWords.personPronouns.contains(sentence.tokens[index].key),
            let person = subjects.person(at: index, in: sentence)
        else { return .init(.unnamed(range), words, "speech-verb", in: sentence) }
        return .init(.entity(.person, id: person, range: range), words, "speech-pronoun", in: sentence)
    }
}

extension Attribution.Speaker {
    /// The person's id, where it is one.
    var person: String? {
        if case .entity(.person, let id, _) = self { id } else { nil }
    }
}

extension ReadSentence {
    /// Whether every word is quoted.
    var isAllQuotation: Bool {
        !quotations.isEmpty && tokens.indices.allSatisfy { tokens[$0].mark != nil || isQuoted($0) }
    }

    /// Whether the next passage goes on with its quotation: it ends in a colon, or in a quotation without closing mark.
    fileprivate var isOpenEnded: Bool {
        guard let last = tokens.last else { return false }
        guard isQuoted(tokens.count - 1) else { return last.isMark(":") }
        return last.mark.map { !["”", "\"", "»", "’"].contains($0) } ?? true
    }
}

extension Attribution {
    fileprivate init(_ speaker: Speaker, _ words: String, _ rule: String, in sentence: ReadSentence) {
        self.init(
            passage: sentence.passage, sentence: sentence.range, quotations: [], speaker: speaker,
            speakerPassage: sentence.passage, words: words,
            basis: Basis(rule: rule, words: words, sentence: Self.reason(rule, words)))
    }

    fileprivate static func continuing(_ before: Attribution, in sentence: ReadSentence) -> Attribution {
        var result = Attribution(before.speaker, before.words, "quotation-continued", in: sentence)
        result.speakerPassage = before.speakerPassage
        result.quotations = sentence.quotations.map(sentence.bytes)
        return result
    }

    private static func reason(_ rule: String, _ words: String) -> String {
        switch rule {
        case "according-to": "named behind \"\(words)\""
        case "speech-pronoun": "the only person that the pronoun beside \"\(words)\" can mean"
        case "quotation-continued": "the quotation goes on from the sentence before"
        default: "stands beside \"\(words)\""
        }
    }
}
