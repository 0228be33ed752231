/// The one place where diagnostics become text.
///
///     Content/site.yml:2:1: warning: unknown key 'titel' [unknown-key]
///         |
///       2 | titel: Visit
///         | ^~~~~
///         fix: did you mean 'title'?
public struct DiagnosticReport: Sendable {
    /// Whether to colour the severity and the caret (ANSI codes): only on a terminal, never with `NO_COLOR`.
    public var colour: Bool

    /// A renderer, without colours unless asked.
    public init(colour: Bool = false) { self.colour = colour }

    /// The text of one diagnostic, ending in a line feed.
    public func text(of diagnostic: Diagnostic) -> String {
        var lines = [head(of: diagnostic)]
        if let location = diagnostic.location { lines += snippet(of: location, severity: diagnostic.severity) }
        if let why = diagnostic.why { lines.append(indented("why: ", why)) }
        for note in diagnostic.notes {
            let place = note.location.map { Self.place($0) + ": " } ?? ""
            lines.append(indented("note: ", place + note.text))
            if let location = note.location { lines += snippet(of: location, severity: .note) }
        }
        if let fix = diagnostic.fix { lines.append(indented("fix: ", fix)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text of many, in reading order.
    public func text(of diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.inReadingOrder().map(text(of:)).joined()
    }

    /// `file:line:column`, as far as it is known.
    public static func place(_ location: Diagnostic.Location) -> String {
        guard let position = location.position else { return printable(location.file) }
        return "\(printable(location.file)):\(position.line):\(position.column)"
    }

    private func head(of diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { Self.place($0) + ": " } ?? ""
        let severity = painted(diagnostic.severity.rawValue + ":", diagnostic.severity)
        return "\(place)\(severity) \(Self.printable(diagnostic.summary)) [\(diagnostic.identifier)]"
    }

    private func snippet(of location: Diagnostic.Location, severity: Diagnostic.Severity) -> [String] {
        guard let position = location.position, let line = location.sourceLine else { return [] }
        let window = Window(line: line, column: position.column, length: location.length)
        let number = String(position.line)
        let gutter = String(repeating: " ", count: max(3, number.count + 2))
        let padded = String(repeating: " ", count: max(0, gutter.count - number.count)) + number
        return [
            "\(gutter) |",
            "\(padded) | \(window.text)",
            "\(gutter) | \(window.indent)\(painted(window.caret, severity))",
        ]
    }

    private func indented(_ label: String, _ text: String) -> String { "    \(label)\(Self.printable(text))" }

    private func painted(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard colour else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }

    /// Text that can't drive a terminal: control and bidirectional characters stand as a visible replacement, a tab as one
    /// space, so that a caret stands where it should.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : isSafe($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    /// The part of a long line around the caret, with a caret line of the same shape.
    private struct Window {
        let text: String
        let indent: String
        let caret: String

        init(line: String, column: Int, length: Int) {
            let width = 110
            let scalars = Array(DiagnosticReport.printable(line).unicodeScalars)
            let at = min(max(column - 1, 0), scalars.count)
            let first = at < width - 20 ? 0 : at - 30
            let last = min(scalars.count, first + width)
            let shown = String(String.UnicodeScalarView(scalars[first..<last]))
            let (head, tail) = (first > 0 ? "…" : "", last < scalars.count ? "…" : "")
            text = head + shown + tail
            indent = String(repeating: " ", count: at - first + head.count)
            let underlined = max(1, min(length, max(1, last - at)))
            caret = "^" + String(repeating: "~", count: underlined - 1)
        }
    }
}
