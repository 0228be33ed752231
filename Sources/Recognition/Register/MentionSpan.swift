/// How far a mention reaches beyond the spelling that was found.
struct MentionSpan {
    private let entity: Entity
    private let use: NamePattern.Use

    init(_ entity: Entity, _ use: NamePattern.Use) {
        self.entity = entity
        self.use = use
    }

    /// The span of a match, in token indices; it doesn't reach back before `floor`.
    func span(of range: Range<Int>, in sentence: Sentence, from floor: Int) -> Range<Int> {
        switch (entity.kind, use) {
        case (.initiative, _): return initiative(range, in: sentence, from: floor)
        case (.organisation, _): return range.lowerBound..<bracketed(range.upperBound, in: sentence)
        case (.person, .title): return title(range, in: sentence, from: floor)
        default: return range
        }
    }

    /// "Indian Port Minister": the people before a title belong to it.
    private func title(_ range: Range<Int>, in sentence: Sentence, from floor: Int) -> Range<Int> {
        let before = range.lowerBound - 1
        guard before >= floor, let token = sentence[before], token.isCapital, token.classes.contains(.demonym) else {
            return range
        }
        return before..<range.upperBound
    }

    private func initiative(
        _ range: Range<Int>, in sentence: Sentence, from floor: Int
    ) -> Range<Int> {
        var start = range.lowerBound
        if let pair = CountryPair(before: start, in: sentence), pair.range.lowerBound >= floor {
            start = pair.range.lowerBound
        }
        var end = bracketed(range.upperBound, in: sentence)
        if end > range.upperBound {
            if let head = sentence[end], head.shape == .capitalised, head.classes.contains(.initiativeHead), head.gap {
                end += 1
            }
        } else if let expansion = shortFor(end, in: sentence) {
            end = expansion
        }
        return start..<century(end, in: sentence)
    }

    /// Behind a bracket that holds another spelling of the same name.
    private func bracketed(_ end: Int, in sentence: Sentence) -> Int {
        guard sentence[end]?.isMark("(") == true, let close = AcronymExpansion.close(of: end, in: sentence),
            close > end + 1, known.contains(SpellingFold.key(sentence.text(end + 1..<close)))
        else { return end }
        return close + 1
    }

    private var known: Set<String> {
        Set(([entity.acronym, entity.expansion].compactMap { $0 } + entity.aliases).map(SpellingFold.key))
    }

    /// "… initiative—short for EXPANSION"
    private func shortFor(_ end: Int, in sentence: Sentence) -> Int? {
        guard
            let lead = (end..<min(end + 5, sentence.tokens.count)).first(where: {
                sentence.tokens[$0].key == Self.short
            }),
            sentence[lead + 1].map({ Words.of.contains($0.key) }) == true
        else { return nil }
        let known = known
        let longest = min(lead + 2 + NameTrie.limit, sentence.tokens.count)
        return stride(from: lead + 4, through: longest, by: 1).first {
            known.contains(SpellingFold.key(sentence.text(lead + 2..<$0)))
        }
    }

    /// "for the 21st Century"
    private func century(_ end: Int, in sentence: Sentence) -> Int {
        guard let lead = sentence[end], Words.of.contains(lead.key), sentence[end + 1]?.key == Words.the,
            sentence[end + 2]?.shape == .ordinal, sentence[end + 3]?.key == Self.centuryKey
        else { return end }
        return end + 4
    }

    private static let short = WordKey("short")
    private static let centuryKey = WordKey("century")
}
