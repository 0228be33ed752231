import Basics

extension Compiler {
    mutating func compile(_ statements: [Statement]) {
        for statement in statements { compile(statement) }
    }

    /// Whether what is written here is dropped: the root of a template behind its `extends`.
    private var isSilent: Bool {
        let unit = units[units.count - 1]
        return unit.kind == .root && unit.hasParent && unit.captureDepth == 0
    }

    private mutating func compile(_ statement: Statement) {
        let span = statement.span
        switch statement.kind {
        case .text(let text): if !isSilent { compile(text: text, span) }
        case .output(let value): if !isSilent { output(value) }
        case .condition(let branches, let otherwise): condition(branches, otherwise, span)
        case .loop(let loop): compile(loop: loop, span)
        case .set(let target, let value):
            compile(value)
            store(target)
        case .setBlock(let target, let filters, let body):
            capture(body, span)
            for filter in filters { apply(filter, span) }
            store(target)
        case .with(let pairs, let body): with(pairs, body, span)
        case .macro(let name, let parameters, let body):
            let function = compileFunction(.macro, name, parameters, body, span)
            emit(.closure, span, a: Int32(function))
            store(name, span)
        case .call(let parameters, let call, let body):
            if !isSilent { compileCallBlock(parameters, call, body, span) }
        case .filter(let filters, let body):
            if isSilent { return }
            capture(body, span)
            for filter in filters { apply(filter, span) }
            // As in Jinja, what the filter gives is not escaped: its body was. The mark is for the places of HTML.
            emit(.emit, span, b: 1)
        case .block(let block): compile(block: block, span)
        case .extends(let parent): extends(parent, span)
        case .include(let name, let ignoreMissing, let withContext):
            if !isSilent { include(name, ignoreMissing, withContext, span) }
        case .importModule(let module, let name):
            importModule(module, span)
            storeImported(name, span)
        case .importNames(let module, let names):
            importModule(module, span)
            for (name, alias, span) in names {
                noteImport(name, span, module)
                emit(.duplicate, span)
                emit(.importName, span, a: symbol(name))
                storeImported(alias, span)
            }
            emit(.pop, span)
        case .autoescape(let value, let body): compileAutoescape(value, body, span)
        case .evaluate(let value):
            compile(value)
            emit(.pop, span)
        case .break: leaveLoop(span, "break") { $0.breaks.append($1) }
        case .continue: leaveLoop(span, "continue") { _, _ in }
        }
    }

    var escaper: Escaper { autoescape ? (escaping == .calendar ? .calendar : .html) : .none }

    private mutating func compile(text: String, _ span: Span) {
        let start = program.text.count
        program.text += text.utf8
        emit(.text, span, a: Int32(start), b: Int32(program.text.count - start))
    }

