/// A table from words to values, made once and read for every word of a text.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L): a word's key is a
/// hash already, so that nothing is hashed again. At most half of the places are taken.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private var count = 0

    /// An empty table.
    init() {
        keys = Array(repeating: 0, count: 8)
        values = Array(repeating: nil, count: 8)
    }

    /// The value of a word.
    subscript(key: WordKey) -> Value? {
        let hash = Self.nonzero(key)
        var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while true {
            let found = keys[place]
            if found == hash { return values[place] }
            if found == 0 { return nil }
            place = (place + 1) & (keys.count - 1)
        }
    }

    /// Whether a word is in it.
    func contains(_ key: WordKey) -> Bool { self[key] != nil }

    /// Sets a word's value; the value that it had before.
    @discardableResult
    mutating func set(_ key: WordKey, _ value: Value) -> Value? {
        if count * 2 >= keys.count { grow() }
        let hash = Self.nonzero(key)
        var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while keys[place] != 0, keys[place] != hash { place = (place + 1) & (keys.count - 1) }
        let old = values[place]
        if keys[place] == 0 {
            keys[place] = hash
            count += 1
        }
        values[place] = value
        return old
    }

    /// Sets all of another table's words; where both have one, the other's value stands.
    mutating func merge(_ other: WordTable) {
        for (hash, value) in zip(other.keys, other.values) where hash != 0 {
            if let value { set(WordKey(hash: hash), value) }
        }
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: nil, count: oldKeys.count * 2)
        for (hash, value) in zip(oldKeys, oldValues) where hash != 0 {
            var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
            while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
            keys[place] = hash
            values[place] = value
        }
    }

    /// An empty place is a zero.
    private static func nonzero(_ key: WordKey) -> UInt64 { key.hash == 0 ? 1 : key.hash }
}
