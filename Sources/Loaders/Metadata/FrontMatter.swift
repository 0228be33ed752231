public import Basics

/// The YAML block between two `---` lines at the top of a file.
///
///     let parts = FrontMatter.split(source)
///     parts.yaml      // the bytes between the two lines, or nil where there is no front matter
///     parts.body      // everything behind the closing line
public enum FrontMatter {
    /// A file's two parts; ranges are bytes of the decoded file.
    public struct Parts: Sendable, Hashable {
        /// What is between the two lines; `nil` where the file has no front matter, or one that isn't closed.
        public var yaml: Range<Int>?
        /// The text behind it; the whole text where there is no front matter.
        public var body: Range<Int>
        /// What is wrong with the front matter.
        public var problem: Problem?
    }

    /// What can be wrong with the lines around a front matter.
    public enum Problem: Sendable, Hashable {
        /// The opening line has no closing one; the range is the opening line.
        case notClosed(Range<Int>)

        /// The complaint, as severe as the caller says: an error in an editor's file, a warning in a clipping.
        public func diagnostic(in source: SourceText, _ severity: Diagnostic.Severity) -> Diagnostic {
            switch self {
            case .notClosed(let range): FrontMatter.notClosed(source, range, severity)
            }
        }
    }

    /// Splits a decoded file. A byte order mark may stand before the first line; the block is closed by a line of `---`
    /// or `...`. A first line of `---` that no key follows is a thematic break, not a front matter.
    public static func split(_ source: SourceText) -> Parts { split(source, mark: "---", closing: ["---", "..."]) }

    /// Splits at lines of other marks.
    static func split(_ source: SourceText, mark: String, closing: [String]) -> Parts {
        let bytes = source.utf8
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let whole = start..<bytes.count
        let first = line(bytes, start)
        guard isFence(bytes[first.content], [mark]) else { return Parts(yaml: nil, body: whole, problem: nil) }
        var at = first.end
        while at < bytes.count {
            let next = line(bytes, at)
            if isFence(bytes[next.content], closing) {
                return Parts(yaml: first.end..<at, body: next.end..<bytes.count, problem: nil)
            }
            at = next.end
        }
        guard looksLikeKey(bytes[line(bytes, first.end).content]) else {
            return Parts(yaml: nil, body: whole, problem: nil)
        }
        return Parts(yaml: nil, body: whole, problem: .notClosed(first.content))
    }

    /// A line's bytes without its ending, and the offset behind the ending.
    static func line(_ bytes: [UInt8], _ start: Int) -> (content: Range<Int>, end: Int) {
        let start = min(start, bytes.count)
        guard let feed = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return (start..<bytes.count, bytes.count)
        }
        let isPair = bytes[feed] == 0x0D && feed + 1 < bytes.count && bytes[feed + 1] == 0x0A
        return (start..<feed, feed + (isPair ? 2 : 1))
    }

    private static func isFence(_ line: ArraySlice<UInt8>, _ marks: [String]) -> Bool {
        let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.startIndex
        let mark = line[line.startIndex..<end]
        return marks.contains { mark.elementsEqual($0.utf8) }
    }

    private static func looksLikeKey(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
        return colon - line.startIndex <= 40 && !line[..<colon].contains(0x2E)
            && (colon + 1 == line.endIndex || line[colon + 1] == 0x20)
    }
}

extension FrontMatter {
    private static func notClosed(
        _ source: SourceText, _ range: Range<Int>, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        Diagnostic(
            severity, "front-matter-not-closed", at: .init(source, range), "front matter is not closed",
            why: severity == .warning ? "its lines are taken as the text of the clipping" : nil,
            fix: "put a line of '---' behind the last key")
    }
}
