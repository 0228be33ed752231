/// "Coastal Shipping Agreement", "Harbour Safety Partnership agreement", "RIVER initiative": capitals with a head noun.
struct HeadNounRun: EvidenceRule {
    /// Lower-case heads that type a capitalised name before them; others ("plan", "deal") are too common.
    static let lowerHeads: WordSet = WordSet(
        [
            "initiative", "framework", "vision", "programme", "program", "scheme", "agreement", "treaty", "pact",
            "accord", "convention", "dialogue", "campaign", "compact", "strategy", "mission",
        ].map { WordKey($0) })

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            if let sighting = lowerHead(run, in: sentence) ?? capitalHead(run, in: sentence) {
                evidence.initiatives.append(sighting)
            }
        }
    }

    private func capitalHead(_ run: Range<Int>, in sentence: Sentence) -> InitiativeSighting? {
        guard
            let last = run.last(where: {
                sentence.tokens[$0].shape == .capitalised
                    && (sentence.tokens[$0].classes.contains(.initiativeHead) || isNameHead($0, run, in: sentence))
            })
        else { return nil }
        // "Paris Agreement Secretariat" is a body: nothing may stand behind the head.
        guard last == run.upperBound - 1 else { return nil }
        let year = Self.dated.contains(sentence.tokens[last].key) ? sentence.numberEnd(last + 1) : last + 1
        let end = year > last + 1 ? year : complementEnd(last + 1, in: sentence)
        let span = extended(run.lowerBound..<end, in: sentence)
        let shorter = year > last + 1 ? sentence.text(span.lowerBound..<last + 1) : nil
        return sighting(span, head: last..<last + 1, shorter: shorter, in: sentence)
    }

    /// "Clean Rivers Bill", "Northern Fisheries Arrangement": heads that are also names or plain words, behind words
    /// that are neither a given name nor a title.
    private func isNameHead(_ index: Int, _ run: Range<Int>, in sentence: Sentence) -> Bool {
        guard sentence.tokens[index].cues.contains(.nameHead),
            index - run.lowerBound >= 2
                || index > run.lowerBound
                    && sentence.tokens[run.lowerBound].classes.contains(.portfolio)
        else { return false }
        return sentence.tokens[run.lowerBound..<index].allSatisfy {
            $0.classes.isDisjoint(with: [.firstName, .titleHead, .honorific, .month, .weekday])
        }
    }

    static let nameHeads = DateWords.keys("bill arrangement arrangements facility communique resolution")
    private static let dated = DateWords.keys("act acts bill regulations treaty agreement convention protocol")

    private func lowerHead(_ run: Range<Int>, in sentence: Sentence) -> InitiativeSighting? {
        guard let head = sentence[run.upperBound], head.gap, head.shape == .lower, head.cues.contains(.lowerHead)
        else { return nil }
        let pair = CountryPair(at: run.lowerBound, in: sentence, before: run.upperBound)
        let core = (pair?.range.upperBound ?? run.lowerBound)..<run.upperBound
        guard let first = core.first else { return nil }
        if core.count == 1 {
            guard Acronym.isOne(sentence.tokens[first]) else { return oneWord(first, in: sentence) }
            return make(
                core, pair: pair, acronym: sentence.text(core), head: run.upperBound..<run.upperBound + 1, in: sentence)
        }
        // The head belongs to the name where the run has one of its own kind ("… Partnership agreement").
        guard core.count <= 8, sentence.isInitiativeName(core), !sentence.isBody(core) else { return nil }
        let shorter = sentence.endsInInitiativeHead(core) ? sentence.text(core) : nil
        return make(
            core.lowerBound..<run.upperBound + 1, pair: pair, acronym: nil, shorter: shorter,
            head: run.upperBound..<run.upperBound + 1, in: sentence)
    }

    /// "the Lodestar mission", "the Erasmus programme": one word of no other sense behind "the".
    private func oneWord(_ index: Int, in sentence: Sentence) -> InitiativeSighting? {
        let token = sentence.tokens[index]
        guard token.shape == .capitalised, token.classes.isEmpty, sentence[index - 1]?.key == Words.the,
            sentence[index + 1].map({ Self.oneWordHeads.contains($0.key) }) == true
        else { return nil }
        return make(index..<index + 2, pair: nil, acronym: nil, shorter: nil, head: index + 1..<index + 2, in: sentence)
    }

    private static let oneWordHeads = DateWords.keys("mission programme program scheme initiative accord treaty pact")

    /// The end of "on the Law of the Sea", "for Prosperity": what a head is about, unless it is only a place or a time.
    private func complementEnd(_ head: Int, in sentence: Sentence) -> Int {
        guard let about = sentence[head], about.shape == .lower, Self.complements.contains(about.key) else {
            return head
        }
        var at = head + 1
        if sentence[at]?.key == Words.the { at += 1 }
        guard let run = sentence.run(at: at), run.lowerBound == at, run.count <= 6,
            !run.allSatisfy({
                !sentence.tokens[$0].classes.isDisjoint(with: [
                    .country, .demonym, .place, .month, .weekday, .firstName,
                ])
            })
        else { return head }
        return run.upperBound
    }

    private static let complements = DateWords.keys("on for against of")

    /// What stands before a head's run, "of" and "in" with capitals on both sides, belongs to it: "Traffic in Arms
    /// Regulations".
    private func extended(_ range: Range<Int>, in sentence: Sentence) -> Range<Int> {
        var start = range.lowerBound
        // "Foreign Ministers' Strategic Dialogue"
        if start >= 2, let apostrophe = sentence[start - 1], !apostrophe.gap,
            apostrophe.isMark("'") || apostrophe.isMark("’") || apostrophe.shape == .possessive,
            let run = sentence.run(at: start - 2), run.upperBound == start - 1, run.count <= 6,
            sentence.tokens[run.upperBound - 1].classes.contains(.occupation)
                || sentence.tokens[run.upperBound - 1].classes.contains(.thing)
        {
            start = run.lowerBound
        }
        // "Three Seas Initiative"
        if start >= 1, let number = sentence[start - 1], number.shape == .capitalised,
            number.classes.contains(.numeral), number.end - number.start > 2, start - 1 > 0
        {
            start -= 1
        }
        while start >= 2, sentence.tokens[start - 1].shape == .lower,
            Self.links.contains(sentence.tokens[start - 1].key),
            let run = sentence.run(at: start - 2), run.upperBound == start - 1, range.upperBound - run.lowerBound <= 10,
            sentence.tokens[run.lowerBound..<run.upperBound].allSatisfy({
                $0.classes.isDisjoint(with: [.titleHead, .organisation])
            })
        {
            start = run.lowerBound
        }
        return start..<range.upperBound
    }

    private static let links: WordSet = [WordKey("in"), WordKey("of"), WordKey("and"), WordKey("on")]

    private func sighting(
        _ span: Range<Int>, head: Range<Int>, shorter: String? = nil, in sentence: Sentence
    ) -> InitiativeSighting? {
        let pair = CountryPair(at: span.lowerBound, in: sentence, before: span.upperBound)
        let core = (pair?.range.upperBound ?? span.lowerBound)..<span.upperBound
        let before = core.lowerBound..<max(core.lowerBound, head.lowerBound)
        guard before.count >= 1, core.count <= 12, !sentence.isBody(core),
            sentence.isInitiativeName(before) || isNamedAfterPlace(before, head: head, in: sentence)
        else { return nil }
        return make(core, pair: pair, acronym: nil, shorter: shorter, head: head, in: sentence)
    }

    /// "Oslo Accord": treaties are named after where they were signed, other things that are called after a place are not
    /// initiatives.
    private func isNamedAfterPlace(_ before: Range<Int>, head: Range<Int>, in sentence: Sentence) -> Bool {
        Self.treaties.contains(sentence.tokens[head.lowerBound].key)
            && before.allSatisfy { sentence.tokens[$0].classes.contains(.place) }
    }

    private static let treaties = DateWords.keys(
        "agreement accord accords protocol convention treaty declaration pact charter")

    private func make(
        _ core: Range<Int>, pair: CountryPair?, acronym: String?, shorter: String? = nil, head: Range<Int>,
        in sentence: Sentence
    ) -> InitiativeSighting {
        InitiativeSighting(
            name: sentence.text(core), countries: pair?.countries ?? [], pair: pair.map { sentence.text($0.range) },
            acronym: acronym, expansion: nil, shorter: shorter, span: core, rule: "head-noun",
            words: sentence.text(head))
    }
}

extension Sentence {
    /// Whether the words before a head noun can name an initiative: not only a place, a people or a title.
    func isInitiativeName(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].isWord }
        let empty: WordClass = [.country, .demonym, .place, .titleHead, .function, .titleModifier, .weekday, .month]
        return words.contains { tokens[$0].classes.isDisjoint(with: empty) }
            && !range.contains { tokens[$0].isMark("(") }
    }
}
