/// "the curator Ana Brook", "their coach, Ana Brook,", "his brother Tom Brook"
struct OccupationBeforeName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for run in sentence.runs {
            if let sighting = capitalised(run, in: sentence) { evidence.people.append(sighting) }
            guard run.lowerBound > 0 else { continue }
            var before = run.lowerBound - 1
            if sentence.tokens[before].isMark(","), before > 0 { before -= 1 }
            let token = sentence.tokens[before]
            // A title's head right before the name is the title rule's.
            if before + 1 == run.lowerBound, token.classes.contains(.titleHead) { continue }
            guard token.shape == .lower, !token.classes.isDisjoint(with: [.occupation, .kin]),
                let name = sentence.personName(in: run), sentence.wordCount(name) > 1, !sentence.hasObjection(name)
            else { continue }
            // "the manager, North Harbour said": behind a comma something must close the apposition.
            if before + 1 < run.lowerBound, token.classes.isDisjoint(with: .kin), let after = sentence[name.upperBound],
                !after.isMark(","),
                !after.isMark("."),
                !after.classes.contains(.speech)
            {
                continue
            }
            let words = sentence.text(before..<before + 1)
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .strong, rule: "occupation-before-name", words: words,
                    role: token.classes.contains(.kin) || Self.relations.contains(token.key) ? nil : words))
        }
    }

    /// Words that say whose, and no office.
    static let relations = DateWords.keys(
        "colleague head counterpart deputy teammate resident victim suspect member official")

    /// "Curator Ana Brook": an occupation that opens the sentence or is printed like a title.
    private func capitalised(_ run: Range<Int>, in sentence: Sentence) -> PersonSighting? {
        let first = sentence.tokens[run.lowerBound]
        guard run.count >= 3, first.shape == .capitalised, first.classes.contains(.occupation),
            first.classes.isDisjoint(with: [.titleHead, .firstName]),
            let name = sentence.personName(in: run.lowerBound + 1..<run.upperBound), name.upperBound == run.upperBound,
            sentence.wordCount(name) > 1, !sentence.hasObjection(name)
        else { return nil }
        let words = sentence.text(run.lowerBound..<run.lowerBound + 1)
        return PersonSighting(
            name: sentence.text(name), strength: .strong, rule: "occupation-before-name", words: words, role: words)
    }
}
