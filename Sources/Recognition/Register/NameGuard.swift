/// What must hold around a spelling for it to be a mention.
enum NameGuard {
    static func holds(_ use: NamePattern.Use, at range: Range<Int>, in sentence: Sentence) -> Bool {
        switch use {
        case .full: return isCapitalised(range, in: sentence) && standsAlone(range, in: sentence)
        case .short: return isShortName(range, in: sentence)
        case .shortCommon: return isShortName(range, in: sentence) && isClearlyName(range, in: sentence)
        case .given:
            return isShortName(range, in: sentence)
                && !(sentence[range.upperBound].map { $0.isCapital && $0.gap } ?? false)
        case .title: return isTitleAlone(range, in: sentence)
        case .acronym:
            return sentence.tokens[range.lowerBound].shape == .capitals && standsAlone(range, in: sentence)
        case .body, .bodyFirst: return isBodyAlone(range, in: sentence)
        case .bodyHead:
            return sentence[range.lowerBound - 1]?.key == Words.the && isBodyAlone(range, in: sentence)
                && !(sentence[range.upperBound].map { $0.gap && $0.isCapital || Words.of.contains($0.key) } ?? false)
        case .anyCase: return standsAlone(range, in: sentence)
        }
    }

    private static func isCapitalised(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        sentence.tokens[range.lowerBound].isCapital
            && sentence.tokens[range].allSatisfy { token in
                token.shape != .lower || !token.gap
                    || !token.classes.isDisjoint(with: [.function, .particle, .initiativeHead])
            }
    }

    /// Not a part of a hyphenated word.
    private static func standsAlone(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        if let after = sentence[range.upperBound], after.isHyphen, !after.gap,
            let next = sentence[range.upperBound + 1], !next.gap, next.isWord
        {
            return false
        }
        return true
    }

    /// A surname by itself: capitalised, no other name before it, no capitalised word behind it.
    private static func isShortName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard
            sentence.tokens[range.lowerBound].isCapital
                || sentence.tokens[range.lowerBound].classes.contains(.particle),
            sentence.tokens[range.upperBound - 1].isCapital, standsAlone(range, in: sentence)
        else { return false }
        if let after = sentence[range.upperBound], after.gap, after.isCapital {
            let isBody = !after.classes.isDisjoint(with: .organisation)
            guard !isBody,
                sentence.isTitleCase || after.classes.contains(.opener) || after.classes.contains(.function)
                    || after.classes.contains(.country)
            else { return false }
        }
        guard range.lowerBound > 0 else { return true }
        let before = sentence.tokens[range.lowerBound - 1]
        if before.isHyphen, !sentence.tokens[range.lowerBound].gap { return false }
        guard before.isCapital, !before.classes.contains(.opener) || range.lowerBound > 1 else { return true }
        let isTitle = !before.classes.isDisjoint(with: [
            .titleHead, .honorific, .acronymTitle, .titleModifier, .portfolio, .demonym, .country, .function,
            .organisation,
        ])
        return isTitle || sentence.isTitleCase || before.classes.contains(.occupation)
    }

    /// "the Senate", "Senate Majority Leader", "NATO Secretary General"; not within "World Congress".
    private static func isBodyAlone(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard sentence.tokens[range.lowerBound].isCapital, standsAlone(range, in: sentence) else { return false }
        if let before = sentence[range.lowerBound - 1] {
            if before.isHyphen, !sentence.tokens[range.lowerBound].gap { return false }
            if before.isCapital, sentence.tokens[range.lowerBound].gap,
                before.classes.isDisjoint(with: [.country, .demonym, .opener])
            {
                return false
            }
        }
        guard let after = sentence[range.upperBound], after.gap, after.isCapital else { return true }
        return !after.classes.isDisjoint(with: [.titleHead, .titleModifier, .opener, .occupation, .acronymTitle])
            && after.classes.isDisjoint(with: .organisation)
    }

    /// Whether a capital says that a common word is a name: behind a title, before a verb of speech, or within a
    /// sentence of running text and not behind "the".
    private static func isClearlyName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        if hasTitle(before: range.lowerBound, in: sentence) { return true }
        if let after = sentence[range.upperBound], after.shape == .lower, after.classes.contains(.speech) {
            return true
        }
        guard let before = sentence[range.lowerBound - 1], !sentence.isTitleCase else { return false }
        // "in Washington" is the city.
        let isPlace = !sentence.tokens[range.lowerBound].classes.isDisjoint(with: [.place, .country])
        if isPlace, !isHuman(behind: range.upperBound, in: sentence) { return false }
        return before.mark == nil && !before.isCapital && ![Words.the, Words.a].contains(before.key)
    }

    private static func isHuman(behind index: Int, in sentence: Sentence) -> Bool {
        sentence[index].map { $0.shape == .lower && ($0.classes.contains(.speech) || $0.key == Words.who) } ?? false
    }

    static func hasTitle(before index: Int, in sentence: Sentence) -> Bool {
        guard let before = sentence[index - 1] else { return false }
        return !before.classes.isDisjoint(with: [.titleHead, .honorific, .acronymTitle])
    }

    /// A title with no name behind it, and no other country or rank before it.
    private static func isTitleAlone(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        let tokens = sentence.tokens
        guard tokens[range.lowerBound].isCapital, tokens[range.upperBound - 1].isCapital else { return false }
        if let after = sentence[range.upperBound] {
            if after.gap, after.isCapital, after.classes.isDisjoint(with: .function) { return false }
            if after.isMark(","), let name = sentence[range.upperBound + 1], name.isCapital { return false }
            if after.shape == .lower, Words.of.contains(after.key), sentence[range.upperBound + 1]?.isCapital == true {
                return false
            }
        }
        guard let before = sentence[range.lowerBound - 1], tokens[range.lowerBound].gap else {
            return range.lowerBound == 0
        }
        if before.shape == .possessive { return false }
        // "Ana Brook, Minister for Ports,": said of the name before it.
        if before.isMark(","), sentence[range.lowerBound - 2]?.isCapital == true { return false }
        let isOther: WordClass = [.titleModifier, .titleHead, .country, .organisation, .portfolio]
        return before.isMark(",") || before.mark != nil || before.classes.isDisjoint(with: isOther)
            || before.classes.contains(.function)
    }
}
