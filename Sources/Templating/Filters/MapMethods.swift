extension Machine {
    /// The methods of dictionaries that templates use.
    mutating func mapMethod(_ map: Int32, _ name: String, _ arguments: CallArguments) throws(Failure) -> Value? {
        let positional = arguments.positional
        switch name {
        case "items": return store.makeList(store.pairs(map).map { store.makeTuple([$0.key, $0.value]) })
        case "keys": return store.makeList(store.pairs(map).map(\.key))
        case "values": return store.makeList(store.pairs(map).map(\.value))
        case "copy":
            let copy = store.makeMap()
            if case .map(let index) = copy { try fill(index, from: .map(map)) }
            return copy
        case "get":
            guard let key = positional.first else {
                throw Failure("'get' needs a key", identifier: "template-arguments")
            }
            if let position = store.position(of: key, inMap: map) { return store.pair(position, ofMap: map).value }
            return positional.count > 1 ? positional[1] : Value.none
        case "update":
            try checkOwn(map >= store.frozenMaps)
            if let other = positional.first { try fill(map, from: other) }
            for (name, value) in arguments.keywords { store.set(.string(name), value, inMap: map) }
            return Value.none
        case "setdefault":
            guard let key = positional.first else { return nil }
            if let position = store.position(of: key, inMap: map) { return store.pair(position, ofMap: map).value }
            try checkOwn(map >= store.frozenMaps)
            let value = positional.count > 1 ? positional[1] : Value.none
            store.set(try hashable(key), value, inMap: map)
            return value
        default: return nil
        }
    }

    func checkOwn(_ isOwn: Bool) throws(Failure) {
        guard isOwn else {
            throw Failure("data that several pages share can't be changed", identifier: "template-type")
        }
    }

    /// The methods of lists and tuples that templates use.
    mutating func listMethod(
        _ list: Int32, _ value: Value, _ name: String, _ arguments: CallArguments
    ) throws(Failure) -> Value? {
        let items = store.items(list)
        let first = arguments.positional.first
        switch (name, first) {
        case ("count", let item?): return .int(items.count { store.equal($0, item) })
        case ("index", let item?):
            guard let position = items.firstIndex(where: { store.equal($0, item) }) else {
                throw Failure("the value is not in the list")
            }
            return .int(position)
        case ("copy", nil): return store.makeList(items)
        default: break
        }
        guard case .list = value else { return nil }
        var changed = items
        var result = Value.none
        switch (name, first) {
        case ("append", let item?):
            try checkOwn(list >= store.frozenLists)
            guard items.count < program.options.limits.listLength else {
                throw Self.tooManyItems(program.options.limits)
            }
            store.own.append(item, toList: list)
            return Value.none
        case ("extend", let other?): changed += try elements(other)
        case ("insert", let at?):
            guard arguments.positional.count > 1 else { return nil }
            let position = try integer(at, 0, "index")
            let start = position < 0 ? max(0, position + items.count) : min(position, items.count)
            changed.insert(arguments.positional[1], at: start)
        case ("pop", _):
            let position = try integer(first, -1, "index")
            let at = position < 0 ? position + items.count : position
            guard items.indices.contains(at) else { throw Failure("the list has no item \(position) to take off") }
            result = changed.remove(at: at)
        case ("reverse", nil): changed.reverse()
        case ("clear", nil): changed = []
        case ("remove", let item?):
            guard let at = items.firstIndex(where: { store.equal($0, item) }) else {
                throw Failure("the value is not in the list")
            }
            changed.remove(at: at)
        default: return nil
        }
        try checkOwn(list >= store.frozenLists)
        guard changed.count <= program.options.limits.listLength else {
            throw Self.tooManyItems(program.options.limits)
        }
        store.own.replace(list, with: changed)
        return result
    }
}

extension Heap {
    /// Gives a list of this heap other items.
    mutating func replace(_ list: Int32, with items: [Value]) {
        let start = Int32(values.count)
        values.append(contentsOf: items)
        lists[Int(list - listBase)] = Extent(start: start, count: Int32(items.count), capacity: Int32(items.count))
    }
}
