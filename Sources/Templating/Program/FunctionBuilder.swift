/// The part of a program that is being compiled: a template's root, a block, a macro, a call block or the body of a
/// recursive loop.
struct FunctionBuilder {
    /// Where a name's value is found within a function.
    enum Place: Sendable, Hashable {
        case slot(Int)
        /// The `loop` of one of the function's open loops, counted from the outermost.
        case loop(Int)
    }

    struct OpenLoop {
        var breaks: [Int] = []
        var start: Int
        var captures: Int
    }

    let index: Int
    let kind: Program.Function.Kind
    var code: [Instruction] = []
    var spans: [Span] = []
    var scopes: [[String: Place]] = [[:]]
    var slotCount = 0
    /// How many loops are open, and how many captures.
    var loopDepth = 0
    var captureDepth = 0
    var loops: [OpenLoop] = []
    var captures: [(from: Int, to: Int)] = []
    /// The slots that functions inside this one capture.
    var capturedSlots: Set<Int> = []
    var callerSlot: Int?
    var varargsSlot: Int?
    var kwargsSlot: Int?
    /// Whether an unconditional `extends` has been compiled: what the root writes behind it is dropped.
    var hasParent = false

    init(index: Int, kind: Program.Function.Kind) {
        self.index = index
        self.kind = kind
    }

    mutating func newSlot() -> Int {
        slotCount += 1
        return slotCount - 1
    }

    mutating func emit(_ instruction: Instruction, _ span: Span) {
        code.append(instruction)
        spans.append(span)
    }

    /// Makes the jump at `at` lead to where the next instruction will stand.
    mutating func land(_ at: Int) { code[at].a = Int32(code.count - at) }
}

extension [Statement] {
    /// The names that the statements assign in their own scope, in order, each once.
    var assignedNames: [String] {
        var names: [String] = []
        collectAssignedNames(into: &names)
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private func collectAssignedNames(into names: inout [String]) {
        for statement in self {
            switch statement.kind {
            case .set(let target, _), .setBlock(let target, _, _): names += target.names
            case .macro(let name, _, _), .importModule(_, let name): names.append(name)
            case .importNames(_, let imported): names += imported.map(\.alias)
            case .condition(let branches, let otherwise):
                for branch in branches { branch.body.collectAssignedNames(into: &names) }
                otherwise.collectAssignedNames(into: &names)
            case .autoescape(_, let body): body.collectAssignedNames(into: &names)
            default: break
            }
        }
    }
}

extension [Statement] {
    /// Whether a block stands anywhere among the statements.
    var holdsBlocks: Bool {
        contains { statement in
            switch statement.kind {
            case .block: true
            case .condition(let branches, let otherwise):
                branches.contains { $0.body.holdsBlocks } || otherwise.holdsBlocks
            case .loop(let loop): loop.body.holdsBlocks || loop.otherwise.holdsBlocks
            case .with(_, let body), .autoescape(_, let body), .filter(_, let body), .setBlock(_, _, let body),
                .macro(_, _, let body), .call(_, _, let body):
                body.holdsBlocks
            default: false
            }
        }
    }
}
