import Basics

/// Reads the tokens of a template into statements; recursive descent, the grammar being Jinja's.
///
/// Stops at the first mistake: what follows one is rarely a mistake of its own.
struct Parser {
    private let tokens: [Token]
    private var index = 0
    /// The end tags that the open statements wait for, the innermost last.
    var endTags: [[String]] = []
    /// The open statements, the innermost last.
    var openTags: [(name: String, span: Span)] = []
    var depth = 0
    let maximumDepth: Int

    init(_ tokens: [Token], maximumDepth: Int) {
        self.tokens = tokens
        self.maximumDepth = maximumDepth
    }

    /// The statements of the whole template.
    mutating func template() throws(SyntaxFailure) -> [Statement] {
        let body = try statements(until: nil)
        return body
    }

    // MARK: The stream

    var current: Token { tokens[index] }
    var following: Token { tokens[min(index + 1, tokens.count - 1)] }
    var previous: Token { tokens[max(index - 1, 0)] }

    @discardableResult
    mutating func advance() -> Token {
        let token = tokens[index]
        if index + 1 < tokens.count { index += 1 }
        return token
    }

    func isName(_ name: String) -> Bool { current.kind == .name && current.value == name }
    func isNextName(_ name: String) -> Bool { following.kind == .name && following.value == name }

    mutating func skip(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    mutating func skipName(_ name: String) -> Bool {
        guard isName(name) else { return false }
        advance()
        return true
    }

    @discardableResult
    mutating func expect(_ kind: Token.Kind) throws(SyntaxFailure) -> Token {
        guard current.kind == kind else { throw unexpected(expected: kind.described) }
        return advance()
    }

    mutating func expectName(_ name: String) throws(SyntaxFailure) {
        guard skipName(name) else { throw unexpected(expected: "'\(name)'") }
    }

    func unexpected(expected: String) -> SyntaxFailure {
        SyntaxFailure(current.span, "expected \(expected), found \(current.described)")
    }

    mutating func enter() throws(SyntaxFailure) {
        depth += 1
        guard depth <= maximumDepth else {
            throw SyntaxFailure(current.span, "nested more than \(maximumDepth) levels deep")
        }
    }

    mutating func leave() { depth -= 1 }

    // MARK: Bodies

    /// The statements up to one of the end tags, whose name is then the current token.
    mutating func statements(until ends: [String]?) throws(SyntaxFailure) -> [Statement] {
        try enter()
        defer { leave() }
        var body: [Statement] = []
        if let ends { endTags.append(ends) }
        while true {
            switch current.kind {
            case .text:
                let token = advance()
                body.append(Statement(token.span, .text(token.value)))
            case .variableBegin:
                advance()
                let value = try tupleOrExpression()
                try expect(.variableEnd)
                body.append(Statement(value.span, .output(value)))
            case .blockBegin:
                advance()
                if let ends, current.kind == .name, ends.contains(current.value) {
                    endTags.removeLast()
                    return body
                }
                body += try statement()
                try expect(.blockEnd)
            default:
                guard current.kind == .endOfFile else { throw unexpected(expected: "text or a tag") }
                if ends != nil { throw missingEnd() }
                return body
            }
        }
    }

    /// The body of a statement whose head has just been read, up to one of its end tags.
    mutating func body(until ends: [String]) throws(SyntaxFailure) -> [Statement] {
        _ = skip(.colon)
        try expect(.blockEnd)
        return try statements(until: ends)
    }

    private func missingEnd() -> SyntaxFailure {
        let wanted = endTags.last.map(Self.list) ?? ""
        guard let open = openTags.last else { return SyntaxFailure(current.span, "the template ends too early") }
        return SyntaxFailure(
            open.span, "'\(open.name)' has no end: the template ends where \(wanted) is expected")
    }

    func unknownTag(_ token: Token) -> SyntaxFailure {
        guard let wanted = endTags.last else {
            let fix = NearMiss.suggestion(for: token.value, among: Self.keywords).map { "did you mean '\($0)'?" }
            return SyntaxFailure(token.span, "unknown tag '\(token.value)'", fix: fix)
        }
        let near = NearMiss.suggestion(for: token.value, among: Self.keywords + wanted)
        let innermost = openTags.last.map { ", which would close '\($0.name)'" } ?? ""
        return SyntaxFailure(
            token.span, "unexpected tag '\(token.value)': \(Self.list(wanted)) is expected here\(innermost)",
            fix: near.map { "did you mean '\($0)'?" })
    }

    private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: " or ") }

    static let keywords = [
        "for", "if", "block", "extends", "print", "macro", "include", "from", "import", "set", "with", "autoescape",
        "call", "filter", "do", "break", "continue", "raw",
    ]
}
