import Basics

/// A scraped text while the rules work on it: its lines, the receipt so far, and what the lines said about the article.
struct Page: Sendable {
    /// A date that a line states.
    struct StatedDate: Sendable {
        /// What the line says the date is, the best basis first.
        enum Label: Int, Sendable, Comparable {
            case published, prefix, plain, updated
            static func < (a: Label, b: Label) -> Bool { a.rawValue < b.rawValue }
        }
        var label: Label
        var moment: Moment
        var words: String
        var range: Range<Int>?
    }

    let source: SourceText
    var lines: [Line]
    var dropped: [Article.Dropped] = []
    var dates: [StatedDate] = []
    var authors: [String] = []
    var agency: String?
    var place: String?
    var publisher: String?
    var tags: [String] = []
    var sourceURL: String?
    var language: String?
    var title: Article.Text?
    /// Lines that name an author.
    var bylines: Set<Int> = []
    /// The line that a breadcrumb named as the headline.
    var headline: Int?
    /// Lines at which a rule saw the end of the top matter: a byline, a date, a row of buttons.
    var topMatter: Set<Int> = []

    /// Whether a rule may take a line's part: not where the line is a block of Markdown.
    private let takesParts: Bool

    /// A page of plain text.
    init(source: SourceText, lines: [Line]) {
        self.source = source
        self.lines = lines
        takesParts = true
    }

    /// A page of lines that are blocks of some other form.
    init(source: SourceText, blocks: [Line]) {
        self.source = source
        lines = blocks
        takesParts = false
    }

    /// The lines that nothing has been decided about.
    var open: [Int] { lines.indices.filter { lines[$0].role == .open } }

    /// The next line that is not dropped.
    func next(after index: Int) -> Int? {
        lines.indices.dropFirst(index + 1).first { lines[$0].role != .dropped }
    }

    /// The first line that reads as body text and is still open.
    var bodyStart: Int? { lines.indices.first { lines[$0].role == .open && lines[$0].shape.isParagraph } }

    /// The end of the top matter for lines that name author or date: the second line that reads as body text, as the
    /// first may be a standfirst.
    var topEnd: Int {
        let paragraphs = lines.indices.lazy.filter { lines[$0].role == .open && lines[$0].shape.isParagraph }
        return paragraphs.dropFirst().first ?? paragraphs.first ?? lines.endIndex
    }

    /// Puts a whole line on the receipt.
    mutating func drop(_ index: Int, _ reason: Article.Dropped.Reason) {
        guard lines[index].role != .dropped else { return }
        let line = lines[index]
        add(line.text, line.text.sourceRange ?? line.range, reason)
        lines[index].role = .dropped
    }

    /// Puts part of a line on the receipt, in bytes of its text, and keeps the rest.
    mutating func drop(_ part: Range<Int>, of index: Int, _ reason: Article.Dropped.Reason) {
        let text = lines[index].text
        let before = text.slice(0..<part.lowerBound).trimmed()
        let after = text.slice(part.upperBound..<text.text.utf8.count).trimmed()
        guard !(before.text.isEmpty && after.text.isEmpty) else { return drop(index, reason) }
        guard takesParts else { return }
        let piece = text.slice(part).trimmed()
        guard let range = piece.sourceRange else { return }
        add(piece, range, reason)
        guard !before.text.isEmpty, !after.text.isEmpty else {
            lines[index].text = before.text.isEmpty ? after : before
            return
        }
        var rest = Article.Text(text: before.text + " " + after.text, map: before.map)
        rest.map.append(textLength: 1, source: nil)
        rest.map.append(after.map)
        lines[index].text = rest
    }

    private mutating func add(_ text: Article.Text, _ range: Range<Int>, _ reason: Article.Dropped.Reason) {
        let line = source.lineNumber(at: range.lowerBound)
        dropped.append(Article.Dropped(text: text.text, reason: reason, range: range, line: line))
    }
}

/// One step of the clean-up: looks at the page and decides about some lines.
///
/// A rule drops a line only for a reason that it can name, and leaves every line that it is unsure of.
protocol PageRule: Sendable {
    func apply(to page: inout Page)
}

/// A rule that looks at one line at a time, wherever it stands.
protocol LineRule: PageRule {
    func reason(for line: Line) -> Article.Dropped.Reason?
}

extension LineRule {
    func apply(to page: inout Page) {
        for index in page.lines.indices where page.lines[index].role == .open {
            if let reason = reason(for: page.lines[index]) { page.drop(index, reason) }
        }
    }
}
