internal import Loaders

/// What two bodies have in common, by runs of five words; marks and capitals make no difference.
struct BodyText: Sendable {
    /// How many words there are.
    private(set) var words = 0
    /// The hashes of all runs of five words.
    private(set) var runs: Set<UInt64> = []

    init(_ article: Article) {
        var window: [UInt64] = []
        for block in article.blocks {
            var word: UInt64 = Self.seed
            var length = 0
            func end(_ window: inout [UInt64], _ words: inout Int, _ runs: inout Set<UInt64>) {
                guard length > 0 else { return }
                words += 1
                window.append(word)
                if window.count > 5 { window.removeFirst() }
                if window.count == 5 { runs.insert(window.reduce(Self.seed) { Self.mix($0, $1) }) }
                (word, length) = (Self.seed, 0)
            }
            let bytes = Array(block.text.utf8)
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 {
                    // Dashes and curly quotation marks; an apostrophe is no end of a word.
                    if bytes[at + 2] != 0x99 { end(&window, &words, &runs) }
                    at += 3
                    continue
                }
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80 {
                    word = Self.mix(word, UInt64(lower))
                    length += 1
                } else if byte != UInt8(ascii: "'") {
                    end(&window, &words, &runs)
                }
                at += 1
            }
            end(&window, &words, &runs)
        }
        // A text of fewer than five words is one run.
        if runs.isEmpty, !window.isEmpty { runs = [window.reduce(Self.seed) { Self.mix($0, $1) }] }
    }

    /// The share of the shorter body's runs that the other has too; 0 where one has none.
    func share(with other: BodyText) -> Double {
        let (small, large) = runs.count <= other.runs.count ? (runs, other.runs) : (other.runs, runs)
        return small.isEmpty ? 0 : Double(small.count { large.contains($0) }) / Double(small.count)
    }

    /// Runs to look for likely twins by: those with the smallest hashes, so that near copies have some in common.
    var keys: ArraySlice<UInt64> { runs.sorted().prefix(24) }

    /// FNV-1a.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }
}
