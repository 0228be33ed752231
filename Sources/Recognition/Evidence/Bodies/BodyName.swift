/// "Ministry of Ports and Shipping", "Harbour Board", "Indian Embassy": capitals with a body's head noun.
struct BodyName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            guard let last = run.last, run.count <= 8 else { continue }
            guard sentence.tokens[last].classes.contains(.organisation) else { continue }
            // "Indian Ministry of Ports": the country isn't part of the name …
            let named =
                run.first {
                    sentence.tokens[$0].classes.isDisjoint(with: [.demonym, .country]) && !sentence.tokens[$0].isHyphen
                } ?? last
            // … but in "US Administration" and "Indian Embassy in Oslo" without it nothing would be left.
            let whole = named == last ? run.first { !sentence.tokens[$0].isHyphen } ?? last : named
            if let end = complementEnd(run.upperBound, in: sentence) {
                evidence.organisations.append(OrganisationSighting(name: sentence.text(named..<end)))
            } else {
                let end = seatEnd(run.upperBound, in: sentence)
                guard end - whole >= 2 else { continue }
                evidence.organisations.append(OrganisationSighting(name: sentence.text(whole..<end)))
            }
        }
    }

    /// "in Oslo" behind an embassy
    private func seatEnd(_ start: Int, in sentence: Sentence) -> Int {
        guard let preposition = sentence[start], Self.seats.contains(preposition.key),
            Self.missions.contains(sentence.tokens[start - 1].key), let place = sentence[start + 1], place.isCapital,
            !place.classes.isDisjoint(with: [.place, .country])
        else { return start }
        return start + 2
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

    private static let missions = DateWords.keys("embassy consulate")
    private static let seats = DateWords.keys("in to")
}
