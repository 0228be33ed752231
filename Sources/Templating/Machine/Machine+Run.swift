extension Machine {
    /// Runs until the render is done.
    mutating func run() throws(Failure) {
        let code = program.code
        let text = program.text
        chargedBytes = store.own.bytes.count
        while true {
            let instruction = code[pc]
            pc += 1
            fuel -= 1
            if fuel < 0 { throw Self.outOfFuel(program.options.limits) }
            switch instruction.operation {
            case .text:
                let start = Int(instruction.a)
                out.append(text.span.extracting(start..<start + Int(instruction.b)))
            case .emit: try emit(pop(), instruction)
            case .emitLocal: try emit(slot(instruction.a), instruction)
            case .emitGlobal: try emit(global(instruction.a), instruction)
            case .emitLocalAttribute: try emit(attribute(slot(instruction.a), instruction.b), instruction)
            case .emitGlobalAttribute: try emit(attribute(global(instruction.a), instruction.b), instruction)
            case .constant: push(program.constants[Int(instruction.a)])
            case .local: push(slot(instruction.a))
            case .global: push(global(instruction.a))
            case .localAttribute: push(try attribute(slot(instruction.a), instruction.b))
            case .globalAttribute: push(try attribute(global(instruction.a), instruction.b))
            case .storeLocal: slots[Int(frame.slotBase + instruction.a)] = pop()
            case .storeGlobal: contexts[Int(frame.context + instruction.a)] = pop()
            case .undefinedLocal: slots[Int(frame.slotBase + instruction.a)] = .undefined(instruction.b)
            case .attribute: push(try attribute(pop(), instruction.a))
            case .item:
                let key = pop()
                push(try item(pop(), key))
            case .slice:
                let (step, stop, start) = (pop(), pop(), pop())
                push(try slice(pop(), start, stop, step))
            case .pop: top -= 1
            case .duplicate: push(stack[top - 1])
            case .nip:
                stack[top - 2] = stack[top - 1]
                top -= 1
            case .jump:
                if instruction.a < 0, isOutOfMemory { throw Self.outOfMemory(program.options.limits) }
                pc += Int(instruction.a) - 1
            case .jumpIfFalse: if try !truth(pop()) { pc += Int(instruction.a) - 1 }
            case .jumpIfTrue: if try truth(pop()) { pc += Int(instruction.a) - 1 }
            case .jumpIfFalseKeeping:
                if try truth(stack[top - 1]) { top -= 1 } else { pc += Int(instruction.a) - 1 }
            case .jumpIfTrueKeeping:
                if try truth(stack[top - 1]) { pc += Int(instruction.a) - 1 } else { top -= 1 }
            case .jumpUnlessMissing:
                if !slot(instruction.b).isMissing { pc += Int(instruction.a) - 1 }
            case .loopBegin: try loopBegin(instruction)
            case .loopNext: try loopNext(instruction)
            case .loopEnd:
                let state = loops.removeLast()
                if state.count > 0 { pc += Int(instruction.a) - 1 }
            case .loopLeave: loops.removeLast()
            case .loopCollect: loops[loops.count - 1].kept += 1
            case .loopCollected:
                let kept = loops.removeLast().kept
                let list = store.makeList(stack[(top - kept)..<top])
                top -= kept
                push(list)
            case .return: if !leave() { return }
            case .captureBegin: captures.append(Int32(out.count))
            case .captureEnd:
                let start = Int(captures.removeLast())
                push(cut(from: start, markup: instruction.autoescape))
            case .captureDiscard: out.removeSubrange(Int(captures.removeLast())...)
            default: try runRare(instruction)
            }
        }
    }

    /// The operations that are not in the loop of a common page.
    private mutating func runRare(_ instruction: Instruction) throws(Failure) {
        charge()
        if isOutOfMemory { throw Self.outOfMemory(program.options.limits) }
        switch instruction.operation {
        case .list, .tuple:
            let count = Int(instruction.a)
            let items = stack[(top - count)..<top]
            let value = instruction.operation == .list ? store.makeList(items) : store.makeTuple(items)
            top -= count
            push(value)
        case .map:
            let count = Int(instruction.a)
            let map = store.makeMap()
            guard case .map(let index) = map else { return }
            for position in 0..<count {
                let at = top - 2 * (count - position)
                store.set(try hashable(stack[at]), stack[at + 1], inMap: index)
            }
            top -= 2 * count
            push(map)
        case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power:
            let right = pop()
            push(try arithmetic(instruction.operation, pop(), right))
        case .negative: push(try negative(pop()))
        case .positive: push(try positive(pop()))
        case .not: push(.bool(try !truth(pop())))
        case .concatenate:
            let count = Int(instruction.a)
            let value = try concatenate(count, instruction.autoescape)
            top -= count
            push(value)
        case .compare:
            let right = pop()
            push(.bool(try compare(instruction.a, pop(), right)))
        case .compareKeeping:
            let right = pop()
            let result = try compare(instruction.a, pop(), right)
            push(right)
            push(.bool(result))
        case .unpack: try unpack(Int(instruction.a))
        case .loopAttribute:
            push(try loopAttribute(Int(frame.loopBase + instruction.a), LoopAttribute.byCode[Int(instruction.b)]))
        case .loopObject: push(loopObject(Int(instruction.a)))
        case .filter: try filter(instruction)
        case .variadicFilter: try variadicFilter(instruction)
        case .test, .variadicTest: try test(instruction)
        case .hostFilter, .variadicHostFilter: try hostFilter(instruction)
        case .fail:
            throw Failure(store.text(of: program.constants[Int(instruction.a)]), identifier: "unknown-filter")
        default: try runCall(instruction)
        }
    }

    /// Counts a step for every eight bytes and two for every item of the operands, and for the text made since the last
    /// time, so that a step takes bounded time.
    @inline(__always)
    private mutating func charge() {
        let made = store.own.bytes.count
        fuel -= max(0, made - chargedBytes) >> 3
        chargedBytes = made
        if top > 0 { fuel -= store.size(of: stack[top - 1]) >> 3 }
        if top > 1 { fuel -= store.size(of: stack[top - 2]) >> 3 }
    }

    @inline(__always)
    private var isOutOfMemory: Bool {
        let small = store.own.values.count + store.own.objects.count + store.own.strings.count + contexts.count
        let middle = store.own.pairs.count + store.own.lists.count + store.own.maps.count + inheritances.count
        let bytes = store.own.bytes.count + small * 16 + middle * 32 + store.reasons.count * 64
        return bytes > program.options.limits.memoryBytes
    }

    private static func outOfMemory(_ limits: TemplateOptions.Limits) -> Failure {
        Failure("the values take more than \(limits.memoryBytes) bytes", identifier: "template-limit")
    }

    private static func outOfFuel(_ limits: TemplateOptions.Limits) -> Failure {
        Failure("the render takes more than \(limits.instructions) steps", identifier: "template-limit")
    }
}
