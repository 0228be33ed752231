/// "Norway's Ana Brook": a country's possessive before a name of two words or more. Alone it decides nothing, as
/// companies are written so, too.
struct CountryBeforeName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.lowerBound >= 2 {
            guard sentence.tokens[run.lowerBound - 1].shape == .possessive,
                sentence.tokens[run.lowerBound - 2].classes.contains(.country),
                let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)), !sentence.hasObjection(name)
            else { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .weak, rule: "country-before-name",
                    words: sentence.text(run.lowerBound - 2..<run.lowerBound)))
        }
    }
}
