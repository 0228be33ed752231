/// "the curator Ana Brook", "their coach, Ana Brook,", "his brother Tom Brook"
struct OccupationBeforeName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for run in sentence.runs where run.lowerBound > 0 {
            var before = run.lowerBound - 1
            if sentence.tokens[before].isMark(","), before > 0 { before -= 1 }
            let token = sentence.tokens[before]
            guard token.shape == .lower, !token.classes.isDisjoint(with: [.occupation, .kin]),
                let name = sentence.personName(in: run), sentence.wordCount(name) > 1, !sentence.hasObjection(name)
            else { continue }
            // "the manager, North Harbour said": behind a comma something must close the apposition.
            if before + 1 < run.lowerBound, let after = sentence[name.upperBound], !after.isMark(","),
                !after.isMark("."),
                !after.classes.contains(.speech)
            {
                continue
            }
            let words = sentence.text(before..<before + 1)
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .strong, rule: "occupation-before-name", words: words,
                    role: token.classes.contains(.kin) ? nil : words))
        }
    }
}
