/// "the HSA said", "HSA spokesman Tomo Quell", "an analyst at HSA", "HSA's director": capitals that speak, or that people
/// work for, are a body's.
struct BodyAcronym: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for index in sentence.tokens.indices where isCandidate(index, in: sentence) {
            guard let words = evidenceWords(index, in: sentence) else { continue }
            evidence.organisations.append(
                OrganisationSighting(
                    name: sentence.text(index..<index + 1), rule: "body-acronym", words: sentence.text(words)))
        }
    }

    private func isCandidate(_ index: Int, in sentence: Sentence) -> Bool {
        let token = sentence.tokens[index]
        guard Acronym.isOne(token), token.end - token.start <= 8, token.number == nil,
            token.classes.isDisjoint(with: [.month, .weekday, .place, .function])
        else { return false }
        // "COVID-19", "F-16", "UK-RHA": a part of a compound.
        if let next = sentence[index + 1], next.isHyphen || next.isMark("/"), !next.gap { return false }
        if let before = sentence[index - 1], before.isHyphen || before.isMark("/"), !token.gap { return false }
        // A headline in capitals, a dateline.
        return ![index - 1, index + 1].contains {
            sentence[$0].map { $0.shape == .capitals && !Acronym.isOne($0) } ?? false
        }
            && index > 0 || sentence[index + 1]?.shape == .lower || sentence[index + 1]?.shape == .possessive
    }

    /// The words that make it a body's, or `nil`.
    private func evidenceWords(_ index: Int, in sentence: Sentence) -> Range<Int>? {
        // "the LA Sheriff", "told GB": two letters are mostly a place's.
        let isLong = sentence.tokens[index].end - sentence.tokens[index].start > 2
        if let next = sentence[index + 1], next.gap {
            if next.shape == .lower, next.classes.contains(.speech) || Self.acts.contains(next.key) {
                return index + 1..<index + 2
            }
            if isLong, isOffice(index + 1, in: sentence) { return index + 1..<index + 2 }
        }
        if sentence[index + 1]?.shape == .possessive, isOffice(index + 2, in: sentence) { return index + 2..<index + 3 }
        guard isLong, let before = sentence[index - 1], before.shape == .lower else { return nil }
        if Self.sources.contains(before.key) { return index - 1..<index }
        // "an analyst at HSA", "the head of the HSA"
        let lead = before.key == Words.the ? index - 2 : index - 1
        guard lead > 0, Self.places.contains(sentence.tokens[lead].key) else { return nil }
        // "Ana Brook of the HSA"
        if sentence.tokens[lead].key == Self.of, let run = sentence.run(at: lead - 1), run.upperBound == lead,
            let name = sentence.personName(in: run), name.upperBound == lead,
            (2...3).contains(sentence.wordCount(name)),
            !sentence.hasObjection(name)
        {
            return name.lowerBound..<lead + 1
        }
        guard sentence.tokens[lead - 1].shape == .lower,
            !sentence.tokens[lead - 1].classes.isDisjoint(with: [.occupation, .titleHead])
        else { return nil }
        return lead - 1..<lead + 1
    }

    /// "chief", "secretary-general", "managing director", "Secretary General"
    private func isOffice(_ index: Int, in sentence: Sentence) -> Bool {
        guard let token = sentence[index], token.isWord else { return false }
        if !token.classes.isDisjoint(with: [.titleHead, .occupation]) {
            return token.classes.isDisjoint(with: .acronymTitle) && !Self.ambiguous.contains(token.key)
        }
        // "managing director", "vice-president"
        guard token.classes.contains(.titleModifier) else { return false }
        let at = sentence[index + 1]?.isHyphen == true ? index + 2 : index + 1
        return sentence[at]?.classes.contains(.titleHead) == true
    }

    private static let of = WordKey("of")
    private static let acts = DateWords.keys(
        "announced reported declined confirmed denied published warned issued approved rejected estimates estimated expects"
    )
    private static let sources = DateWords.keys("told via")
    private static let places = DateWords.keys("at of for from with")
    /// Roles that are also things and groups.
    private static let ambiguous = DateWords.keys("state head model general major private driver partner lead trainer")
}
