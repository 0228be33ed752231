/// Runs of capitalised words: where names stand.
enum CapitalRuns {
    /// Maximal runs, as ranges of token indices; particles, hyphens and suffixes after a comma may stand within one.
    ///
    /// A run doesn't begin with a function word that opens the sentence, and doesn't cross a mark or a possessive.
    static func find(in tokens: [Token]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            guard begins(tokens, index) else {
                index += 1
                continue
            }
            let end = self.end(tokens, from: index)
            runs.append(index..<end)
            index = end
        }
        return runs
    }

    private static func begins(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapital else { return false }
        guard token.classes.contains(.function) else { return true }
        // "Under Secretary", "US", "A. Brook", "Will Smith": a function word that is none here.
        if token.shape == .capitals && token.end - token.start > 1 {
            return !token.classes.contains(.opener) || token.classes.contains(.country)
        }
        if token.shape == .initial { return token.dotted }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        guard let next, next.isCapital, next.gap else { return false }
        if token.classes.contains(.titleModifier) { return next.classes.contains(.titleHead) }
        return token.classes.contains(.firstName) && index > 0 && !token.classes.contains(.opener)
    }

    private static func end(_ tokens: [Token], from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count {
            if continues(tokens, end) {
                end += 1
            } else if let next = bridged(tokens, end) {
                end = next
            } else {
                break
            }
        }
        return end
    }

    private static func continues(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapital, token.gap else { return false }
        return
            !(token.classes.contains(.opener) && token.shape == .capitalised
            && !token.classes.contains(.titleModifier))
    }

    /// The index behind what bridges two capitalised words: particles, or a hyphen without gaps.
    private static func bridged(_ tokens: [Token], _ index: Int) -> Int? {
        let token = tokens[index]
        if token.isHyphen, !token.gap, index + 1 < tokens.count, !tokens[index + 1].gap, tokens[index + 1].isWord {
            return index + 2
        }
        // "UK–Norway", with a dash instead of a hyphen
        if token.isDash, !token.gap, index + 1 < tokens.count, !tokens[index + 1].gap,
            tokens[index - 1].classes.contains(.country), tokens[index + 1].classes.contains(.country)
        {
            return index + 2
        }
        var next = index
        while next < tokens.count, next - index < 3, tokens[next].shape == .lower,
            tokens[next].classes.contains(.particle)
        {
            next += 1
            // "al-Maktoum"
            if next + 1 < tokens.count, tokens[next].isHyphen, !tokens[next].gap { next += 1 }
        }
        guard next > index, next < tokens.count, tokens[next].isCapital else { return nil }
        return next + 1
    }
}
