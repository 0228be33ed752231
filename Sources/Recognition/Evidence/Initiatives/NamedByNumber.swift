/// "Mission 700", "Vision 2040", "Agenda 21"
struct NamedByNumber: EvidenceRule {
    private static let heads: WordSet = WordSet(
        ["mission", "vision", "agenda", "horizon", "target", "plan", "strategy"].map { WordKey($0) })

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for index in sentence.tokens.indices.dropLast() {
            let (head, number) = (sentence.tokens[index], sentence.tokens[index + 1])
            guard head.shape == .capitalised, Self.heads.contains(head.key), number.shape == .number, number.gap,
                number.number != nil
            else { continue }
            var start = index
            // "Harbour Vision 2040": the capitals before it belong to the name, but not a word that opens the sentence.
            if let run = sentence.run(at: index), index - run.lowerBound <= 3 { start = run.lowerBound }
            let pair = CountryPair(at: start, in: sentence, before: index)
            start = pair?.range.upperBound ?? start
            evidence.initiatives.append(
                InitiativeSighting(
                    name: sentence.text(start..<index + 2), countries: pair?.countries ?? [],
                    pair: pair.map { sentence.text($0.range) }, span: start..<index + 2, rule: "name-and-number",
                    words: sentence.text(index..<index + 2)))
        }
    }
}
