extension Parser {
    /// The statement whose name is the current token, up to the end of its last tag's head.
    mutating func statement() throws(SyntaxFailure) -> [Statement] {
        let token = current
        guard token.kind == .name else { throw unexpected(expected: "the name of a tag") }
        guard Self.keywords.contains(token.value), token.value != "raw" else { throw unknownTag(token) }
        openTags.append((token.value, token.span))
        defer { openTags.removeLast() }
        advance()
        if token.value == "print" { return try print() }
        return [Statement(token.span, try kind(of: token))]
    }

    private mutating func kind(of token: Token) throws(SyntaxFailure) -> Statement.Kind {
        switch token.value {
        case "for": try loop()
        case "if": try condition()
        case "block": try block()
        case "extends": .extends(try expression())
        case "macro": try macro()
        case "include": try include()
        case "from": try importNames()
        case "import": try importModule()
        case "set": try set()
        case "with": try with()
        case "autoescape": .autoescape(try expression(), try closedBody("endautoescape"))
        case "call": try call(token)
        case "filter": .filter(try inlineFilters(), try closedBody("endfilter"))
        case "do": .evaluate(try tupleOrExpression())
        case "break": .break
        case "continue": .continue
        default: throw unknownTag(token)
        }
    }

    /// A body up to one end tag, which is read.
    private mutating func closedBody(_ end: String) throws(SyntaxFailure) -> [Statement] {
        let result = try body(until: [end])
        advance()
        return result
    }

    private mutating func print() throws(SyntaxFailure) -> [Statement] {
        var result: [Statement] = []
        while current.kind != .blockEnd {
            if !result.isEmpty { try expect(.comma) }
            let value = try expression()
            result.append(Statement(value.span, .output(value)))
        }
        return result
    }

    private mutating func loop() throws(SyntaxFailure) -> Statement.Kind {
        let target = try target(until: "in")
        for name in target.names where name == "loop" {
            throw SyntaxFailure(target.span, "'loop' can't be a loop's own variable")
        }
        try expectName("in")
        let iterable = try tupleOrExpression(withCondition: false, until: "recursive")
        let test = skipName("if") ? try expression() : nil
        let isRecursive = skipName("recursive")
        let repeated = try body(until: ["endfor", "else"])
        let otherwise = advance().value == "else" ? try closedBody("endfor") : []
        return .loop(
            .init(
                target: target, iterable: iterable, test: test, isRecursive: isRecursive, body: repeated,
                otherwise: otherwise))
    }

    private mutating func condition() throws(SyntaxFailure) -> Statement.Kind {
        var branches: [(test: Expression, body: [Statement])] = []
        while true {
            let test = try tupleOrExpression(withCondition: false)
            branches.append((test, try body(until: ["elif", "else", "endif"])))
            switch advance().value {
            case "elif": continue
            case "else": return .condition(branches, otherwise: try closedBody("endif"))
            default: return .condition(branches, otherwise: [])
            }
        }
    }

    private mutating func set() throws(SyntaxFailure) -> Statement.Kind {
        let target = try target(withNamespace: true)
        if skip(.assign) { return .set(target, try tupleOrExpression()) }
        let filters = current.kind == .pipe ? try filters() : []
        return .setBlock(target, filters, try closedBody("endset"))
    }

    private mutating func with() throws(SyntaxFailure) -> Statement.Kind {
        var pairs: [(Target, Expression)] = []
        while current.kind != .blockEnd, current.kind != .colon {
            if !pairs.isEmpty { try expect(.comma) }
            let target = try target()
            try expect(.assign)
            pairs.append((target, try expression()))
        }
        return .with(pairs, try closedBody("endwith"))
    }

    private mutating func block() throws(SyntaxFailure) -> Statement.Kind {
        let name = try expect(.name)
        let isScoped = skipName("scoped")
        let isRequired = skipName("required")
        if current.kind == .minus {
            throw SyntaxFailure(
                current.span, "a block's name can't hold a hyphen", fix: "write an underscore instead")
        }
        let content = try closedBody("endblock")
        if isRequired, let misplaced = content.first(where: { !Self.isBlank($0) }) {
            throw SyntaxFailure(misplaced.span, "a required block can hold nothing but comments and white space")
        }
        _ = skipName(name.value)
        return .block(
            .init(name: name.value, nameSpan: name.span, isScoped: isScoped, isRequired: isRequired, body: content))
    }

