/// "Ana B. Brook", "T. R. Hale", "Ana Brook Jr.": an initial or a suffix makes a run of capitals a name.
struct NameWithInitial: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for run in sentence.runs where run.count > 1 {
            let mayHave = run.contains {
                sentence.tokens[$0].dotted || sentence.tokens[$0].classes.contains(.nameSuffix)
            }
            guard mayHave, let name = sentence.personName(in: run), (2...4).contains(sentence.wordCount(name)),
                name.upperBound == run.upperBound, !sentence.hasObjection(name),
                sentence.tokens[name.upperBound - 1].shape == .capitalised
            else { continue }
            let tokens = sentence.tokens[name]
            let sign = name.first { index in
                let token = tokens[index]
                let isInitial = token.dotted && (token.shape == .initial || token.shape == .capitals)
                return isInitial && token.classes.isDisjoint(with: [.country, .place])
                    || token.classes.contains(.nameSuffix) && index > name.lowerBound + 1
            }
            guard let sign else { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .fair, rule: "name-with-initial",
                    words: sentence.text(sign..<sign + 1)))
        }
    }
}
