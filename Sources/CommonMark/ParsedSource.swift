import Basics

/// The bytes that libcmark reads, with the places where its lines begin and end.
///
/// Two things are rewritten, and `origin` leads back. libcmark reads U+0000 as U+FFFD, which is three bytes: replaced
/// here, its columns count the same bytes as ours. And libcmark 0.30.2 takes quadratic time for `![[]()` repeated
/// (CVE-2023-22486): of the thousands of `![` that no person puts into one paragraph, those past the limit are escaped.
struct ParsedSource {
    let bytes: [UInt8]
    /// The way from `bytes` to the bytes given, where they differ.
    let origin: TextMap?
    /// Every line without its ending, which is LF, CR LF or CR.
    let lines: [Range<Int>]

    init(_ given: [UInt8]) {
        (bytes, origin) = Self.rewritten(given)
        lines = Self.lines(of: bytes)
    }

    /// What extensions made of a source.
    init(rewritten bytes: [UInt8], origin: TextMap) {
        self.bytes = bytes
        self.origin = origin
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
        guard let origin else { return range }
        if !range.isEmpty { return origin.source(for: range) ?? range }
        let start = range.lowerBound
        let place =
            origin.source(for: start..<start + 1)?.lowerBound ?? origin.source(for: start - 1..<start)?.upperBound ?? 0
        return place..<place
    }

    /// How many images one paragraph may begin.
    private static let imageLimit = 1000

    private static func rewritten(_ given: [UInt8]) -> ([UInt8], TextMap?) {
        let excess = excessImages(in: given)
        guard given.scan(for: 0) != nil || !excess.isEmpty else { return (given, nil) }
        var bytes: [UInt8] = []
        var origin = TextMap()
        for (offset, byte) in given.enumerated() {
            if excess.contains(offset) {
                bytes.append(UInt8(ascii: "\\"))
                origin.append(textLength: 1, source: nil)
            }
            let written: [UInt8] = byte == 0 ? [0xEF, 0xBF, 0xBD] : [byte]
            bytes += written
            origin.append(textLength: written.count, source: offset..<offset + 1)
        }
        return (bytes, origin)
    }

    /// The offsets of the brackets of `![` past the limit, counted anew behind every empty line.
    private static func excessImages(in bytes: [UInt8]) -> Set<Int> {
        var excess: Set<Int> = []
        guard mayHoldExcessImages(bytes) else { return [] }
        var count = 0
        var last: UInt8 = 0
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "["), last == UInt8(ascii: "!") {
                count += 1
                if count > imageLimit { excess.insert(offset) }
            } else if byte == UInt8(ascii: "\n"), last == byte {
                count = 0
            }
            last = byte
        }
        return excess
    }

    /// Whether there are more exclamation marks than one paragraph may begin images.
    private static func mayHoldExcessImages(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 2 * imageLimit else { return false }
        var (marks, from) = (0, 0)
        while let at = bytes.scan(for: UInt8(ascii: "!"), from: from), marks <= imageLimit {
            (marks, from) = (marks + 1, at + 1)
        }
        return marks > imageLimit
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        let (feed, back) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        // The next of each; most files have no carriage returns.
        var (nextFeed, nextReturn) = (bytes.scan(for: feed) ?? bytes.count, bytes.scan(for: back) ?? bytes.count)
        while true {
            let end = min(nextFeed, nextReturn)
            guard end < bytes.count else { break }
            lines.append(start..<end)
            start = end + 1
            if end == nextReturn {
                if start < bytes.count, bytes[start] == feed { start += 1 }
                nextReturn = bytes.scan(for: back, from: start) ?? bytes.count
            }
            if nextFeed < start { nextFeed = bytes.scan(for: feed, from: start) ?? bytes.count }
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
