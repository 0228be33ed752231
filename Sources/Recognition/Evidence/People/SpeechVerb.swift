/// "Ana Brook said", "said Ana Brook", "according to Ana Brook"
struct SpeechVerb: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            guard let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)),
                !sentence.hasObjection(name), let verb = verb(beside: run, in: sentence)
            else { continue }
            // "the World Bank said"
            if run.lowerBound > 0, sentence.tokens[run.lowerBound - 1].key == Words.the { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .fair, rule: "speech-verb",
                    words: sentence.text(verb)))
        }
    }

    private func verb(beside run: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        if let after = sentence[run.upperBound], after.shape == .lower, after.classes.contains(.speech) {
            return run.upperBound..<run.upperBound + 1
        }
        let before = run.lowerBound - 1
        guard let verb = sentence[before], verb.shape == .lower, verb.classes.contains(.speech), before > 0,
            sentence.tokens[before - 1].mark != nil
        else { return nil }
        return before..<before + 1
    }
}
