extension Parser {
    /// An expression; `a if b else c` only where `withCondition` says so.
    mutating func expression(withCondition: Bool = true) throws(SyntaxFailure) -> Expression {
        try enter()
        defer { leave() }
        return withCondition ? try conditional() : try or()
    }

    /// An expression, or several with commas between them, which make a tuple.
    mutating func tupleOrExpression(
        withCondition: Bool = true, until end: String? = nil, inParentheses: Bool = false
    ) throws(SyntaxFailure) -> Expression {
        let start = current.span
        var parts: [Expression] = []
        var isTuple = false
        while true {
            if !parts.isEmpty { try expect(.comma) }
            if [.variableEnd, .blockEnd, .rightParenthesis].contains(current.kind) { break }
            if let end, isName(end) { break }
            parts.append(try expression(withCondition: withCondition))
            guard current.kind == .comma else { break }
            isTuple = true
        }
        if !isTuple {
            if let only = parts.first { return only }
            guard inParentheses else { throw unexpected(expected: "an expression") }
        }
        return Expression(start.union(previous.span), .tuple(parts))
    }

    private mutating func conditional() throws(SyntaxFailure) -> Expression {
        var result = try or()
        var count = 0
        while skipName("if") {
            try chain(&count)
            let test = try or()
            var otherwise: Expression?
            if skipName("else") {
                try enter()
                defer { leave() }
                otherwise = try conditional()
            }
            let span = result.span.union(previous.span)
            result = Expression(span, .condition(test: test, then: result, otherwise: otherwise))
        }
        return result
    }

    /// Long chains make deep trees.
    private mutating func chain(_ count: inout Int) throws(SyntaxFailure) {
        count += 1
        guard count <= 400 else {
            throw SyntaxFailure(current.span, "more than 400 operators in one expression")
        }
    }

    private mutating func or() throws(SyntaxFailure) -> Expression {
        var left = try and()
        var count = 0
        while skipName("or") {
            try chain(&count)
            let right = try and()
            left = Expression(left.span.union(right.span), .or(left, right))
        }
        return left
    }

    private mutating func and() throws(SyntaxFailure) -> Expression {
        var left = try not()
        var count = 0
        while skipName("and") {
            try chain(&count)
            let right = try not()
            left = Expression(left.span.union(right.span), .and(left, right))
        }
        return left
    }

    private mutating func not() throws(SyntaxFailure) -> Expression {
        let start = current.span
        guard skipName("not") else { return try comparison() }
        try enter()
        defer { leave() }
        let operand = try not()
        return Expression(start.union(operand.span), .not(operand))
    }

    private mutating func comparison() throws(SyntaxFailure) -> Expression {
        let first = try sum()
        var rest: [(ComparisonOperator, Expression)] = []
        while let found = comparisonOperator() {
            rest.append((found, try sum()))
        }
        guard let last = rest.last else { return first }
        return Expression(first.span.union(last.1.span), .comparison(first, rest))
    }

    private mutating func comparisonOperator() -> ComparisonOperator? {
        switch current.kind {
        case .equal: return take(.equal)
        case .notEqual: return take(.notEqual)
        case .less: return take(.less)
        case .lessEqual: return take(.lessEqual)
        case .greater: return take(.greater)
        case .greaterEqual: return take(.greaterEqual)
        default: break
        }
        if skipName("in") { return .isIn }
        guard isName("not"), isNextName("in") else { return nil }
        advance()
        return take(.isNotIn)
    }

    private mutating func take<T>(_ result: T) -> T {
        advance()
        return result
    }

    private mutating func sum() throws(SyntaxFailure) -> Expression {
        var left = try concatenation()
        var count = 0
        while current.kind == .plus || current.kind == .minus {
            try chain(&count)
            let kind: BinaryOperator = advance().kind == .plus ? .add : .subtract
            let right = try concatenation()
            left = Expression(left.span.union(right.span), .binary(kind, left, right))
        }
        return left
    }

