/// "Mission 700", "Vision 2040", "Agenda 21"
struct NamedByNumber: EvidenceRule {
    static let heads: WordSet = WordSet(
        ["mission", "vision", "agenda", "horizon", "target", "plan", "strategy"].map { WordKey($0) })

    /// "Mission Grey Tide 2040": a noun, one or two words, and a year.
    private func headed(by index: Int, in sentence: Sentence) -> Range<Int>? {
        guard let run = sentence.run(at: index), run.lowerBound == index, (2...3).contains(run.count),
            sentence.tokens[index].shape == .capitalised, Self.heads.contains(sentence.tokens[index].key),
            let year = sentence.year(run.upperBound), (1900...2100).contains(year),
            sentence.tokens[run].dropFirst().allSatisfy({
                $0.shape == .capitalised && $0.classes.isDisjoint(with: [.titleHead, .organisation, .month, .place])
            })
        else { return nil }
        return run.lowerBound..<run.upperBound + 1
    }

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for index in sentence.tokens.indices.dropLast() {
            guard sentence.tokens[index].cues.contains(.numberHead) else { continue }
            if let name = headed(by: index, in: sentence) {
                evidence.initiatives.append(
                    InitiativeSighting(
                        name: sentence.text(name), span: name, rule: "name-and-number", words: sentence.text(name)))
                continue
            }
            let (head, number) = (sentence.tokens[index], sentence.tokens[index + 1])
            guard head.shape == .capitalised, Self.heads.contains(head.key), number.shape == .number, number.gap,
                number.number != nil
            else { continue }
            var start = index
            // "Mission Harbour 2040" has its noun first.
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
