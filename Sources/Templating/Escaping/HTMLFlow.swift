import Basics

/// Runs the states of HTML over a whole program, and gives each printed value the escaper of its place.
///
/// A function that is used in several places is copied for each; the instruction that calls it says which copy.
struct HTMLFlow {
    /// The state at an instruction: the place in the page, and those outside of the open captures.
    struct State: Sendable, Hashable {
        var context: HTMLContext
        var outer: [HTMLContext] = []
    }

    struct Task: Hashable {
        let function: Int
        let start: HTMLContext
    }

    var program: Program
    var diagnostics: [Diagnostic] = []
    /// Where functions end that begin at a place; `nil` while that is being found out.
    private var ends: [Task: HTMLContext?] = [:]
    private var variants: [HTMLContext: Int32] = [HTMLContext(): 0]
    private var chains: [[Int]] = []
    private var dynamic: Set<Int> = []
    private var complained: Set<String> = []
    private var copies: [Int: [(variant: Int32, function: Int)]] = [:]

    init(program: Program, parents: [Int: Int], dynamicParents: Set<Int>) {
        self.program = program
        dynamic = dynamicParents
        for index in program.templates.indices {
            var chain = [index]
            while let parent = parents[chain[chain.count - 1]], !chain.contains(parent) { chain.append(parent) }
            chains.append(chain)
        }
    }

    /// Analyses everything that a render can reach.
    mutating func run() {
        let included = Set(program.code.filter { $0.operation == .include && $0.a >= 0 }.map { Int($0.a) })
        for index in program.templates.indices where !included.contains(index) { runRoot(index) }
        for (index, function) in program.functions.enumerated() where function.kind == .macro || function.kind == .call
        {
            let end = end(of: Task(function: index, start: HTMLContext()))
            if end.state != .text {
                complain(
                    function.template, program.spans[max(function.start, function.end - 1)],
                    "the macro '\(function.name)' ends inside of \(end.described)")
            }
        }
        for index in included.sorted() where !isAnalysed(program.templates[index].root) { runRoot(index) }
        program.variants = program.functions.indices.map { index in
            copies[index].flatMap { $0.count > 1 ? $0 : nil } ?? []
        }
    }

    private func isAnalysed(_ function: Int) -> Bool { ends.keys.contains { $0.function == function } }

    private mutating func runRoot(_ index: Int) {
        let template = program.templates[index]
        let escaping = program.functions[template.root].escaping
        guard escaping == .contextual || escaping == .json else { return }
        var start = HTMLContext()
        if escaping == .json { start.state = .script }
        let end = end(of: Task(function: template.root, start: start))
        if escaping == .contextual, end.state != .text, program.templates[index].source.utf8.count > 0 {
            let size = template.source.utf8.count
            complain(index, Span(max(0, size - 1), size), "the template ends inside of \(end.described)")
        }
    }

    /// The place where a function ends that begins at a place.
    private mutating func end(of task: Task) -> HTMLContext {
        if let known = ends[task] { return known ?? task.start }
        ends[task] = .some(nil)
        let function = prepare(task)
        let end = flow(function, from: task.start)
        ends[task] = .some(end)
        return end
    }

    /// The function itself for the first place that it is used in, a copy for each other one.
    private mutating func prepare(_ task: Task) -> Int {
        let isFirst = ends.keys.filter { $0.function == task.function }.count == 1
        let variant = variant(task.start)
        if isFirst {
            copies[task.function, default: []].append((variant, task.function))
            return task.function
        }
        var copy = program.functions[task.function]
        let range = Array(program.code[copy.start..<copy.end])
        let spans = Array(program.spans[copy.start..<copy.end])
        copy.start = program.code.count
        program.code += range
        program.spans += spans
        copy.end = program.code.count
        program.functions.append(copy)
        let index = program.functions.count - 1
        copies[task.function, default: []].append((variant, index))
        return index
    }

    private mutating func variant(_ context: HTMLContext) -> Int32 {
        if let known = variants[context] { return known }
        let next = Int32(variants.count)
        variants[context] = next
        return next
    }

    // MARK: One function

