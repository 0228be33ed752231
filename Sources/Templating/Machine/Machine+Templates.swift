extension Machine {
    /// The function of a block in the running chain of templates, at a level or above it.
    private func blockFunction(_ block: Int32, in inheritance: Int32, from level: Int) -> (function: Int, level: Int)? {
        let chain = inheritances[Int(inheritance)]
        var at = level
        while at < chain.count {
            for entry in program.templates[Int(chain[at])].blocks where entry.block == block {
                return (entry.function, at)
            }
            at += 1
        }
        return nil
    }

    mutating func block(_ instruction: Instruction) throws(Failure) {
        if frame.parent >= 0 { return }
        guard let (function, level) = blockFunction(instruction.a, in: frame.inheritance, from: 0) else { return }
        if instruction.c & 1 == 1, blockFunction(instruction.a, in: frame.inheritance, from: level + 1) == nil {
            throw Failure(
                "the required block '\(program.blockNames[Int(instruction.a)])' is not filled in by any child",
                identifier: "required-block")
        }
        let context = instruction.b >= 0 ? derive(instruction.b) : frame.context
        try enter(variant(function, instruction), .direct, isMarkup: false)
        frame.level = Int32(level)
        frame.context = context
    }

    mutating func superBlock(_ instruction: Instruction) throws(Failure) {
        let name = program.functions[Int(frame.function)].name
        let level = Int(frame.level)
        let block = Int32(program.blockNames.firstIndex(of: name) ?? -1)
        guard let (function, above) = blockFunction(block, in: frame.inheritance, from: level + 1) else {
            throw Failure("no parent has a block '\(name)' for 'super()'", identifier: "undefined-value")
        }
        try enter(variant(function, instruction), .capture, isMarkup: instruction.autoescape)
        frame.level = Int32(above)
    }

    /// Calls a block by `self.name()`.
    mutating func callBlock(
        _ symbol: Int32, inheritance: Int32, context: Int32, _ autoescape: Bool
    ) throws(Failure) {
        let name = store.string(symbol)
        guard let id = program.blockNames.firstIndex(of: name),
            let (function, level) = blockFunction(Int32(id), in: inheritance, from: 0)
        else {
            throw Failure(
                "there is no block '\(name)'", identifier: "undefined-value",
                fix: Compiler.didYouMean(name, program.blockNames))
        }
        try enter(function, .capture, isMarkup: autoescape)
        frame.level = Int32(level)
        frame.context = context
        frame.inheritance = inheritance
    }

    mutating func extends(_ instruction: Instruction) throws(Failure) {
        let parent = instruction.a >= 0 ? Int(instruction.a) : try template(named: pop())
        guard frame.parent < 0 else {
            throw Failure("the template extends more than one parent", identifier: "template-cycle")
        }
        guard inheritances[Int(frame.inheritance)].count < 50 else {
            throw Failure("more than 50 templates extend one another", identifier: "template-limit")
        }
        frame.parent = Int32(parent)
        frame.outputMark = Int32(out.count)
        inheritances[Int(frame.inheritance)].append(Int32(parent))
    }

    /// At the end of a root: goes on with the parent's, what was written since `extends` being dropped.
    mutating func enterParent(_ instruction: Instruction) {
        guard frame.parent >= 0 else { return }
        if out.count > Int(frame.outputMark) { out.removeSubrange(Int(frame.outputMark)...) }
        let root = variant(program.templates[Int(frame.parent)].root, instruction)
        frame.parent = -1
        frame.function = Int32(root)
        let needed = Int(frame.slotBase) + program.functions[root].slotCount
        if slots.count < needed { slots.append(contentsOf: repeatElement(.none, count: needed - slots.count)) }
        pc = program.functions[root].start
    }

    /// The template that a value names.
    private func template(named value: Value) throws(Failure) -> Int {
        if let found = try existingTemplate(value) { return found }
        switch value {
        case .list(let index), .tuple(let index):
            let names = store.items(index).map { "'\(store.text(of: $0))'" }.joined(separator: ", ")
            throw Failure("there is none of the templates \(names)", identifier: "missing-template")
        default:
            let name = store.text(of: value)
            throw Failure(
                "there is no template '\(name)'", identifier: "missing-template",
                fix: Compiler.didYouMean(name, program.templates.map(\.name)))
        }
    }

    private func existingTemplate(_ value: Value) throws(Failure) -> Int? {
        switch value {
        case .undefined(let index): throw undefinedFailure(index)
        case .string(let index), .markup(let index): return program.templateNames[store.string(index)]
        case .list(let index), .tuple(let index):
            for item in store.items(index) {
                if let found = try existingTemplate(item) { return found }
            }
            return nil
        default:
            throw Failure("a template's name is a string, not \(store.described(value))", identifier: "template-type")
        }
    }

    mutating func include(_ instruction: Instruction) throws(Failure) {
        var index = Int(instruction.a)
        if index < 0 {
            let name = pop()
            if instruction.c & 1 == 1 {
                guard let found = try existingTemplate(name) else { return }
                index = found
            } else {
                index = try template(named: name)
            }
        }
        let context = derive(instruction.b)
        try enter(variant(program.templates[index].root, instruction), .direct, isMarkup: false)
        frame.context = context
        frame.derivedContext = true
        startInheritance(index)
    }

    private mutating func startInheritance(_ template: Int) {
        if soleInheritances[template] >= 0 {
            frame.inheritance = soleInheritances[template]
            return
        }
        inheritances.append([Int32(template)])
        frame.inheritance = Int32(inheritances.count - 1)
        if !program.templates[template].hasParent { soleInheritances[template] = frame.inheritance }
    }

    mutating func importModule(_ instruction: Instruction) throws(Failure) {
        let index = instruction.a >= 0 ? Int(instruction.a) : try template(named: pop())
        if instruction.b == -2, let known = modules[Int32(index)] {
            push(known)
            return
        }
        let context = derive(instruction.b)
        try enter(
            program.templates[index].root, .module,
            isMarkup: program.functions[program.templates[index].root].autoescape)
        frame.context = context
        frame.isCachedModule = instruction.b == -2
        startInheritance(index)
    }

    /// Replaces the module on the stack by one of its names.
    mutating func importName(_ instruction: Instruction) {
        let module = pop()
        if let value = directAttribute(module, instruction.a), !value.isUndefined {
            push(value)
            return
        }
        guard case .object(let index) = module, case .module(let template, _, _) = store.object(index) else {
            push(.undefined(instruction.a))
            return
        }
        let name = store.string(instruction.a)
        push(
            store.makeUndefined(
                "the template '\(program.templates[Int(template)].name)' does not export '\(name)'"))
    }

    mutating func setNamespace(_ instruction: Instruction) throws(Failure) {
        let target = pop()
        let value = pop()
        guard case .object(let index) = target, case .namespace(let map) = store.object(index) else {
            try check(target)
            throw Failure(
                "only a namespace's attributes can be set, not those of \(store.described(target))",
                identifier: "template-type", fix: "make one with 'namespace()'")
        }
        store.set(.string(instruction.a), value, inMap: map)
    }
}
