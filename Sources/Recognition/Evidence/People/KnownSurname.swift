/// A run of capitals that ends in one of the commonest family names: "Oluchi Baker". Alone it decides nothing, as
/// companies and places are named after people.
struct KnownSurname: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count > 1 {
            guard run.contains(where: { sentence.tokens[$0].classes.contains(.surname) }),
                let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...3).contains(sentence.wordCount(name)), !sentence.hasObjection(name)
            else { continue }
            let (first, last) = (sentence.tokens[name.lowerBound], sentence.tokens[name.upperBound - 1])
            guard last.shape == .capitalised, last.classes.contains(.surname),
                last.classes.isDisjoint(with: [.thing, .place]), first.shape == .capitalised,
                first.classes.isSubset(of: [.firstName, .surname, .common, .place]),
                !first.classes.contains(.common) || first.classes.contains(.firstName)
            else { continue }
            if name.lowerBound > 0, sentence.tokens[name.lowerBound - 1].key == Words.the { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .weak,
                    rule: "known-surname", words: sentence.text(name.upperBound - 1..<name.upperBound)))
        }
    }
}
