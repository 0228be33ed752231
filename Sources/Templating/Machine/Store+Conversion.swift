/// Values from outside and back.
extension Heap {
    /// Copies a value into the heap; keys that are symbols become those.
    mutating func add(_ value: TemplateValue, symbols: [String: Int32]) -> Value {
        switch value {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .double(let value): return .double(value)
        case .string(let text): return .string(addString(text.utf8))
        case .safe(let text): return .markup(addString(text.utf8))
        case .list(let items):
            let copies = items.map { add($0, symbols: symbols) }
            return .list(addList(copies))
        case .dictionary(let dictionary): return .map(add(dictionary, symbols: symbols))
        }
    }

    /// Copies a dictionary into the heap, and gives its index.
    mutating func add(_ dictionary: TemplateDictionary, symbols: [String: Int32]) -> Int32 {
        var copies: [Pair] = []
        copies.reserveCapacity(dictionary.pairs.count)
        for (key, value) in dictionary.pairs {
            let index = symbols[key] ?? addString(key.utf8)
            copies.append(Pair(key: .string(index), value: add(value, symbols: symbols)))
        }
        return addMap(copies)
    }
}

extension Store {
    mutating func add(_ value: TemplateValue) -> Value { own.add(value, symbols: symbols) }

    /// A value for a filter or function from outside; what has no counterpart there becomes text.
    func exported(_ value: Value, depth: Int = 0) -> TemplateValue {
        guard depth < 100 else { return .none }
        switch value {
        case .missing, .undefined, .none: return .none
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .double(let value): return .double(value)
        case .string(let index): return .string(string(index))
        case .markup(let index): return .safe(string(index))
        case .list(let index), .tuple(let index):
            return .list(items(index).map { exported($0, depth: depth + 1) })
        case .map(let index):
            return .dictionary(
                TemplateDictionary(pairs(index).map { (text(of: $0.key), exported($0.value, depth: depth + 1)) }))
        case .object: return .string(text(of: value))
        }
    }
}
