/// The general English words that rules look at, by their keys. No names of single people are in it but given names and
/// family names as classes.
struct Lexicon: Sendable {
    /// What is known of a word.
    struct Entry: Sendable {
        var classes: WordClass = []
        var cues: WordCue = []
    }

    private var entries = WordTable<Entry>()

    /// The one that everything uses; built once, on first use.
    static let english = Lexicon(Self.lists, cues: Self.cueLists)

    /// The classes of a word; none for an unknown one.
    subscript(key: WordKey) -> WordClass { entries[key]?.classes ?? [] }

    /// Everything known of a word; `nil` for an unknown one.
    func entry(_ key: WordKey) -> Entry? { entries[key] }

    init(_ lists: [(WordClass, String)], cues: [(WordCue, WordSet)] = []) {
        for (wordClass, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let key = WordKey(String(word))
                entries.set(key, Entry(classes: self[key].union(wordClass)))
            }
        }
        for (cue, words) in cues {
            for key in words.keys {
                var entry = entries[key] ?? Entry()
                entry.cues.insert(cue)
                entries.set(key, entry)
            }
        }
    }
}
