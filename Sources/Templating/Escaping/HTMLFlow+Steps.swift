import Basics

extension HTMLFlow {
    typealias Branch = (state: State, target: Int)

    /// The state behind an instruction, and that at the target of a jump.
    mutating func step(
        _ at: Int, _ state: State, _ function: Program.Function
    ) -> (next: State?, target: Branch?) {
        let instruction = program.code[at]
        var next = state
        switch instruction.operation {
        case .text: next.context = scan(at, state.context, function)
        case .emit, .emitLocal, .emitGlobal, .emitLocalAttribute, .emitGlobalAttribute:
            let isSuper =
                instruction.operation == .emit && at > function.start
                && program.code[at - 1].operation == .superBlock
            if !isSuper { next.context = print(at, state.context, function) }
        case .jump: return (nil, (state, at + Int(instruction.a)))
        case .jumpIfFalse, .jumpIfTrue, .jumpIfFalseKeeping, .jumpIfTrueKeeping, .jumpUnlessMissing, .loopNext,
            .loopEnd:
            return (state, (state, at + Int(instruction.a)))
        case .captureBegin:
            next.outer.append(state.context)
            next.context = Self.start(function.escaping)
        case .captureEnd, .captureDiscard:
            if state.context.state != .text, function.escaping != .json, instruction.operation == .captureEnd {
                complain(
                    function.template, program.spans[at], "what is captured ends inside of \(state.context.described)")
            }
            next.context = next.outer.popLast() ?? HTMLContext()
        case .block, .superBlock, .include, .recurse, .enterParent: next.context = call(at, state.context, function)
        case .return: return (nil, nil)
        default: break
        }
        return (next, nil)
    }

    private mutating func scan(_ at: Int, _ context: HTMLContext, _ function: Program.Function) -> HTMLContext {
        let instruction = program.code[at]
        let start = Int(instruction.a)
        var scanner = HTMLScanner(context, program.text[start..<start + Int(instruction.b)])
        do throws(HTMLScanner.Refusal) {
            return try scanner.run()
        } catch {
            let begin = Int(program.spans[at].start) + error.offset
            complain(function.template, Span(begin, begin + 1), error.message, fix: error.fix)
            var result = context
            result.state = .tag
            return result
        }
    }

    /// Gives a printed value its escaper, and the place behind it.
    private mutating func print(_ at: Int, _ context: HTMLContext, _ function: Program.Function) -> HTMLContext {
        if program.code[at].b == 1, program.code[at].operation == .emit,
            context.state != Self.start(function.escaping).state
        {
            complain(
                function.template, program.spans[at], "a 'filter' block can't stand in \(context.described)",
                fix: "apply the filter to each expression")
        }
        guard program.code[at].escaper != .none else { return context }
        var next = context
        var escaper = Escaper.html
        switch context.state {
        case .text, .escapableText, .rawText: break
        case .tagOpen:
            complain(function.template, program.spans[at], "an expression can't be a part of a tag's name")
        case .tag, .tagName:
            escaper = context.state == .tag ? .name : .spacedName
            next.state = .afterName
            next.word = HTMLScanner.dynamicName
        case .attributeName where context.word.hasPrefix("data-") || context.word.hasPrefix("aria-"):
            escaper = .namePart
        case .value:
            (escaper, next) = value(context)
            if context.address == .foreign {
                complain(
                    function.template, program.spans[at],
                    "an expression can't stand in an address whose scheme isn't allowed",
                    fix: "http, https, mailto, tel, sms and relative addresses are")
            }
        case .script:
            switch context.script.kind {
            case .code: escaper = .script
            case .doubleString, .singleString: escaper = .scriptString
            default: refuse(at, context.script.kind, function)
            }
            next.script.advanceValue()
            if context.script.isEscaped {
                complain(function.template, program.spans[at], "a backslash stands before the expression")
            }
            if next.script.kind == .regex { refuse(at, .regex, function) }
        case .style:
            switch context.style.kind {
            case .code: escaper = .style
            case .doubleString, .singleString: escaper = .styleString
            case .url, .doubleURL, .singleURL:
                escaper = context.style.hasAddressPrefix ? .styleAddressPart : .styleAddress
            case .comment:
                complain(
                    function.template, program.spans[at], "an expression can't stand in a comment of a style sheet",
                    fix: Self.commentFix)
            }
            next.style.advanceValue()
        case .beforeValue:
            complain(
                function.template, program.spans[at],
                "an attribute's value that holds an expression needs quotation marks",
                fix: "write the value as \"{{ … }}\"")
        case .comment:
            complain(
                function.template, program.spans[at], "an expression can't stand in a comment of HTML",
                fix: Self.commentFix)
        case .tagOrName, .attributeName, .afterName:
            complain(
                function.template, program.spans[at], "an expression can't be a part of an attribute's name",
                fix: "put white space before it, or write the whole name with an 'if'")
        }
        program.code[at].escaper = escaper
        program.code[at].isQuoted = context.isInAttribute
        return next
    }

