/// How much of each source's text stands in others, word for word.
///
///     wording.largest(of: 0).map { "\($0.percent) % of its text stands in [\($0.other + 1)]" }
struct SharedWording: Sendable, Hashable {
    /// A share of one source's text that stands in another.
    struct Share: Sendable, Hashable {
        var source: Int
        var other: Int
        /// The words of the source that stand, in runs of five or more, in the other.
        var shared: Int
        /// All words of the source's body.
        var words: Int

        var percent: Int { words == 0 ? 0 : (shared * 100 + words / 2) / words }
    }

    /// The notable shares, by source, largest first.
    var shares: [Share] = []
    /// How many sources there are when those whose text is mostly another's count once.
    var separatelyWorded = 0
    /// The sources whose text is mostly that of each other, two or more together; by the first of each.
    var copies: [[Int]] = []

    /// What of a source stands elsewhere, largest first.
    func shares(of source: Int) -> [Share] { Array(shares[start(of: source)...].prefix { $0.source == source }) }

    /// The largest share of a source that stands in another.
    func largest(of source: Int) -> Share? { shares(of: source).first }

    /// Where the shares of a source begin, by bisection.
    private func start(of source: Int) -> Int {
        var (low, high) = (0, shares.count)
        while low < high {
            let middle = (low + high) / 2
            if shares[middle].source < source { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
