/// Truth, equality and order.
extension Store {
    /// Whether a value counts as true; undefined ones don't.
    @inline(__always)
    func isTrue(_ value: Value) -> Bool {
        switch value {
        case .missing, .undefined, .none: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let index), .markup(let index): !isEmpty(string: index)
        case .list(let index), .tuple(let index): count(list: index) > 0
        case .map(let index): count(map: index) > 0
        case .object: true
        }
    }

    @inline(__always)
    func isEmpty(string index: Int32) -> Bool {
        index < frozenStrings
            ? frozen.strings[Int(index)].count == 0 : own.strings[Int(index - frozenStrings)].count == 0
    }

    func equal(_ a: Value, _ b: Value) -> Bool { equal(a, b, depth: 0) }

    /// Whether a value can be a key: lists and dictionaries can't, nor what holds one.
    func isHashable(_ value: Value) -> Bool {
        switch value {
        case .list, .map: false
        case .tuple(let index): items(index).allSatisfy(isHashable)
        default: true
        }
    }

    private func equal(_ a: Value, _ b: Value, depth: Int) -> Bool {
        guard depth < 60 else { return false }
        switch (a, b) {
        case (.undefined, .undefined), (.none, .none): return true
        case (.string(let x), .string(let y)), (.string(let x), .markup(let y)), (.markup(let x), .string(let y)),
            (.markup(let x), .markup(let y)):
            return x == y || bytes(x).elementsEqual(bytes(y))
        case (.list(let x), .list(let y)), (.tuple(let x), .tuple(let y)):
            let count = count(list: x)
            guard count == self.count(list: y) else { return false }
            for position in 0..<count
            where !equal(item(position, ofList: x), item(position, ofList: y), depth: depth + 1) { return false }
            return true
        case (.map(let x), .map(let y)):
            guard count(map: x) == count(map: y) else { return false }
            for position in 0..<count(map: x) {
                let pair = pair(position, ofMap: x)
                guard let other = self.position(of: pair.key, inMap: y),
                    equal(pair.value, self.pair(other, ofMap: y).value, depth: depth + 1)
                else { return false }
            }
            return true
        case (.object(let x), .object(let y)): return x == y
        default:
            if let x = Self.integer(a), let y = Self.integer(b) { return x == y }
            if let x = Self.number(a), let y = Self.number(b) { return x == y }
            return false
        }
    }

    /// The integer that a value is; truth values count as one and zero.
    static func integer(_ value: Value) -> Int? {
        switch value {
        case .int(let value): value
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    /// The number that a value is.
    static func number(_ value: Value) -> Double? {
        switch value {
        case .double(let value): value
        case .int(let value): Double(value)
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    /// Whether the first value comes before the second; values of kinds that have no order fail.
    func precedes(_ a: Value, _ b: Value) throws(Failure) -> Bool { try compare(a, b, depth: 0) < 0 }

    /// Negative, zero or positive, as the first value comes before, with or behind the second.
    func order(_ a: Value, _ b: Value) throws(Failure) -> Int { try compare(a, b, depth: 0) }

    private func compare(_ a: Value, _ b: Value, depth: Int) throws(Failure) -> Int {
        guard depth < 60 else { throw Failure("values nested too deeply to be compared") }
        if let x = Self.integer(a), let y = Self.integer(b) { return x < y ? -1 : x == y ? 0 : 1 }
        if let x = Self.number(a), let y = Self.number(b) { return x < y ? -1 : x == y ? 0 : 1 }
        if let x = a.stringIndex, let y = b.stringIndex {
            let (left, right) = (bytes(x), bytes(y))
            return left.lexicographicallyPrecedes(right) ? -1 : left.elementsEqual(right) ? 0 : 1
        }
        switch (a, b) {
        case (.undefined, .undefined): return 0
        case (.list(let x), .list(let y)), (.tuple(let x), .tuple(let y)):
            let (left, right) = (count(list: x), count(list: y))
            for position in 0..<min(left, right) {
                let (p, q) = (item(position, ofList: x), item(position, ofList: y))
                if !equal(p, q) { return try compare(p, q, depth: depth + 1) }
            }
            return left - right
        default: throw Self.notOrdered(typeName(a), typeName(b))
        }
    }

    private static func notOrdered(_ a: String, _ b: String) -> Failure {
        Failure("can't tell which comes first: \(a) and \(b) have no common order")
    }
}
