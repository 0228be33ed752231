extension Machine {
    mutating func loopBegin(_ instruction: Instruction) throws(Failure) {
        let value = pop()
        var state: LoopState
        switch value {
        case .list(let index), .tuple(let index):
            state = LoopState(source: .list, index: index, count: store.count(list: index))
        case .map(let index): state = LoopState(source: .map, index: index, count: store.count(map: index))
        default:
            let items = try elements(value)
            guard case .list(let index) = store.makeList(items) else { return }
            state = LoopState(source: .list, index: index, count: items.count)
        }
        loopSerial += 1
        state.serial = loopSerial
        state.isCollecting = instruction.c == 1
        if instruction.b == 1 {
            state.closure = frame.closure
            state.depth = frame.loopDepth
        }
        loops.append(state)
    }

    @inline(__always)
    mutating func loopNext(_ instruction: Instruction) throws(Failure) {
        let last = loops.count - 1
        loops[last].position += 1
        let position = loops[last].position
        guard position < loops[last].count else {
            pc += Int(instruction.a) - 1
            return
        }
        push(loopItem(loops[last], position))
    }

    @inline(__always)
    private func loopItem(_ state: LoopState, _ position: Int) -> Value {
        switch state.source {
        case .list: store.item(position, ofList: state.index)
        default: store.pair(position, ofMap: state.index).key
        }
    }

    /// The elements of a value that can be gone through.
    func sequence(_ value: Value) throws(Failure) -> [Value] {
        switch value {
        case .list(let index), .tuple(let index): return store.items(index)
        case .map(let index): return store.pairs(index).map(\.key)
        case .undefined(let index):
            guard !refuses(index) else { throw undefinedFailure(index) }
            return []
        default: throw Failure("\(store.described(value)) can't be gone through")
        }
    }

    /// The elements of any value that can be gone through, strings too.
    mutating func elements(_ value: Value) throws(Failure) -> [Value] {
        guard let text = value.stringIndex else { return try sequence(value) }
        var result: [Value] = []
        for scalar in store.string(text).unicodeScalars {
            result.append(store.make(String(scalar), markup: value.isMarkup))
        }
        return result
    }

    /// A property of the loop at an index that needs nothing made.
    @inline(__always)
    func loopValue(_ index: Int, _ attribute: LoopAttribute) -> Value? {
        let state = loops[index]
        switch attribute {
        case .index: return .int(state.position + 1)
        case .index0: return .int(state.position)
        case .revindex: return .int(state.count - state.position)
        case .revindex0: return .int(state.count - state.position - 1)
        case .first: return .bool(state.position == 0)
        case .last: return .bool(state.position == state.count - 1)
        case .length: return .int(state.count)
        case .depth: return .int(Int(state.depth) + 1)
        case .depth0: return .int(Int(state.depth))
        case .previtem: return state.position > 0 ? loopItem(state, state.position - 1) : nil
        case .nextitem: return state.position + 1 < state.count ? loopItem(state, state.position + 1) : nil
        }
    }

    mutating func loopAttribute(_ index: Int, _ attribute: LoopAttribute) throws(Failure) -> Value {
        if let value = loopValue(index, attribute) { return value }
        return store.makeUndefined(
            attribute == .previtem ? "there is no previous item" : "there is no next item")
    }

    /// The value that `loop` is, for a loop of the running frame.
    mutating func loopObject(_ loop: Int) -> Value {
        let index = Int(frame.loopBase) + loop
        guard index < loops.count else { return .none }
        if loops[index].object >= 0 { return .object(loops[index].object) }
        let object = store.own.addObject(.loop(index: Int32(index), serial: loops[index].serial))
        loops[index].object = object
        return .object(object)
    }

    mutating func unpack(_ count: Int) throws(Failure) {
        let value = pop()
        let items: [Value]
        if value.stringIndex != nil { items = try elements(value) } else { items = try sequence(value) }
        guard items.count == count else {
            throw Failure(
                "\(items.count) \(items.count == 1 ? "value" : "values") can't be unpacked into \(count) names")
        }
        for item in items.reversed() { push(item) }
    }
}
