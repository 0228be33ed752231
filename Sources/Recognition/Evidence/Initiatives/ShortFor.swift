/// "the RIVER initiative—short for Restoring Inland Vessels and Estuary Routes", also "which stands for"
struct ShortFor: EvidenceRule {
    static let words = DateWords.keys("short stands abbreviation acronym")
    private static let leads = DateWords.table([
        ("short", WordKey("for")), ("stands", WordKey("for")), ("abbreviation", WordKey("of")),
        ("acronym", WordKey("for")),
    ])

    private static func isLead(_ tokens: ArraySlice<Token>) -> Bool {
        let first = tokens[tokens.startIndex]
        return first.shape == .lower && leads[first.key] == tokens[tokens.startIndex + 1].key
    }

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for index in sentence.tokens.indices.dropLast(3) where Self.isLead(sentence.tokens[index...]) {
            guard let acronym = (max(0, index - 5)..<index).last(where: { Acronym.isOne(sentence.tokens[$0]) })
            else { continue }
            let printed = sentence.text(acronym..<acronym + 1)
            let start = index + 2
            // The shortest run of words whose initials fit, up to the sentence's end.
            guard
                let end = (start + 2..<max(start + 2, min(start + 24, sentence.tokens.count) + 1)).first(where: {
                    Acronym.matches(printed, initialsOf: sentence.words(in: start..<$0))
                })
            else { continue }
            let head = sentence[acronym + 1]?.classes.contains(.initiativeHead) == true
            let expansion = start..<wordEnd(end, in: sentence)
            guard head || sentence.endsInInitiativeHead(expansion) || !sentence.isBody(expansion) else {
                evidence.organisations.append(OrganisationSighting(name: sentence.text(expansion), acronym: printed))
                continue
            }
            let pair = CountryPair(before: acronym, in: sentence)
            evidence.initiatives.append(
                InitiativeSighting(
                    name: printed, countries: pair?.countries ?? [], pair: pair.map { sentence.text($0.range) },
                    acronym: printed, expansion: sentence.text(expansion), span: acronym..<expansion.upperBound,
                    rule: "short-for",
                    words: sentence.text(index..<index + 2)))
        }
    }

    /// A hyphenated last word is taken whole.
    private func wordEnd(_ end: Int, in sentence: Sentence) -> Int {
        var end = end
        while let hyphen = sentence[end], hyphen.isHyphen, !hyphen.gap, sentence[end + 1]?.isWord == true { end += 2 }
        return end
    }
}
