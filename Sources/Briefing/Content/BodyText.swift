internal import Loaders

/// What two bodies have in common, by runs of five words; marks and capitals make no difference.
struct BodyText: Sendable {
    /// How many words there are.
    private(set) var words = 0
    /// The hashes of all runs of five words.
    private var runs: [UInt64] = []
    /// Runs to look for likely twins by: those with the smallest hashes, so that near copies have some in common.
    private(set) var keys: [UInt64] = []

    init(_ article: Article) {
        var runs: [UInt64] = []
        // The hashes of the last five words, the oldest at `words % 5`.
        var window: [UInt64] = [0, 0, 0, 0, 0]
        for block in article.blocks {
            var word: UInt64 = Self.seed
            var length = 0
            func end() {
                guard length > 0 else { return }
                window[words % 5] = word
                words += 1
                if words >= 5 { runs.append(Self.hash(window, endingBefore: words)) }
                (word, length) = (Self.seed, 0)
            }
            let bytes = Array(block.text.utf8)
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 {
                    // Dashes and curly quotation marks; an apostrophe is no end of a word.
                    if bytes[at + 2] != 0x99 { end() }
                    at += 3
                    continue
                }
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80 {
                    word = Self.mix(word, UInt64(lower))
                    length += 1
                } else if byte != UInt8(ascii: "'") {
                    end()
                }
                at += 1
            }
            end()
        }
        // A text of fewer than five words is one run.
        if runs.isEmpty, words > 0 { runs = [window.prefix(words).reduce(Self.seed) { Self.mix($0, $1) }] }
        self.runs = runs
        keys = Self.smallest(24, of: runs)
    }

    /// The smallest hashes, each once, ascending.
    private static func smallest(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
        var found: [UInt64] = []
        found.reserveCapacity(count + 1)
        for hash in hashes {
            if found.count == count, hash >= found[count - 1] { continue }
            var at = found.count
            while at > 0, found[at - 1] > hash { at -= 1 }
            if at > 0, found[at - 1] == hash { continue }
            found.insert(hash, at: at)
            if found.count > count { found.removeLast() }
        }
        return found
    }

    private static func hash(_ window: [UInt64], endingBefore words: Int) -> UInt64 {
        var hash = seed
        for place in words - 5..<words { hash = mix(hash, window[place % 5]) }
        return hash
    }

    /// The share of the shorter body's runs that the other has too; 0 where one has none.
    func share(with other: BodyText) -> Double {
        let (a, b) = (Set(runs), Set(other.runs))
        let (small, large) = a.count <= b.count ? (a, b) : (b, a)
        return small.isEmpty ? 0 : Double(small.count { large.contains($0) }) / Double(small.count)
    }

    /// Whether the other may have nine in ten of the runs: then two thirds of all are common, and of the smallest
    /// hashes of both about as many. Fewer than a quarter say no, which is wrong once in a hundred thousand times.
    func mayBeLike(_ other: BodyText) -> Bool {
        var (at, place, common) = (0, 0, 0)
        while at < keys.count, place < other.keys.count {
            let (x, y) = (keys[at], other.keys[place])
            if x == y { common += 1 }
            if x <= y { at += 1 }
            if y <= x { place += 1 }
        }
        return common * 4 >= min(keys.count, other.keys.count)
    }

    /// FNV-1a.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }
}
