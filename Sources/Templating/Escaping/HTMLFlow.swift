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
    var ends: [Task: HTMLContext?] = [:]
    var variants: [HTMLContext: Int32] = [HTMLContext(): 0]
    var chains: [[Int]] = []
    var dynamic: Set<Int> = []
    var complained: Set<String> = []
    var complaints: [Int: Int] = [:]
    var copies: [Int: [(variant: Int32, function: Int)]] = [:]

    init(program: Program, parents: [Int: Int], dynamicParents: Set<Int>) {
        self.program = program
        dynamic = dynamicParents
        for index in program.templates.indices {
            var chain = [index]
            while let parent = parents[chain[chain.count - 1]], !chain.contains(parent) { chain.append(parent) }
            chains.append(chain)
        }
    }

    /// Where what stands for itself begins: a template, a macro, a capture.
    static func start(_ escaping: Program.Escaping) -> HTMLContext {
        var start = HTMLContext()
        if escaping == .json { start.state = .script }
        return start
    }

    /// Analyses everything that a render can reach.
    mutating func run() {
        let included = Set(program.code.filter { $0.operation == .include && $0.a >= 0 }.map { Int($0.a) })
        for index in program.templates.indices where !included.contains(index) { runRoot(index) }
        for (index, function) in program.functions.enumerated() where function.kind == .macro || function.kind == .call
        {
            let end = end(of: Task(function: index, start: Self.start(function.escaping)))
            if end.state != .text, function.escaping != .json, !isRefused(function.template) {
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

    func isAnalysed(_ function: Int) -> Bool { ends.keys.contains { $0.function == function } }

    mutating func runRoot(_ index: Int) {
        let template = program.templates[index]
        let escaping = program.functions[template.root].escaping
        guard escaping == .contextual || escaping == .json else { return }
        let end = end(of: Task(function: template.root, start: Self.start(escaping)))
        if escaping == .contextual, !isRefused(index), end.state != .text,
            program.templates[index].source.utf8.count > 0
        {
            let size = template.source.utf8.count
            complain(index, Span(max(0, size - 1), size), "the template ends inside of \(end.described)")
        }
    }

    /// The place where a function ends that begins at a place.
    mutating func end(of task: Task) -> HTMLContext {
        if let known = ends[task] { return known ?? task.start }
        ends[task] = .some(nil)
        let function = prepare(task)
        let end = flow(function, from: task.start)
        ends[task] = .some(end)
        return end
    }

    /// The function itself for the first place that it is used in, a copy for each other one.
    mutating func prepare(_ task: Task) -> Int {
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

    mutating func variant(_ context: HTMLContext) -> Int32 {
        if let known = variants[context] { return known }
        let next = Int32(variants.count)
        variants[context] = next
        return next
    }

    // MARK: One function

    mutating func flow(_ index: Int, from start: HTMLContext) -> HTMLContext {
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

    mutating func merge(
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

    // MARK: Complaints

    /// Whether something is wrong with a template already, so that where it ends says nothing.
    func isRefused(_ template: Int) -> Bool { complaints[template] != nil }

    mutating func complain(_ template: Int, _ span: Span, _ message: String, fix: String? = nil) {
        let source = program.templates[template].source
        guard complained.insert("\(template) \(span.start) \(message)").inserted else { return }
        complaints[template, default: 0] += 1
        guard complaints[template, default: 0] <= Compiler.mostComplaints else { return }
        diagnostics.append(
            Diagnostic(.error, "unsafe-position", at: .init(source, span.range), message, fix: fix))
    }
}
