/// Whether the words before a meeting word say that it took place, that it will, or neither.
enum MeetingReality {
    case held, planned, none

    static func read(_ cue: MeetingCue, end: Int, in sentence: ReadSentence) -> MeetingReality {
        var result = MeetingReality.held
        let first = cue.tokens.lowerBound
        if sentence[first - 1]?.key == to { result = .planned }
        for at in stride(from: first - 1, through: max(0, first - 14), by: -1) {
            let token = sentence.tokens[at]
            if token.isMark(";") { break }
            if refusals.contains(token.key) { return .none }
            if first - at > 7 || result == .none { continue }
            if token.isMark(",") || SpeechWords.conjunctions.contains(token.key) {
                // Only what governs the whole sentence still counts.
                return rest(before: at, in: sentence) ? .none : result
            }
            if token.shape == .lower, unreal.contains(token.key) || negations.contains(token.key) { return .none }
            if token.key == to, sentence.word(at + 1).map(holding.contains) == true { result = .planned }
            if token.shape == .lower, ahead.contains(token.key) { result = .planned }
        }
        for at in end..<min(end + 8, sentence.tokens.count) where cancelled.contains(sentence.tokens[at].key) {
            return .none
        }
        return result
    }

    /// A refusal further back, as "denied that …".
    private static func rest(before index: Int, in sentence: ReadSentence) -> Bool {
        stride(from: index - 1, through: max(0, index - 8), by: -1).contains {
            denials.contains(sentence.tokens[$0].key)
        }
    }

    private static let to = WordKey("to")
    private static let holding = DateWords.keys("hold have begin open resume attend")
    private static let negations = DateWords.keys(
        "not never no without didn't doesn't don't won't hasn't haven't hadn't wasn't weren't isn't cannot can't neither nor instead"
    )
    private static let denials = DateWords.keys("denied denies deny denying refuted")
    private static let refusals = DateWords.keys(
        "refused refuses refusing declined declines denied denies deny denying refuted cancelled canceled postponed scrapped avoided skipped failed"
    )
    private static let unreal = DateWords.keys(
        "if whether unless may might could should must can would-be wants wanted want hopes hoped hope asked offered seeks sought unable unlikely ready willing urged invited possible potential proposed"
    )
    private static let ahead = DateWords.keys(
        "will shall would scheduled expected set due plans planned planning slated going upcoming forthcoming intends likely"
    )
    private static let cancelled = DateWords.keys("cancelled canceled postponed scrapped abandoned shelved")
}
