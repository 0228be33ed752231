/// "Ana Brook, deputy head of the port,", "Ana Brook, 42,", "Ana Brook (D-OR)", "Ana Brook (born 1970)", "Ana Brook, who"
struct AppositionAfterName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            guard let mark = sentence[run.upperBound], mark.isMark(",") || mark.isMark("("),
                let name = sentence.personName(in: nameStart(run, in: sentence)..<run.upperBound),
                name.upperBound == run.upperBound, sentence.wordCount(name) > 1, !sentence.hasObjection(name)
            else { continue }
            let found =
                mark.isMark(",")
                ? behindComma(run.upperBound + 1, in: sentence) : inBrackets(run.upperBound + 1, in: sentence)
            guard let found else { continue }
            let words = sentence.text(found.words)
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: found.strength, rule: "apposition-after-name", words: words,
                    role: found.role.map(sentence.text)))
        }
    }

    /// Whether what stands in brackets are the initials of the words before them: then it is no party's.
    private func isAcronym(_ index: Int, in sentence: Sentence) -> Bool {
        guard let run = sentence.run(at: index - 2), let letter = sentence.text(run).unicodeScalars.first,
            let initial = sentence.text(index..<index + 1).unicodeScalars.first
        else { return true }
        return letter == initial
    }

    private static let pronounced = WordKey("pronounced")
    private static let known = WordKey("known")
    private static let asKey = WordKey("as")
    private static let adjectives = DateWords.keys("major general private lance count dean principal deputy chair")

    private func nameStart(_ run: Range<Int>, in sentence: Sentence) -> Int {
        run.last { sentence.isTitleHead($0) && $0 + 1 < run.upperBound }.map { $0 + 1 } ?? run.lowerBound
    }

    private struct Found {
        var words: Range<Int>
        var role: Range<Int>?
        var strength: PersonSighting.Strength
    }

    /// A role within eight words, an age, or a relative clause.
    private func behindComma(_ start: Int, in sentence: Sentence) -> Found? {
        guard let first = sentence[start], first.key != Words.and, first.key != Words.or else { return nil }
        if let age = first.number, (5...110).contains(age), let after = sentence[start + 1],
            after.isMark(",") || after.isMark(".")
        {
            return Found(words: start..<start + 1, role: nil, strength: .strong)
        }
        // ", commonly known as"
        if let known = (start..<start + 3).first(where: { sentence[$0]?.key == Self.known }),
            sentence[known + 1]?.key == Self.asKey
        {
            return Found(words: start..<known + 2, role: nil, strength: .fair)
        }
        if first.key == Words.who { return Found(words: start..<start + 1, role: nil, strength: .fair) }
        if opensClause(start, in: sentence) { return nil }
        var index = start
        while let token = sentence[index], index - start < 8 {
            if token.shape == .lower, Self.breaks.contains(token.key) { return nil }
            if token.mark != nil, !token.isHyphen, !token.isMark("/") { return nil }
            if token.shape == .lower, token.classes.contains(.speech) { return nil }
            // "major", "general", "private" are adjectives in lower case.
            let isRole =
                !token.classes.isDisjoint(with: [.titleHead, .occupation, .kin])
                && (token.isCapital || token.shape == .lower && !Self.adjectives.contains(token.key))
            // "its port, Minister Ana Brook said": a title directly before another name belongs to that one.
            if isRole,
                !(sentence[index + 1].map { $0.isCapital && $0.gap } ?? false)
                    || sentence[index + 1]?.classes.contains(.titleHead) == true
            {
                let end = roleEnd(index + 1, in: sentence)
                return Found(words: index..<index + 1, role: start..<end, strength: .strong)
            }
            if token.isCapital || token.classes.isDisjoint(with: .function) || index - start < 3 {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// ", Brook engaged the officials", ", Ana Brook and the minister": another name with a verb behind it, or another
    /// full name, begins a clause or a list and no apposition.
    private func opensClause(_ start: Int, in sentence: Sentence) -> Bool {
        guard let run = sentence.run(at: start), run.lowerBound == start else { return false }
        if sentence.tokens[start].classes.contains(.firstName), let name = sentence.personName(in: run),
            name == run, (2...4).contains(sentence.wordCount(name)), !sentence.hasObjection(name)
        {
            return true
        }
        guard let verb = sentence[run.upperBound], verb.shape == .lower else { return false }
        if verb.classes.contains(.speech) || !verb.cues.isDisjoint(with: [.humanVerb, .copula]) { return true }
        let bytes = sentence.bytes[verb.range]
        return DateWords.back.contains(verb.key) || bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8)
    }

    /// Words that never stand before the head of an apposition: "engaged with the minister".
    private static let breaks = DateWords.keys("with across against among")

    /// The end of "head of the port authority": up to the next comma, verb or clause, ten words at most.
    private func roleEnd(_ start: Int, in sentence: Sentence) -> Int {
        var index = start
        while let token = sentence[index], index - start < 10 {
            if token.mark != nil, !token.isHyphen, !token.isMark("&") { break }
            if token.classes.contains(.speech), token.shape == .lower { break }
            if token.shape == .lower, index == start, !Words.of.contains(token.key), token.classes.contains(.function) {
                if ![WordKey("at"), WordKey("in"), WordKey("to")].contains(token.key) { break }
            }
            index += 1
        }
        return index
    }

    /// "(R-TX)", "(born 1970)", "(1819 - 1890)", "(42)".
    private func inBrackets(_ start: Int, in sentence: Sentence) -> Found? {
        guard let first = sentence[start] else { return nil }
        if first.key == Words.born || first.key == Self.pronounced {
            return Found(words: start..<start + 1, role: nil, strength: .strong)
        }
        // "(BJP)"
        if first.shape == .capitals, !first.dotted, sentence[start + 1]?.isMark(")") == true,
            !isAcronym(start, in: sentence)
        {
            return Found(words: start..<start + 1, role: nil, strength: .weak)
        }
        if first.shape == .initial, let hyphen = sentence[start + 1], hyphen.isHyphen || hyphen.isMark(","),
            let state = sentence[start + 2], state.isCapital
        {
            return Found(words: start..<start + 3, role: nil, strength: .strong)
        }
        if let year = first.number, (1000...2100).contains(year), let dash = sentence[start + 1], dash.isDash,
            let other = sentence.tokens[start...].dropFirst(2).first(where: { !$0.isDash }),
            other.isMark(")") || (1000...2100).contains(other.number ?? 0)
        {
            return Found(words: start..<start + 3, role: nil, strength: .fair)
        }
        // "(February 6, 1839 - August 21, 1907)"
        let isDay = sentence.month(start) != nil || sentence.dayNumber(start) != nil && sentence.month(start + 1) != nil
        if isDay,
            let close = (start..<min(start + 12, sentence.tokens.count)).first(where: {
                sentence.tokens[$0].isMark(")")
            }),
            sentence.tokens[start..<close].contains(where: \.isDash)
        {
            return Found(words: start..<close, role: nil, strength: .fair)
        }
        return nil
    }
}
