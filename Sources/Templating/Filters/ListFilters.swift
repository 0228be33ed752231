extension Machine {
    mutating func listFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        switch filter {
        case .length, .count: return .int(try length(value))
        case .items:
            if value.isUndefined {
                try checkStrict(value)
                return store.makeList([])
            }
            return store.makeList(try pairs(value).map { store.makeTuple([$0.key, $0.value]) })
        case .join: return try join(value, arguments)
        case .reverse:
            if value.stringIndex != nil {
                let scalars = store.text(of: value).unicodeScalars.reversed()
                return store.make(String(String.UnicodeScalarView(scalars)), markup: value.isMarkup)
            }
            return store.makeList(try sequence(value).reversed())
        default: break
        }
        let items = try elements(value)
        switch filter {
        case .first: return items.first ?? store.makeUndefined("no first item: the sequence is empty")
        case .last: return items.last ?? store.makeUndefined("no last item: the sequence is empty")
        case .random: return items.randomElement() ?? store.makeUndefined("no random item: the sequence is empty")
        case .list: return store.makeList(items)
        case .batch: return try batch(items, arguments)
        case .slice: return try sliceFilter(items, arguments)
        case .unique: return try unique(items, arguments)
        case .sum: return try sum(items, arguments)
        default: return try extreme(filter, items, arguments)
        }
    }

    func length(_ value: Value) throws(Failure) -> Int {
        switch value {
        case .string(let index), .markup(let index):
            return store.bytes(index).reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        case .list(let index), .tuple(let index): return store.count(list: index)
        case .map(let index): return store.count(map: index)
        case .undefined:
            try checkStrict(value)
            return 0
        default: throw Failure("\(store.described(value)) has no length", identifier: "template-type")
        }
    }

    func pairs(_ value: Value) throws(Failure) -> [Heap.Pair] {
        switch value {
        case .map(let index): return store.pairs(index)
        default: throw Failure("a dictionary is needed, not \(store.described(value))", identifier: "template-type")
        }
    }

    private mutating func join(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        if case .list(let list) = value, arguments.isMissing(1), let plain = plainJoin(list, arguments[0]) {
            return plain
        }
        var items = try elements(value)
        if let attribute = arguments[1], !attribute.isNone {
            let path = path(attribute)
            for index in items.indices { items[index] = try follow(path, items[index]) }
        }
        var separator = arguments[0] ?? .string(program.symbols[""] ?? 0)
        if separator.isNone { separator = store.make("None") }
        let isMarkup = arguments.autoescape && (separator.isMarkup || items.contains(where: \.isMarkup))
        if isMarkup { separator = escaped(separator) }
        var out: [UInt8] = []
        out.reserveCapacity(items.count * 16)
        for (position, item) in items.enumerated() {
            try checkStrict(item)
            if position > 0 { store.write(separator, to: &out) }
            let part = isMarkup ? escaped(item) : item
            store.write(part, to: &out)
            guard out.count <= program.options.limits.outputBytes else { throw Self.tooLong(program.options.limits) }
        }
        return store.make(out, markup: isMarkup)
    }

    /// The items of a list of plain strings in a row; `nil` where one isn't, so that there may be something to escape.
    private mutating func plainJoin(_ list: Int32, _ separator: Value?) -> Value? {
        var separatorIndex: Int32?
        if let separator {
            guard case .string(let index) = separator else { return nil }
            separatorIndex = index
        }
        var out = scratch
        scratch = []
        out.removeAll(keepingCapacity: true)
        defer { scratch = out }
        for position in 0..<store.count(list: list) {
            guard case .string(let index) = store.item(position, ofList: list) else { return nil }
            if position > 0, let separatorIndex { store.append(separatorIndex, to: &out) }
            store.append(index, to: &out)
            guard out.count <= program.options.limits.outputBytes else { return nil }
        }
        return .string(store.own.addString(out.span))
    }

    private mutating func batch(_ items: [Value], _ arguments: FilterArguments) throws(Failure) -> Value {
        let count = try integer(arguments[0], 1, "linecount")
        guard count > 0 else {
            throw Failure("'linecount' is at least 1, not \(count)", identifier: "template-arguments")
        }
        var rows: [Value] = []
        var at = 0
        while at < items.count {
            var row = Array(items[at..<min(at + count, items.count)])
            if let fill = arguments[1], !fill.isNone, row.count < count {
                guard count <= program.options.limits.listLength else {
                    throw Self.tooManyItems(program.options.limits)
                }
                row += Array(repeating: fill, count: count - row.count)
            }
            rows.append(store.makeList(row))
            at += count
        }
        return store.makeList(rows)
    }

    private mutating func sliceFilter(_ items: [Value], _ arguments: FilterArguments) throws(Failure) -> Value {
        let slices = try integer(arguments[0], 1, "slices")
        guard slices > 0, slices <= program.options.limits.listLength else {
            throw Failure("'slices' is at least 1, not \(slices)", identifier: "template-arguments")
        }
        let (size, extra) = items.count.quotientAndRemainder(dividingBy: slices)
        var columns: [Value] = []
        var at = 0
        for number in 0..<slices {
            let end = at + size + (number < extra ? 1 : 0)
            var column = Array(items[at..<end])
            if let fill = arguments[1], !fill.isNone, number >= extra { column.append(fill) }
            columns.append(store.makeList(column))
            at = end
        }
        return store.makeList(columns)
    }

    private mutating func unique(_ items: [Value], _ arguments: FilterArguments) throws(Failure) -> Value {
        let isCaseSensitive = try flag(arguments[0])
        let path = pathArgument(arguments[1])
        var keys = KeySet()
        var result: [Value] = []
        for item in items {
            let key = folded(try follow(path, item), isCaseSensitive)
            if try keys.insert(key, store) { result.append(item) }
        }
        return store.makeList(result)
    }

    private mutating func sum(_ items: [Value], _ arguments: FilterArguments) throws(Failure) -> Value {
        var path: [Value] = []
        if let attribute = arguments[0], !attribute.isNone { path = self.path(attribute) }
        var total = arguments[1] ?? .int(0)
        for item in items { total = try arithmetic(.add, total, try follow(path, item)) }
        return total
    }

    private mutating func extreme(
        _ filter: Filter, _ items: [Value], _ arguments: FilterArguments
    ) throws(Failure) -> Value {
        guard var best = items.first else {
            return store.makeUndefined("no smallest or largest item: the sequence is empty")
        }
        let isCaseSensitive = try flag(arguments[0])
        let path = pathArgument(arguments[1])
        var bestKey = folded(try follow(path, best), isCaseSensitive)
        for item in items.dropFirst() {
            let key = folded(try follow(path, item), isCaseSensitive)
            let isBetter = filter == .min ? try store.precedes(key, bestKey) : try store.precedes(bestKey, key)
            if isBetter { (best, bestKey) = (item, key) }
        }
        return best
    }

    // MARK: Paths

    /// The steps of an attribute such as `author.name` or `0`.
    mutating func path(_ attribute: Value) -> [Value] {
        guard attribute.stringIndex != nil else { return attribute.isNone || attribute.isMissing ? [] : [attribute] }
        var steps: [Value] = []
        for part in store.text(of: attribute).split(separator: ".", omittingEmptySubsequences: false) {
            if let number = Int(part), part.allSatisfy(\.isNumber) {
                steps.append(.int(number))
            } else {
                steps.append(store.make(String(part)))
            }
        }
        return steps
    }

    private mutating func pathArgument(_ attribute: Value?) -> [Value] {
        guard let attribute else { return [] }
        return path(attribute)
    }

    mutating func follow(_ path: [Value], _ value: Value, default fallback: Value? = nil) throws(Failure) -> Value {
        var result = value
        for step in path {
            result = try item(result, step)
            if let fallback, result.isUndefined { result = fallback }
        }
        return result
    }

    /// A key for comparing, without case unless asked.
    mutating func folded(_ value: Value, _ isCaseSensitive: Bool) -> Value {
        guard !isCaseSensitive, value.stringIndex != nil else { return value }
        return store.make(PythonText.lower(store.text(of: value)))
    }
}

/// Values seen so far, strings and integers by hash.
struct KeySet {
    private var strings: Set<String> = []
    private var integers: Set<Int> = []
    private var others: [Value] = []

    /// Whether the value is new.
    mutating func insert(_ value: Value, _ store: Store) throws(Failure) -> Bool {
        guard store.isHashable(value) else {
            throw Failure("\(store.described(value)) has no identity to be told apart by", identifier: "template-type")
        }
        if value.stringIndex != nil { return strings.insert(store.text(of: value)).inserted }
        if let number = Store.integer(value) { return integers.insert(number).inserted }
        if others.contains(where: { store.equal($0, value) }) { return false }
        others.append(value)
        return true
    }
}
