import Basics

/// Runs one render: a stack machine over the program's instructions, writing to one byte buffer.
///
/// It is as large as a kilobyte, and a method that isn't mutating gets a copy of its bytes: on the hot path methods are
/// mutating or inlined.
struct Machine: ~Copyable {
    /// What a called function returns to.
    struct Frame: Sendable, BitwiseCopyable {
        enum Kind: UInt8, Sendable { case direct, capture, module }

        var kind: Kind = .direct
        var function: Int32
        var returnTo: Int32 = 0
        var slotBase: Int32 = 0
        var context: Int32 = 0
        var loopBase: Int32 = 0
        var inheritance: Int32 = 0
        /// How far up the chain of parents the running block is.
        var level: Int32 = 0
        var captureStart: Int32 = 0
        var captureCount: Int32 = 0
        /// The closure of a recursive loop's body.
        var closure: Int32 = -1
        /// The parent that an `extends` named.
        var parent: Int32 = -1
        /// Where the output begins that a parent replaces.
        var outputMark: Int32 = 0
        /// Whether a captured result is markup.
        var isMarkup = false
        var loopDepth: Int32 = 0
        /// Whether a module was imported without context, so that it is the same every time.
        var isCachedModule = false
        /// Whether the context was made for this frame, and how many values referred to contexts then.
        var derivedContext = false
        /// How many objects there were when the frame was entered.
        var objectMark: Int32 = 0
        var contextUses = 0
    }

    struct LoopState: Sendable, BitwiseCopyable {
        enum Source: UInt8, Sendable { case list, map, string }

        var source: Source
        var index: Int32
        var position = -1
        var count: Int
        var kept = 0
        var closure: Int32 = -1
        var depth: Int32 = 0
        var serial: Int32 = 0
        var object: Int32 = -1
        var lastChanged: Int32 = -1
        var isCollecting = false
    }

    let program: Program
    var store: Store
    var out: [UInt8] = []
    var stack: [Value] = Array(repeating: .none, count: 64)
    var top = 0
    var slots: [Value] = []
    var contexts: [Value] = []
    var frames: [Frame] = []
    var frame: Frame
    var loops: [LoopState] = []
    var loopSerial: Int32 = 0
    var captures: [Int32] = []
    /// The chains of templates whose blocks are looked up, the most derived first.
    var inheritances: [[Int32]] = []
    /// The chains of templates that extend nothing, which all their uses share.
    var soleInheritances: [Int32]
    var modules: [Int32: Value] = [:]
    var pc = 0
    var fuel: Int
    /// How many bytes of text have been counted as steps.
    var chargedBytes = 0
    /// How many values refer to a context, so that contexts which none refers to can go.
    var contextUses = 0
    var warnings: [Diagnostic] = []
    /// Room for text that is being put together.
    var scratch: [UInt8] = []
    /// What was laid over the globals, for messages.
    var contextMaps: [Int32] = []

    init(program: Program, frozen: Heap, template: Int) {
        self.program = program
        store = Store(frozen: frozen, symbols: program.symbols)
        fuel = program.options.limits.instructions
        let root = program.templates[template].root
        let copies = program.variants[root]
        frame = Frame(function: Int32(copies.first { $0.variant == 0 }?.function ?? root))
        inheritances.append([Int32(template)])
        soleInheritances = Array(repeating: -1, count: program.templates.count)
        contexts.reserveCapacity(program.globals.count * 4)
        contexts += program.globals
        frames.reserveCapacity(16)
        loops.reserveCapacity(8)
        slots = Array(repeating: .none, count: program.functions[Int(frame.function)].slotCount)
        pc = program.functions[Int(frame.function)].start
        out.reserveCapacity(1 << 14)
    }

    /// Lays a context over the globals.
    mutating func lay(_ map: Int32) {
        contextMaps.append(map)
        for position in 0..<store.count(map: map) {
            let pair = store.pair(position, ofMap: map)
            guard case .string(let symbol) = pair.key, symbol < store.symbolCount else { continue }
            let global = program.symbolGlobals[Int(symbol)]
            if global >= 0 { contexts[Int(global)] = pair.value }
        }
    }

