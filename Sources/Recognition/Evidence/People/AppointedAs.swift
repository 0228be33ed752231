/// "named Ana Brook as prime minister", "elected Tomo Quell president", "appointed Ilse Varga to head the port"
struct AppointedAs: EvidenceRule {
    static let verbs = DateWords.keys(
        "named names appointed appoints nominated nominates elected elects chose picked promoted replaced dismissed sacked fired"
    )
    private static let links = DateWords.keys(
        "as to its the his her new next a an interim acting prime foreign deputy chief")

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.lowerBound > 0 {
            let verb = run.lowerBound - 1
            guard sentence.tokens[verb].shape == .lower, sentence.tokens[verb].cues.contains(.appointment),
                let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)), !sentence.hasObjection(name),
                let title = title(behind: name.upperBound, in: sentence)
            else { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .strong, rule: "appointed-as",
                    words: sentence.text(title), role: nil))
        }
    }

    private func title(behind end: Int, in sentence: Sentence) -> Range<Int>? {
        var at = end
        while at < end + 5, let token = sentence[at], token.isWord {
            if token.classes.contains(.titleHead) { return end..<at + 1 }
            guard Self.links.contains(token.key) || token.classes.contains(.titleModifier) else { return nil }
            at += 1
        }
        return nil
    }
}
