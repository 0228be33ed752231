extension Parser {
    /// Attributes, subscripts and calls behind an expression.
    mutating func postfix(_ start: Expression) throws(SyntaxFailure) -> Expression {
        var result = start
        var count = 0
        while true {
            switch current.kind {
            case .dot, .leftBracket: result = try member(of: result)
            case .leftParenthesis:
                let arguments = try arguments()
                result = Expression(result.span.union(previous.span), .call(result, arguments))
            default: return result
            }
            try limit(&count)
        }
    }

    private mutating func limit(_ count: inout Int) throws(SyntaxFailure) {
        count += 1
        guard count <= 200 else { throw SyntaxFailure(current.span, "more than 200 steps in one path") }
    }

    /// Filters, tests and calls behind an expression.
    mutating func filtersAndTests(_ start: Expression) throws(SyntaxFailure) -> Expression {
        var result = start
        var count = 0
        while true {
            if current.kind == .pipe {
                advance()
                let filter = try filterCall()
                result = Expression(result.span.union(previous.span), .filter(result, filter))
            } else if isName("is") {
                result = try test(of: result)
            } else if current.kind == .leftParenthesis {
                let arguments = try arguments()
                result = Expression(result.span.union(previous.span), .call(result, arguments))
            } else {
                return result
            }
            try limit(&count)
        }
    }

    /// Filters behind a `set`, each with its bar.
    mutating func filters() throws(SyntaxFailure) -> [FilterCall] {
        var result: [FilterCall] = []
        while skip(.pipe) { result.append(try filterCall()) }
        return result
    }

    /// The filters of a `filter` block, the first without a bar.
    mutating func inlineFilters() throws(SyntaxFailure) -> [FilterCall] {
        [try filterCall()] + (try filters())
    }

    private mutating func filterCall() throws(SyntaxFailure) -> FilterCall {
        let (name, span) = try dottedName()
        let arguments = current.kind == .leftParenthesis ? try arguments() : Arguments()
        return FilterCall(name: name, span: span, arguments: arguments)
    }

    private mutating func dottedName() throws(SyntaxFailure) -> (String, Span) {
        let first = try expect(.name)
        var name = first.value
        while skip(.dot) { name += "." + (try expect(.name).value) }
        return (name, first.span.union(previous.span))
    }

    private mutating func test(of value: Expression) throws(SyntaxFailure) -> Expression {
        advance()
        let isNegated = skipName("not")
        let (name, span) = try dottedName()
        var arguments = Arguments()
        if current.kind == .leftParenthesis {
            arguments = try self.arguments()
        } else if [.name, .string, .integer, .float, .leftBracket, .leftBrace].contains(current.kind),
            !["else", "or", "and"].contains(current.kind == .name ? current.value : "")
        {
            if isName("is") { throw SyntaxFailure(current.span, "tests can't be chained with 'is'") }
            arguments.positional = [try postfix(try primary())]
        }
        let call = FilterCall(name: name, span: span, arguments: arguments)
        let result = Expression(value.span.union(previous.span), .test(value, call))
        return isNegated ? Expression(result.span, .not(result)) : result
    }

    private mutating func member(of value: Expression) throws(SyntaxFailure) -> Expression {
        if skip(.dot) {
            let token = advance()
            let span = value.span.union(token.span)
            if token.kind == .name { return Expression(span, .attribute(value, token.value)) }
            guard token.kind == .integer, let index = Int(token.value) else {
                throw SyntaxFailure(token.span, "expected a name or a number, found \(token.described)")
            }
            return Expression(span, .item(value, Expression(token.span, .literal(.int(index)))))
        }
        try expect(.leftBracket)
        let start = current.span
        var parts: [Subscript] = []
        while current.kind != .rightBracket {
            if !parts.isEmpty { try expect(.comma) }
            parts.append(try subscribed())
        }
        let inside = start.union(previous.span)
        try expect(.rightBracket)
        let span = value.span.union(previous.span)
        if parts.count == 1, case .slice(let start, let stop, let step) = parts[0] {
            return Expression(span, .slice(value, start: start, stop: stop, step: step))
        }
        var indexes: [Expression] = []
        for part in parts {
            guard case .index(let index) = part else {
                throw SyntaxFailure(inside, "a slice can't stand beside another index")
            }
            indexes.append(index)
        }
        guard let first = indexes.first else { throw SyntaxFailure(span, "the brackets hold no index") }
        return Expression(span, .item(value, indexes.count == 1 ? first : Expression(inside, .tuple(indexes))))
    }

    private enum Subscript {
        case index(Expression)
        case slice(Expression?, Expression?, Expression?)
    }

    private mutating func subscribed() throws(SyntaxFailure) -> Subscript {
        var start: Expression?
        if current.kind != .colon {
            let index = try expression()
            guard current.kind == .colon else { return .index(index) }
            start = index
        }
        advance()
        let stop = try slicePart()
        guard skip(.colon) else { return .slice(start, stop, nil) }
        return .slice(start, stop, try slicePart())
    }

    private mutating func slicePart() throws(SyntaxFailure) -> Expression? {
        [.colon, .rightBracket, .comma].contains(current.kind) ? nil : try expression()
    }

    /// The arguments in parentheses.
    mutating func arguments() throws(SyntaxFailure) -> Arguments {
        let open = try expect(.leftParenthesis).span
        var result = Arguments()
        var isFirst = true
        while current.kind != .rightParenthesis {
            if !isFirst {
                try expect(.comma)
                if current.kind == .rightParenthesis { break }
            }
            isFirst = false
            let hasUnpacking = result.star != nil || result.doubleStar != nil
            if skip(.star) {
                guard !hasUnpacking else { throw Self.misplacedArgument(open) }
                result.star = try expression()
            } else if skip(.power) {
                guard result.doubleStar == nil else { throw Self.misplacedArgument(open) }
                result.doubleStar = try expression()
            } else if current.kind == .name, following.kind == .assign {
                guard result.doubleStar == nil else { throw Self.misplacedArgument(open) }
                let name = advance()
                advance()
                result.keywords.append((name.value, name.span, try expression()))
            } else {
                guard !hasUnpacking, result.keywords.isEmpty else { throw Self.misplacedArgument(open) }
                result.positional.append(try expression())
            }
        }
        try expect(.rightParenthesis)
        return result
    }

    private static func misplacedArgument(_ span: Span) -> SyntaxFailure {
        SyntaxFailure(
            span, "the arguments are out of order: positional ones come first, then keywords, then unpacked ones")
    }
}
