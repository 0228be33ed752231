/// The tests that every template can use: Jinja's.
enum Test: String, CaseIterable, Sendable {
    case boolean, callable, defined, divisibleby, eq, equalto, escaped, even, `false`, filter, float, ge, greaterthan
    case gt, `in`, integer, iterable, le, lessthan, lower, lt, mapping, ne, none, number, odd, sameas, sequence
    case string, test, `true`, undefined, upper

    static let all = allCases
    static let named: [String: Test] = {
        var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
        names["=="] = .eq
        names["!="] = .ne
        names["<"] = .lt
        names["<="] = .le
        names[">"] = .gt
        names[">="] = .ge
        return names
    }()

    var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    var parameters: [String] {
        switch self {
        case .divisibleby: ["num"]
        case .eq, .equalto, .ge, .greaterthan, .gt, .le, .lessthan, .lt, .ne, .sameas: ["other"]
        case .in: ["seq"]
        default: []
        }
    }
}

extension Machine {
    mutating func test(_ instruction: Instruction) throws(Failure) {
        let test = Test.all[Int(instruction.a)]
        let values: [Value]
        if instruction.operation == .variadicTest {
            values = try bind(
                try gather(program.shapes[Int(instruction.b)]), parameters: test.parameters,
                required: test.parameters.count, "the test '\(test.rawValue)'")
        } else {
            values = Array(stack[(top - Int(instruction.b))..<top])
            top -= Int(instruction.b)
        }
        push(.bool(try apply(test, pop(), values)))
    }

    mutating func apply(_ test: Test, _ value: Value, _ arguments: [Value]) throws(Failure) -> Bool {
        switch test {
        case .defined: return !value.isUndefined
        case .undefined: return value.isUndefined
        case .eq, .equalto: return try compare(0, value, arguments[0])
        case .ne: return try compare(1, value, arguments[0])
        case .lt, .lessthan: return try compare(2, value, arguments[0])
        case .le: return try compare(3, value, arguments[0])
        case .gt, .greaterthan: return try compare(4, value, arguments[0])
        case .ge: return try compare(5, value, arguments[0])
        case .in: return try contains(arguments[0], value)
        case .sameas: return isSame(value, arguments[0])
        case .filter: return try exists(value) { Filter.named[$0] != nil }
        case .test: return try exists(value) { Test.named[$0] != nil }
        case .even, .odd, .divisibleby: return try divisibility(test, value, arguments)
        case .lower, .upper: return try isCased(value, test)
        default: return isKind(test, value)
        }
    }

    private func isKind(_ test: Test, _ value: Value) -> Bool {
        switch (test, value) {
        case (.boolean, .bool), (.false, .bool(false)), (.true, .bool(true)), (.float, .double), (.integer, .int),
            (.mapping, .map), (.none, .none), (.number, .int), (.number, .double), (.number, .bool),
            (.string, .string), (.string, .markup), (.escaped, .markup):
            return true
        case (.iterable, .list), (.iterable, .tuple), (.iterable, .map), (.iterable, .string), (.iterable, .markup),
            (.sequence, .list), (.sequence, .tuple), (.sequence, .map), (.sequence, .string), (.sequence, .markup):
            return true
        case (.iterable, .undefined(let index)): return !refuses(index)
        case (.sequence, .undefined(let index)): return !refuses(index)
        case (.callable, .object(let index)):
            switch store.object(index) {
            case .closure, .function, .hostFunction, .joiner: return true
            case .loop(let loop, _): return Int(loop) < loops.count && loops[Int(loop)].closure >= 0
            default: return false
            }
        default: return false
        }
    }

    private func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.none, .none): return true
        case (.bool(let x), .bool(let y)): return x == y
        case (.int(let x), .int(let y)): return x == y
        case (.double(let x), .double(let y)): return x == y
        case (.list(let x), .list(let y)), (.tuple(let x), .tuple(let y)), (.map(let x), .map(let y)),
            (.object(let x), .object(let y)):
            return x == y
        case (.string, .string), (.markup, .markup): return store.equal(a, b)
        default: return false
        }
    }

    private func exists(_ value: Value, _ known: (String) -> Bool) throws(Failure) -> Bool {
        let name = try text(value)
        return known(name) || program.hostFilters.contains { $0.name == name }
    }

    private mutating func divisibility(_ test: Test, _ value: Value, _ arguments: [Value]) throws(Failure) -> Bool {
        let divisor = test == .divisibleby ? arguments[0] : .int(2)
        let remainder = try arithmetic(.modulo, value, divisor)
        return store.equal(remainder, .int(test == .odd ? 1 : 0))
    }

    private func isCased(_ value: Value, _ test: Test) throws(Failure) -> Bool {
        let text = try text(value)
        let hasCased = text.unicodeScalars.contains { $0.properties.isUppercase || $0.properties.isLowercase }
        guard hasCased else { return false }
        return test == .lower
            ? !text.unicodeScalars.contains { $0.properties.isUppercase }
            : !text.unicodeScalars.contains { $0.properties.isLowercase }
    }
}
