import Basics

extension SourceText {
    /// The line of an offset, from one. Unlike ``position(at:)`` it counts no column, which takes long on a long line.
    func lineNumber(at offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
