/// "through forums like the Tide, R2D2 and HARBOR": a plural head noun types the members of the list behind it.
struct ListAfterPlural: EvidenceRule {
    private static let leads = [["like"], ["such", "as"], ["including"], ["namely"]].map { $0.map { WordKey($0) } }

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for index in sentence.tokens.indices where sentence.tokens[index].classes.contains(.initiativePlural) {
            guard sentence.tokens[index].shape == .lower, var at = listStart(after: index, in: sentence) else {
                continue
            }
            for _ in 0..<12 {
                if sentence[at]?.key == Words.the { at += 1 }
                guard let run = sentence.run(at: at), run.lowerBound == at else { break }
                if let sighting = member(run, of: index, in: sentence) { evidence.initiatives.append(sighting) }
                at = run.upperBound
                guard let next = separator(at, in: sentence) else { break }
                at = next
            }
        }
    }

    private func listStart(after index: Int, in sentence: Sentence) -> Int? {
        var at = index + 1
        if sentence[at]?.isMark(",") == true { at += 1 }
        for lead in Self.leads where lead.indices.allSatisfy({ sentence[at + $0]?.key == lead[$0] }) {
            return at + lead.count
        }
        return sentence[at]?.isMark(":") == true ? at + 1 : nil
    }

    /// The index behind ", ", "and" or ", and".
    private func separator(_ at: Int, in sentence: Sentence) -> Int? {
        var next = at
        if sentence[next]?.isMark(",") == true { next += 1 }
        if sentence[next]?.key == Words.and || sentence[next]?.key == Words.or { next += 1 }
        return next > at ? next : nil
    }

    private func member(_ run: Range<Int>, of head: Int, in sentence: Sentence) -> InitiativeSighting? {
        let isPlaceOrBody = run.allSatisfy {
            !sentence.tokens[$0].classes.isDisjoint(with: [.country, .demonym, .place, .organisation])
        }
        guard !isPlaceOrBody, !sentence.isBody(run) else { return nil }
        let isAcronym = run.count == 1 && Acronym.isOne(sentence.tokens[run.lowerBound])
        return InitiativeSighting(
            name: sentence.text(run), acronym: isAcronym ? sentence.text(run) : nil, span: run,
            rule: "list-after-plural",
            words: sentence.text(head..<head + 1))
    }
}
