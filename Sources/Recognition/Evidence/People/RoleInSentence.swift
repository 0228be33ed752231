/// "Ana Brook is a Danish singer", "the port's adviser was Ana Brook": a role on the other side of "is" or "was".
struct RoleInSentence: EvidenceRule {
    static let copulas: WordSet = DateWords.keys("is was became remains")
    private static let articles: WordSet = DateWords.keys("a an the one")

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count > 1 {
            // Most runs have no such verb beside them: that is looked at first.
            guard let role = roleAfter(run.upperBound, in: sentence) ?? roleBefore(run.lowerBound, in: sentence),
                let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)), !sentence.hasObjection(name)
            else { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .strong, rule: "role-in-sentence", words: sentence.text(role)))
        }
    }

    /// "is a Danish jazz singer": a role within six words, of which none is a mark or a function word.
    private func roleAfter(_ start: Int, in sentence: Sentence) -> Range<Int>? {
        guard let verb = sentence[start], verb.cues.contains(.copula), let article = sentence[start + 1],
            Self.articles.contains(article.key)
        else { return nil }
        for index in start + 2..<start + 8 {
            guard let token = sentence[index], token.isWord || token.isHyphen, !token.classes.contains(.function) else {
                return nil
            }
            if token.shape == .lower, isRole(token),
                sentence[index + 1].map({ !$0.isWord || $0.classes.contains(.function) }) ?? true
            {
                return start..<index + 1
            }
        }
        return nil
    }

    private func roleBefore(_ end: Int, in sentence: Sentence) -> Range<Int>? {
        guard end >= 2, sentence.tokens[end - 1].cues.contains(.copula), sentence.tokens[end - 2].shape == .lower,
            isRole(sentence.tokens[end - 2])
        else { return nil }
        return end - 2..<end
    }

    private func isRole(_ token: Token) -> Bool {
        !token.classes.isDisjoint(with: [.occupation, .titleHead, .kin]) && token.classes.isDisjoint(with: .common)
    }
}
