/// Tells which language a text is in: by its script, and where several languages share one, by letters that only one of
/// them has or by its commonest function words.
///
///     LanguageIdentifier().language(of: ["Die Minister trafen sich am Montag mit dem Rat."])?.name     // "German"
///     LanguageIdentifier().language(of: ["Brook, Vale"])                                               // nil
///
/// Texts that are too short to tell, or in a language that isn't known here, have none: English is never the default.
public struct LanguageIdentifier: Sendable {
    /// An identifier of the languages of `LanguageLists`.
    public init() {}

    /// The language of most of the letters; only the first 64 KB are looked at.
    public func language(of texts: [String]) -> Language? { language(of: texts, words: nil) }

    /// The same for a document that is cut into words.
    public func language(of analysed: AnalysedDocument) -> Language? {
        let passages = analysed.document.passages
        let size = passages.reduce(0) { $0 + $1.text.utf8.count }
        // Preformatted text isn't cut, and of a long text only the beginning counts.
        guard size <= Self.sample, !passages.contains(where: { $0.kind == .code }) else {
            return language(of: passages.map(\.text))
        }
        var words: [Token] = []
        words.reserveCapacity(size / 5)
        for sentence in analysed.sentences {
            for token in sentence.tokens where Self.isCounted(token) { words.append(token) }
        }
        return language(of: passages.map(\.text), words: words)
    }

    private static func isCounted(_ token: Token) -> Bool { token.shape != .mark && token.shape != .possessive }

    private func language(of texts: [String], words given: [Token]?) -> Language? {
        var counts = LetterCounts()
        var words = given ?? []
        var rest = Self.sample
        for text in texts where rest > 0 {
            let part = Self.prefix(of: text, bytes: rest)
            rest -= part.utf8.count
            counts.count(part)
            if given == nil { words += Tokenizer().tokens(of: part).filter(Self.isCounted) }
        }
        guard let script = counts.commonest, counts.letters >= script.fewestLetters,
            counts.of(script) * 2 > counts.letters
        else { return nil }
        let tag: String? =
            switch script {
            case .latin: Self.byFunctionWords(words, of: LanguageLists.latin, among: words.count)
            case .devanagari: Self.byFunctionWords(words, of: LanguageLists.devanagari, among: 0) ?? "hi"
            case .cyrillic: counts.byLetters(LanguageLists.cyrillic, fewest: counts.of(script) / 400)
            case .arabic: counts.byLetters(LanguageLists.arabic, fewest: counts.of(script) / 100)
            case .han: counts.of(.kana) * 10 > counts.of(.han) ? "ja" : "zh"
            case .kana: "ja"
            default: LanguageLists.byScript[script]
            }
        return tag.flatMap { tag in LanguageLists.names[tag].map { Language(tag: tag, name: $0) } }
    }

    /// The language with the most function words, where it has clearly more than any other.
    ///
    /// A word counts for each of its languages as the share of one: "de" says little, "und" much.
    private static func byFunctionWords(
        _ words: [Token], of table: FunctionWords, among total: Int
    ) -> String? {
        var counts = [Double](repeating: 0, count: table.tags.count)
        var kinds = [Int](repeating: 0, count: table.tags.count)
        var seen = WordSet()
        for word in words {
            guard let tags = table.words[word.key] else { continue }
            let isNew = seen.insert(word.key)
            for tag in tags {
                counts[tag] += 1 / Double(tags.count)
                if isNew { kinds[tag] += 1 }
            }
        }
        let ranked = counts.indices.filter { counts[$0] > 0 }
            .map { (key: table.tags[$0], value: counts[$0], kinds: kinds[$0]) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = ranked.first, best.kinds >= min(total, fewestKinds) else { return nil }
        let second = ranked.dropFirst().first?.value ?? 0
        guard best.value >= second * 1.5, best.value * 12 >= Double(total) else { return nil }
        return best.key
    }

    private static func prefix(of text: String, bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        return String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
    }

    private static let sample = 65_536
    /// One function word may be a name; so many different ones are a sentence.
    private static let fewestKinds = 3
}
