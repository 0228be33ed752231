/// "OSLO, May 27 (Nordwire) —": the agency in a dateline is a body.
struct Dateline: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        guard let name = Self.agency(in: sentence) else { return }
        evidence.organisations.append(
            OrganisationSighting(
                name: sentence.text(name), rule: "dateline",
                words: sentence.text(name.lowerBound - 1..<name.upperBound + 1)))
    }

    /// The agency in brackets before the dash that ends a dateline.
    static func agency(in sentence: Sentence) -> Range<Int>? {
        let place = sentence[0]?.isMark("(") == true ? 1 : 0
        guard let first = sentence[place], first.shape == .capitals,
            let open = (place + 1..<place + 12).first(where: { sentence[$0]?.isMark("(") == true }),
            let run = sentence.run(at: open + 1), run.lowerBound == open + 1, run.count <= 4,
            sentence[run.upperBound]?.isMark(")") == true
        else { return nil }
        var dash = run.upperBound + 1
        if sentence[dash]?.isMark(")") == true { dash += 1 }
        guard let mark = sentence[dash], mark.isDash || mark.isMark(":"),
            sentence.tokens[run].allSatisfy({ $0.classes.isDisjoint(with: [.month, .weekday]) })
        else { return nil }
        return run
    }
}
