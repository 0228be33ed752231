/// Copies values from outside into a heap.
///
/// Dictionaries in a row mostly have the same keys in the same order, some left out: the keys of the last ones stand in a
/// row, and the next one is looked for where the one before it was found.
struct Converter {
    let symbols: [String: Int32]
    private var recent: [(key: String, index: Int32)] = []
    private static let recentLimit = 32

    init(symbols: [String: Int32]) { self.symbols = symbols }

    /// Copies a value.
    mutating func add(_ value: TemplateValue, to heap: inout Heap) -> Value {
        switch value {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .double(let value): return .double(value)
        case .string(let text): return .string(heap.addString(text))
        case .safe(let text): return .markup(heap.addString(text))
        case .list(let items):
            let start = heap.values.count
            let items = items.span
            heap.values.append(contentsOf: repeatElement(.none, count: items.count))
            for position in items.indices { heap.values[start + position] = add(items[position], to: &heap) }
            return .list(heap.closeList(from: start, count: items.count))
        case .dictionary(let dictionary): return .map(add(dictionary, to: &heap))
        }
    }

    /// Copies a dictionary, and gives its index.
    mutating func add(_ dictionary: TemplateDictionary, to heap: inout Heap) -> Int32 {
        let start = heap.pairs.count
        let pairs = dictionary.pairs.span
        heap.pairs.append(contentsOf: repeatElement(Heap.Pair(key: .none, value: .none), count: pairs.count))
        var place = 0
        for position in pairs.indices {
            let key = index(of: pairs[position].key, near: &place, &heap)
            let value = add(pairs[position].value, to: &heap)
            heap.pairs[start + position] = Heap.Pair(key: .string(key), value: value)
        }
        return heap.closeMap(from: start, count: pairs.count)
    }

    private mutating func index(of key: String, near place: inout Int, _ heap: inout Heap) -> Int32 {
        for at in place..<min(place + 2, recent.count) where recent[at].key == key {
            place = at + 1
            return recent[at].index
        }
        let index = symbols[key] ?? heap.addString(key)
        if recent.count < Self.recentLimit {
            recent.insert((key, index), at: place)
        } else if place < recent.count {
            recent[place] = (key, index)
        }
        place = min(place + 1, recent.count)
        return index
    }
}

extension Heap {
    /// Makes a list of values that lie in a row.
    mutating func closeList(from start: Int, count: Int) -> Int32 {
        lists.append(Extent(start: Int32(start), count: Int32(count), capacity: Int32(count)))
        return listBase + Int32(lists.count - 1)
    }

    /// Makes a map of pairs that lie in a row.
    mutating func closeMap(from start: Int, count: Int) -> Int32 {
        maps.append(Extent(start: Int32(start), count: Int32(count), capacity: Int32(count)))
        return mapBase + Int32(maps.count - 1)
    }
}

/// Values from outside and back.
extension Store {
    mutating func add(_ value: TemplateValue) -> Value {
        var converter = Converter(symbols: symbols)
        return converter.add(value, to: &own)
    }

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
