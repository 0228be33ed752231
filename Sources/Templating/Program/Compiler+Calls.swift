extension Compiler {
    // MARK: Calls

    /// A call; `caller` is the function of a call block's body.
    mutating func call(_ callee: Expression, _ arguments: Arguments, _ caller: Int?, _ span: Span) {
        if case .name("super") = callee.kind, place("super") == nil, units[units.count - 1].kind == .block {
            emit(.superBlock, span)
            return
        }
        if case .name("loop") = callee.kind, case .loop(let loop)? = place("loop") {
            let shape = push(arguments, caller, span)
            emit(.callLoop, span, a: shape, b: Int32(loop))
            return
        }
        if case .attribute(let object, let name) = callee.kind {
            compile(object)
            let shape = push(arguments, caller, span)
            emit(.callMethod, span, a: shape, b: symbol(name))
            return
        }
        compile(callee)
        let shape = push(arguments, caller, span)
        emit(.call, span, a: shape)
    }

    /// Pushes arguments as they are written, and says how they lie.
    private mutating func push(_ arguments: Arguments, _ caller: Int?, _ span: Span) -> Int32 {
        for argument in arguments.positional { compile(argument) }
        for (_, _, value) in arguments.keywords { compile(value) }
        var keywords = arguments.keywords.map { symbol($0.name) }
        if let caller {
            emit(.closure, span, a: Int32(caller))
            keywords.append(symbol("caller"))
        }
        if let star = arguments.star { compile(star) }
        if let doubleStar = arguments.doubleStar { compile(doubleStar) }
        return shape(
            Program.CallShape(
                positional: arguments.positional.count, keywords: keywords, hasStar: arguments.star != nil,
                hasDoubleStar: arguments.doubleStar != nil))
    }

    mutating func compileCallBlock(_ parameters: [Parameter], _ call: Expression, _ body: [Statement], _ span: Span) {
        guard case .call(let callee, let arguments) = call.kind else { return }
        let function = compileFunction(.call, "caller", parameters, body, span)
        self.call(callee, arguments, function, call.span)
        emit(.emit, span, escaper: escaper)
    }

    /// Compiles a macro or the body of a call block, and gives its function.
    mutating func compileFunction(
        _ kind: Program.Function.Kind, _ name: String, _ parameters: [Parameter], _ body: [Statement], _ span: Span
    ) -> Int {
        let saved = guards
        guards = 0
        let function = beginFunction(kind, name)
        var slots: [Program.ParameterSlot] = []
        for parameter in parameters {
            let slot = declare(parameter.name)
            if parameter.name == "caller" {
                units[units.count - 1].callerSlot = slot
                if parameter.defaultValue == nil {
                    complain(parameter.span, "template-syntax", "the parameter 'caller' needs a default")
                }
            }
            slots.append(.init(symbol: symbol(parameter.name), slot: slot, hasDefault: parameter.defaultValue != nil))
        }
        for (parameter, slot) in zip(parameters, slots) {
            guard let value = parameter.defaultValue else { continue }
            let skip = emit(.jumpUnlessMissing, parameter.span, b: Int32(slot.slot))
            compile(value)
            emit(.storeLocal, parameter.span, a: Int32(slot.slot))
            land(skip)
        }
        declareAssigned(in: body, span)
        compile(body)
        emit(.return, span)
        let own = units[units.count - 1].scopes[0][name]
        endFunction()
        guards = saved
        program.functions[function].parameters = slots
        if kind == .macro, case .slot(let slot)? = own,
            program.functions[function].captures.contains(where: { $0.to == slot })
        {
            program.functions[function].ownSlot = slot
        }
        return function
    }

    // MARK: Filters and tests

    /// Applies a filter to the value on the stack.
    mutating func apply(_ call: FilterCall, _ span: Span) {
        if let index = program.hostFilters.firstIndex(where: { $0.name == call.name }) {
            let filter = program.hostFilters[index]
            let isBound = bind(
                call, parameters: filter.parameters.map(\.name),
                required: filter.parameters.filter { $0.defaultValue == nil }.map(\.name), "filter")
            if let shape = isBound {
                emit(.variadicHostFilter, span, a: Int32(index), b: shape)
            } else {
                emit(.hostFilter, span, a: Int32(index), b: Int32(filter.parameters.count))
            }
            return
        }
        guard let filter = Filter.named[call.name] else {
            unknown(
                call, "unknown-filter", "unknown filter '\(call.name)'",
                Self.didYouMean(call.name, Array(Filter.named.keys) + program.hostFilters.map(\.name)))
            return
        }
        let signature = filter.signature
        if signature.isVariadic {
            checkNamedArguments(filter, call)
            let shape = push(call.arguments, nil, span)
            emit(.variadicFilter, span, a: Int32(filter.code), b: shape)
            return
        }
        let required = Array(signature.parameters.prefix(signature.required))
        if let shape = bind(call, parameters: signature.parameters, required: required, "filter") {
            emit(.variadicFilter, span, a: Int32(filter.code), b: shape)
        } else {
            emit(.filter, span, a: Int32(filter.code), b: Int32(signature.parameters.count))
        }
    }

    /// Applies a test to the value on the stack.
    mutating func apply(test call: FilterCall, _ span: Span) {
        guard let test = Test.named[call.name] else {
            unknown(
                call, "unknown-test", "unknown test '\(call.name)'", Self.didYouMean(call.name, Test.named.keys))
            return
        }
        if let shape = bind(call, parameters: test.parameters, required: test.parameters, "test") {
            emit(.variadicTest, span, a: Int32(test.code), b: shape)
        } else {
            emit(.test, span, a: Int32(test.code), b: Int32(test.parameters.count))
        }
    }

    /// Complains of what doesn't exist; where Jinja waits until it is reached, so does a lenient environment.
    private mutating func unknown(_ call: FilterCall, _ identifier: String, _ message: String, _ fix: String?) {
        guard guards > 0, environment.options.undefined != .strict else {
            complain(call.span, identifier, message, fix: fix)
            return
        }
        emit(.fail, call.span, a: constant(.string(message)))
    }

    /// The filters and tests that `map`, `select` and their kin are given by name.
    private mutating func checkNamedArguments(_ filter: Filter, _ call: FilterCall) {
        let position: Int
        switch filter {
        case .map, .select, .reject: position = 0
        case .selectattr, .rejectattr: position = 1
        default: return
        }
        guard call.arguments.positional.count > position else { return }
        let argument = call.arguments.positional[position]
        guard case .literal(.string(let name)) = argument.kind else { return }
        if filter == .map {
            guard Filter.named[name] == nil, !program.hostFilters.contains(where: { $0.name == name }) else { return }
            complain(
                argument.span, "unknown-filter", "unknown filter '\(name)'",
                fix: Self.didYouMean(name, Array(Filter.named.keys) + program.hostFilters.map(\.name)))
        } else if Test.named[name] == nil {
            complain(
                argument.span, "unknown-test", "unknown test '\(name)'", fix: Self.didYouMean(name, Test.named.keys))
        }
    }

    /// Pushes one value for each parameter, `missing` where none is given. Gives a call shape instead where arguments
    /// are unpacked, so that only the running template can tell.
    private mutating func bind(
        _ call: FilterCall, parameters: [String], required: [String], _ kind: String
    ) -> Int32? {
        let arguments = call.arguments
        if arguments.star != nil || arguments.doubleStar != nil { return push(arguments, nil, call.span) }
        var bound: [Expression?] = Array(repeating: nil, count: parameters.count)
        for (index, argument) in arguments.positional.enumerated() {
            guard index < parameters.count else {
                complain(
                    argument.span, "template-arguments",
                    "the \(kind) '\(call.name)' takes \(Self.count(parameters.count)), not \(arguments.positional.count)"
                )
                return nil
            }
            bound[index] = argument
        }
        for (name, span, value) in arguments.keywords {
            guard let index = parameters.firstIndex(of: name) else {
                complain(
                    span, "template-arguments", "the \(kind) '\(call.name)' has no parameter '\(name)'",
                    fix: Self.didYouMean(name, parameters))
                return nil
            }
            guard bound[index] == nil else {
                complain(span, "template-arguments", "the \(kind) '\(call.name)' gets '\(name)' twice")
                return nil
            }
            bound[index] = value
        }
        for (name, value) in zip(parameters, bound) where value == nil && required.contains(name) {
            complain(
                call.span, "template-arguments", "the \(kind) '\(call.name)' needs a value for '\(name)'")
            return nil
        }
        for value in bound {
            if let value { compile(value) } else { emit(.constant, call.span, a: constant(value: .missing)) }
        }
        return nil
    }

    static func count(_ count: Int) -> String {
        switch count {
        case 0: "no arguments"
        case 1: "one argument"
        default: "\(count) arguments"
        }
    }
}
