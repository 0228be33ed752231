/// "Mr. Brook", "Shri Ana Brook"
struct HonorificBeforeName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for run in sentence.runs {
            for index in run.dropLast() where sentence.tokens[index].classes.contains(.honorific) {
                guard !sentence.tokens[index + 1].classes.contains(.honorific),
                    let name = sentence.personName(in: index + 1..<run.upperBound), !sentence.hasObjection(name)
                else { continue }
                evidence.people.append(
                    PersonSighting(
                        name: sentence.text(name), strength: .strong, rule: "honorific-before-name",
                        words: sentence.text(index..<index + 1)))
                break
            }
        }
    }
}
