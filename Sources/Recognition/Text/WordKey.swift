/// A word's identity without its case and dots: a 64-bit hash of its folded bytes.
///
/// Two words with one key are taken for the same word. The hash is FNV-1a with a final mix (Fowler, Noll, Vo; the
/// finaliser of MurmurHash3): among a million different words the chance of one collision is under one in 30 million.
/// It does not depend on the process, so that evidence can be kept between runs.
struct WordKey: Hashable, Sendable, Comparable {
    var hash: UInt64

    init(hash: UInt64) { self.hash = hash }

    static func < (a: WordKey, b: WordKey) -> Bool { a.hash < b.hash }

    /// The key of the word behind others that a number stands for: one key for a whole way through a tree of words.
    func following(_ node: Int32) -> WordKey {
        node == 0
            ? self : WordKey(hash: Self.finished(hash &+ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15))
    }

    /// The key of a word given as text.
    init(_ word: String) {
        let bytes = Array(word.utf8)
        self = bytes.withUnsafeBufferPointer { WordKey(folding: $0, 0..<$0.count) }
    }

    /// The key of bytes: letters in lower case, dots left out, `’` like `'`.
    init(folding bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var hash = Self.offset
        var index = range.lowerBound
        while index < range.upperBound {
            var byte = bytes[index]
            if byte >= 0x80 {
                // Marks of the block of punctuation, which has no letters, are as they are; other scalars are rare.
                guard byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80 else {
                    self = Self.folded(String(decoding: bytes[range], as: UTF8.self))
                    return
                }
                if bytes[index + 2] == 0x99 {
                    Self.mix(0x27, into: &hash)
                } else {
                    for offset in 0..<3 { Self.mix(bytes[index + offset], into: &hash) }
                }
                index += 3
                continue
            }
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            if byte != 0x2E { Self.mix(byte, into: &hash) }
            index += 1
        }
        self.init(hash: Self.finished(hash))
    }

    /// The same for any scalars.
    private static func folded(_ word: String) -> WordKey {
        var hash = offset
        for scalar in word.lowercased().unicodeScalars where scalar != "." {
            for byte in String(scalar == "’" ? "'" : scalar).utf8 { mix(byte, into: &hash) }
        }
        return WordKey(hash: finished(hash))
    }

    /// A key that is made letter by letter, from bytes in lower case.
    struct Building {
        private var hash = WordKey.offset

        mutating func add(_ byte: UInt8) { WordKey.mix(byte, into: &hash) }

        var key: WordKey { WordKey(hash: WordKey.finished(hash)) }
    }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func finished(_ hash: UInt64) -> UInt64 {
        let mixed = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 33)
    }
}