    private mutating func condition(
        _ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement], _ span: Span
    ) {
        guards += 1
        var ends: [Int] = []
        for (index, branch) in branches.enumerated() {
            compile(branch.test)
            let skip = emit(.jumpIfFalse, branch.test.span)
            compile(branch.body)
            if index + 1 < branches.count || !otherwise.isEmpty { ends.append(emit(.jump, span)) }
            land(skip)
        }
        compile(otherwise)
        for end in ends { land(end) }
        guards -= 1
    }

    private mutating func with(_ pairs: [(Target, Expression)], _ body: [Statement], _ span: Span) {
        for (_, value) in pairs { compile(value) }
        pushScope()
        for (target, _) in pairs {
            for name in target.names { _ = declare(name) }
        }
        for (target, _) in pairs.reversed() { store(target) }
        declareAssigned(in: body, span)
        compile(body)
        popScope()
    }

    /// Runs a body and leaves what it wrote on the stack.
    mutating func capture(_ body: [Statement], _ span: Span) {
        emit(.captureBegin, span)
        units[units.count - 1].captureDepth += 1
        pushScope()
        declareAssigned(in: body, span)
        compile(body)
        popScope()
        units[units.count - 1].captureDepth -= 1
        emit(.captureEnd, span)
    }

    private mutating func compileAutoescape(_ value: Expression, _ body: [Statement], _ span: Span) {
        if case .literal(let literal) = value.kind {
            compile(body, autoescaped: literal != .bool(false) && literal != .none, span)
            return
        }
        if body.holdsBlocks {
            complain(
                value.span, "template-syntax", "'autoescape' around blocks needs true or false",
                fix: "write 'autoescape' inside the blocks")
            return
        }
        compile(value)
        let skip = emit(.jumpIfFalse, value.span)
        compile(body, autoescaped: true, span)
        let end = emit(.jump, span)
        land(skip)
        compile(body, autoescaped: false, span)
        land(end)
    }

    private mutating func compile(_ body: [Statement], autoescaped: Bool, _ span: Span) {
        let outer = autoescape
        autoescape = autoescaped
        pushScope()
        declareAssigned(in: body, span)
        compile(body)
        popScope()
        autoescape = outer
    }

    // MARK: Loops

    private mutating func compile(loop: Statement.Loop, _ span: Span) {
        compile(loop.iterable)
        if loop.isRecursive {
            let function = beginFunction(.loop, "loop")
            let slot = units[units.count - 1].newSlot()
            emit(.local, span, a: Int32(slot))
            iterate(loop, span)
            emit(.return, span)
            endFunction()
            emit(.recurse, span, a: Int32(function))
        } else {
            iterate(loop, span)
        }
    }

    /// The loop over the value on the stack.
    private mutating func iterate(_ loop: Statement.Loop, _ span: Span) {
        if let test = loop.test { collect(loop, test) }
        let depth = units[units.count - 1].loopDepth
        emit(.loopBegin, loop.iterable.span, b: loop.isRecursive ? 1 : -1)
        units[units.count - 1].loopDepth += 1
        let start = here
        let next = emit(.loopNext, loop.target.span)
        units[units.count - 1].loops.append(
            .init(start: start, captures: units[units.count - 1].captureDepth))
        pushScope()
        units[units.count - 1].scopes[units[units.count - 1].scopes.count - 1]["loop"] = .loop(depth)
        for name in loop.target.names { _ = declare(name) }
        store(loop.target)
        declareAssigned(in: loop.body, span)
        compile(loop.body)
        popScope()
        jumpBack(to: start, span)
        land(next)
        units[units.count - 1].loopDepth -= 1
        let state = units[units.count - 1].loops.removeLast()
        let end = emit(.loopEnd, span)
        pushScope()
        declareAssigned(in: loop.otherwise, span)
        compile(loop.otherwise)
        popScope()
        if !state.breaks.isEmpty {
            let skip = emit(.jump, span)
            for exit in state.breaks { land(exit) }
            emit(.loopLeave, span)
            land(skip)
        }
        land(end)
    }

    /// Replaces the sequence on the stack by the items that pass a loop's `if`.
    private mutating func collect(_ loop: Statement.Loop, _ test: Expression) {
        emit(.loopBegin, loop.iterable.span, b: -1, c: 1)
        let start = here
        units[units.count - 1].loopDepth += 1
        let next = emit(.loopNext, loop.target.span)
        pushScope()
        for name in loop.target.names { _ = declare(name) }
        emit(.duplicate, loop.target.span)
        store(loop.target)
        let hidden = declare("loop")
        emit(.undefinedLocal, test.span, a: Int32(hidden), b: symbol("loop"))
        compile(test)
        let skip = emit(.jumpIfFalse, test.span)
        emit(.loopCollect, test.span)
        jumpBack(to: start, test.span)
        land(skip)
        emit(.pop, test.span)
        jumpBack(to: start, test.span)
        popScope()
        land(next)
        units[units.count - 1].loopDepth -= 1
        emit(.loopCollected, loop.iterable.span)
    }

    private mutating func leaveLoop(
        _ span: Span, _ name: String, _ note: (inout FunctionBuilder.OpenLoop, Int) -> Void
    ) {
        guard let loop = units[units.count - 1].loops.last else {
            complain(span, "template-syntax", "'\(name)' stands outside of a loop")
            return
        }
        for _ in loop.captures..<units[units.count - 1].captureDepth { emit(.captureDiscard, span) }
        if name == "continue" {
            jumpBack(to: loop.start, span)
        } else {
            let jump = emit(.jump, span)
            note(&units[units.count - 1].loops[units[units.count - 1].loops.count - 1], jump)
        }
    }

    // MARK: Blocks

    private mutating func compile(block: Statement.Block, _ span: Span) {
        let id = self.block(block.name)
        if let first = blockSpans[template]?.first(where: { $0.block == id }) {
            let source = program.templates[template].source
            diagnostics.append(
                Diagnostic(
                    .error, "duplicate-block", at: .init(source, block.nameSpan.range),
                    "the block '\(block.name)' is defined twice",
                    notes: [.init("the first one", at: .init(source, first.span.range))]))
            return
        }
        blockSpans[template, default: []].append((id, block.nameSpan))
        let saved = (guards, autoescape)
        let overlay = block.isScoped ? self.overlay() : -1
        guards = 0
        let function = beginFunction(.block, block.name)
        declareAssigned(in: block.body, span)
        compile(block.body)
        emit(.return, span)
        endFunction()
        (guards, autoescape) = saved
        program.templates[template].blocks.append((id, function, block.isRequired))
        if !isSilent { emit(.block, block.nameSpan, a: id, b: overlay, c: block.isRequired ? 1 : 0) }
    }
}
