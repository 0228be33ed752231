/// Reads titles: "Deputy Minister for Ports", "U.S. Trade Representative", "Commerce and Industry Minister".
extension Sentence {
    /// A title as printed, and where the words after it begin.
    struct Title {
        var range: Range<Int>
        var next: Int
    }

    /// Whether a token ends a title, or is one in capitals.
    func isTitleHead(_ index: Int) -> Bool {
        guard let token = self[index] else { return false }
        if token.classes.contains(.acronymTitle) { return true }
        guard token.classes.contains(.titleHead) else { return false }
        return token.shape == .capitalised || token.shape == .lower
    }

    /// The title whose head stands at an index, with what it is responsible for: "Secretary of State".
    func title(atHead head: Int) -> Title {
        var end = head + 1
        // "Secretary General", "Attorney General": the last of two heads counts.
        while let token = self[end], token.gap, token.classes.contains(.titleHead),
            token.isCapital == tokens[head].isCapital,
            !token.classes.contains(.honorific)
        {
            end += 1
        }
        // "President-elect"
        if let hyphen = self[end], hyphen.isHyphen, !hyphen.gap, let word = self[end + 1],
            Words.elect.contains(word.key)
        {
            end += 2
        }
        end = complementEnd(after: end) ?? bracketEnd(after: end) ?? end
        return Title(range: titleStart(before: head)..<end, next: end)
    }

    /// "Secretary (West)"
    private func bracketEnd(after head: Int) -> Int? {
        guard let open = self[head], open.isMark("("),
            let close = (head + 2..<head + 5).first(where: { self[$0]?.isMark(")") == true }),
            self[head + 1]?.isCapital == true || self[head + 1].map({ Words.retired.contains($0.key) }) == true,
            self[close + 1]?.shape == .capitalised
        else { return nil }
        return close + 1
    }

    /// A title without the honorifics at its end: "Port Minister Dr."
    func role(_ title: Title) -> String? {
        var end = title.range.upperBound
        while end > title.range.lowerBound, tokens[end - 1].classes.contains(.honorific), tokens[end - 1].isCapital {
            end -= 1
        }
        // "her deputy, Ana Brook": whose, and no office.
        if end == title.range.lowerBound + 1, tokens[title.range.lowerBound].shape == .lower,
            OccupationBeforeName.relations.contains(tokens[title.range.lowerBound].key)
        {
            return nil
        }
        return end > title.range.lowerBound ? text(title.range.lowerBound..<end) : nil
    }

    /// The end of "of State", "for Policy", "of the Treasury", "for Trade and Industry".
    private func complementEnd(after head: Int) -> Int? {
        guard let of = self[head], of.shape == .lower, Words.of.contains(of.key) else { return nil }
        var index = head + 1
        if let the = self[index], the.key == Words.the { index += 1 }
        let start = index
        while let token = self[index] {
            let joins =
                index > start && (token.key == Words.and || token.isMark("&"))
                && self[index + 1].map { $0.isCapital && $0.classes.contains(.portfolio) } == true
            let isOffice =
                token.isCapital
                && !token.classes.isDisjoint(with: [.portfolio, .country, .demonym, .place])
                && (token.classes.isDisjoint(with: .firstName) || token.classes.contains(.portfolio))
            guard joins || isOffice else { break }
            index += 1
        }
        return index > start ? index : nil
    }

    /// Where a title begins: modifiers, offices, countries and bodies before its head.
    private func titleStart(before head: Int) -> Int {
        var start = head
        while start > 0, head - start < 12 {
            let token = tokens[start - 1]
            guard tokens[start].gap || token.isHyphen || tokens[start].isHyphen else { break }
            let classes = token.classes
            let isPart =
                !classes.isDisjoint(with: [.titleModifier, .titleHead])
                && (token.isCapital || classes.contains(.titleModifier))
                || token.isCapital
                    && !classes.isDisjoint(with: [.portfolio, .country, .demonym, .place, .organisation])
                || token.isCapital && classes.isDisjoint(with: [.function, .honorific, .speech, .weekday, .month])
                    && (start > 1 || mayOpenTitle(token))
            let joins =
                start > 1 && (token.key == Words.and || token.isMark("&"))
                && tokens[start].classes.contains(.portfolio) && tokens[start - 2].isCapital
                && tokens[start - 2].classes.contains(.portfolio)
            let isHyphen = token.isHyphen && !token.gap && start > 1 && tokens[start - 2].isWord
            guard isPart || joins || isHyphen else { break }
            // Lower-case heads take only what modifies them: "the deputy minister".
            if token.shape == .lower, !joins, !classes.contains(.titleModifier) { break }
            start -= 1
        }
        while start < head, tokens[start].isHyphen || tokens[start].key == Words.and { start += 1 }
        return start
    }

    /// Whether the word that opens a sentence can belong to a title: "Meeting Minister Brook" doesn't begin with one.
    private func mayOpenTitle(_ token: Token) -> Bool {
        let ending = bytes[token.range].suffix(3)
        return !ending.elementsEqual("ing".utf8) && !ending.suffix(2).elementsEqual("ed".utf8)
            && !ending.suffix(2).elementsEqual("ly".utf8)
    }
}

/// Keys of single words that rules look for.
enum Words {
    static let of: WordSet = [WordKey("of"), WordKey("for")]
    static let elect: WordSet = [WordKey("elect"), WordKey("designate")]
    static let retired: WordSet = [WordKey("retd"), WordKey("rtd"), WordKey("ret"), WordKey("retired")]
    static let the = WordKey("the")
    static let a = WordKey("a")
    static let and = WordKey("and")
    static let or = WordKey("or")
    static let by = WordKey("by")
    static let who = WordKey("who")
    static let born = WordKey("born")
}
