/// A set of words by their keys, made once and asked for every word of a text; as ``WordTable``, without values.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var places: [UInt64] = []
    private var count = 0

    /// An empty set.
    init() {}

    /// An empty set with room for some words.
    init(minimumCapacity: Int) {
        var size = 16
        while size < minimumCapacity * 2 { size *= 2 }
        places = Array(repeating: 0, count: size)
    }

    /// A set of words.
    init(_ words: some Sequence<WordKey>) {
        for word in words { insert(word) }
    }

    init(arrayLiteral words: WordKey...) { self.init(words) }

    /// The words, in no order.
    var keys: [WordKey] { places.lazy.filter { $0 != 0 }.map { WordKey(hash: $0) } }

    /// Whether a word is in it.
    func contains(_ key: WordKey) -> Bool {
        if count == 0 { return false }
        let hash = Self.nonzero(key)
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = places[place]
            if found == hash { return true }
            if found == 0 { return false }
            place = (place + 1) & mask
        }
    }

    /// Adds a word; whether it is new.
    @discardableResult
    mutating func insert(_ key: WordKey) -> Bool {
        if count * 2 >= places.count { grow() }
        let hash = Self.nonzero(key)
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = places[place]
            if found == hash { return false }
            if found == 0 { break }
            place = (place + 1) & mask
        }
        places[place] = hash
        count += 1
        return true
    }

    /// This set with the words of another.
    func union(_ other: WordSet) -> WordSet {
        var result = self
        for key in other.keys { result.insert(key) }
        return result
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: 0, count: max(8, old.count * 2))
        let mask = places.count - 1
        for hash in old where hash != 0 {
            var place = Int(truncatingIfNeeded: hash) & mask
            while places[place] != 0 { place = (place + 1) & mask }
            places[place] = hash
        }
    }

    /// An empty place is a zero.
    private static func nonzero(_ key: WordKey) -> UInt64 { key.hash == 0 ? 1 : key.hash }
}
