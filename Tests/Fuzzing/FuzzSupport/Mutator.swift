/// Breaks bytes: cut, spliced, repeated, turned round, strewn with pieces.
public struct Mutator {
    private let pieces: [[UInt8]]
    private let longest: Int

    /// A mutator with pieces to strew; no result is longer than `longest` bytes.
    public init(pieces: [String], longest: Int = 20_000) {
        self.pieces = pieces.map { Array($0.utf8) }
        self.longest = longest
    }

    /// One to ten changes.
    public func mutate(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout SeededGenerator) {
        for _ in 0...random.below(10) { change(&bytes, other, &random) }
        if bytes.count > longest { bytes.removeLast(bytes.count - longest) }
    }

    private func change(_ bytes: inout [UInt8], _ other: [UInt8], _ random: inout SeededGenerator) {
        let at = random.below(bytes.count + 1)
        let range = at..<min(bytes.count, at + random.below(200))
        switch random.below(10) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: random.below(bytes.count + 1))
        case 2:
            for _ in 0...random.below(3) where !bytes.isEmpty {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
        case 3:
            let piece = random.pick(pieces)
            for _ in 0...random.below(60) { bytes.insert(contentsOf: piece, at: at) }
        case 4:
            let start = random.below(other.count + 1)
            bytes.replaceSubrange(range, with: other[start..<min(other.count, start + random.below(400))])
        case 5: bytes.replaceSubrange(range, with: bytes[range].reversed())
        case 6: bytes.removeLast(bytes.count - at)
        default: bytes.insert(contentsOf: random.pick(pieces), at: at)
        }
    }
}
