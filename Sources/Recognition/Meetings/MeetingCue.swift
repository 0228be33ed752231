/// A place in a sentence that says that people meet.
struct MeetingCue {
    /// How the word is used.
    enum Form {
        /// "met", "received", "called on": the subject stands before it.
        case verb
        /// "meeting", "to meet": the subject is that of the clause around it.
        case participle
        /// "talks with": the subject holds them or owns them, or is that of the sentence.
        case noun
        /// "talks between": both sides follow.
        case between
    }

    /// The words: "met with", "talks".
    var tokens: Range<Int>
    var form: Form
    /// Where the other side begins.
    var object: Int

    /// The cues of a sentence.
    static func cues(in sentence: ReadSentence) -> [MeetingCue] {
        sentence.tokens.indices.compactMap { cue(at: $0, in: sentence) }
    }

    private static func cue(at index: Int, in sentence: ReadSentence) -> MeetingCue? {
        let token = sentence.tokens[index]
        guard token.isWord, sentence.mention(at: index) == nil else { return nil }
        let key = token.key
        let next = sentence[index + 1]?.key
        if key == meeting || key == meet || finite.contains(key) {
            let isFollowed = next == with
            let isBare = key != meeting || sentence[index + 1].map { $0.isWord || $0.mark == nil } == true
            if isFollowed || isBare, key != meeting || isFollowed || sentence.startsPerson(index + 1) {
                let isInfinitive = key == meeting || sentence[index - 1]?.key == to
                let form: Form = isInfinitive ? .participle : .verb
                return MeetingCue(
                    tokens: index..<index + (isFollowed ? 2 : 1), form: form, object: index + (isFollowed ? 2 : 1))
            }
        }
        if reception.contains(key), token.shape == .lower, sentence.startsPerson(index + 1) {
            return MeetingCue(tokens: index..<index + 1, form: .verb, object: index + 1)
        }
        if let particle = phrasal[key], next == particle.first {
            let end = index + particle.count + 1
            guard particle.count == 1 || sentence[index + 2]?.key == with, sentence.startsPerson(end) else {
                return nil
            }
            return MeetingCue(tokens: index..<end, form: .verb, object: end)
        }
        if nouns.contains(key) || chairing.contains(key) || isCoChaired(index, in: sentence) {
            return noun(at: index, in: sentence)
        }
        return nil
    }

    /// "talks", and "with" or "between" behind it in the same clause.
    private static func noun(at index: Int, in sentence: ReadSentence) -> MeetingCue? {
        var at = index + 1
        while at - index < reach, let token = sentence[at] {
            if token.key == with { return MeetingCue(tokens: index..<index + 1, form: .noun, object: at + 1) }
            if token.key == between { return MeetingCue(tokens: index..<index + 1, form: .between, object: at + 1) }
            if token.mark != nil, !token.isHyphen || nouns.contains(token.key) { break }
            at += 1
        }
        return MeetingCue(tokens: index..<index + 1, form: .noun, object: index + 1)
    }

    /// "co-chaired" is three tokens.
    private static func isCoChaired(_ index: Int, in sentence: ReadSentence) -> Bool {
        (sentence.tokens[index].key == chaired || sentence.tokens[index].key == chair)
            && sentence[index - 1]?.isHyphen == true && sentence[index - 2]?.key == WordKey("co")
    }

    static let meeting = WordKey("meeting")
    static let with = WordKey("with")
    private static let meet = WordKey("meet")
    private static let to = WordKey("to")
    private static let between = WordKey("between")
    private static let chaired = WordKey("chaired")
    private static let chair = WordKey("chair")
    private static let chairing = DateWords.keys("cochaired")
    private static let finite = DateWords.keys("met meets meet")
    private static let reception = DateWords.keys("received receives receive hosted hosts host welcomed welcomes")
    private static let phrasal: [WordKey: (first: WordKey, count: Int)] = [
        WordKey("called"): (WordKey("on"), 1), WordKey("calls"): (WordKey("on"), 1),
        WordKey("sat"): (WordKey("down"), 2), WordKey("sits"): (WordKey("down"), 2),
    ]
    static let nouns = DateWords.keys(
        "talks discussions consultations meeting meetings luncheon lunch dinner breakfast interactions deliberations negotiations audience"
    )
    private static let reach = 8
}

extension ReadSentence {
    /// Whether a person's name begins at a token, or behind the words of a title.
    func startsPerson(_ index: Int) -> Bool {
        var at = index
        while at - index < 12, let token = self[at] {
            if let named = mention(at: at) {
                if named.mention.isTime { return false }
                if named.mention.person != nil { return true }
                at = max(at + 1, named.tokens.upperBound)
                continue
            }
            guard token.isTitleWord else { return false }
            at += 1
        }
        return false
    }
}

extension Token {
    /// A word that can stand between a verb and the name of a person: titles, countries, "her counterpart".
    var isTitleWord: Bool {
        if isCapital || shape == .possessive || isHyphen || isMark("&") { return true }
        if !classes.isDisjoint(with: [.titleHead, .titleModifier, .portfolio, .honorific, .occupation, .kin]) {
            return true
        }
        return SpeechWords.determiners.contains(key) || key == WordKey("of") || key == WordKey("for")
    }
}
