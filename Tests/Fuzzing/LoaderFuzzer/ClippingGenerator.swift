import FuzzSupport
import Loaders

/// Makes clippings, each from its number alone: fixtures that are cut, spliced, repeated and strewn with marks.
struct ClippingGenerator {
    let seed: UInt64
    private let mutator = Mutator(pieces: Fixtures.pieces)

    init(seed: UInt64) { self.seed = seed }

    func clipping(_ number: Int) -> Clipping {
        var random = SeededGenerator(seed: seed, input: number)
        let (name, text) = random.pick(Fixtures.all)
        var bytes = Array(text.utf8)
        switch random.below(20) {
        case 0: bytes = (0..<random.below(600)).map { _ in UInt8(random.below(256)) }
        case 1: bytes = loose(&random)
        case 2...4: bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
        default: mutator.mutate(&bytes, with: Array(random.pick(Fixtures.all).text.utf8), &random)
        }
        // Sometimes under the name of another form.
        return Clipping(name: random.below(12) == 0 ? random.pick(Fixtures.all).name : name, bytes: bytes)
    }

    /// Pieces in any order.
    private func loose(_ random: inout SeededGenerator) -> [UInt8] {
        (0...random.below(80)).flatMap { _ in Array(random.pick(Fixtures.pieces).utf8) }
    }
}
