/// The general English words that rules look at, by their keys. No names of single people are in it but given names and
/// family names as classes.
struct Lexicon: Sendable {
    /// What is known of a word.
    struct Entry: Sendable, Hashable {
        var classes: WordClass = []
        var cues: WordCue = []
    }

    /// A few hundred different entries serve all words: a table of small numbers stays in the processor's cache.
    private let numbers: WordTable<UInt16>
    private let entries: [Entry]

    /// The one that everything uses; built once, on first use.
    static let english = Lexicon(Self.lists, cues: Self.cueLists)

    /// The classes of a word; none for an unknown one.
    subscript(key: WordKey) -> WordClass { entry(key)?.classes ?? [] }

    /// Everything known of a word; `nil` for an unknown one.
    func entry(_ key: WordKey) -> Entry? { numbers[key].map { entries[Int($0)] } }

    init(_ lists: [(WordClass, String)], cues: [(WordCue, WordSet)] = []) {
        var known: [WordKey: Entry] = [:]
        for (wordClass, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                known[WordKey(String(word)), default: Entry()].classes.formUnion(wordClass)
            }
        }
        for (cue, words) in cues {
            for key in words.keys { known[key, default: Entry()].cues.formUnion(cue) }
        }
        var numbers = WordTable<UInt16>()
        var places: [Entry: UInt16] = [:]
        var entries: [Entry] = []
        for (key, entry) in known {
            let place = places[entry] ?? UInt16(truncatingIfNeeded: entries.count)
            if Int(place) == entries.count {
                entries.append(entry)
                places[entry] = place
            }
            numbers.set(key, place)
        }
        self.numbers = numbers
        self.entries = entries
    }
}
