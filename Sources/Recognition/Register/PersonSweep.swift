/// Finds every place where a person may be meant by a surname alone, with less doubt in the person's favour than
/// ``MentionMatcher`` has: for texts in which nothing may be left.
///
///     let sweep = PersonSweep(names: ["Ana Brook", "A. Brook"])
///     sweep.places(in: document, mentions: mentions, ids: ["ana-brook"], isNamed: true)
///
/// A surname that the matcher gives to somebody else stays theirs. Where nobody can tell (a common word at the beginning
/// of a sentence, one of two people of the name), it is taken for the person if the document names the person anywhere.
public struct PersonSweep: Sendable {
    /// A surname, or what else stands for the whole name, by its words without hyphens; folded.
    private let shorts: [[String]]
    /// The words before the surname and their initials, folded.
    private let given: Set<String>
    private let names: [PersonName]

    /// A sweep for one person, by all spellings of the full name.
    public init(names: [String]) {
        let names = names.map(PersonName.init).filter { $0.words.count > 1 }
        self.names = names
        let shorts = names.flatMap { [$0.short, $0.doubleSurname].compactMap(\.self) }
        self.shorts = Set(shorts.map(Self.words)).filter { words in words.contains { $0.utf8.count > 1 } }
            .sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
        let before = names.flatMap { name in name.words.filter { $0 != name.short } }.flatMap(Self.words)
        given = Set(before + before.compactMap { $0.first.map(String.init) })
    }

    /// Whether a spelling may be the person's: a fuller or a shorter form of one of the names.
    public func agrees(with spelling: String) -> Bool {
        let name = PersonName(spelling)
        return names.contains { $0 == name || $0.key == name.key || $0.agrees(with: name) }
    }

    /// The surnames, and what else stands for the whole name, folded.
    public var surnames: [String] { shorts.map { $0.joined(separator: " ") } }

    /// A place in a document.
    public struct Place: Sendable, Hashable {
        /// The passage, by its index in the document.
        public var passage: Int
        /// Where it stands there, in bytes.
        public var range: Range<Int>
    }

    /// Whether a document prints a surname in small letters: then it is a word as well.
    public func isWord(in document: AnalysedDocument) -> Bool {
        let words = Set(shorts.filter { $0.count == 1 }.map { WordKey($0[0]) })
        return document.sentences.contains { sentence in
            sentence.tokens.contains { $0.shape == .lower && words.contains($0.key) }
        }
    }

    /// The places, in reading order. `mentions` are those of the document, `ids` are the person's; `isNamed` says whether
    /// the document names the person in full anywhere, `isWord` whether the surname is a word of the pile as well.
    public func places(
        in document: AnalysedDocument, mentions: [Mention], ids: Set<String>, isNamed: Bool, isWord: Bool = false
    ) -> [Place] {
        if shorts.isEmpty { return [] }
        var byPassage: [Int: [Mention]] = [:]
        for mention in mentions { byPassage[mention.passage, default: []].append(mention) }
        var places: [Place] = []
        for sentence in document.sentences {
            let tokens = sentence.tokens
            var index = 0
            while index < tokens.count {
                guard let end = surnameEnd(sentence, index) else {
                    index += 1
                    continue
                }
                let range = sentence.byteRange(index..<end)
                let own = (byPassage[sentence.passage] ?? []).first { $0.range.overlaps(range) }
                if isMeant(index..<end, in: sentence, own: own, ids: ids, isNamed: isNamed, isWord: isWord) {
                    places.append(.init(passage: sentence.passage, range: range))
                }
                index = end
            }
        }
        return places
    }