    private static func isBlank(_ statement: Statement) -> Bool {
        guard case .text(let text) = statement.kind else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    private mutating func include() throws(SyntaxFailure) -> Statement.Kind {
        let template = try expression()
        var ignoreMissing = false
        if isName("ignore"), isNextName("missing") {
            advance()
            advance()
            ignoreMissing = true
        }
        return .include(template, ignoreMissing: ignoreMissing, withContext: contextClause() ?? true)
    }

    private mutating func contextClause() -> Bool? {
        guard isName("with") || isName("without"), isNextName("context") else { return nil }
        let with = advance().value == "with"
        advance()
        return with
    }

    private mutating func importModule() throws(SyntaxFailure) -> Statement.Kind {
        let template = try expression()
        try expectName("as")
        let name = try nameTarget()
        return .importModule(.init(template: template, withContext: contextClause() ?? false), name: name.value)
    }

    private mutating func importNames() throws(SyntaxFailure) -> Statement.Kind {
        let template = try expression()
        try expectName("import")
        var names: [(name: String, alias: String, span: Span)] = []
        var withContext: Bool?
        while true {
            if !names.isEmpty { try expect(.comma) }
            guard current.kind == .name else { throw unexpected(expected: "a name") }
            withContext = contextClause()
            if withContext != nil { break }
            let name = try nameTarget()
            if name.value.hasPrefix("_") {
                throw SyntaxFailure(name.span, "names that begin with an underscore can't be imported")
            }
            let alias = skipName("as") ? try nameTarget() : name
            names.append((name.value, alias.value, name.span))
            withContext = contextClause()
            if withContext != nil || current.kind != .comma { break }
        }
        return .importNames(.init(template: template, withContext: withContext ?? false), names)
    }

    private mutating func macro() throws(SyntaxFailure) -> Statement.Kind {
        let name = try nameTarget()
        let parameters = try signature()
        return .macro(name.value, parameters, try closedBody("endmacro"))
    }

    private mutating func call(_ token: Token) throws(SyntaxFailure) -> Statement.Kind {
        let parameters = current.kind == .leftParenthesis ? try signature() : []
        let call = try expression()
        guard case .call = call.kind else {
            throw SyntaxFailure(call.span, "'call' needs a call, such as 'name()'")
        }
        return .call(parameters, call, try closedBody("endcall"))
    }

    private mutating func signature() throws(SyntaxFailure) -> [Parameter] {
        try expect(.leftParenthesis)
        var parameters: [Parameter] = []
        while current.kind != .rightParenthesis {
            if !parameters.isEmpty { try expect(.comma) }
            let name = try nameTarget()
            let value = skip(.assign) ? try expression() : nil
            if value == nil, parameters.last?.defaultValue != nil {
                throw SyntaxFailure(
                    name.span, "the parameter '\(name.value)' needs a default, as the one before it has one")
            }
            parameters.append(Parameter(name: name.value, span: name.span, defaultValue: value))
        }
        try expect(.rightParenthesis)
        return parameters
    }

    // MARK: Targets

    private mutating func nameTarget() throws(SyntaxFailure) -> Token {
        let token = try expect(.name)
        try Self.checkAssignable(token)
        return token
    }

    private static func checkAssignable(_ token: Token) throws(SyntaxFailure) {
        if ["true", "false", "none", "True", "False", "None"].contains(token.value) {
            throw SyntaxFailure(token.span, "can't assign to '\(token.value)'")
        }
    }

    private mutating func target(until end: String? = nil, withNamespace: Bool = false) throws(SyntaxFailure) -> Target
    {
        try enter()
        defer { leave() }
        let start = current.span
        var parts: [Target] = []
        var isTuple = false
        while true {
            if !parts.isEmpty { try expect(.comma) }
            if let end, isName(end) { break }
            if [.variableEnd, .blockEnd, .rightParenthesis, .assign].contains(current.kind) { break }
            parts.append(try singleTarget(withNamespace))
            guard current.kind == .comma else { break }
            isTuple = true
        }
        guard isTuple else {
            guard let only = parts.first else { throw unexpected(expected: "a name to assign to") }
            return only
        }
        return .tuple(parts, start.union(previous.span))
    }

    private mutating func singleTarget(_ withNamespace: Bool) throws(SyntaxFailure) -> Target {
        if skip(.leftParenthesis) {
            let inner = try target(withNamespace: withNamespace)
            try expect(.rightParenthesis)
            return inner
        }
        guard current.kind == .name else {
            throw SyntaxFailure(current.span, "can't assign to \(current.described)")
        }
        let token = try nameTarget()
        guard withNamespace, skip(.dot) else { return .name(token.value, token.span) }
        let attribute = try expect(.name)
        return .namespace(token.value, attribute: attribute.value, token.span.union(attribute.span))
    }
}
