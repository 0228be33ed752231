import Basics

/// Turns templates into one program, and checks them on the way.
struct Compiler {
    let environment: TemplateEnvironment
    var program = Program()
    var diagnostics: [Diagnostic] = []
    private var complaints: [Int: Int] = [:]
    /// The functions that are being compiled, the innermost last.
    var units: [FunctionBuilder] = []
    var template = 0
    var autoescape = false
    var escaping = Program.Escaping.none
    /// How many conditions the code stands under.
    var guards = 0
    var overlayNames: [[(name: String, place: FunctionBuilder.Place)]] = []
    var shapeIndex: [Program.CallShape: Int32] = [:]
    var blockIndex: [String: Int32] = [:]
    var constantIndex: [Literal: Int32] = [:]
    /// The literal parent of each template, for the checks across templates.
    var parents: [Int: (template: Int, span: Span)] = [:]
    var blockSpans: [Int: [(block: Int32, span: Span)]] = [:]
    var dynamicParents: Set<Int> = []
    /// The names that are imported from templates with literal names.
    var imports: [(template: Int, span: Span, name: String, from: Int)] = []

    init(environment: TemplateEnvironment) {
        self.environment = environment
        program.options = environment.options
        program.hostFilters = environment.filters
        program.hostFunctions = environment.functions
    }

    mutating func compile(_ sources: [SourceText], names: [String]) -> Program? {
        defer { countOmitted() }
        registerFunctions()
        for (source, name) in zip(sources, names) {
            if program.templateNames[name] != nil {
                diagnostics.append(Self.duplicateTemplate(name, source))
                continue
            }
            program.templateNames[name] = program.templates.count
            program.templates.append(Program.Template(name: name, source: Self.normalized(source), root: -1))
        }
        for index in program.templates.indices { compileTemplate(index) }
        guard !diagnostics.hasErrors else { return nil }
        checkInheritance()
        checkImports()
        guard !diagnostics.hasErrors else { return nil }
        finish()
        var flow = HTMLFlow(program: program, parents: parents.mapValues(\.template), dynamicParents: dynamicParents)
        flow.run()
        diagnostics += flow.diagnostics
        complaints.merge(flow.complaints) { $0 + $1 }
        return diagnostics.hasErrors ? nil : flow.program
    }

