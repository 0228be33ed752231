import Basics

/// The bytes that libcmark reads, with the places where its lines begin and end.
///
/// libcmark reads U+0000 as U+FFFD, which is three bytes: it is replaced here, so that its columns count the same bytes
/// as ours, and `origin` leads back.
struct ParsedSource {
    let bytes: [UInt8]
    /// The way from `bytes` to the bytes given, where they differ.
    let origin: TextMap?
    /// Every line without its ending, which is LF, CR LF or CR.
    let lines: [Range<Int>]

    init(_ given: [UInt8]) {
        (bytes, origin) = Self.replacingNulls(given)
        lines = Self.lines(of: bytes)
    }

    /// The offset of a line and byte column, both from one, in `bytes`.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1 else { return 0 }
        guard line <= lines.count else { return bytes.count }
        let place = lines[line - 1]
        return place.lowerBound + min(max(column - 1, 0), place.count)
    }

    /// A range of `bytes` as a range of the bytes given.
    func given(_ range: Range<Int>) -> Range<Int> {
        guard let origin, !range.isEmpty else { return range }
        return origin.source(for: range) ?? range
    }

    private static func replacingNulls(_ given: [UInt8]) -> ([UInt8], TextMap?) {
        guard given.contains(0) else { return (given, nil) }
        var bytes: [UInt8] = []
        var origin = TextMap()
        for (offset, byte) in given.enumerated() {
            let written: [UInt8] = byte == 0 ? [0xEF, 0xBF, 0xBD] : [byte]
            bytes += written
            origin.append(textLength: written.count, source: offset..<offset + 1)
        }
        return (bytes, origin)
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            lines.append(start..<index - 1)
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            start = index
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