    private static let commentFix = "write the comment for the template's readers as {# … #}"

    private mutating func refuse(_ at: Int, _ kind: ScriptState.Kind, _ function: Program.Function) {
        let place =
            switch kind {
            case .template: "a template literal"
            case .regex: "a regular expression"
            default: "a comment of a script"
            }
        complain(
            function.template, program.spans[at], "an expression can't stand in \(place)",
            fix: kind == .template || kind == .regex
                ? "put the value into a variable of the script first" : Self.commentFix)
    }

    private func value(_ context: HTMLContext) -> (Escaper, HTMLContext) {
        var next = context
        switch context.attribute {
        case .document: return (.document, next)
        case .type:
            next.word = "text/javascript"
            return (.attribute, next)
        case .url, .sourceSet:
            let escaper: Escaper =
                switch context.address {
                case .start: .address
                case .prefix: .addressPrefix
                case .path: .addressPath
                case .query, .foreign: .addressQuery
                }
            if context.address == .start {
                next.address = .prefix
                next.word = HTMLContext.valueWord
            }
            return (escaper, next)
        default: return (.attribute, next)
        }
    }

    // MARK: Calls

    private mutating func call(_ at: Int, _ context: HTMLContext, _ function: Program.Function) -> HTMLContext {
        let instruction = program.code[at]
        if instruction.operation == .superBlock, at + 1 < function.end, program.code[at + 1].operation != .emit {
            return context
        }
        if instruction.operation == .include, instruction.a < 0, context.state != .text {
            complain(
                function.template, program.spans[at],
                "a template whose name is not a literal can't be included in \(context.described)")
            return context
        }
        if instruction.operation == .enterParent {
            program.code[at].c = variant(context) << 1
            guard instruction.b == 1, let parent = parents(of: function.template).first else { return context }
            return end(of: Task(function: program.templates[parent].root, start: context))
        }
        let targets = targets(instruction, function)
        program.code[at].c = program.code[at].c & 1 | variant(context) << 1
        var result: HTMLContext?
        for target in targets {
            let end = end(of: Task(function: target, start: context))
            guard let known = result else {
                result = end
                continue
            }
            guard let joined = join(known, end) else {
                let callee = program.functions[target]
                complain(
                    callee.template, program.spans[max(callee.start, callee.end - 1)],
                    "'\(callee.name)' ends inside of \(end.described), elsewhere inside of \(known.described)")
                continue
            }
            result = joined
        }
        return result ?? context
    }

    private func parents(of template: Int) -> ArraySlice<Int> { chains[template].dropFirst() }

    private func targets(_ instruction: Instruction, _ function: Program.Function) -> [Int] {
        switch instruction.operation {
        case .include: return instruction.a >= 0 ? [program.templates[Int(instruction.a)].root] : []
        case .recurse: return [Int(instruction.a)]
        case .block:
            let owners = program.templates.indices.filter {
                chains[$0].contains(function.template) || dynamic.contains($0)
            }
            return owners.flatMap { blockFunctions(instruction.a, in: $0) }
        default:
            guard let block = program.blockNames.firstIndex(of: function.name) else { return [] }
            let owners =
                dynamic.contains(function.template)
                ? Array(program.templates.indices) : Array(parents(of: function.template))
            return owners.flatMap { blockFunctions(Int32(block), in: $0) }
        }
    }

    private func blockFunctions(_ block: Int32, in template: Int) -> [Int] {
        program.templates[template].blocks.filter { $0.block == block }.map(\.function)
    }
}
