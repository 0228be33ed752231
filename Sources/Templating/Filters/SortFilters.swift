extension Machine {
    mutating func sortFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        switch filter {
        case .sort:
            let items = try elements(value)
            let paths = paths(arguments[2])
            let isCaseSensitive = try flag(arguments[1])
            var keys: [Value] = []
            for item in items {
                var parts: [Value] = []
                for path in paths { parts.append(folded(try follow(path, item), isCaseSensitive)) }
                keys.append(parts.count == 1 ? parts[0] : store.makeTuple(parts))
            }
            return store.makeList(try sorted(items, keys, descending: try flag(arguments[0])))
        case .dictsort: return try dictsort(value, arguments)
        default: return try groupby(value, arguments)
        }
    }

    private mutating func paths(_ attribute: Value?) -> [[Value]] {
        guard let attribute, !attribute.isNone else { return [[]] }
        guard attribute.stringIndex != nil else { return [[attribute]] }
        let parts = store.text(of: attribute).split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        var result: [[Value]] = []
        for part in parts { result.append(path(store.make(part))) }
        return result
    }

    /// The items in the order of their keys; equal ones stay as they were.
    private func sorted(_ items: [Value], _ keys: [Value], descending: Bool) throws(Failure) -> [Value] {
        if keys.contains(where: { !$0.isUndefined }) {
            for key in keys { try check(key) }
        }
        var order = Array(items.indices)
        var scratch = order
        try sort(&order, &scratch, 0, order.count, keys, descending)
        return order.map { items[$0] }
    }

    private func sort(
        _ order: inout [Int], _ scratch: inout [Int], _ start: Int, _ end: Int, _ keys: [Value], _ descending: Bool
    ) throws(Failure) {
        guard end - start > 1 else { return }
        let middle = (start + end) / 2
        try sort(&order, &scratch, start, middle, keys, descending)
        try sort(&order, &scratch, middle, end, keys, descending)
        var (left, right) = (start, middle)
        for at in start..<end {
            let takesRight: Bool
            if left == middle {
                takesRight = true
            } else if right == end {
                takesRight = false
            } else {
                let (a, b) = (keys[order[left]], keys[order[right]])
                takesRight = descending ? try store.precedes(a, b) : try store.precedes(b, a)
            }
            scratch[at] = takesRight ? order[right] : order[left]
            if takesRight { right += 1 } else { left += 1 }
        }
        order.replaceSubrange(start..<end, with: scratch[start..<end])
    }

    private mutating func dictsort(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        try check(value)
        let isCaseSensitive = try flag(arguments[0])
        let by = try arguments[1].map { value throws(Failure) in try text(value) } ?? "key"
        guard by == "key" || by == "value" else {
            throw Failure("'by' is 'key' or 'value', not '\(by)'", identifier: "template-arguments")
        }
        let pairs = try pairs(value)
        var keys: [Value] = []
        for pair in pairs { keys.append(folded(by == "key" ? pair.key : pair.value, isCaseSensitive)) }
        let items = pairs.map { store.makeTuple([$0.key, $0.value]) }
        return store.makeList(try sorted(items, keys, descending: try flag(arguments[2])))
    }

    private mutating func groupby(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        let items = try elements(value)
        let path = path(arguments[0] ?? .none)
        let isCaseSensitive = try flag(arguments[2])
        let fallback = arguments[1].flatMap { $0.isNone ? nil : $0 }
        var values: [Value] = []
        for item in items { values.append(try follow(path, item, default: fallback)) }
        var keys: [Value] = []
        for value in values { keys.append(folded(value, isCaseSensitive)) }
        let order = try sorted(items.indices.map { .int($0) }, keys, descending: false).compactMap(Store.integer)
        var groups: [Value] = []
        var at = 0
        while at < order.count {
            var end = at + 1
            while end < order.count, store.equal(keys[order[end]], keys[order[at]]) { end += 1 }
            let members = store.makeList(order[at..<end].map { items[$0] })
            groups.append(store.makeTuple([values[order[at]], members]))
            at = end
        }
        return store.makeList(groups)
    }
}
