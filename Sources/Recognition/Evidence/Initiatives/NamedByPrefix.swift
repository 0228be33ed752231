/// "Operation Grey Tide", "Exercise Coral Bell", "Project Lighthouse": the noun stands first.
struct NamedByPrefix: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where (2...4).contains(run.count) {
            let head = sentence.tokens[run.lowerBound]
            guard head.shape == .capitalised, head.cues.contains(.prefixHead) else { continue }
            let words = run.dropFirst()
            let other: WordClass = [
                .titleHead, .organisation, .country, .demonym, .place, .function, .weekday, .month, .honorific,
                .acronymTitle, .occupation,
            ]
            guard words.allSatisfy({ sentence.tokens[$0].shape == .capitalised || sentence.tokens[$0].isHyphen }),
                words.allSatisfy({
                    sentence.tokens[$0].classes.isDisjoint(with: other) && sentence.tokens[$0].key != Self.control
                })
            else { continue }
            let span = run.lowerBound..<sentence.numberEnd(run.upperBound)
            evidence.initiatives.append(
                InitiativeSighting(
                    name: sentence.text(span), span: span, rule: "named-by-prefix",
                    words: sentence.text(run.lowerBound..<run.lowerBound + 1)))
        }
    }

    /// "Mission Control"
    private static let control = WordKey("control")
    static let heads = DateWords.keys("operation exercise project mission")
}