    // MARK: The stack

    @inline(__always)
    mutating func push(_ value: Value) {
        if top == stack.count { stack.append(contentsOf: repeatElement(.none, count: stack.count)) }
        stack[top] = value
        top += 1
    }

    @inline(__always)
    mutating func pop() -> Value {
        top -= 1
        return stack[top]
    }

    @inline(__always)
    func slot(_ index: Int32) -> Value { slots[Int(frame.slotBase + index)] }

    @inline(__always)
    func global(_ index: Int32) -> Value { contexts[Int(frame.context + index)] }

    // MARK: Frames

    /// Enters a function; its frame gets a captured result where `kind` says so.
    mutating func enter(_ function: Int, _ kind: Frame.Kind, isMarkup: Bool) throws(Failure) {
        guard frames.count < program.options.limits.depth else {
            throw Failure(
                "macros, includes and blocks call one another more than \(program.options.limits.depth) levels deep",
                identifier: "template-limit")
        }
        var next = frame
        next.kind = kind
        next.function = Int32(function)
        next.returnTo = Int32(pc)
        next.slotBase = frame.slotBase + Int32(program.functions[Int(frame.function)].slotCount)
        next.loopBase = Int32(loops.count)
        next.captureCount = Int32(captures.count)
        next.captureStart = Int32(out.count)
        next.isMarkup = isMarkup
        next.closure = -1
        next.parent = -1
        next.level = 0
        next.loopDepth = 0
        next.isCachedModule = false
        next.derivedContext = false
        next.objectMark = Int32(store.own.objects.count)
        next.contextUses = contextUses
        frames.append(frame)
        frame = next
        let needed = Int(next.slotBase) + program.functions[function].slotCount
        if slots.count < needed { slots.append(contentsOf: repeatElement(.none, count: needed - slots.count)) }
        pc = program.functions[function].start
    }

    /// The copy of a function for the place in the page where an instruction calls it.
    @inline(__always)
    func variant(_ function: Int, _ instruction: Instruction) -> Int {
        let copies = program.variants[function]
        if copies.isEmpty { return function }
        let wanted = instruction.c >> 1
        return copies.first { $0.variant == wanted }?.function ?? function
    }

    /// Leaves the running function; false where that was the last.
    mutating func leave() -> Bool {
        guard let caller = frames.popLast() else { return false }
        let done = frame
        frame = caller
        pc = Int(done.returnTo)
        switch done.kind {
        case .direct:
            if done.contextUses == contextUses, done.context > frame.context, done.derivedContext {
                contexts.removeSubrange(Int(done.context)...)
            }
        case .capture: push(cut(from: Int(done.captureStart), markup: done.isMarkup))
        case .module:
            let output = cut(from: Int(done.captureStart), markup: done.isMarkup)
            let template = Int32(program.functions[Int(done.function)].template)
            let module = Object.module(
                template: template, context: done.context, output: output.stringIndex ?? 0)
            let value = Value.object(store.own.addObject(module))
            if done.isCachedModule { modules[template] = value }
            push(value)
        }
        return true
    }

    /// Takes what was written since `start` off the output.
    mutating func cut(from start: Int, markup: Bool) -> Value {
        let value = store.make(out[start...], markup: markup)
        out.removeSubrange(start...)
        if markup { store.markCaptured(value) }
        return value
    }

    /// Puts a copy of a context with local variables laid over it behind the others.
    mutating func derive(_ overlay: Int32) -> Int32 {
        let base = Int32(contexts.count)
        if overlay == -2 {
            contexts += program.globals
            return base
        }
        let start = Int(frame.context)
        contexts.append(contentsOf: repeatElement(.none, count: program.globals.count))
        for at in 0..<program.globals.count { contexts[Int(base) + at] = contexts[start + at] }
        guard overlay >= 0 else { return base }
        for (isLoop, slot, global) in program.overlays[Int(overlay)] {
            contexts[Int(base) + global] = isLoop ? loopObject(slot) : slots[Int(frame.slotBase) + slot]
        }
        return base
    }
}
