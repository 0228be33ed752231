/// The places of many pieces of one file, in time linear in the file however long its lines are.
///
///     var places = PlaceFinder(source)
///     places.location(of: record.range)     // asked for the next record, it goes on from here
///
/// An export is often one line of many megabytes: counting its columns afresh for each of its records takes hours. Places
/// should be asked for in the order of the file; one that lies before the last is counted from the start of its line. Of
/// a line of more than ``lineLimit`` bytes the text is not shown.
public struct PlaceFinder: Sendable {
    /// The longest line that a report shows, in bytes.
    public static let lineLimit = 400

    private let source: SourceText
    private var line = 0
    private var offset = 0
    private var column = 1

    /// Finds places in a decoded file.
    public init(_ source: SourceText) { self.source = source }

    /// The location of a byte range of the file.
    public mutating func location(of range: Range<Int>) -> Diagnostic.Location {
        let start = min(max(range.lowerBound, 0), source.utf8.count)
        if start < offset { (offset, column) = (source.lineStarts[line], 1) }
        if start < offset { (line, offset, column) = (0, 0, 1) }
        while line + 1 < source.lineStarts.count, source.lineStarts[line + 1] <= start {
            line += 1
            (offset, column) = (source.lineStarts[line], 1)
        }
        column += source.scalarCount(in: offset..<start)
        offset = start
        let lineEnd = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.utf8.count
        if lineEnd - source.lineStarts[line] <= Self.lineLimit {
            return .init(source, start..<max(start, range.upperBound))
        }
        var location = Diagnostic.Location(file: source.name)
        location.position = SourceText.Position(line: line + 1, column: column)
        return location
    }
}