    private mutating func flow(_ index: Int, from start: HTMLContext) -> HTMLContext {
        let function = program.functions[index]
        guard function.escaping == .contextual || function.escaping == .json else { return start }
        var states: [Int: State] = [function.start: State(context: start)]
        var work = [function.start]
        var end: HTMLContext?
        while let at = work.popLast() {
            guard let state = states[at], at < function.end else { continue }
            let (next, target) = step(at, state, function)
            if let next { merge(next, at + 1, at, &states, &work, function) }
            if let (state, target) = target { merge(state, target, at, &states, &work, function) }
            if program.code[at].operation == .return {
                end = end.map { join($0, state.context) ?? $0 } ?? state.context
            }
        }
        return end ?? start
    }

    private mutating func merge(
        _ state: State, _ at: Int, _ from: Int, _ states: inout [Int: State], _ work: inout [Int],
        _ function: Program.Function
    ) {
        guard let known = states[at] else {
            states[at] = state
            work.append(at)
            return
        }
        if known == state { return }
        guard known.outer == state.outer, let joined = join(known.context, state.context) else {
            complain(
                function.template, program.spans[from],
                "branches end in different places: \(known.context.described) and \(state.context.described)",
                fix: "close in each branch what it opens")
            return
        }
        guard joined != known.context else { return }
        states[at] = State(context: joined, outer: known.outer)
        work.append(at)
    }

    /// The place that two branches lead to, `nil` where they don't agree.
    private func join(_ a: HTMLContext, _ b: HTMLContext) -> HTMLContext? {
        if a == b { return a }
        let inTag: Set<HTMLContext.State> = [.tag, .tagOrName, .attributeName, .afterName]
        if inTag.contains(a.state), inTag.contains(b.state), a.element == b.element, a.isProgram == b.isProgram {
            var result = HTMLContext()
            result.element = a.element
            result.isProgram = a.isProgram
            result.state = a.state == .tag && b.state == .tag ? .tag : .tagOrName
            return result
        }
        var (x, y) = (a, b)
        if a.state == .value, a.attribute == .url || a.attribute == .sourceSet {
            x.address = .start
            x.word = ""
            y.address = .start
            y.word = ""
            guard x == y else { return nil }
            x.address = a.address == b.address ? a.address : Self.joined(a.address, b.address)
            x.word = a.word == b.word ? a.word : x.address == .prefix ? ":" : ""
            return x
        }
        if a.state == .script, a.script.kind == b.script.kind {
            x.script = ScriptState()
            y.script = ScriptState()
            guard x == y else { return nil }
            x.script.kind = a.script.kind
            x.script.slashDivides = a.script.slashDivides == b.script.slashDivides ? a.script.slashDivides : nil
            return x
        }
        if a.state == .style, a.style.kind == b.style.kind {
            x.style = a.style
            x.style.word = a.style.kind == .code ? "" : "x"
            y.style = x.style
            return x == y ? x : nil
        }
        return nil
    }

    private static func joined(_ a: HTMLContext.Address, _ b: HTMLContext.Address) -> HTMLContext.Address {
        if a == .query || b == .query { return .query }
        return .prefix
    }

    // MARK: Complaints

    mutating func complain(_ template: Int, _ span: Span, _ message: String, fix: String? = nil) {
        let source = program.templates[template].source
        guard complained.insert("\(template) \(span.start) \(message)").inserted else { return }
        diagnostics.append(
            Diagnostic(.error, "unsafe-position", at: .init(source, span.range), message, fix: fix))
    }
}

extension HTMLFlow {
    typealias Branch = (state: State, target: Int)

    /// The state behind an instruction, and that at the target of a jump.
    private mutating func step(
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
            next.context = HTMLContext()
        case .captureEnd, .captureDiscard:
            if state.context.state != .text, instruction.operation == .captureEnd {
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
        guard program.code[at].escaper != .none else { return context }
        var next = context
        var escaper = Escaper.html
        switch context.state {
        case .text, .escapableText, .rawText: break
        case .tag:
            escaper = .name
            next.state = .afterName
            next.word = HTMLScanner.dynamicName
        case .attributeName where context.word.hasPrefix("data-") || context.word.hasPrefix("aria-"): escaper = .name
        case .value: (escaper, next) = value(context)
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
                case .query: .addressQuery
                }
            if context.address == .start {
                next.address = .prefix
                next.word = ":"
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
