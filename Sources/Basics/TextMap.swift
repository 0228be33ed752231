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
    public var runs: [Run] { (0..<runCount).map(run) }
    /// How many runs there are.
    public var runCount: Int { first.isNone ? 0 : 1 + rest.count }
    /// The length of the text described so far, in bytes.
    public private(set) var textLength = 0

    /// Nearly every map is one run, which needs no memory of its own.
    private var first = Packed.none
    private var rest: [Packed] = []

    /// A run in sixteen bytes: no file that is read is as long as 4 GiB.
    private struct Packed: Sendable, Hashable {
        var textStart: UInt32
        var textCount: UInt32
        var sourceStart: UInt32
        var sourceCount: UInt32

        static let none = Packed(textStart: 0, textCount: 0, sourceStart: 0, sourceCount: 0)

        init(textStart: Int, textCount: Int, source: Range<Int>) {
            self.textStart = UInt32(textStart)
            self.textCount = UInt32(textCount)
            sourceStart = UInt32(source.lowerBound)
            sourceCount = UInt32(source.count)
        }

        private init(textStart: UInt32, textCount: UInt32, sourceStart: UInt32, sourceCount: UInt32) {
            (self.textStart, self.textCount) = (textStart, textCount)
            (self.sourceStart, self.sourceCount) = (sourceStart, sourceCount)
        }

        /// No run is of an empty text.
        var isNone: Bool { textCount == 0 }
        var isCopy: Bool { textCount == sourceCount }
        var textEnd: Int { Int(textStart) + Int(textCount) }
        var sourceEnd: Int { Int(sourceStart) + Int(sourceCount) }
        var run: Run { Run(text: Int(textStart)..<textEnd, source: Int(sourceStart)..<sourceEnd) }
    }

    /// An empty map.
    public init() {}

    /// The map of text that was copied as it stands from one range.
    public init(copying source: Range<Int>) {
        append(textLength: source.count, source: source)
    }

    /// A run by its place among them.
    public func run(_ index: Int) -> Run { packed(index).run }

    private func packed(_ index: Int) -> Packed { index == 0 ? first : rest[index - 1] }

    /// Adds `textLength` bytes of text that came from `source`; `nil` says that no source stands behind them.
    public mutating func append(textLength length: Int, source: Range<Int>?) {
        defer { textLength += length }
        guard let source, length > 0 else { return }
        let last = rest.last ?? first
        if !last.isNone, last.isCopy, length == source.count, last.textEnd == textLength,
            last.sourceEnd == source.lowerBound
        {
            let longer = Packed(
                textStart: Int(last.textStart), textCount: Int(last.textCount) + length,
                source: Int(last.sourceStart)..<source.upperBound)
            if rest.isEmpty { first = longer } else { rest[rest.count - 1] = longer }
        } else {
            let run = Packed(textStart: textLength, textCount: length, source: source)
            if first.isNone { first = run } else { rest.append(run) }
        }
    }

    /// Adds all of another map behind this one.
    public mutating func append(_ other: TextMap) {
        if textLength == 0 {
            self = other
            return
        }
        let base = textLength
        for index in 0..<other.runCount {
            let run = other.run(index)
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
        while index < runCount, packed(index).textStart < range.upperBound {
            let piece = Self.piece(of: run(index), in: range)
            result = result.map { min($0.lowerBound, piece.lowerBound)..<max($0.upperBound, piece.upperBound) } ?? piece
            index += 1
        }
        return result
    }

    /// The map of a part of the text.
    public func slice(_ range: Range<Int>) -> TextMap {
        var result = TextMap()
        var index = firstRun(endingAfter: range.lowerBound)
        while index < runCount, packed(index).textStart < range.upperBound {
            let run = run(index)
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
        if rest.isEmpty, first.isCopy, !first.isNone, Int(first.textCount) == textLength {
            return next.slice(first.run.source)
        }
        var result = TextMap()
        for index in 0..<runCount {
            let run = run(index)
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
        var high = runCount
        while low < high {
            let middle = (low + high) / 2
            if packed(middle).textEnd <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
