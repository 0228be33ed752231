import Basics

/// A stretch of a source that libcmark shall read as something else.
struct SourceEdit {
    enum Piece {
        /// Bytes that stay what they are.
        case copy(Range<Int>)
        /// Bytes that stand for a range of the source, or for nothing in it.
        case insert([UInt8], for: Range<Int>?)
    }

    var range: Range<Int>
    var pieces: [Piece]
}

extension ParsedSource {
    /// The source with edits made, which are ascending and disjoint, and for each edit the places of its pieces.
    func applying(_ edits: [SourceEdit]) -> (source: ParsedSource, places: [[Int]]) {
        var result: [UInt8] = []
        var map = TextMap()
        var places: [[Int]] = []
        var at = 0
        for edit in edits {
            result += bytes[at..<edit.range.lowerBound]
            map.append(textLength: edit.range.lowerBound - at, source: at..<edit.range.lowerBound)
            at = edit.range.upperBound
            var starts: [Int] = []
            for piece in edit.pieces {
                starts.append(result.count)
                switch piece {
                case .copy(let range):
                    result += bytes[range]
                    map.append(textLength: range.count, source: range)
                case .insert(let inserted, let range):
                    result += inserted
                    map.append(textLength: inserted.count, source: range)
                }
            }
            places.append(starts)
        }
        result += bytes[at...]
        map.append(textLength: bytes.count - at, source: at..<bytes.count)
        return (ParsedSource(rewritten: result, origin: origin.map { map.following($0) } ?? map), places)
    }
}
