/// "Ana Brook said", "said Ana Brook", "according to Ana Brook"
struct SpeechVerb: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count > 1 {
            guard let verb = verb(beside: run, in: sentence), let name = sentence.personName(in: run),
                name.upperBound == run.upperBound, (2...4).contains(sentence.wordCount(name)),
                !sentence.hasObjection(name)
            else { continue }
            // "the World Bank said"
            if run.lowerBound > 0, sentence.tokens[run.lowerBound - 1].key == Words.the { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .fair, rule: "speech-verb",
                    words: sentence.text(verb)))
        }
    }

    /// "Ana Brook of the Harbour Board (HB) said"
    private func verbBehindBody(_ end: Int, in sentence: Sentence) -> Range<Int>? {
        guard let link = sentence[end], link.shape == .lower, link.cues.contains(.bodyLink) else { return nil }
        for index in end + 1..<end + 16 {
            guard let token = sentence[index] else { return nil }
            if token.shape == .lower, token.classes.contains(.speech) { return index..<index + 1 }
            let isPart =
                token.isCapital || token.isHyphen || token.isMark("(") || token.isMark(")")
                || token.shape == .lower && token.classes.contains(.function)
                    && Acronym.small.contains(sentence.text(index..<index + 1))
            guard isPart else { return nil }
        }
        return nil
    }

    static let links = DateWords.keys("of from at with")

    private func verb(beside run: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        if let after = sentence[run.upperBound], after.shape == .lower, after.classes.contains(.speech) {
            return run.upperBound..<run.upperBound + 1
        }
        if let far = verbBehindBody(run.upperBound, in: sentence) { return far }
        let before = run.lowerBound - 1
        guard let verb = sentence[before], verb.shape == .lower, verb.classes.contains(.speech), before > 0,
            sentence.tokens[before - 1].mark != nil
        else { return nil }
        return before..<before + 1
    }
}
