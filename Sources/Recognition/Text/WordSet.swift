/// A set of words by their keys; see ``WordTable``.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var table = WordTable<Bool>()

    /// An empty set.
    init() {}

    /// A set of words.
    init(_ words: some Sequence<WordKey>) {
        for word in words { insert(word) }
    }

    init(arrayLiteral words: WordKey...) { self.init(words) }

    /// Whether a word is in it.
    func contains(_ key: WordKey) -> Bool { table.contains(key) }

    /// This set with the words of another.
    func union(_ other: WordSet) -> WordSet {
        var result = self
        result.table.merge(other.table)
        return result
    }

    /// Adds a word; whether it is new.
    @discardableResult
    mutating func insert(_ key: WordKey) -> Bool { table.set(key, true) == nil }
}
