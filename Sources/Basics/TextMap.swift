/// Which bytes of a file a piece of text was made from: the thread that leads from a page back to the clipping.
///
///     var map = TextMap()
///     map.append(textLength: 5, source: 10..<15)   // copied as it stands
///     map.append(textLength: 1, source: 15..<20)   // "&amp;" became "&"
///     map.source(for: 2..<6)                       // 12..<20
///
/// A run whose two lengths are equal was copied byte for byte and maps byte for byte; any other run was rewritten and
/// maps only as a whole. Runs are in the order of the text; text that nothing in the file stands behind has no run.
public struct TextMap: Sendable, Hashable {
    /// One run of text and the range it came from, both in UTF-8 bytes.
    public struct Run: Sendable, Hashable {
        /// Where the run stands in the text.
        public var text: Range<Int>
        /// Where it stood in the source.
        public var source: Range<Int>

        /// Whether the run was copied byte for byte.
        public var isCopy: Bool { text.count == source.count }
    }

    /// The runs, ascending and disjoint in the text.
    public private(set) var runs: [Run] = []
    /// The length of the text described so far, in bytes.
    public private(set) var textLength = 0

    /// An empty map.
    public init() {}

    /// The map of text that was copied as it stands from one range.
    public init(copying source: Range<Int>) {
        append(textLength: source.count, source: source)
    }

    /// Adds `textLength` bytes of text that came from `source`; `nil` says that no source stands behind them.
    public mutating func append(textLength length: Int, source: Range<Int>?) {
        defer { textLength += length }
        guard let source, length > 0 else { return }
        if let last = runs.last, last.isCopy, length == source.count, last.text.upperBound == textLength,
            last.source.upperBound == source.lowerBound
        {
            runs[runs.count - 1].text = last.text.lowerBound..<textLength + length
            runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
        } else {
            runs.append(Run(text: textLength..<textLength + length, source: source))
        }
    }

    /// Adds all of another map behind this one.
    public mutating func append(_ other: TextMap) {
        let base = textLength
        for run in other.runs {
            let gap = base + run.text.lowerBound - textLength
            if gap > 0 { append(textLength: gap, source: nil) }
            append(textLength: run.text.count, source: run.source)
        }
        let rest = base + other.textLength - textLength
        if rest > 0 { append(textLength: rest, source: nil) }
    }

    /// The smallest source range that covers a text range, or `nil` where no source stands behind any of it.
    public func source(for range: Range<Int>) -> Range<Int>? {
        var result: Range<Int>?
        var index = firstRun(endingAfter: range.lowerBound)
        while index < runs.count, runs[index].text.lowerBound < range.upperBound {
            let piece = Self.piece(of: runs[index], in: range)
            result = result.map { min($0.lowerBound, piece.lowerBound)..<max($0.upperBound, piece.upperBound) } ?? piece
            index += 1
        }
        return result
    }

    /// The map of a part of the text.
    public func slice(_ range: Range<Int>) -> TextMap {
        var result = TextMap()
        var index = firstRun(endingAfter: range.lowerBound)
        while index < runs.count, runs[index].text.lowerBound < range.upperBound {
            let run = runs[index]
            let text = run.text.clamped(to: range)
            let gap = text.lowerBound - range.lowerBound - result.textLength
            if gap > 0 { result.append(textLength: gap, source: nil) }
            result.append(textLength: text.count, source: Self.piece(of: run, in: range))
            index += 1
        }
        let rest = range.count - result.textLength
        if rest > 0 { result.append(textLength: rest, source: nil) }
        return result
    }

    /// This map followed by another: where this one leads from text to a middle text, and `next` from there to a file.
    public func following(_ next: TextMap) -> TextMap {
        var result = TextMap()
        for run in runs {
            let gap = run.text.lowerBound - result.textLength
            if gap > 0 { result.append(textLength: gap, source: nil) }
            if run.isCopy {
                result.append(next.slice(run.source))
            } else {
                result.append(textLength: run.text.count, source: next.source(for: run.source))
            }
        }
        let rest = textLength - result.textLength
        if rest > 0 { result.append(textLength: rest, source: nil) }
        return result
    }

    private static func piece(of run: Run, in range: Range<Int>) -> Range<Int> {
        guard run.isCopy else { return run.source }
        let text = run.text.clamped(to: range)
        let shift = run.source.lowerBound - run.text.lowerBound
        return text.lowerBound + shift..<text.upperBound + shift
    }

    private func firstRun(endingAfter offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
