/// A run of capitals that begins with a given name of the census: "Maria Quell"
struct KnownFirstName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count > 1 {
            guard run.contains(where: { sentence.tokens[$0].classes.contains(.firstName) }),
                let name = sentence.personName(in: run), (2...4).contains(sentence.wordCount(name)),
                !sentence.hasObjection(name)
            else { continue }
            let first = sentence.tokens[name.lowerBound]
            guard first.shape == .capitalised, first.classes.contains(.firstName),
                first.classes.isDisjoint(with: [.particle, .titleHead, .honorific])
            else { continue }
            let last = sentence.tokens[name.upperBound - 1]
            // "Bill Passed": a given name that is also a word needs a last word that is none.
            let isPlain =
                first.classes.contains(.common) && !last.classes.isSubset(of: [.surname, .firstName])
                || !last.classes.isDisjoint(with: [.thing, .organisation])
                || !first.classes.isDisjoint(with: [.place, .month, .country, .demonym])
            // "the Victoria Falls", "St. Mary Hospital"
            if name.lowerBound > 0, sentence.tokens[name.lowerBound - 1].key == Words.the { continue }
            if name.upperBound < run.upperBound { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name),
                    strength: isPlain ? .weak : .fair,
                    rule: "known-first-name", words: sentence.text(name.lowerBound..<name.lowerBound + 1)))
        }
    }
}
