/// The functions that every template can call: Jinja's.
enum BuiltinFunction: String, CaseIterable, Sendable {
    case range, dict, cycler, joiner, namespace, lipsum
}

extension Machine {
    mutating func call(
        _ function: BuiltinFunction, _ arguments: CallArguments, _ autoescape: Bool
    ) throws(Failure) -> Value {
        switch function {
        case .range: return try range(arguments)
        case .dict: return try dictionary(arguments, "dict")
        case .namespace:
            guard case .map(let map) = try dictionary(arguments, "namespace") else { return .none }
            return .object(store.own.addObject(.namespace(map: map)))
        case .cycler:
            guard !arguments.positional.isEmpty else {
                throw Failure("'cycler' needs at least one item", identifier: "template-arguments")
            }
            return .object(store.own.addObject(.cycler(items: store.own.addList(arguments.positional), position: 0)))
        case .joiner:
            let separator = arguments.positional.first ?? arguments.keywords.first?.value ?? store.make(", ")
            let text = try soft(separator)
            return .object(store.own.addObject(.joiner(separator: text.stringIndex ?? 0, isUsed: false)))
        case .lipsum:
            throw Failure("'lipsum' is not part of this engine", fix: "write the text, or pass it in the context")
        }
    }

    private mutating func range(_ arguments: CallArguments) throws(Failure) -> Value {
        guard (1...3).contains(arguments.positional.count), arguments.keywords.isEmpty else {
            throw Failure("'range' takes one to three integers", identifier: "template-arguments")
        }
        let first = try integer(arguments.positional[0], 0, "start")
        let isShort = arguments.positional.count == 1
        let start = isShort ? 0 : first
        let stop = isShort ? first : try integer(arguments.positional[1], 0, "stop")
        let step = arguments.positional.count == 3 ? try integer(arguments.positional[2], 1, "step") : 1
        guard step != 0 else { throw Failure("the step of 'range' can't be zero", identifier: "template-arguments") }
        let span = step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
        guard !span.overflow, step != Int.min else { throw Self.tooManyItems(program.options.limits) }
        let size = Swift.abs(step)
        let count = span.partialValue > 0 ? (span.partialValue - 1) / size + 1 : 0
        guard count <= program.options.limits.listLength else { throw Self.tooManyItems(program.options.limits) }
        var items: [Value] = []
        items.reserveCapacity(count)
        for position in 0..<count { items.append(.int(start &+ position &* step)) }
        return store.makeList(items)
    }

    private mutating func dictionary(_ arguments: CallArguments, _ name: String) throws(Failure) -> Value {
        let map = store.makeMap()
        guard case .map(let index) = map else { return map }
        guard arguments.positional.count <= 1 else {
            throw Failure("'\(name)' takes one argument and keywords", identifier: "template-arguments")
        }
        if let first = arguments.positional.first { try fill(index, from: first) }
        for (name, value) in arguments.keywords { store.set(.string(name), value, inMap: index) }
        return map
    }

    /// Puts the pairs of a dictionary, or of a sequence of pairs, into a map.
    mutating func fill(_ map: Int32, from value: Value) throws(Failure) {
        switch value {
        case .map(let other):
            for pair in store.pairs(other) { store.set(pair.key, pair.value, inMap: map) }
        case .object(let index):
            guard case .namespace(let other) = store.object(index) else { fallthrough }
            for pair in store.pairs(other) { store.set(pair.key, pair.value, inMap: map) }
        default:
            for item in try sequence(value) {
                let pair = try sequence(item)
                guard pair.count == 2 else {
                    throw Failure("a dictionary is made of pairs", identifier: "template-type")
                }
                store.set(try hashable(pair[0]), pair[1], inMap: map)
            }
        }
    }
}
