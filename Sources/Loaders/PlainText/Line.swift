import Basics

/// One line of a scraped text on its way to being a block, a field or an entry of the receipt.
struct Line: Sendable {
    /// What has been decided about it.
    enum Role: Sendable, Equatable {
        case open, dropped, title, standfirst, caption, heading, listItem
    }

    /// Where it stands in the file, without its line ending.
    let range: Range<Int>
    /// Whether an empty line stands before it.
    let followsBlank: Bool
    /// What is left of it, clean.
    var text: Article.Text { didSet { shape = LineShape(text.text) } }
    /// What its words look like.
    private(set) var shape: LineShape
    var role = Role.open

    init(range: Range<Int>, followsBlank: Bool, text: Article.Text) {
        self.range = range
        self.followsBlank = followsBlank
        self.text = text
        shape = LineShape(text.text)
    }

    /// The lines of a stretch of a file that hold anything; LF, CRLF, CR, NEL, LS and PS end a line.
    static func split(_ source: SourceText, _ range: Range<Int>) -> [Line] {
        texts(source, range).map { Line(range: $0.range, followsBlank: $0.followsBlank, text: $0.text) }
    }

    /// The same without a look at their words: for lines that no rule will see.
    static func texts(
        _ source: SourceText, _ range: Range<Int>
    ) -> [(range: Range<Int>, followsBlank: Bool, text: Article.Text)] {
        var lines: [(range: Range<Int>, followsBlank: Bool, text: Article.Text)] = []
        var start = range.lowerBound
        var blank = true
        let isEscaped = EscapedText.isEscaped(source.utf8[range])
        func add(_ end: Int) {
            let text =
                isEscaped ? EscapedText.clean(source, start..<end) : Hygiene.clean(source, start..<end)
            if text.text.isEmpty {
                blank = true
            } else {
                lines.append((start..<end, blank, text))
                blank = false
            }
        }
        var at = range.lowerBound
        while at < range.upperBound {
            let length = breakLength(source.utf8, at)
            if length > 0 {
                add(at)
                start = at + length
            }
            at += max(1, length)
        }
        add(range.upperBound)
        return lines
    }

    private static func breakLength(_ bytes: [UInt8], _ at: Int) -> Int {
        switch bytes[at] {
        case 0x0A: return 1
        case 0x0D: return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
            return bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }
}
