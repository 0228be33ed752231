/// "Ministry of Ports and Shipping", "Harbour Board", "Indian Embassy": capitals with a body's head noun.
struct BodyName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            guard let last = run.last, run.count <= 8 else { continue }
            // "Indian Ministry of Ports": the country isn't part of the name.
            let start =
                run.first {
                    sentence.tokens[$0].classes.isDisjoint(with: [.demonym, .country]) && !sentence.tokens[$0].isHyphen
                } ?? last
            let isHead = sentence.tokens[last].classes.contains(.organisation)
            if isHead, let end = complementEnd(run.upperBound, in: sentence) {
                evidence.organisations.append(OrganisationSighting(name: sentence.text(start..<end)))
            } else if isHead, run.upperBound - start >= 2 {
                evidence.organisations.append(OrganisationSighting(name: sentence.text(start..<run.upperBound)))
            }
        }
    }

    /// "of the Interior", "of Ports and Shipping"
    private func complementEnd(_ start: Int, in sentence: Sentence) -> Int? {
        guard let of = sentence[start], of.shape == .lower, Words.of.contains(of.key) else { return nil }
        var at = start + 1
        if sentence[at]?.key == Words.the { at += 1 }
        guard let run = sentence.run(at: at), run.lowerBound == at, run.count <= 6 else { return nil }
        var end = run.upperBound
        if sentence[end]?.key == Words.and, let second = sentence.run(at: end + 1), second.lowerBound == end + 1,
            sentence.tokens[run.lowerBound].classes.contains(.portfolio),
            sentence.tokens[second.lowerBound].classes.contains(.portfolio)
        {
            end = second.upperBound
        }
        return end
    }
}
