/// "Clean Harbour 2040, a plan to rebuild the quays": capitals, also with a year, which the words behind a comma call an
/// initiative.
struct InitiativeInApposition: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.count <= 8 {
            let end = sentence.numberEnd(run.upperBound)
            guard let noun = noun(behind: end, in: sentence), isName(run, in: sentence) else { continue }
            let pair = CountryPair(at: run.lowerBound, in: sentence, before: run.upperBound)
            let core = (pair?.range.upperBound ?? run.lowerBound)..<end
            let isAcronym = core.count == 1 && Acronym.isOne(sentence.tokens[core.lowerBound])
            guard run.count > 1 || end > run.upperBound || isAcronym else { continue }
            evidence.initiatives.append(
                InitiativeSighting(
                    name: sentence.text(core), countries: pair?.countries ?? [],
                    pair: pair.map { sentence.text($0.range) }, acronym: isAcronym ? sentence.text(core) : nil,
                    span: core, rule: "initiative-in-apposition", words: sentence.text(noun)))
        }
    }

    /// An article, at most four words, and the noun, with what it is for behind it.
    private func noun(behind end: Int, in sentence: Sentence) -> Range<Int>? {
        guard sentence[end]?.isMark(",") == true, let article = sentence[end + 1], Self.articles.contains(article.key)
        else { return nil }
        for index in end + 2..<end + 8 {
            guard let token = sentence[index], token.shape == .lower || token.isHyphen || token.isCapital else {
                return nil
            }
            if token.shape == .lower, token.cues.contains(.appositionHead) {
                // "a plan critic"
                let after = sentence[index + 1]
                return after.map { $0.mark != nil && !$0.isHyphen || $0.classes.contains(.function) } ?? true
                    ? index..<index + 1 : nil
            }
            if token.classes.contains(.function) { return nil }
        }
        return nil
    }

    private func isName(_ run: Range<Int>, in sentence: Sentence) -> Bool {
        let other: WordClass = [.titleHead, .honorific, .weekday, .month, .acronymTitle, .firstName]
        return !sentence.isBody(run) && sentence.isInitiativeName(run)
            && sentence.tokens[run].allSatisfy { $0.classes.isDisjoint(with: other) }
    }

    private static let articles = DateWords.keys("a an the its")
    static let nouns = DateWords.keys(
        "plan initiative programme program scheme campaign treaty pact agreement accord project strategy framework law compact convention protocol charter dialogue forum partnership roadmap"
    )
}

extension Sentence {
    /// The index behind a number that belongs to a name: "Clean Harbour 2040", "Public Quays Act 2031".
    func numberEnd(_ index: Int) -> Int {
        guard let number = self[index], number.shape == .number, number.gap, number.number != nil,
            number.end - number.start <= 4
        else { return index }
        return index + 1
    }
}
