import Basics

/// The text of a message's parts, mapped to the file line by line.
struct MIMEBody {
    let bytes: [UInt8]
    let source: SourceText
    /// Whether an offset of the bytes is one of the decoded file.
    private let isUTF8: Bool
    private let lineStarts: [Int]

    init(_ clipping: Clipping) {
        bytes = clipping.bytes
        source = SourceText(name: clipping.name, decoding: clipping.bytes)
        isUTF8 = source.utf8.count == bytes.count && Decoding.firstIllFormed(bytes) == nil
        var starts = [0]
        if !isUTF8 { for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) } }
        lineStarts = starts
    }

    /// What a part's label says of it, and doesn't hold.
    enum Fault: Sendable {
        /// Nobody knows its charset.
        case charset
        /// It is said to be text, and its bytes are those of something else.
        case binary
    }

    /// The text of a part; none where its bytes are no text.
    func text(_ part: MIMEMessage.Part) -> (text: Article.Text, fault: Fault?) {
        let charset = part.header.parameter("charset", of: "content-type")
        let coding = part.header.token("content-transfer-encoding")
        // Text under a wrong label stands for itself.
        if coding == "base64", TransferCoding.isBase64(bytes[part.body]) {
            let decoded = TransferCoding.base64(bytes[part.body])
            guard !MIMECharset.isBinary(decoded, charset) else { return (Article.Text(), .binary) }
            let (text, isUnknown) = MIMECharset.decode(decoded, charset)
            var map = TextMap()
            append(Array(text.utf8)[...], part.body, &map)
            return (Article.Text(text: text, map: map), isUnknown ? .charset : nil)
        }
        guard !MIMECharset.isBinary(bytes[part.body], charset) else { return (Article.Text(), .binary) }
        let isQuoted = coding == "quoted-printable"
        let lines = lines(part.body, isQuoted: isQuoted)
        var decoded: [UInt8] = []
        var feeds: [Int] = []
        for line in lines {
            let start = decoded.count
            decoded += isQuoted ? TransferCoding.quotedPrintable(bytes[line]) : Array(bytes[line])
            feeds.append(decoded[start...].count { $0 == 0x0A })
        }
        let (text, isUnknown) = MIMECharset.decode(decoded, charset)
        return (Article.Text(text: text, map: map(Array(text.utf8), lines, feeds)), isUnknown ? .charset : nil)
    }

    /// The lines of a part with their endings, those that a `=` joins as one.
    private func lines(_ range: Range<Int>, isQuoted: Bool) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            let line = MIMELine.read(bytes, at)
            at = min(line.end, range.upperBound)
            let content = line.content.clamped(to: range)
            let last = bytes[content].last { $0 != 0x20 && $0 != 0x09 }
            if isQuoted, last == UInt8(ascii: "="), at < range.upperBound { continue }
            lines.append(start..<at)
            start = at
        }
        return lines
    }

    /// Line by line; where a charset has line ends of its own, the text as a whole.
    private func map(_ text: [UInt8], _ lines: [Range<Int>], _ feeds: [Int]) -> TextMap {
        var map = TextMap()
        var at = 0
        for (line, count) in zip(lines, feeds) {
            var end = at
            var left = count
            while end < text.count, left > 0 {
                if text[end] == 0x0A { left -= 1 }
                end += 1
            }
            if line == lines.last { end = text.count }
            append(text[at..<end], line, &map)
            at = end
        }
        return map
    }

    /// A run of equal lengths says "copied", so bytes that differ but are as many have no place.
    private func append(_ text: ArraySlice<UInt8>, _ range: Range<Int>, _ map: inout TextMap) {
        let place = place(range)
        let isCopy = place.count == text.count && source.utf8[place].elementsEqual(text)
        map.append(textLength: text.count, source: isCopy || place.count != text.count ? place : nil)
    }

    /// A range of the bytes in the decoded file; by whole lines where the file as a whole is not UTF-8.
    func place(_ range: Range<Int>) -> Range<Int> {
        guard !isUTF8 else { return range }
        let first = line(range.lowerBound)
        let last = line(max(range.lowerBound, range.upperBound - 1))
        let end = last + 1 < source.lineStarts.count ? source.lineStarts[last + 1] : source.utf8.count
        return source.lineStarts[min(first, source.lineStarts.count - 1)]..<end
    }

    private func line(_ offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
