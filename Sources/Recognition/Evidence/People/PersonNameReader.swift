/// Reads a person's name out of a range of capitalised words.
extension Sentence {
    /// The name at the beginning of a range: honorifics skipped, ended before words that belong to no name.
    ///
    /// At most five words; `nil` where nothing is left or where what is left is no name by its form.
    func personName(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start + 1 < range.upperBound, isBeforeName(start, until: range.upperBound) { start += 1 }
        var end = start
        var words = 0
        while end < range.upperBound, !endsName(end, from: start), words <= 5, end - start < 12 {
            if !tokens[end].isHyphen, end == start || tokens[end].gap, tokens[end].shape != .lower { words += 1 }
            end += 1
        }
        while end > start, tokens[end - 1].shape == .lower && tokens[end - 1].gap || tokens[end - 1].isHyphen {
            end -= 1
        }
        guard words <= 5, end > start, tokens[start..<end].contains(where: { $0.shape == .capitalised }) else {
            return nil
        }
        // "A." alone, or "Jr." alone, is none.
        if end - start == 1, tokens[start].shape != .capitalised { return nil }
        return start..<end
    }

    /// An honorific, or a title or occupation with two words or more behind it: "Coach P. J. Brook".
    private func isBeforeName(_ index: Int, until end: Int) -> Bool {
        let token = tokens[index]
        // "Don Brook" may be a name, "Don Luis Brook" hardly.
        if token.classes.contains(.honorific), token.classes.isDisjoint(with: .firstName) { return true }
        return end - index > 2 && token.shape == .capitalised && tokens[index + 1].gap
            && !token.classes.isDisjoint(with: [.occupation, .titleHead, .titleModifier, .honorific])
    }

    /// How many words, hyphenated ones counted once, a name has.
    func wordCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { count, index in
            count + (tokens[index].isWord && (index == range.lowerBound || tokens[index].gap) ? 1 : 0)
        }
    }

    private func endsName(_ index: Int, from start: Int) -> Bool {
        let token = tokens[index]
        if token.isHyphen { return false }
        let classes = token.classes
        if token.shape == .lower, classes.contains(.particle) { return false }
        if classes.contains(.nameSuffix) || token.shape == .initial { return false }
        // "J.K.", "JD": initials open a name; other capitals belong to none.
        if token.shape == .capitals {
            return !token.dotted && (index > start || token.end - token.start > 2)
                || !classes.isDisjoint(with: [.country, .place, .acronymTitle])
        }
        if classes.contains(.weekday) && classes.isDisjoint(with: .firstName) { return true }
        // "Jun Park": a short form without a dot is only a month beside a number.
        let isMonth =
            classes.contains(.month)
            && (token.dotted || token.end - token.start > 4
                || DateWords.shortMonths.contains(token.key) || self[index + 1]?.number != nil)
        if isMonth {
            if self[index + 1]?.number != nil { return true }
            // "April Brook", but "in May Ana Brook left"
            return index == start
                && (classes.isDisjoint(with: .firstName)
                    || self[index - 1].map { DateWords.before.contains($0.key) } ?? false)
        }
        if !classes.isDisjoint(with: [.country, .demonym]) {
            return classes.isDisjoint(with: [.firstName, .surname])
                || index > start && self[index + 1]?.gap == true
                    && self[index + 1]?.isCapital == true
        }
        // "Park Su Bin"
        if index == start, classes.contains(.familyFirst), let next = self[index + 1], next.gap,
            next.shape == .capitalised,
            next.classes.isDisjoint(with: [.thing, .organisation, .initiativeHead])
        {
            return false
        }
        if !classes.isDisjoint(with: [.thing, .organisation, .initiativeHead]) {
            // "Hall" ends a name of a person as well as one of a building: a given name before it decides.
            let isAlsoName =
                !classes.isDisjoint(with: [.common, .surname]) && index > start
                && tokens[start].classes.contains(.firstName)
            return !isAlsoName
        }
        return classes.contains(.acronymTitle)
    }

    /// Whether any word of a name is of a class that people's names have no part in.
    func hasObjection(_ range: Range<Int>) -> Bool {
        guard let last = tokens[range].last else { return true }
        // "Daniel Near": behind a given name the last word may be any.
        let isKnown = tokens[range.lowerBound].classes.contains(.firstName)
        return tokens[range].contains { token in
            let classes = token.classes
            if classes.contains(.firstName) || token.shape == .lower && classes.contains(.particle) { return false }
            return !classes.isDisjoint(with: [
                .thing, .organisation, .country, .demonym, .initiativeHead, .portfolio, .weekday, .titleHead,
            ]) && !classes.contains(.common) && !(isKnown && classes.contains(.surname))
                || (classes.contains(.function) && token.shape == .capitalised
                    && !(isKnown && token.start == last.start))
        }
    }
}
