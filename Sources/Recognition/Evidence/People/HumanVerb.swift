/// "Ana Brook resigned", "met Ana Brook": verbs that mostly people do or suffer. Alone they decide nothing.
struct HumanVerb: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count > 1 {
            // Most runs have no such verb beside them: that is looked at first.
            guard verb(beside: run, in: sentence) != nil, let name = sentence.personName(in: run),
                name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)), !sentence.hasObjection(name),
                let verb = verb(beside: name, in: sentence)
            else { continue }
            if name.lowerBound > 0, sentence.tokens[name.lowerBound - 1].key == Words.the { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .weak, rule: "human-verb", words: sentence.text(verb)))
        }
    }

    private func verb(beside name: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        if let after = sentence[name.upperBound], after.shape == .lower, after.cues.contains(.humanVerb),
            Self.done.contains(after.key)
        {
            return name.upperBound..<name.upperBound + 1
        }
        guard let before = sentence[name.lowerBound - 1], before.shape == .lower, before.cues.contains(.humanVerb),
            Self.suffered.contains(before.key)
        else { return nil }
        return name.lowerBound - 1..<name.lowerBound
    }

    static let done = DateWords.keys(
        "resigned arrived abstained wept died laughed smiled joked flew walked drove shook apologised apologized testified thanked praised met arrived visited attended chaired retired fled wore sat stood knelt spoke grew married recalled"
    )
    static let suffered = DateWords.keys(
        "arrested jailed convicted acquitted murdered married interviewed thanked congratulated met greeted elected appointed"
    )
}
