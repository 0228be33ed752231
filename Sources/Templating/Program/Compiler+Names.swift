extension Compiler {
    /// Where a name is found from the innermost function; `nil` means in the context.
    mutating func place(_ name: String) -> FunctionBuilder.Place? { place(name, in: units.count - 1) }

    private mutating func place(_ name: String, in level: Int) -> FunctionBuilder.Place? {
        for scope in units[level].scopes.reversed() {
            if let found = scope[name] { return found }
        }
        if let slot = specialSlot(name, in: level) { return .slot(slot) }
        switch units[level].kind {
        case .root, .block: return nil
        case .macro, .call, .loop: break
        }
        guard level > 0, let outer = place(name, in: level - 1) else { return nil }
        let slot = units[level].newSlot()
        switch outer {
        case .slot(let from):
            units[level].captures.append((from, slot))
            units[level - 1].capturedSlots.insert(from)
        case .loop(let loop): units[level].captures.append((-1 - loop, slot))
        }
        units[level].scopes[0][name] = .slot(slot)
        return .slot(slot)
    }

    /// The slot of `caller`, `varargs` or `kwargs`, which a macro has where it mentions them.
    private mutating func specialSlot(_ name: String, in level: Int) -> Int? {
        guard units[level].kind == .macro || units[level].kind == .call else { return nil }
        switch name {
        case "caller":
            let slot = units[level].newSlot()
            units[level].callerSlot = slot
            units[level].scopes[0][name] = .slot(slot)
            return slot
        case "varargs":
            let slot = units[level].newSlot()
            units[level].varargsSlot = slot
            units[level].scopes[0][name] = .slot(slot)
            return slot
        case "kwargs":
            let slot = units[level].newSlot()
            units[level].kwargsSlot = slot
            units[level].scopes[0][name] = .slot(slot)
            return slot
        default: return nil
        }
    }

    /// Whether assignments here go to the context, where blocks, macros and importing templates see them.
    var isTopLevel: Bool {
        let unit = units[units.count - 1]
        return unit.kind == .root && unit.scopes.count == 1
    }

    mutating func load(_ name: String, _ span: Span) {
        switch place(name) {
        case .slot(let slot): emit(.local, span, a: Int32(slot))
        case .loop(let loop): emit(.loopObject, span, a: Int32(loop))
        case nil:
            if name == "self" {
                emit(.blocks, span)
            } else {
                program.templates[template].mentions.whole.insert(symbol(name))
                emit(.global, span, a: global(name))
            }
        }
    }

    /// Stores the value on the stack under a name of the current scope.
    mutating func store(_ name: String, _ span: Span) {
        if case .slot(let slot)? = units[units.count - 1].scopes.last?[name] {
            let isCaptured = units[units.count - 1].capturedSlots.contains(slot)
            emit(isCaptured ? .storeCaptured : .storeLocal, span, a: Int32(slot))
        } else if isTopLevel {
            emit(.storeGlobal, span, a: global(name))
            if !name.hasPrefix("_") {
                let symbol = symbol(name)
                if !program.templates[template].exports.contains(symbol) {
                    program.templates[template].exports.append(symbol)
                }
            }
        } else {
            let slot = units[units.count - 1].newSlot()
            units[units.count - 1].scopes[units[units.count - 1].scopes.count - 1][name] = .slot(slot)
            emit(.storeLocal, span, a: Int32(slot))
        }
    }

    /// Stores the value on the stack in a target.
    mutating func store(_ target: Target) {
        switch target {
        case .name(let name, let span): store(name, span)
        case .namespace(let name, let attribute, let span):
            load(name, span)
            emit(.setNamespace, span, a: symbol(attribute))
        case .tuple(let parts, let span):
            emit(.unpack, span, a: Int32(parts.count))
            for part in parts { store(part) }
        }
    }

    mutating func pushScope() { units[units.count - 1].scopes.append([:]) }
    mutating func popScope() { units[units.count - 1].scopes.removeLast() }

    mutating func declare(_ name: String) -> Int {
        let slot = units[units.count - 1].newSlot()
        units[units.count - 1].scopes[units[units.count - 1].scopes.count - 1][name] = .slot(slot)
        return slot
    }

    /// Gives every name that a body assigns a slot, which begins with what the name means outside.
    mutating func declareAssigned(in body: [Statement], _ span: Span) {
        for name in body.assignedNames where units[units.count - 1].scopes.last?[name] == nil {
            switch place(name) {
            case .slot(let outer): emit(.local, span, a: Int32(outer))
            case .loop(let loop): emit(.loopObject, span, a: Int32(loop))
            case nil: emit(.global, span, a: global(name))
            }
            let slot = declare(name)
            emit(.storeLocal, span, a: Int32(slot))
        }
    }

    /// The local variables that an include or a scoped block is to see, or -1.
    mutating func overlay() -> Int32 {
        var names: Set<String> = []
        for level in units.indices.reversed() {
            for scope in units[level].scopes { names.formUnion(scope.keys) }
            if units[level].kind == .root || units[level].kind == .block { break }
        }
        var visible: [String: FunctionBuilder.Place] = [:]
        for name in names.sorted() { visible[name] = place(name) }
        guard !visible.isEmpty else { return -1 }
        overlayNames.append(visible.sorted { $0.key < $1.key }.map { (name: $0.key, place: $0.value) })
        return Int32(overlayNames.count - 1)
    }
}
