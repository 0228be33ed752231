internal import Loaders

/// What two bodies have in common, by runs of five words; marks and capitals make no difference.
struct BodyText: Sendable {
    /// How many words there are.
    private(set) var words = 0
    /// The first halves of the hashes of all runs of five words, each once, ascending: of two texts no two are the same by
    /// chance.
    private var runs: [UInt32] = []
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
        let hashes = Self.sorted(runs)
        self.runs = hashes.map { UInt32($0 >> 32) }
        keys = Array(hashes.prefix(24))
    }

    /// Hashes ascending, each once. They are spread evenly: put into as many heaps by their first bits, nearly all stand
    /// where they belong, and the rest are a step or two away.
    private static func sorted(_ hashes: [UInt64]) -> [UInt64] {
        guard hashes.count > 1 else { return hashes }
        let shift = UInt64(hashes.count.leadingZeroBitCount)
        var starts = [Int](repeating: 0, count: (1 << (64 - Int(shift))) + 1)
        for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
        for heap in 1..<starts.count { starts[heap] += starts[heap - 1] }
        var all = [UInt64](repeating: 0, count: hashes.count)
        for hash in hashes {
            all[starts[Int(hash >> shift)]] = hash
            starts[Int(hash >> shift)] += 1
        }
        var kept = 0
        for index in all.indices {
            var at = index
            let hash = all[index]
            while at > 0, all[at - 1] > hash {
                all[at] = all[at - 1]
                at -= 1
            }
            all[at] = hash
        }
        for index in all.indices where index == 0 || all[index] != all[kept - 1] {
            all[kept] = all[index]
            kept += 1
        }
        all.removeLast(all.count - kept)
        return all
    }

    private static func hash(_ window: [UInt64], endingBefore words: Int) -> UInt64 {
        var hash = seed
        for place in words - 5..<words { hash = mix(hash, window[place % 5]) }
        return hash
    }

    /// The share of the shorter body's runs that the other has too, 0 where one has none; and 0 as soon as it can't
    /// reach `least` any more.
    func share(with other: BodyText, least: Double = 0) -> Double {
        let (small, large) = runs.count <= other.runs.count ? (runs, other.runs) : (other.runs, runs)
        var misses = small.count - Int(Double(small.count) * least)
        var (place, common) = (0, 0)
        for run in small {
            while place < large.count, large[place] < run { place += 1 }
            if place < large.count, large[place] == run {
                common += 1
            } else {
                misses -= 1
                if misses < 0 { return 0 }
            }
        }
        return small.isEmpty ? 0 : Double(common) / Double(small.count)
    }

    /// With how many keys in common the other may have nine in ten of the runs: then two thirds of all are common, and of
    /// the smallest hashes of both about as many. Fewer than a quarter say no, which is wrong once in a hundred thousand
    /// times.
    func mayBeLike(_ other: BodyText, common: Int) -> Bool { common * 4 >= min(keys.count, other.keys.count) }

    /// How many keys they have in common.
    func commonKeys(with other: BodyText) -> Int {
        var (at, place, common) = (0, 0, 0)
        while at < keys.count, place < other.keys.count {
            let (x, y) = (keys[at], other.keys[place])
            if x == y { common += 1 }
            if x <= y { at += 1 }
            if y <= x { place += 1 }
        }
        return common
    }

    /// FNV-1a.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }
}
