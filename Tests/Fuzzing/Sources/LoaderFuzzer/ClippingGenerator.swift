import FuzzSupport
import Loaders

/// Makes clippings, each from its number alone: fixtures that are cut, spliced, repeated and strewn with marks.
struct ClippingGenerator {
    let seed: UInt64

    func clipping(_ number: Int) -> Clipping {
        var random = SeededGenerator(seed: seed, input: number)
        let (name, text) = random.pick(Fixtures.all)
        var bytes = Array(text.utf8)
        switch random.below(20) {
        case 0: bytes = (0..<random.below(600)).map { _ in UInt8(random.below(256)) }
        case 1: bytes = loose(&random)
        case 2...4: bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
        default: for _ in 0...random.below(10) { mutate(&bytes, &random) }
        }
        // Sometimes under the name of another form.
        return Clipping(name: random.below(12) == 0 ? random.pick(Fixtures.all).name : name, bytes: bytes)
    }

    /// Pieces in any order.
    private func loose(_ random: inout SeededGenerator) -> [UInt8] {
        (0...random.below(80)).flatMap { _ in Array(random.pick(Fixtures.pieces).utf8) }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let at = random.below(bytes.count + 1)
        let range = at..<min(bytes.count, at + random.below(200))
        switch random.below(9) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: random.below(bytes.count + 1))
        case 2:
            for _ in 0...random.below(3) where !bytes.isEmpty {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
        case 3:
            let piece = Array(random.pick(Fixtures.pieces).utf8)
            for _ in 0...random.below(60) { bytes.insert(contentsOf: piece, at: at) }
        case 4:
            let other = Array(random.pick(Fixtures.all).text.utf8)
            let start = random.below(other.count + 1)
            bytes.replaceSubrange(range, with: other[start..<min(other.count, start + random.below(400))])
        case 5: bytes.replaceSubrange(range, with: bytes[range].reversed())
        default: bytes.insert(contentsOf: Array(random.pick(Fixtures.pieces).utf8), at: at)
        }
        if bytes.count > 20_000 { bytes.removeLast(bytes.count - 20_000) }
    }
}
