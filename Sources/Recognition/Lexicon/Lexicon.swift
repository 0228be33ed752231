/// The general English words that rules look at, by their keys. No names of single people are in it but given names and
/// family names as classes.
struct Lexicon: Sendable {
    private var classes = WordTable<WordClass>()

    /// The one that everything uses; built once, on first use.
    static let english = Lexicon(Self.lists)

    /// The classes of a word; none for an unknown one.
    subscript(key: WordKey) -> WordClass { classes[key] ?? [] }

    init(_ lists: [(WordClass, String)]) {
        for (wordClass, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let key = WordKey(String(word))
                classes.set(key, self[key].union(wordClass))
            }
        }
    }
}
