import Foundation

extension Machine {
    mutating func arithmetic(_ operation: Operation, _ a: Value, _ b: Value) throws(Failure) -> Value {
        try check(a)
        try check(b)
        if let x = Store.integer(a), let y = Store.integer(b) { return try integers(operation, x, y) }
        if let x = Store.number(a), let y = Store.number(b) { return try numbers(operation, x, y) }
        switch operation {
        case .add: if let sum = try sum(a, b) { return sum }
        case .multiply:
            if let count = Store.integer(b), let product = try repeated(a, count) { return product }
            if let count = Store.integer(a), let product = try repeated(b, count) { return product }
        case .modulo: if a.stringIndex != nil { return try formatted(a, b) }
        default: break
        }
        throw Failure(
            "'\(Self.sign(operation))' can't take \(store.described(a)) and \(store.described(b))",
            identifier: "template-type")
    }

    private static func sign(_ operation: Operation) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        default: "**"
        }
    }

    private func integers(_ operation: Operation, _ x: Int, _ y: Int) throws(Failure) -> Value {
        let result: (partialValue: Int, overflow: Bool)
        switch operation {
        case .add: result = x.addingReportingOverflow(y)
        case .subtract: result = x.subtractingReportingOverflow(y)
        case .multiply: result = x.multipliedReportingOverflow(by: y)
        case .divide:
            guard y != 0 else { throw Self.divisionByZero() }
            return .double(Double(x) / Double(y))
        case .floorDivide, .modulo:
            guard y != 0 else { throw Self.divisionByZero() }
            if y == -1 { return operation == .modulo ? .int(0) : try integers(.multiply, x, -1) }
            let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
            let isOff = remainder != 0 && (remainder < 0) != (y < 0)
            if operation == .modulo { return .int(isOff ? remainder + y : remainder) }
            return .int(isOff ? quotient - 1 : quotient)
        default: return try power(x, y)
        }
        guard !result.overflow else { throw Self.tooLarge() }
        return .int(result.partialValue)
    }

    private func power(_ base: Int, _ exponent: Int) throws(Failure) -> Value {
        guard exponent >= 0 else {
            guard base != 0 else { throw Self.divisionByZero() }
            return .double(pow(Double(base), Double(exponent)))
        }
        var (result, base, exponent) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 {
                let next = result.multipliedReportingOverflow(by: base)
                guard !next.overflow else { throw Self.tooLarge() }
                result = next.partialValue
            }
            exponent >>= 1
            guard exponent > 0 else { break }
            let square = base.multipliedReportingOverflow(by: base)
            guard !square.overflow else { throw Self.tooLarge() }
            base = square.partialValue
        }
        return .int(result)
    }

    private func numbers(_ operation: Operation, _ x: Double, _ y: Double) throws(Failure) -> Value {
        switch operation {
        case .add: return .double(x + y)
        case .subtract: return .double(x - y)
        case .multiply: return .double(x * y)
        case .divide:
            guard y != 0 else { throw Self.divisionByZero() }
            return .double(x / y)
        case .floorDivide, .modulo:
            guard y != 0 else { throw Self.divisionByZero() }
            let (quotient, remainder) = Self.floorDivision(x, y)
            return .double(operation == .modulo ? remainder : quotient)
        default: return .double(pow(x, y))
        }
    }

    /// Python's `divmod` of two floats: the remainder has the sign of the divisor, zeros too.
    private static func floorDivision(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
        var remainder = x.truncatingRemainder(dividingBy: y)
        var quotient = (x - remainder) / y
        if remainder == 0 {
            remainder = Double(signOf: y, magnitudeOf: 0)
        } else if (y < 0) != (remainder < 0) {
            remainder += y
            quotient -= 1
        }
        guard quotient != 0 else { return (Double(signOf: x / y, magnitudeOf: 0), remainder) }
        let floor = quotient.rounded(.down)
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder)
    }

    private static func divisionByZero() -> Failure { Failure("division by zero") }
    private static func tooLarge() -> Failure { Failure("the result is too large: integers have 64 bits") }

    private mutating func sum(_ a: Value, _ b: Value) throws(Failure) -> Value? {
        if a.stringIndex != nil, b.stringIndex != nil { return joined(a, b) }
        switch (a, b) {
        case (.list(let x), .list(let y)): return try list(store.items(x) + store.items(y))
        case (.tuple(let x), .tuple(let y)): return store.makeTuple(store.items(x) + store.items(y))
        default: return nil
        }
    }

    /// Two strings in a row; the result is markup where one is, and the other is escaped.
    mutating func joined(_ a: Value, _ b: Value) -> Value {
        let isMarkup = a.isMarkup || b.isMarkup
        let left = isMarkup ? escaped(a) : a
        let right = isMarkup ? escaped(b) : b
        guard let x = left.stringIndex, let y = right.stringIndex else { return a }
        return store.make(Array(store.bytes(x)) + store.bytes(y), markup: isMarkup)
    }

    private mutating func repeated(_ value: Value, _ count: Int) throws(Failure) -> Value? {
        let count = max(0, count)
        switch value {
        case .string(let index), .markup(let index):
            let text = Array(store.bytes(index))
            guard text.count.multipliedReportingOverflow(by: count).overflow == false,
                text.count * count <= program.options.limits.outputBytes
            else { throw Self.tooLong(program.options.limits) }
            var result: [UInt8] = []
            result.reserveCapacity(text.count * count)
            for _ in 0..<(text.isEmpty ? 0 : count) { result += text }
            return store.make(result, markup: value.isMarkup)
        case .list(let index), .tuple(let index):
            let items = store.items(index)
            guard items.isEmpty || count <= program.options.limits.listLength / items.count else {
                throw Self.tooManyItems(program.options.limits)
            }
            var result: [Value] = []
            for _ in 0..<(items.isEmpty ? 0 : count) { result += items }
            if case .tuple = value { return store.makeTuple(result) }
            return store.makeList(result)
        default: return nil
        }
    }

    mutating func list(_ items: [Value]) throws(Failure) -> Value {
        guard items.count <= program.options.limits.listLength else {
            throw Self.tooManyItems(program.options.limits)
        }
        return store.makeList(items)
    }

    static func tooManyItems(_ limits: TemplateOptions.Limits) -> Failure {
        Failure("a list of more than \(limits.listLength) items", identifier: "template-limit")
    }

    func negative(_ value: Value) throws(Failure) -> Value {
        try check(value)
        if let number = Store.integer(value) {
            guard number != Int.min else { throw Self.tooLarge() }
            return .int(-number)
        }
        if case .double(let number) = value { return .double(-number) }
        throw Failure("'-' can't take \(store.described(value))", identifier: "template-type")
    }

    func positive(_ value: Value) throws(Failure) -> Value {
        try check(value)
        if let number = Store.integer(value) { return .int(number) }
        if case .double = value { return value }
        throw Failure("'+' can't take \(store.described(value))", identifier: "template-type")
    }

    /// The topmost values as one string.
    mutating func concatenate(_ count: Int, _ autoescape: Bool) throws(Failure) -> Value {
        let parts = Array(stack[(top - count)..<top])
        let isMarkup = autoescape && parts.contains(where: \.isMarkup)
        var bytes: [UInt8] = []
        for part in parts {
            try checkStrict(part)
            if isMarkup, let text = escaped(part).stringIndex {
                bytes += store.bytes(text)
            } else {
                store.write(part, to: &bytes)
            }
        }
        guard bytes.count <= program.options.limits.outputBytes else { throw Self.tooLong(program.options.limits) }
        return store.make(bytes, markup: isMarkup)
    }

    mutating func compare(_ code: Int32, _ a: Value, _ b: Value) throws(Failure) -> Bool {
        guard let kind = ComparisonOperator(rawValue: UInt8(code)) else { return false }
        if case .int(let x) = a, case .int(let y) = b {
            switch kind {
            case .equal: return x == y
            case .notEqual: return x != y
            case .less: return x < y
            case .lessEqual: return x <= y
            case .greater: return x > y
            case .greaterEqual: return x >= y
            case .isIn, .isNotIn: break
            }
        }
        try checkStrict(a)
        try checkStrict(b)
        switch kind {
        case .equal: return store.equal(a, b)
        case .notEqual: return !store.equal(a, b)
        case .isIn: return try contains(b, a)
        case .isNotIn: return try !contains(b, a)
        default: break
        }
        try check(a)
        try check(b)
        if case .double(let x) = a, x.isNaN { return false }
        if case .double(let y) = b, y.isNaN { return false }
        let order = try store.order(a, b)
        switch kind {
        case .less: return order < 0
        case .lessEqual: return order <= 0
        case .greater: return order > 0
        default: return order >= 0
        }
    }

    /// Whether a value is among the elements of another, or a part of a string.
    mutating func contains(_ whole: Value, _ part: Value) throws(Failure) -> Bool {
        switch whole {
        case .string(let x), .markup(let x):
            guard let y = part.stringIndex else {
                throw Failure(
                    "only a string can be in a string, not \(store.described(part))", identifier: "template-type")
            }
            return ByteSearch.first(store.bytes(y), in: store.bytes(x)) != nil
        case .map(let index): return store.position(of: part, inMap: index) != nil
        case .object(let index):
            guard case .namespace(let map) = store.object(index) else { break }
            return store.position(of: part, inMap: map) != nil
        default: break
        }
        for item in try sequence(whole) where store.equal(item, part) { return true }
        return false
    }
}

/// Search in bytes.
enum ByteSearch {
    /// Where a needle first occurs.
    static func first(_ needle: ArraySlice<UInt8>, in text: ArraySlice<UInt8>, from start: Int? = nil) -> Int? {
        guard let head = needle.first else { return start ?? text.startIndex }
        var at = start ?? text.startIndex
        let last = text.endIndex - needle.count
        while at <= last {
            if text[at] == head, text[at..<at + needle.count].elementsEqual(needle) { return at }
            at += 1
        }
        return nil
    }
}
