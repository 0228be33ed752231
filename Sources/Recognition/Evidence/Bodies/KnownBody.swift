/// "the Senate", "NATO", "Reuters": bodies that everybody knows. A single word must stand by itself.
struct KnownBody: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        let spellings = KnownBodies.spellings
        for run in sentence.runs {
            var index = run.lowerBound
            while index < run.upperBound {
                guard spellings.mayBegin(sentence.tokens[index]),
                    let match = spellings.matches(in: sentence.tokens, at: index).first,
                    let entity = self.entity(match, index, in: sentence),
                    NameGuard.holds(match.end - index > 1 ? .full : .body, at: index..<match.end, in: sentence)
                else {
                    index += 1
                    continue
                }
                let body = KnownBodies.names[entity]
                let isAcronym = match.end == index + 1 && body.acronym != nil
                evidence.organisations.append(
                    OrganisationSighting(
                        name: isAcronym ? sentence.text(index..<match.end) : body.name, rule: "known-body",
                        words: sentence.text(index..<match.end)))
                index = match.end
            }
        }
    }

    private func entity(
        _ match: (end: Int, groups: [NameTrie.Group]), _ index: Int, in sentence: Sentence
    ) -> Int? {
        match.groups.lazy.flatMap(\.entities).first {
            match.end > index + 1 || self.isSpelled(KnownBodies.names[$0], index, in: sentence)
        }
    }

    /// Whether a single word has the capitals that the list has: "Tass" and "TASS", but no "Diet" that opens a sentence.
    private func isSpelled(_ body: (name: String, acronym: String?), _ index: Int, in sentence: Sentence) -> Bool {
        let text = sentence.text(index..<index + 1)
        if text == body.acronym { return true }
        guard text == body.name else { return false }
        return sentence.tokens[index].shape == .capitals || index > 0
    }
}
