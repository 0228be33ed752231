/// A set of 64-bit hashes: what is spread evenly needs no second hashing, which is most of the price of a `Set`.
///
/// A page could be written so that all of its addresses fall into one slot: which one that is depends on a number that is
/// another in each process. What is in the set does not.
///
///     var seen = KeySet()
///     seen.insert(0xCBF2_9CE4)     // true; the second time false
struct KeySet: Sendable {
    /// Open addressing with linear probing, a power of two of them; 0 is free.
    private var slots: [UInt64] = []
    private var count = 0
    private let secret = UInt64(bitPattern: Int64(Hasher().finalize())) | 1
    private var hasZero = false

    /// Puts a key in; whether it was not there.
    mutating func insert(_ key: UInt64) -> Bool {
        guard key != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        if count * 2 >= slots.count { grow() }
        guard let place = place(of: key) else { return false }
        slots[place] = key
        count += 1
        return true
    }

    /// The free slot of a key; `nil` where it is there.
    private func place(of key: UInt64) -> Int? {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: (key &* secret) >> 32) & mask
        while slots[at] != 0 {
            if slots[at] == key { return nil }
            at = (at + 1) & mask
        }
        return at
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(32, old.count * 2))
        for key in old where key != 0 { if let place = place(of: key) { slots[place] = key } }
    }
}
