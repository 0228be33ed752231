/// A generator that gives the same numbers on every machine (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The numbers of one input: each has a stream of its own, so that it can be made again alone.
    public init(seed: UInt64, input: Int) {
        state = seed &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: input) &* 0xA076_1D64_78BD_642F
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of `0..<count`.
    public mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }

    /// One of the elements.
    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
