/// A place in a sentence that says that somebody speaks.
struct SpeechCue {
    /// The verb, or "according to".
    var tokens: Range<Int>
    /// Verbs that hardly mean anything but speaking need less of their subject.
    var isStrong: Bool

    /// The cues of a sentence outside its quotations.
    static func cues(in sentence: ReadSentence) -> [SpeechCue] {
        sentence.tokens.indices.compactMap { index in
            let token = sentence.tokens[index]
            if token.key == according, sentence[index + 1]?.key == to, !sentence.isQuoted(index) {
                return SpeechCue(tokens: index..<index + 2, isStrong: true)
            }
            guard let key = sentence.word(index), !sentence.isQuoted(index) else { return nil }
            let isStrong = SpeechWords.strong.contains(key)
            guard isStrong || SpeechWords.weak.contains(key), isFinite(index, in: sentence) else { return nil }
            return SpeechCue(tokens: index..<index + 1, isStrong: isStrong)
        }
    }

    var isAccording: Bool { tokens.count == 2 }

    /// Whether the verb is one, not a participle ("the stated aim", "was told", "announced by") or a noun.
    private static func isFinite(_ index: Int, in sentence: ReadSentence) -> Bool {
        if let before = sentence[index - 1] {
            if SpeechWords.be.contains(before.key) || SpeechWords.determiners.contains(before.key)
                || before.shape == .possessive || before.key == to
            {
                return false
            }
        }
        guard let after = sentence[index + 1] else { return true }
        if sentence.word(index).map(SpeechWords.withThat.contains) == true {
            let isBesideQuotation = sentence.isQuoted(index + 1) || sentence.isQuoted(index + 2)
            guard isBesideQuotation || after.key == that || !sentence.quotations.isEmpty && after.mark != nil else {
                return false
            }
        }
        return after.key != by && !(after.key == to && sentence.word(index).map(weakInfinitive.contains) != true)
    }

    private static let according = WordKey("according")
    private static let to = WordKey("to")
    private static let that = WordKey("that")
    private static let by = WordKey("by")
    /// "hopes to", "pledged to": still someone's own word.
    private static let weakInfinitive = DateWords.keys("hopes pledged vowed")
}
