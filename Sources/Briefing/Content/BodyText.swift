internal import Loaders

/// What two bodies have in common, by runs of five words; marks and capitals make no difference.
struct BodyText: Sendable {
    /// How many words there are.
    let words: Int
    /// The first halves of the hashes of all runs of five words, each once, ascending: of two texts no two are the same by
    /// chance.
    private let runs: [UInt32]
    /// Runs to look for likely twins by: those with the smallest hashes, so that near copies have some in common.
    let keys: [UInt64]

    init(_ article: Article) {
        let reader = RunReader(article)
        words = reader.words
        let hashes = Self.sorted(reader.runs)
        runs = hashes.map { UInt32($0 >> 32) }
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
}

/// Cuts texts into words, and hashes every five in a row.
private struct RunReader {
    private(set) var words = 0
    private(set) var runs: [UInt64] = []
    /// The hashes of the last five words, the newest last.
    private var window = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))

    init(_ article: Article) {
        let blocks = article.blocks
        runs.reserveCapacity(blocks.indices.reduce(0) { $0 + blocks[$1].text.utf8.count } / 5)
        for index in blocks.indices {
            var text = blocks[index].text
            text.withUTF8 { read($0) }
        }
        // A text of fewer than five words is one run.
        if runs.isEmpty, words > 0 { runs = [run] }
    }

    /// Reads a block; a word ends with it.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        // A word's hash, and up to seven of its bytes that aren't in it yet, behind a bit that says how many.
        var (word, pending): (UInt64, UInt64) = (0, 1)
        var isWord = false
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            // Of ASCII's letters the large and the small differ in one bit.
            let lower = byte | 0x20
            if lower &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
                if byte == 0xE2, at + 1 < bytes.count, bytes[at] == 0x80 {
                    // Dashes and curly quotation marks; an apostrophe is no end of a word.
                    if bytes[at + 1] != 0x99, isWord {
                        end(Self.mix(word, pending))
                        (word, pending, isWord) = (0, 1, false)
                    }
                    at += 2
                    continue
                }
                isWord = true
                if pending >> 56 != 0 { (word, pending) = (Self.mix(word, pending), 1) }
                pending = pending << 8 | UInt64(byte < 0x80 ? lower : byte)
            } else if byte != UInt8(ascii: "'"), isWord {
                end(Self.mix(word, pending))
                (word, pending, isWord) = (0, 1, false)
            }
        }
        if isWord { end(Self.mix(word, pending)) }
    }

    private mutating func end(_ word: UInt64) {
        window = (window.1, window.2, window.3, window.4, word)
        words += 1
        if words >= 5 { runs.append(run) }
    }

    /// The hash of the last five words.
    private var run: UInt64 {
        Self.mix(
            window.0 &* 0x9E37_79B9_7F4A_7C15 &+ window.1 &* 0xBF58_476D_1CE4_E5B9 &+ window.2 &* 0x94D0_49BB_1331_11EB,
            window.3 &* 0xD6E8_FEB8_6659_FD93 &+ window.4)
    }

    /// Two rounds of multiplication and folding, as in the finalizers of MurmurHash3: every bit moves half of the others.
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        var mixed = (hash.byteSwapped ^ value) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ mixed >> 33
    }
}
