/// “Clean Tides” campaign, and launched a new initiative -'Clean Tides'-
struct QuotedName: EvidenceRule {
    static let heads: WordSet = WordSet(
        ["initiative", "campaign", "programme", "program", "scheme", "mission", "drive", "project", "framework"].map {
            WordKey($0)
        })
    private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "\"": "\"", "‘": "’", "'": "'"]

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for open in sentence.tokens.indices {
            guard let mark = sentence.tokens[open].mark, let closing = Self.closing[mark],
                let close = sentence.tokens.indices.dropFirst(open + 1).prefix(10).first(where: {
                    sentence.tokens[$0].isMark(closing)
                }),
                close > open + 1, sentence.tokens[open + 1].isCapital,
                sentence.tokens[close - 1].isWord || sentence.tokens[close - 1].shape == .number,
                let head = head(beside: open..<close + 1, in: sentence)
            else { continue }
            let pair = CountryPair(at: open + 1, in: sentence, before: close)
            let core = (pair?.range.upperBound ?? open + 1)..<close
            let name = Sentence.withoutCentury(core, in: sentence)
            let isAcronym = name.count == 1 && Acronym.isOne(sentence.tokens[name.lowerBound])
            evidence.initiatives.append(
                InitiativeSighting(
                    name: sentence.text(name), countries: pair?.countries ?? [],
                    pair: pair.map { sentence.text($0.range) },
                    acronym: isAcronym ? sentence.text(name) : nil, span: name, rule: "quoted-name",
                    words: sentence.text(head..<head + 1)))
        }
    }

    private func head(beside quoted: Range<Int>, in sentence: Sentence) -> Int? {
        func isHead(_ index: Int) -> Bool {
            sentence[index].map { $0.shape == .lower && Self.heads.contains($0.key) } ?? false
        }
        if isHead(quoted.upperBound) { return quoted.upperBound }
        var before = quoted.lowerBound - 1
        while before >= 0,
            sentence.tokens[before].isDash || sentence.tokens[before].isMark(",") || sentence.tokens[before].isMark(":")
        { before -= 1 }
        return isHead(before) ? before : nil
    }
}

extension Sentence {
    /// A name without "for the 21st Century" at its end.
    static func withoutCentury(_ range: Range<Int>, in sentence: Sentence) -> Range<Int> {
        guard range.count > 4, sentence.tokens[range.upperBound - 2].shape == .ordinal,
            Words.of.contains(sentence.tokens[range.upperBound - 4].key)
        else { return range }
        return range.lowerBound..<range.upperBound - 4
    }
}