    /// The source with line feeds as its only line ends.
    private static func normalized(_ source: SourceText) -> SourceText {
        guard source.utf8.contains(UInt8(ascii: "\r")) else { return source }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.utf8.count)
        for (index, byte) in source.utf8.enumerated() {
            if byte != UInt8(ascii: "\r") {
                bytes.append(byte)
            } else if index + 1 == source.utf8.count || source.utf8[index + 1] != UInt8(ascii: "\n") {
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        return SourceText(name: source.name, decoding: bytes)
    }

    private mutating func compileTemplate(_ index: Int) {
        template = index
        escaping = escaping(of: program.templates[index].name)
        autoescape = escaping != .none
        let source = program.templates[index].source
        do throws(SyntaxFailure) {
            var lexer = Lexer(source.utf8, options: environment.options)
            var parser = Parser(try lexer.run(), maximumDepth: environment.options.limits.nesting)
            let body = try parser.template()
            let root = beginFunction(.root, "")
            program.templates[index].root = root
            compile(body)
            emit(.enterParent, Span(source.utf8.count, source.utf8.count), b: units[units.count - 1].hasParent ? 1 : 0)
            emit(.return, Span(source.utf8.count, source.utf8.count))
            endFunction()
        } catch {
            complain(error.span, "template-syntax", error.message, fix: error.fix)
            units = []
        }
    }

    private func escaping(of name: String) -> Program.Escaping {
        switch environment.options.escaping {
        case .html: return .html
        case .contextual: return .contextual
        case .none: return .none
        case .byFileEnding:
            switch name.split(separator: ".").last.map({ $0.lowercased() }) {
            case "html", "htm", "xhtml": return .contextual
            case "xml", "svg", "rss", "atom": return .html
            case "json": return .json
            case "ics": return .calendar
            default: return .none
            }
        }
    }

    /// Resolves what could only be known when every template had been read.
    private mutating func finish() {
        program.overlays = overlayNames.map { names in
            names.compactMap { name, place in
                guard let symbol = program.symbols[name] else { return nil }
                let global = Int(program.symbolGlobals[Int(symbol)])
                guard global >= 0 else { return nil }
                switch place {
                case .slot(let slot): return (false, slot, global)
                case .loop(let loop): return (true, loop, global)
                }
            }
        }
    }

    // MARK: Functions

    mutating func beginFunction(_ kind: Program.Function.Kind, _ name: String) -> Int {
        let index = program.functions.count
        program.functions.append(
            Program.Function(kind: kind, name: name, template: template, autoescape: autoescape, escaping: escaping))
        program.functions[index].origin = index
        program.functions[index].parent = units.last?.index ?? -1
        units.append(FunctionBuilder(index: index, kind: kind))
        return index
    }

    /// Appends the innermost function's code to the program.
    mutating func endFunction() {
        let unit = units.removeLast()
        let start = program.code.count
        program.code += unit.code
        program.spans += unit.spans
        program.functions[unit.index].start = start
        program.functions[unit.index].end = program.code.count
        program.functions[unit.index].slotCount = unit.slotCount
        program.functions[unit.index].captures = unit.captures
        program.functions[unit.index].callerSlot = unit.callerSlot
        program.functions[unit.index].varargsSlot = unit.varargsSlot
        program.functions[unit.index].kwargsSlot = unit.kwargsSlot
    }

    // MARK: Emitting

    @discardableResult
    mutating func emit(
        _ operation: Operation, _ span: Span, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0, escaper: Escaper = .none
    ) -> Int {
        let at = units[units.count - 1].code.count
        units[units.count - 1].emit(
            Instruction(operation: operation, escaper: escaper, autoescape: autoescape, a: a, b: b, c: c), span)
        return at
    }

    var here: Int { units[units.count - 1].code.count }

    mutating func land(_ at: Int) { units[units.count - 1].land(at) }

    mutating func jumpBack(to start: Int, _ span: Span) {
        emit(.jump, span, a: Int32(start - here))
    }

    // MARK: Tables

    /// The index of a string that stands once in the program.
    mutating func symbol(_ text: String) -> Int32 {
        let index = program.symbols[text] ?? newSymbol(text)
        if program.templates.indices.contains(template) { program.templates[template].mentions.symbols.insert(index) }
        return index
    }

    private mutating func newSymbol(_ text: String) -> Int32 {
        let index = program.heap.addString(text.utf8)
        program.symbols[text] = index
        program.symbolGlobals.append(-1)
        return index
    }

    mutating func global(_ name: String) -> Int32 {
        let symbol = symbol(name)
        let known = program.symbolGlobals[Int(symbol)]
        if known >= 0 { return known }
        let index = Int32(program.globals.count)
        program.symbolGlobals[Int(symbol)] = index
        program.globals.append(.undefined(symbol))
        program.globalSymbols.append(symbol)
        return index
    }

    mutating func constant(_ literal: Literal) -> Int32 {
        if case .string(let text) = literal { _ = symbol(text) }
        if let known = constantIndex[literal] { return known }
        let value: Value =
            switch literal {
            case .none: .none
            case .bool(let value): .bool(value)
            case .int(let value): .int(value)
            case .double(let value): .double(value)
            case .string(let text): .string(symbol(text))
            }
        program.constants.append(value)
        let index = Int32(program.constants.count - 1)
        constantIndex[literal] = index
        return index
    }

    mutating func constant(value: Value) -> Int32 {
        program.constants.append(value)
        return Int32(program.constants.count - 1)
    }

    mutating func shape(_ shape: Program.CallShape) -> Int32 {
        if let known = shapeIndex[shape] { return known }
        program.shapes.append(shape)
        shapeIndex[shape] = Int32(program.shapes.count - 1)
        return Int32(program.shapes.count - 1)
    }

    mutating func block(_ name: String) -> Int32 {
        if let known = blockIndex[name] { return known }
        program.blockNames.append(name)
        blockIndex[name] = Int32(program.blockNames.count - 1)
        return Int32(program.blockNames.count - 1)
    }

    private mutating func registerFunctions() {
        _ = symbol("")
        _ = symbol(Self.missingElse)
        for function in BuiltinFunction.allCases {
            let object = program.heap.addObject(.function(function))
            program.globals[Int(global(function.rawValue))] = .object(object)
        }
        for (index, function) in program.hostFunctions.enumerated() {
            let object = program.heap.addObject(.hostFunction(Int32(index)))
            program.globals[Int(global(function.name))] = .object(object)
        }
    }

    // MARK: Complaints

    /// After so many complaints of a template, further ones are left out: each finds its line and column and keeps the
    /// line, which in a broken file without line ends would take quadratic time and memory.
    static let mostComplaints = 100

    mutating func complain(_ span: Span, _ identifier: String, _ message: String, fix: String? = nil) {
        complaints[template, default: 0] += 1
        guard complaints[template, default: 0] <= Self.mostComplaints else { return }
        let source = program.templates[template].source
        diagnostics.append(
            Diagnostic(.error, identifier, at: .init(source, span.range), message, fix: fix))
    }

    /// Says how many complaints were left out.
    private mutating func countOmitted() {
        for (template, count) in complaints.sorted(by: { $0.key < $1.key }) where count > Self.mostComplaints {
            let name = program.templates[template].source.name
            diagnostics.append(
                Diagnostic(
                    .error, "template-limit", at: .init(file: name),
                    "\(count - Self.mostComplaints) more complaints about this template are not shown"))
        }
    }

    static func didYouMean(_ name: String, _ candidates: some Sequence<String>) -> String? {
        NearMiss.suggestion(for: name, among: candidates).map { "did you mean '\($0)'?" }
    }

    private static func duplicateTemplate(_ name: String, _ source: SourceText) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-template", at: .init(file: source.name), "two templates have the name '\(name)'")
    }
}