    /// The end of a surname that begins at a token; hyphens within it make no difference.
    private func surnameEnd(_ sentence: Sentence, _ start: Int) -> Int? {
        guard sentence.tokens[start].isWord else { return nil }
        for words in shorts {
            var at = start
            var next = 0
            while next < words.count, at < sentence.tokens.count {
                let token = sentence.tokens[at]
                if token.isHyphen, next > 0, !token.gap {
                    at += 1
                    continue
                }
                guard token.isWord || token.shape == .mixed, NameFold.fold(sentence.text(at..<at + 1)) == words[next]
                else { break }
                at += 1
                next += 1
            }
            if next == words.count { return at }
        }
        return nil
    }

    private func isMeant(
        _ range: Range<Int>, in sentence: Sentence, own: Mention?, ids: Set<String>, isNamed: Bool,
        isWord: Bool
    ) -> Bool {
        let tokens = sentence.tokens
        guard tokens[range].contains(where: { $0.isCapital || $0.shape == .mixed }) else { return false }
        switch own?.target {
        case .entity(.person, let id)?: return ids.contains(id)
        case .entity(.place, _)?:
            guard isNamed, !isWhere(range, in: sentence) else { return false }
        case .entity?: return false
        case .date?, .duration?, nil: break
        }
        if let compound = isCompound(range, in: sentence) { return isNamed || compound }
        if isOthersName(range, in: sentence) || isThing(range, in: sentence) { return false }
        if isNamed { return true }
        let isCommon =
            isWord
            || tokens[range].contains {
                !$0.classes.isDisjoint(with: [.common, .country, .demonym, .function, .place])
            }
        return !isCommon || NameGuard.hasTitle(before: range.lowerBound, in: sentence)
    }

    /// Part of a hyphenated word; `true` where the rest of it is no name: "pro-Brook", "Brook-led".
    private func isCompound(_ range: Range<Int>, in sentence: Sentence) -> Bool? {
        var others: [Token] = []
        if let hyphen = sentence[range.upperBound], hyphen.isDash, !hyphen.gap,
            let next = sentence[range.upperBound + 1], !next.gap, next.isWord
        {
            others.append(next)
        }
        if let hyphen = sentence[range.lowerBound - 1], hyphen.isDash, !sentence.tokens[range.lowerBound].gap,
            !hyphen.gap, let before = sentence[range.lowerBound - 2], before.isWord
        {
            others.append(before)
        }
        return others.isEmpty ? nil : !others.contains { $0.isCapital }
    }

    /// "Tom Brook": a given name that is not the person's stands before it.
    private func isOthersName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard let before = sentence[range.lowerBound - 1], before.isWord, before.isCapital,
            sentence.tokens[range.lowerBound].gap,
            !given.contains(NameFold.fold(sentence.text(range.lowerBound - 1..<range.lowerBound)))
        else { return false }
        if before.classes.contains(.firstName) { return !before.classes.contains(.opener) }
        let isTitle = !before.classes.isDisjoint(with: [
            .titleHead, .honorific, .acronymTitle, .titleModifier, .portfolio, .demonym, .country, .function,
            .organisation, .occupation, .opener, .weekday, .month,
        ])
        return !isTitle && !sentence.isTitleCase && range.lowerBound > 1 && before.shape == .capitalised
    }

    /// "Brook Street"
    private func isThing(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard let after = sentence[range.upperBound], after.gap, after.isCapital else { return false }
        return after.classes.contains(.thing)
    }

    /// "in Washington"
    private func isWhere(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        if let after = sentence[range.upperBound], after.isMark(","),
            sentence[range.upperBound + 1]?.classes.isDisjoint(with: [.country, .place]) == false
        {
            return true
        }
        return sentence[range.lowerBound - 1].map { Self.whereWords.contains($0.key) } ?? false
    }

    private static let whereWords = WordSet(
        ["in", "at", "from", "near", "to", "outside", "inside", "across", "around", "of", "through", "via", "the"]
            .map { WordKey($0) })

    private static func words(_ name: String) -> [String] {
        Tokenizer().tokens(of: name).filter(\.isWord).map { token in
            NameFold.fold(String(decoding: Array(name.utf8)[token.range], as: UTF8.self))
        }
    }
}
