import Basics

/// Text that was broken into lines of one width, as mail is, back to a paragraph a line.
///
/// Two lines are one where the second's first word would not have fitted behind the first: what broke them was the width.
/// Text marked as flowed (RFC 3676) says itself which lines go on.
enum WrappedText {
    static func unwrap(_ text: Article.Text, isFlowed: Bool) -> Article.Text {
        let bytes = Array(text.text.utf8)
        var lines: [Range<Int>] = []
        var at = 0
        while at < bytes.count {
            let line = MIMELine.read(bytes, at)
            lines.append(line.content)
            at = line.end
        }
        let width = lines.reduce(0) { max($0, $1.count) }
        guard isFlowed || (50...80).contains(width) else { return text }
        var out: [UInt8] = []
        var map = TextMap()
        for (index, line) in lines.enumerated() {
            out += bytes[line]
            map.append(text.map.slice(line))
            guard index + 1 < lines.count else { break }
            let next = lines[index + 1]
            let gap = line.upperBound..<next.lowerBound
            let goesOn =
                isFlowed
                ? bytes[line].last == 0x20 && !bytes[line].elementsEqual("-- ".utf8)
                : isCut(bytes[line], bytes[next], width)
            if goesOn {
                if bytes[line].last != 0x20 {
                    out.append(0x20)
                    map.append(textLength: 1, source: gap.count == 1 ? nil : text.map.source(for: gap))
                }
            } else {
                out += bytes[gap]
                map.append(text.map.slice(gap))
            }
        }
        return Article.Text(text: String(decoding: out, as: UTF8.self), map: map)
    }

    private static func isCut(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, _ width: Int) -> Bool {
        guard let first = next.first, first > 0x20, line.contains(where: { $0 > 0x20 }) else { return false }
        let word = next.prefix { $0 > 0x20 }
        // A mark of a list or of a quotation begins a line of its own.
        guard first != UInt8(ascii: ">"), line.first != UInt8(ascii: ">"),
            !(word.count == 1 && first != UInt8(ascii: "a") && first < 0x41)
        else { return false }
        return line.count + 1 + word.count > width
    }
}
