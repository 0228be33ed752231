/// Finds what a meeting was about, as printed.
enum MeetingTopic {
    /// The tokens behind "discussed", "to discuss", "focused on", or "talks on", to the end of the clause.
    static func range(from end: Int, cue: MeetingCue, in sentence: ReadSentence) -> Range<Int>? {
        // "talks on fishing with Vale"
        if cue.form == .noun, let on = sentence[cue.tokens.upperBound], prepositions.contains(on.key),
            cue.object - 1 > cue.tokens.upperBound + 1,
            sentence.mention(at: cue.tokens.upperBound + 1)?.mention.isTime != true
        {
            return cue.tokens.upperBound + 1..<cue.object - 1
        }
        for at in end..<min(end + reach, sentence.tokens.count) {
            let token = sentence.tokens[at]
            if token.isMark(";") { return nil }
            guard token.shape == .lower else { continue }
            if verbs.contains(token.key) { return clause(from: at + 1, in: sentence) }
            if focus.contains(token.key) {
                let on = sentence[at + 1]?.key == WordKey("on") ? at + 1 : at + 2
                if sentence[on]?.key == WordKey("on") { return clause(from: on + 1, in: sentence) }
            }
            if at == end, prepositions.contains(token.key), cue.form == .noun || cue.form == .between,
                sentence.mention(at: at + 1)?.mention.isTime != true
            {
                return clause(from: at + 1, in: sentence)
            }
        }
        return nil
    }

    private static func clause(from start: Int, in sentence: ReadSentence) -> Range<Int>? {
        var end = start
        while end < sentence.tokens.count, end - start < limit {
            let token = sentence.tokens[end]
            if let mark = token.mark, [";", "”", "\"", "»", "(", "—", "–"].contains(mark) { break }
            if token.isMark(","), let next = sentence[end + 1],
                SpeechWords.clauseWords.contains(next.key) || SpeechWords.pronouns.contains(next.key)
                    || next.classes.contains(.speech) || WordKey("according") == next.key
            {
                break
            }
            end += 1
        }
        while end > start, let mark = sentence.tokens[end - 1].mark, [".", "!", "?", ",", "…"].contains(mark) {
            end -= 1
        }
        return start < end ? start..<end : nil
    }

    private static let verbs = DateWords.keys(
        "discuss discussed discussing discusses explore explored exploring review reviewed reviewing")
    private static let focus = DateWords.keys("focused focusing focussed focussing centred centered")
    private static let prepositions = DateWords.keys("on about over regarding concerning")
    private static let reach = 40
    private static let limit = 60
}
