extension Machine {
    /// `value.name(arguments)`: a method of strings, lists and dictionaries, or a call of what the attribute holds.
    mutating func callMethod(_ shape: Program.CallShape, _ name: Int32, _ autoescape: Bool) throws(Failure) {
        let arguments = try gather(shape)
        let value = pop()
        if case .object(let index) = value {
            switch store.object(index) {
            case .blocks(let inheritance, let context):
                try callBlock(name, inheritance: inheritance, context: context, autoescape)
                return
            case .cycler, .loop:
                if let result = try objectMethod(index, store.string(name), arguments) {
                    push(result)
                    return
                }
            default: break
            }
        }
        if let result = try method(value, store.string(name), arguments) {
            push(result)
            return
        }
        try call(try attribute(value, name), arguments, autoescape)
    }

    private mutating func objectMethod(
        _ index: Int32, _ name: String, _ arguments: CallArguments
    ) throws(Failure) -> Value? {
        switch store.object(index) {
        case .cycler(let items, let position):
            guard name == "next" || name == "reset" else { return nil }
            let next = name == "next" ? (Int(position) + 1) % store.count(list: items) : 0
            store.setObject(index, .cycler(items: items, position: Int32(next)))
            return name == "next" ? store.item(Int(position), ofList: items) : Value.none
        case .loop(let loop, let serial):
            guard Int(loop) < loops.count, loops[Int(loop)].serial == serial else { return nil }
            switch name {
            case "cycle":
                guard !arguments.positional.isEmpty else {
                    throw Failure("'cycle' needs at least one item", identifier: "template-arguments")
                }
                return arguments.positional[loops[Int(loop)].position % arguments.positional.count]
            case "changed":
                let last = loops[Int(loop)].lastChanged
                let now = store.own.addList(arguments.positional)
                if last >= 0, store.equal(.list(last), .list(now)) { return .bool(false) }
                loops[Int(loop)].lastChanged = now
                return .bool(true)
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func method(_ value: Value, _ name: String, _ arguments: CallArguments) throws(Failure) -> Value? {
        switch value {
        case .string, .markup: return try stringMethod(value, name, arguments)
        case .map(let index): return try mapMethod(index, name, arguments)
        case .list(let index), .tuple(let index): return try listMethod(index, value, name, arguments)
        default: return nil
        }
    }
}
