/// Disjoint ranges: which parts of a text are taken.
struct IntervalSet {
    /// Ascending and disjoint.
    private var ranges: [Range<Int>] = []

    /// Adds a range unless it overlaps one that is there.
    mutating func insert(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low < ranges.count, ranges[low].lowerBound < range.upperBound { return false }
        ranges.insert(range, at: low)
        return true
    }
}
