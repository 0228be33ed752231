/// "RIVER (Restoring Inland Vessels and Estuary Routes)" and "Harbour Safety Agreement (HSA)".
///
/// Either is an initiative only where a head noun, a country pair or the words around it say so: an acronym in brackets
/// is more often a body's. Bodies are collected as such.
struct AcronymExpansion: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for open in sentence.tokens.indices.dropFirst() where sentence.tokens[open].isMark("(") {
            guard let close = Self.close(of: open, in: sentence), close > open + 1 else { continue }
            if close == open + 2,
                Acronym.isOneInBrackets(sentence.tokens[open + 1], sentence.text(open + 1..<open + 2))
            {
                expansionFirst(acronym: open + 1, in: sentence, &evidence)
            } else if Acronym.isOne(sentence.tokens[open - 1]) {
                acronymFirst(acronym: open - 1, expansion: open + 1..<close, in: sentence, &evidence)
            }
        }
    }

    /// The bracket that closes one, at most 24 tokens on.
    static func close(of open: Int, in sentence: Sentence) -> Int? {
        sentence.tokens.indices.dropFirst(open + 1).prefix(24).first { sentence.tokens[$0].isMark(")") }
    }

    private func acronymFirst(
        acronym: Int, expansion: Range<Int>, in sentence: Sentence, _ evidence: inout Evidence
    ) {
        let words = sentence.words(in: expansion)
        let printed = sentence.text(acronym..<acronym + 1)
        guard words.count >= 2, Acronym.matches(printed, initialsOf: words) else { return }
        let text = sentence.text(expansion)
        let head = sentence[expansion.upperBound + 1]
        let pair = CountryPair(before: acronym, in: sentence)
        let isCalledInitiative = head.map { !$0.classes.isDisjoint(with: .initiativeHead) } ?? false
        if !isCalledInitiative, pair == nil, sentence.isBody(expansion) {
            evidence.organisations.append(OrganisationSighting(name: text, acronym: printed))
            return
        }
        guard
            isCalledInitiative || pair != nil || sentence.endsInInitiativeHead(expansion)
                || sentence.isLaunched(before: acronym)
        else { return }
        evidence.initiatives.append(
            InitiativeSighting(
                name: printed, countries: pair?.countries ?? [], pair: pair.map { sentence.text($0.range) },
                acronym: printed, expansion: text, span: acronym..<expansion.upperBound + 1,
                rule: "acronym-before-expansion",
                words: sentence.text(acronym..<expansion.upperBound + 1)))
    }

    private func expansionFirst(acronym: Int, in sentence: Sentence, _ evidence: inout Evidence) {
        let printed = sentence.text(acronym..<acronym + 1)
        guard
            var start = expansionStart(of: printed, before: acronym - 1, in: sentence)
                ?? complement(before: acronym - 1, in: sentence).flatMap({
                    expansionStart(of: printed, before: $0, in: sentence)
                })
        else { return }
        let end = acronym - 1
        let head = sentence[acronym + 2]
        let hasHead = head.map { !$0.classes.isDisjoint(with: .initiativeHead) } ?? false
        let pair = CountryPair(at: start, in: sentence, before: end) ?? CountryPair(before: start, in: sentence)
        if let pair, pair.range.lowerBound == start { start = pair.range.upperBound }
        let expansion = start..<end
        guard !expansion.isEmpty else { return }
        let text = sentence.text(expansion)
        guard hasHead || sentence.endsInInitiativeHead(expansion), !sentence.isBody(expansion) || hasHead,
            sentence.tokens[start].isCapital
        else {
            if sentence.isBody(expansion) {
                evidence.organisations.append(OrganisationSighting(name: text, acronym: printed))
            }
            return
        }
        var name = text
        if hasHead, let head, head.shape == .capitalised, !sentence.endsInInitiativeHead(expansion) {
            name += " " + sentence.text(acronym + 2..<acronym + 3)
        }
        evidence.initiatives.append(
            InitiativeSighting(
                name: name, countries: pair?.countries ?? [], pair: pair.map { sentence.text($0.range) },
                acronym: printed, expansion: text, span: start..<acronym + 2, rule: "expansion-before-acronym",
                words: sentence.text(start..<acronym + 2)))
    }

    /// Where "for Prosperity" begins, which an acronym may leave out.
    private func complement(before end: Int, in sentence: Sentence) -> Int? {
        (max(0, end - 5)..<end).last {
            sentence.tokens[$0].shape == .lower && Sentence.about.contains(sentence.tokens[$0].key)
        }
    }

    /// Where the words begin whose initials an acronym is, ending before `end`; the shortest that fits.
    private func expansionStart(of acronym: String, before end: Int, in sentence: Sentence) -> Int? {
        var start = end
        while start > 0, end - start < 16 {
            start -= 1
            let token = sentence.tokens[start]
            if token.mark != nil, !token.isHyphen, !token.isMark("&"), !token.isMark(",") { return nil }
            guard token.isWord else { continue }
            if Acronym.matches(acronym, initialsOf: sentence.words(in: start..<end)) { return start }
        }
        return nil
    }
}

extension Sentence {
    /// The words of a range as printed, hyphenated parts each by itself, marks left out but `&`.
    func words(in range: Range<Int>) -> [String] {
        range.compactMap { tokens[$0].isWord || tokens[$0].isMark("&") ? text($0..<$0 + 1) : nil }
    }

    /// Whether a name's last capitalised word is a body's head noun, or any a word that only bodies have.
    func isBody(_ range: Range<Int>) -> Bool {
        let last = range.last { tokens[$0].isCapital }
        return last.map { tokens[$0].classes.contains(.organisation) } ?? false
            || range.contains { tokens[$0].isCapital && Self.surelyBody.contains(tokens[$0].key) }
    }

    /// Whether a name ends in an initiative's head noun, or in one with what it is about: "Agreement on Shipping".
    func endsInInitiativeHead(_ range: Range<Int>) -> Bool {
        guard let last = range.last(where: { tokens[$0].isWord }) else { return false }
        return tokens[last].classes.contains(.initiativeHead)
            || range.contains { index in
                tokens[index].classes.contains(.initiativeHead) && tokens[index].isCapital && range.contains(index + 2)
                    && tokens[index + 1].shape == .lower && Self.about.contains(tokens[index + 1].key)
            }
    }

    /// Words that join a head noun with what it is about.
    static let about: WordSet = DateWords.keys("of on for against in to")

    /// Whether "launched the" or "under the" leads up to a place, the countries before it aside.
    func isLaunched(before index: Int) -> Bool {
        let words = tokens[max(0, index - 6)..<index]
        return words.contains { Self.launching.contains($0.key) && $0.shape == .lower }
    }

    private static let launching: WordSet = WordSet(
        [
            "launch", "launched", "launching", "unveiled", "initiative", "framework", "programme", "program", "scheme",
            "signed",
        ].map { WordKey($0) })
    private static let surelyBody: WordSet = WordSet(
        [
            "ministry", "department", "fund", "bank", "council", "commission", "authority", "association",
            "organisation", "organization", "agency", "bureau", "corporation", "committee", "index", "union",
            "institute", "university", "party", "court", "school", "directorate", "board", "federation",
            "confederation",
            "society", "tribunal", "secretariat", "parliament", "college", "centre", "center", "foundation",
        ].map { WordKey($0) })
}
