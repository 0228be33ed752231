/// A value that stands in a template as it is.
enum Literal: Sendable, Hashable {
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
}

/// Operators of two operands.
enum BinaryOperator: Sendable, Hashable {
    case add, subtract, multiply, divide, floorDivide, modulo, power
}

/// Operators of a comparison chain.
enum ComparisonOperator: UInt8, Sendable, Hashable {
    case equal, notEqual, less, lessEqual, greater, greaterEqual, isIn, isNotIn
}

/// The arguments of a call, a filter or a test.
struct Arguments: Sendable {
    var positional: [Expression] = []
    var keywords: [(name: String, span: Span, value: Expression)] = []
    var star: Expression?
    var doubleStar: Expression?

    var isEmpty: Bool { positional.isEmpty && keywords.isEmpty && star == nil && doubleStar == nil }
}

/// A filter and its arguments, without the value that it is applied to.
struct FilterCall: Sendable {
    let name: String
    let span: Span
    let arguments: Arguments
}

struct Expression: Sendable {
    let span: Span
    let kind: Kind

    init(_ span: Span, _ kind: Kind) {
        self.span = span
        self.kind = kind
    }

    indirect enum Kind: Sendable {
        case literal(Literal)
        case name(String)
        case list([Expression])
        case tuple([Expression])
        case dictionary([(key: Expression, value: Expression)])
        case attribute(Expression, String)
        case item(Expression, Expression)
        case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
        case call(Expression, Arguments)
        case filter(Expression, FilterCall)
        case test(Expression, FilterCall)
        case negative(Expression)
        case positive(Expression)
        case not(Expression)
        case binary(BinaryOperator, Expression, Expression)
        case comparison(Expression, [(ComparisonOperator, Expression)])
        case concatenation([Expression])
        case and(Expression, Expression)
        case or(Expression, Expression)
        case condition(test: Expression, then: Expression, otherwise: Expression?)
    }
}

/// What a value can be assigned to.
indirect enum Target: Sendable {
    case name(String, Span)
    case namespace(String, attribute: String, Span)
    case tuple([Target], Span)

    var span: Span {
        switch self {
        case .name(_, let span), .namespace(_, _, let span), .tuple(_, let span): span
        }
    }

    /// The names that it assigns.
    var names: [String] {
        switch self {
        case .name(let name, _): [name]
        case .namespace: []
        case .tuple(let parts, _): parts.flatMap(\.names)
        }
    }
}

struct Parameter: Sendable {
    let name: String
    let span: Span
    let defaultValue: Expression?
}

struct Statement: Sendable {
    let span: Span
    let kind: Kind

    init(_ span: Span, _ kind: Kind) {
        self.span = span
        self.kind = kind
    }

    struct Loop: Sendable {
        let target: Target
        let iterable: Expression
        let test: Expression?
        let isRecursive: Bool
        let body: [Statement]
        let otherwise: [Statement]
    }

    struct Block: Sendable {
        let name: String
        let nameSpan: Span
        let isScoped: Bool
        let isRequired: Bool
        let body: [Statement]
    }

    struct Import: Sendable {
        let template: Expression
        let withContext: Bool
    }

    indirect enum Kind: Sendable {
        case text(String)
        case output(Expression)
        case condition([(test: Expression, body: [Statement])], otherwise: [Statement])
        case loop(Loop)
        case set(Target, Expression)
        case setBlock(Target, [FilterCall], [Statement])
        case with([(Target, Expression)], [Statement])
        case macro(String, [Parameter], [Statement])
        case call([Parameter], Expression, [Statement])
        case filter([FilterCall], [Statement])
        case block(Block)
        case extends(Expression)
        case include(Expression, ignoreMissing: Bool, withContext: Bool)
        case importModule(Import, name: String)
        case importNames(Import, [(name: String, alias: String, span: Span)])
        case autoescape(Expression, [Statement])
        case evaluate(Expression)
        case `break`
        case `continue`
    }
}
