/// "the newspaper Aftonvind", "CNXS, the Norwegian space agency", "teachers' union PSR", "Nordvik ASA": a body's noun in
/// lower case beside a name, or a company's form behind it.
struct BodyInApposition: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count <= 5 {
            guard let words = nounBefore(run, in: sentence) ?? nounBehind(run, in: sentence) ?? form(run, in: sentence),
                isName(run, in: sentence)
            else { continue }
            evidence.organisations.append(
                OrganisationSighting(
                    name: sentence.text(run), rule: "body-in-apposition", words: sentence.text(words)))
        }
    }

    /// "union PSR", "broadcaster Radio Fjell"
    private func nounBefore(_ run: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        var before = run.lowerBound - 1
        // "the national weather bureau, Pagoda,"
        let isApart = sentence[before]?.isMark(",") == true && sentence[run.upperBound]?.isMark(",") == true
        if isApart { before -= 1 }
        guard let noun = sentence[before], noun.shape == .lower, noun.cues.contains(.bodyNoun) else { return nil }
        if sentence[run.upperBound]?.isHyphen == true || sentence[run.upperBound]?.shape == .possessive { return nil }
        return before..<before + 1
    }

    /// ", the Norwegian space agency": an article, at most four words, and a body's noun that ends the apposition.
    private func nounBehind(_ run: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        guard sentence[run.upperBound]?.isMark(",") == true, let article = sentence[run.upperBound + 1],
            Self.articles.contains(article.key)
        else { return nil }
        for index in run.upperBound + 2..<run.upperBound + 8 {
            guard let token = sentence[index], token.isWord || token.isHyphen || token.shape == .possessive else {
                return nil
            }
            if token.classes.contains(.function) { return nil }
            if token.shape == .lower, token.cues.contains(.bodyNoun) {
                let after = sentence[index + 1]
                return after.map { $0.mark != nil && !$0.isHyphen || $0.classes.contains(.function) } ?? true
                    ? index..<index + 1 : nil
            }
        }
        return nil
    }

    /// "Nordvik ASA", "Brook & Quell plc"
    private func form(_ run: Range<Int>, in sentence: Sentence) -> Range<Int>? {
        guard run.count >= 2, let last = run.last,
            // The longest is "Limited".
            sentence.tokens[last].end - sentence.tokens[last].start <= 4 || sentence.tokens[last].key == Self.limited,
            Self.forms.contains(sentence.text(last..<last + 1))
        else {
            return nil
        }
        return last..<last + 1
    }

    /// Capitals or a name that no person, place or title has.
    private func isName(_ run: Range<Int>, in sentence: Sentence) -> Bool {
        let other: WordClass = [
            .titleHead, .honorific, .weekday, .month, .country, .demonym, .place, .acronymTitle, .initiativeHead,
        ]
        guard let first = run.first, sentence.tokens[run].allSatisfy({ $0.classes.isDisjoint(with: other) }) else {
            return false
        }
        return !sentence.tokens[first].classes.contains(.firstName) || run.count == 1
    }

    private static let articles = DateWords.keys("the a an its")
    static let nouns = DateWords.keys(
        "agency bureau newspaper broadcaster union company firm bank party charity airline regulator carmaker automaker retailer conglomerate federation watchdog daily weekly thinktank tank group network lender insurer brewer refiner shipbuilder manufacturer utility militia publisher startup start-up operator"
    )
    private static let limited = WordKey("limited")
    private static let forms: Set<String> = [
        "ASA", "AG", "SA", "NV", "AB", "Oyj", "SpA", "GmbH", "plc", "PLC", "Ltd", "Ltd.", "Inc", "Inc.", "Corp",
        "Corp.",
        "LLC", "BV", "Bhd", "Tbk", "SE", "Co.", "LLP", "Limited",
    ]
}