    private mutating func concatenation() throws(SyntaxFailure) -> Expression {
        var parts = [try product()]
        while skip(.tilde) { parts.append(try product()) }
        guard parts.count > 1 else { return parts[0] }
        return Expression(parts[0].span.union(previous.span), .concatenation(parts))
    }

    private mutating func product() throws(SyntaxFailure) -> Expression {
        var left = try power()
        var count = 0
        while true {
            let kind: BinaryOperator
            switch current.kind {
            case .star: kind = .multiply
            case .slash: kind = .divide
            case .floorDivide: kind = .floorDivide
            case .percent: kind = .modulo
            default: return left
            }
            try chain(&count)
            advance()
            let right = try power()
            left = Expression(left.span.union(right.span), .binary(kind, left, right))
        }
    }

    private mutating func power() throws(SyntaxFailure) -> Expression {
        var left = try unary()
        var count = 0
        while skip(.power) {
            try chain(&count)
            let right = try unary()
            left = Expression(left.span.union(right.span), .binary(.power, left, right))
        }
        return left
    }

    mutating func unary(withFilters: Bool = true) throws(SyntaxFailure) -> Expression {
        try enter()
        defer { leave() }
        let start = current.span
        var result: Expression
        if skip(.minus) {
            let operand = try unary(withFilters: false)
            result = Expression(start.union(operand.span), .negative(operand))
        } else if skip(.plus) {
            let operand = try unary(withFilters: false)
            result = Expression(start.union(operand.span), .positive(operand))
        } else {
            result = try primary()
        }
        result = try postfix(result)
        return withFilters ? try filtersAndTests(result) : result
    }

    mutating func primary() throws(SyntaxFailure) -> Expression {
        let token = current
        switch token.kind {
        case .name:
            advance()
            return Expression(token.span, Self.constant(token.value) ?? .name(token.value))
        case .string:
            advance()
            var text = token.value
            while current.kind == .string { text += advance().value }
            return Expression(token.span.union(previous.span), .literal(.string(text)))
        case .integer:
            advance()
            guard let value = Self.integer(token.value) else {
                throw SyntaxFailure(token.span, "the number is too large: integers have 64 bits")
            }
            return Expression(token.span, .literal(.int(value)))
        case .float:
            advance()
            return Expression(token.span, .literal(.double(Double(token.value) ?? 0)))
        case .leftParenthesis:
            advance()
            let inner = try tupleOrExpression(inParentheses: true)
            try expect(.rightParenthesis)
            return Expression(token.span.union(previous.span), inner.kind)
        case .leftBracket: return try list()
        case .leftBrace: return try dictionary()
        default: throw unexpected(expected: "an expression")
        }
    }

    private static func constant(_ name: String) -> Expression.Kind? {
        switch name {
        case "true", "True": .literal(.bool(true))
        case "false", "False": .literal(.bool(false))
        case "none", "None": .literal(.none)
        default: nil
        }
    }

    private static func integer(_ digits: String) -> Int? {
        switch digits.prefix(2).lowercased() {
        case "0x": Int(digits.dropFirst(2), radix: 16)
        case "0o": Int(digits.dropFirst(2), radix: 8)
        case "0b": Int(digits.dropFirst(2), radix: 2)
        default: Int(digits)
        }
    }

    private mutating func list() throws(SyntaxFailure) -> Expression {
        let start = try expect(.leftBracket).span
        var items: [Expression] = []
        while current.kind != .rightBracket {
            if !items.isEmpty { try expect(.comma) }
            if current.kind == .rightBracket { break }
            items.append(try expression())
        }
        try expect(.rightBracket)
        return Expression(start.union(previous.span), .list(items))
    }

    private mutating func dictionary() throws(SyntaxFailure) -> Expression {
        let start = try expect(.leftBrace).span
        var items: [(key: Expression, value: Expression)] = []
        while current.kind != .rightBrace {
            if !items.isEmpty { try expect(.comma) }
            if current.kind == .rightBrace { break }
            let key = try expression()
            try expect(.colon)
            items.append((key, try expression()))
        }
        try expect(.rightBrace)
        return Expression(start.union(previous.span), .dictionary(items))
    }
}
