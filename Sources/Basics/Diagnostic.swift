/// Every complaint of the program, whatever part of it complains.
///
///     Diagnostic(
///         .warning, "unknown-key", at: .init(source, keyRange),
///         "unknown key 'titel' in the front matter", fix: "did you mean 'title'?")
///
/// A diagnostic is collected, never thrown, and printed by ``DiagnosticReport`` alone. The summary states the rule, the
/// specific word first, with no full stop. Each identifier is listed in `Documentation/Diagnostics.md`.
public struct Diagnostic: Sendable, Hashable {
    /// What follows from it: an error keeps the old Output and makes the exit code 1, a warning doesn't.
    public enum Severity: String, Sendable, Hashable, Comparable {
        /// Background to another complaint.
        case note
        /// One clipping is poorer.
        case warning
        /// The site would be wrong, or something would be lost.
        case error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        /// Errors outrank warnings, which outrank notes.
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// Where it is: a file, and where known a line, a column and the line itself.
    public struct Location: Sendable, Hashable {
        /// The path as the user would type it.
        public var file: String
        /// The position, where the complaint is about a place in the file.
        public var position: SourceText.Position?
        /// The source line, to be shown with a caret.
        public var sourceLine: String?
        /// How many Unicode scalars the caret underlines; at least one.
        public var length: Int

        /// A whole file.
        public init(file: String) {
            self.file = file
            position = nil
            sourceLine = nil
            length = 1
        }

        /// A byte range of a decoded file; the caret stays on the range's first line.
        public init(_ source: SourceText, _ range: Range<Int>) {
            file = source.name
            let position = source.position(at: range.lowerBound)
            let line = source.line(position.line)
            let end = source.position(at: max(range.lowerBound, range.upperBound))
            let room = max(1, line.unicodeScalars.count + 1 - position.column)
            self.position = position
            sourceLine = line
            length = end.line == position.line ? max(1, end.column - position.column) : room
        }

        /// A whole line of a decoded file, from one, its indentation left out.
        public init(_ source: SourceText, line number: Int) {
            let number = min(max(number, 1), source.lineStarts.count)
            let start = source.lineStarts[number - 1]
            let bytes = Array(source.line(number).utf8)
            let indent = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            self.init(source, start + indent..<start + bytes.count)
        }
    }

    /// Something to know beside the complaint, such as the other of two places in conflict.
    public struct Note: Sendable, Hashable {
        /// What to know.
        public var text: String
        /// Where, if it has a place of its own.
        public var location: Location?

        /// A note, with a place where it has one.
        public init(_ text: String, at location: Location? = nil) {
            self.text = text
            self.location = location
        }
    }

    /// What follows from it.
    public var severity: Severity
    /// The stable name of the complaint, such as `unknown-key`.
    public var identifier: String
    /// Where it is.
    public var location: Location?
    /// One line: what is wrong.
    public var summary: String
    /// Why that matters or how it came about, in a sentence or two.
    public var why: String?
    /// What else to know.
    public var notes: [Note]
    /// The likely fix.
    public var fix: String?

    /// A complaint; see the type's example.
    public init(
        _ severity: Severity, _ identifier: String, at location: Location? = nil, _ summary: String,
        why: String? = nil, notes: [Note] = [], fix: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.location = location
        self.summary = summary
        self.why = why
        self.notes = notes
        self.fix = fix
    }
}

extension Diagnostic {
    /// The same where a warning counts as an error.
    public var strict: Diagnostic {
        var diagnostic = self
        if severity == .warning { diagnostic.severity = .error }
        return diagnostic
    }
}

extension Sequence<Diagnostic> {
    /// Whether any of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// The order to print in: by file, then position, then as they came.
    public func inReadingOrder() -> [Diagnostic] {
        func key(_ diagnostic: Diagnostic) -> (String, Int, Int) {
            let location = diagnostic.location
            return (location?.file ?? "", location?.position?.line ?? 0, location?.position?.column ?? 0)
        }
        return enumerated().sorted { a, b in
            let (x, y) = (key(a.element), key(b.element))
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
    }
}
