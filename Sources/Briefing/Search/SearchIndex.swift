/// Which words stand in which entries.
///
/// An entry's number is its place among all, kind by kind; so a number tells the kind.
struct SearchIndex: Sendable {
    /// A word and the entries that hold it, ascending.
    struct Word: Sendable, Hashable {
        var text: String
        var entries: [Place]
    }

    /// An entry that holds a word, and whether in its name.
    struct Place: Sendable, Hashable {
        var entry: Int
        var isName: Bool
    }

    let entries: [SearchEntry]
    /// In the order of UTF-16 code units, which is how a browser compares.
    let words: [Word]
    /// The number of the first entry of each kind.
    let starts: [Int]
    /// Words that so many statements hold that their list would say nothing: a statement is taken to hold them.
    let common: [String]

    /// `entries` in the order of their kinds.
    init(_ entries: [SearchEntry], commonFrom limit: Int = 4000) {
        self.entries = entries
        starts = SearchEntry.Kind.allCases.map { kind in
            entries.firstIndex { $0.kind.rawValue >= kind.rawValue } ?? entries.count
        }
        var places: [String: [Place]] = [:]
        for (number, entry) in entries.enumerated() {
            // What is in a statement's text is not its name.
            let isName = entry.kind != .statement
            var own: [String: Bool] = [:]
            for text in entry.hints + [entry.note].compactMap(\.self) {
                for word in SearchWords.words(of: text) { own[word] = false }
            }
            for text in entry.names + [entry.text] {
                for word in SearchWords.words(of: text) { own[word] = isName }
            }
            for (word, isName) in own { places[word, default: []].append(.init(entry: number, isName: isName)) }
        }
        let statements = starts[SearchEntry.Kind.statement.rawValue]
        var common: [String] = []
        words = places.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }.map { text in
            var own = places[text] ?? []
            let first = own.firstIndex { $0.entry >= statements } ?? own.count
            if own.count - first > max(limit, (entries.count - statements) / 10) {
                common.append(text)
                own.removeSubrange(first...)
            }
            return Word(text: text, entries: own)
        }
        self.common = common
    }
}
