/// A range of a template's UTF-8 bytes.
struct Span: Sendable, Hashable, BitwiseCopyable {
    var start: Int32
    var end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: max(start, end))
    }

    var range: Range<Int> { Int(start)..<Int(end) }

    func union(_ other: Span) -> Span { Span(Int(min(start, other.start)), Int(max(end, other.end))) }
}

/// One token of the template language.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case text, variableBegin, variableEnd, blockBegin, blockEnd, endOfFile
        case name, string, integer, float
        case plus, minus, star, slash, floorDivide, percent, power, tilde
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        case equal, notEqual, less, lessEqual, greater, greaterEqual, assign
        case dot, colon, comma, semicolon, pipe
    }

    let kind: Kind
    let span: Span
    /// The name, the decoded string or text, or the digits of a number.
    let value: String

    /// How a message names the token.
    var described: String {
        switch kind {
        case .name: "'\(value)'"
        case .endOfFile: "the end of the template"
        default: kind.described
        }
    }
}

extension Token.Kind {
    var described: String {
        switch self {
        case .text: "text"
        case .variableBegin: "the beginning of an output tag"
        case .variableEnd: "the end of the output tag"
        case .blockBegin: "the beginning of a statement"
        case .blockEnd: "the end of the statement"
        case .endOfFile: "the end of the template"
        case .name: "a name"
        case .string: "a string"
        case .integer: "an integer"
        case .float: "a number"
        case .plus: "'+'"
        case .minus: "'-'"
        case .star: "'*'"
        case .slash: "'/'"
        case .floorDivide: "'//'"
        case .percent: "'%'"
        case .power: "'**'"
        case .tilde: "'~'"
        case .leftParenthesis: "'('"
        case .rightParenthesis: "')'"
        case .leftBracket: "'['"
        case .rightBracket: "']'"
        case .leftBrace: "'{'"
        case .rightBrace: "'}'"
        case .equal: "'=='"
        case .notEqual: "'!='"
        case .less: "'<'"
        case .lessEqual: "'<='"
        case .greater: "'>'"
        case .greaterEqual: "'>='"
        case .assign: "'='"
        case .dot: "'.'"
        case .colon: "':'"
        case .comma: "','"
        case .semicolon: "';'"
        case .pipe: "'|'"
        }
    }
}
