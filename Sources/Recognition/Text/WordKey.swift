/// A word's identity without its case and dots: a 64-bit hash of its folded bytes.
///
/// Two words with one key are taken for the same word. The hash is FNV-1a with a final mix (Fowler, Noll, Vo; the
/// finaliser of MurmurHash3): among a million different words the chance of one collision is under one in 30 million.
/// It does not depend on the process, so that evidence can be kept between runs.
struct WordKey: Hashable, Sendable {
    var hash: UInt64

    private init(hash: UInt64) { self.hash = hash }

    /// The key of a word given as text.
    init(_ word: String) {
        let bytes = Array(word.utf8)
        self = bytes.withUnsafeBufferPointer { WordKey(folding: $0, 0..<$0.count) }
    }

    /// The key of bytes: letters in lower case, dots left out, `’` like `'`.
    init(folding bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var index = range.lowerBound
        var isASCII = true
        while index < range.upperBound {
            var byte = bytes[index]
            if byte >= 0x80 {
                isASCII = false
                break
            }
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            if byte != 0x2E { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            index += 1
        }
        if !isASCII {
            hash = 0xcbf2_9ce4_8422_2325
            let folded = String(decoding: bytes[range], as: UTF8.self).lowercased()
            for scalar in folded.unicodeScalars where scalar != "." {
                for byte in String(scalar == "’" ? "'" : scalar).utf8 {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
        }
        hash ^= hash >> 33
        hash = hash &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 33
        self.hash = hash
    }
}
