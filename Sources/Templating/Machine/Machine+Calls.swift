extension Machine {
    /// The operations that call something or lead to another template.
    mutating func runCall(_ instruction: Instruction) throws(Failure) {
        switch instruction.operation {
        case .call: try call(program.shapes[Int(instruction.a)], instruction.autoescape)
        case .callMethod: try callMethod(program.shapes[Int(instruction.a)], instruction.b, instruction.autoescape)
        case .callLoop:
            let shape = program.shapes[Int(instruction.a)]
            let arguments = try gather(shape)
            try recurse(Int(frame.loopBase + instruction.b), arguments, instruction.autoescape)
        case .closure:
            contextUses += 1
            push(makeClosure(Int(instruction.a)))
        case .recurse:
            let function = variant(Int(instruction.a), instruction)
            let closure = makeClosure(function)
            guard case .object(let index) = closure else { return }
            let value = pop()
            try enter(function, .direct, isMarkup: false)
            restore(index)
            frame.closure = index
            slots[Int(frame.slotBase)] = value
        case .storeCaptured: storeCaptured(instruction.a, pop())
        case .block: try block(instruction)
        case .superBlock: try superBlock(instruction)
        case .blocks:
            contextUses += 1
            push(.object(store.own.addObject(.blocks(inheritance: frame.inheritance, context: frame.context))))
        case .extends: try extends(instruction)
        case .enterParent: enterParent(instruction)
        case .include: try include(instruction)
        case .importModule:
            contextUses += 1
            try importModule(instruction)
        case .importName: importName(instruction)
        case .setNamespace: try setNamespace(instruction)
        default: throw Failure("internal error: operation \(instruction.operation)", identifier: "template-internal")
        }
    }

    /// The arguments of a call, taken off the stack.
    struct CallArguments {
        var positional: [Value]
        var keywords: [(name: Int32, value: Value)]
    }

    mutating func gather(_ shape: Program.CallShape) throws(Failure) -> CallArguments {
        let base = top - shape.count
        var result = CallArguments(positional: Array(stack[base..<base + shape.positional]), keywords: [])
        var at = base + shape.positional
        for name in shape.keywords {
            result.keywords.append((name, stack[at]))
            at += 1
        }
        if shape.hasStar {
            result.positional += try elements(stack[at])
            at += 1
        }
        if shape.hasDoubleStar {
            guard case .map(let map) = stack[at] else {
                throw Failure("'**' needs a dictionary, not \(store.described(stack[at]))", identifier: "template-type")
            }
            for pair in store.pairs(map) {
                guard let text = pair.key.stringIndex else {
                    throw Failure("the keys of '**' are strings", identifier: "template-type")
                }
                result.keywords.append((text, pair.value))
            }
        }
        top = base
        return result
    }

    private mutating func call(_ shape: Program.CallShape, _ autoescape: Bool) throws(Failure) {
        let arguments = try gather(shape)
        try call(pop(), arguments, autoescape)
    }

    /// Calls a value; the result comes on the stack, for macros when they have run.
    mutating func call(_ callee: Value, _ arguments: CallArguments, _ autoescape: Bool) throws(Failure) {
        switch callee {
        case .undefined(let index): throw undefinedFailure(index)
        case .object(let index):
            switch store.object(index) {
            case .closure: try callMacro(index, arguments, autoescape)
            case .function(let function): push(try call(function, arguments, autoescape))
            case .hostFunction(let function):
                push(try callHost(program.hostFunctions[Int(function)], .none, arguments))
            case .joiner(let separator, let isUsed):
                store.setObject(index, .joiner(separator: separator, isUsed: true))
                push(isUsed ? .string(separator) : store.make(""))
            case .loop(let loop, let serial):
                guard Int(loop) < loops.count, loops[Int(loop)].serial == serial else { fallthrough }
                try recurse(Int(loop), arguments, autoescape)
            default:
                throw Failure("\(store.described(callee)) can't be called", identifier: "template-type")
            }
        default: throw Failure("\(store.described(callee)) can't be called", identifier: "template-type")
        }
    }

    private mutating func recurse(_ loop: Int, _ arguments: CallArguments, _ autoescape: Bool) throws(Failure) {
        let state = loops[loop]
        guard state.closure >= 0, case .closure(let function, _, _, _) = store.object(state.closure) else {
            throw Failure(
                "the loop can't be called: it isn't recursive", identifier: "template-type",
                fix: "write 'recursive' at the end of its 'for'")
        }
        guard let value = arguments.positional.first, arguments.positional.count == 1, arguments.keywords.isEmpty else {
            throw Failure("a recursive loop is called with one sequence", identifier: "template-arguments")
        }
        try enter(Int(function), .capture, isMarkup: autoescape)
        restore(state.closure)
        frame.closure = state.closure
        frame.loopDepth = state.depth + 1
        slots[Int(frame.slotBase)] = value
    }

    private mutating func makeClosure(_ function: Int) -> Value {
        var captured: [Value] = []
        for (from, _) in program.functions[function].captures {
            captured.append(from >= 0 ? slots[Int(frame.slotBase) + from] : loopObject(-1 - from))
        }
        let list = store.own.addList(captured)
        let index = store.own.addObject(
            .closure(
                function: Int32(function), captures: list, context: frame.context, inheritance: frame.inheritance))
        return .object(index)
    }

    /// Stores a variable in its slot, and in the macros of this frame that captured it.
    private mutating func storeCaptured(_ slot: Int32, _ value: Value) {
        slots[Int(frame.slotBase + slot)] = value
        let running = program.functions[Int(frame.function)].origin
        for index in Int(frame.objectMark)..<store.own.objects.count {
            guard case .closure(let function, let captures, _, _) = store.own.objects[index],
                program.functions[Int(function)].parent == running
            else { continue }
            for (position, capture) in program.functions[Int(function)].captures.enumerated()
            where capture.from == Int(slot) {
                store.own.setItem(position, ofList: captures, value)
            }
        }
    }

    /// Puts what a closure captured into the slots of the frame that runs it.
    private mutating func restore(_ closure: Int32) {
        guard case .closure(let function, let captures, let context, let inheritance) = store.object(closure) else {
            return
        }
        frame.context = context
        frame.inheritance = inheritance
        let list = program.functions[Int(function)].captures
        for (position, capture) in list.enumerated() {
            let value = store.item(position, ofList: captures)
            slots[Int(frame.slotBase) + capture.to] =
                capture.to == program.functions[Int(function)].ownSlot ? .object(closure) : value
        }
    }

    private mutating func callMacro(
        _ closure: Int32, _ arguments: CallArguments, _ autoescape: Bool
    ) throws(Failure) {
        guard case .closure(let index, _, _, _) = store.object(closure) else { return }
        let function = program.functions[Int(index)]
        let positional = arguments.positional
        guard positional.count <= function.parameters.count || function.varargsSlot != nil else {
            throw Failure(
                "the macro '\(function.name)' takes \(Compiler.count(function.parameters.count)), not \(positional.count)",
                identifier: "template-arguments")
        }
        var caller: Value = .undefined(program.symbols["caller"] ?? 0)
        var isCallerGiven = false
        var extra: [(Value, Value)] = []
        var bound: [Value] = function.parameters.indices.map { $0 < positional.count ? positional[$0] : .missing }
        for (name, value) in arguments.keywords {
            let text = store.string(name)
            let position = function.parameters.firstIndex { store.string($0.symbol) == text }
            if let position, bound[position].isMissing {
                bound[position] = value
                if text == "caller" { isCallerGiven = true }
            } else if text == "caller", function.callerSlot != nil, !isCallerGiven {
                caller = value
                isCallerGiven = true
            } else if position == nil, text != "caller", function.kwargsSlot != nil {
                extra.append((.string(name), value))
            } else {
                throw unknownArgument(function, text, isTwice: position != nil)
            }
        }
        try enter(Int(index), .capture, isMarkup: autoescape)
        let base = Int(frame.slotBase)
        restore(closure)
        for (parameter, value) in zip(function.parameters, bound) {
            slots[base + parameter.slot] =
                value.isMissing && !parameter.hasDefault ? .undefined(parameter.symbol) : value
        }
        if let slot = function.callerSlot, !function.parameters.contains(where: { $0.slot == slot }) {
            slots[base + slot] = caller
        }
        if let slot = function.varargsSlot {
            slots[base + slot] = store.makeTuple(positional.dropFirst(function.parameters.count))
        }
        if let slot = function.kwargsSlot { slots[base + slot] = store.makeMap(extra) }
    }

    private func unknownArgument(_ function: Program.Function, _ name: String, isTwice: Bool) -> Failure {
        if isTwice {
            return Failure("the macro '\(function.name)' gets '\(name)' twice", identifier: "template-arguments")
        }
        if name == "caller" {
            return Failure(
                "the macro '\(function.name)' doesn't call its 'caller': it can't stand in a call block",
                identifier: "template-arguments")
        }
        return Failure(
            "the macro '\(function.name)' has no parameter '\(name)'", identifier: "template-arguments",
            fix: Compiler.didYouMean(name, function.parameters.map { store.string($0.symbol) }))
    }
}
