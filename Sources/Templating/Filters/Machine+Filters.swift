/// What a filter is called with: its arguments in the order of its parameters.
struct FilterArguments {
    private var values: InlineArray<5, Value> = .init(repeating: .missing)
    var autoescape: Bool
    /// The arguments of a filter that takes them as they come.
    var call = Machine.CallArguments(positional: [], keywords: [])

    init(_ given: Swift.Span<Value>, autoescape: Bool) {
        self.autoescape = autoescape
        for index in 0..<min(given.count, 5) { values[index] = given[index] }
    }

    init(call: Machine.CallArguments, autoescape: Bool) {
        self.autoescape = autoescape
        self.call = call
    }

    func isMissing(_ index: Int) -> Bool { values[index].isMissing }

    /// An argument, `nil` where none was given.
    subscript(index: Int) -> Value? { values[index].isMissing ? nil : values[index] }
}

extension Machine {
    mutating func filter(_ instruction: Instruction) throws(Failure) {
        let filter = Filter.all[Int(instruction.a)]
        let count = Int(instruction.b)
        if count == 0, let quick = try quickFilter(filter, stack[top - 1], instruction.autoescape) {
            stack[top - 1] = quick
            return
        }
        let arguments = FilterArguments(stack.span.extracting((top - count)..<top), autoescape: instruction.autoescape)
        top -= count
        push(try apply(filter, pop(), arguments))
    }

    mutating func variadicFilter(_ instruction: Instruction) throws(Failure) {
        let arguments = try gather(program.shapes[Int(instruction.b)])
        let value = pop()
        push(try apply(Filter.all[Int(instruction.a)], value, arguments, instruction.autoescape))
    }

    /// Applies a filter whose arguments are known only now.
    mutating func apply(
        _ filter: Filter, _ value: Value, _ call: CallArguments, _ autoescape: Bool
    ) throws(Failure) -> Value {
        let signature = filter.signature
        if signature.isVariadic {
            return try apply(filter, value, FilterArguments(call: call, autoescape: autoescape))
        }
        let values = try bind(
            call, parameters: signature.parameters, required: signature.required, "the filter '\(filter.rawValue)'")
        return try apply(filter, value, FilterArguments(values.span, autoescape: autoescape))
    }

    /// The arguments of a call in the order of parameters, `missing` where none is given.
    func bind(
        _ call: CallArguments, parameters: [String], required: Int, _ what: String
    ) throws(Failure) -> [Value] {
        guard call.positional.count <= parameters.count else {
            throw Failure(
                "\(what) takes \(Compiler.count(parameters.count)), not \(call.positional.count)",
                identifier: "template-arguments")
        }
        var values = call.positional + Array(repeating: .missing, count: parameters.count - call.positional.count)
        for (name, value) in call.keywords {
            let text = store.string(name)
            guard let index = parameters.firstIndex(of: text) else {
                throw Failure(
                    "\(what) has no parameter '\(text)'", identifier: "template-arguments",
                    fix: Compiler.didYouMean(text, parameters))
            }
            guard values[index].isMissing else {
                throw Failure("\(what) gets '\(text)' twice", identifier: "template-arguments")
            }
            values[index] = value
        }
        for index in 0..<required where values[index].isMissing {
            throw Failure("\(what) needs a value for '\(parameters[index])'", identifier: "template-arguments")
        }
        return values
    }

    /// The filters without arguments that pages use most.
    private mutating func quickFilter(_ filter: Filter, _ value: Value, _ autoescape: Bool) throws(Failure) -> Value? {
        switch (filter, value) {
        case (.safe, .string(let index)): .markup(index)
        case (.e, .string), (.escape, .string): escaped(value)
        case (.length, .list(let index)), (.length, .tuple(let index)): .int(store.count(list: index))
        case (.upper, .string(let index)): asciiMapped(index) { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
        case (.lower, .string(let index)): asciiMapped(index) { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        case (.title, .string(let index)): asciiTitle(index)
        default: nil
        }
    }

    /// The filter `title` on a string that is all ASCII.
    private mutating func asciiTitle(_ index: Int32) -> Value? {
        var isStart = true
        return asciiMapped(index) { byte in
            defer {
                switch byte {
                case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x2D, 0x28, 0x7B, 0x5B, 0x3C: isStart = true
                default: isStart = false
                }
            }
            switch byte {
            case 0x61...0x7A: return isStart ? byte - 0x20 : byte
            case 0x41...0x5A: return isStart ? byte : byte + 0x20
            default: return byte
            }
        }
    }

    /// The string with each byte mapped, `nil` where it isn't all ASCII.
    @inline(__always)
    private mutating func asciiMapped(_ index: Int32, _ map: (UInt8) -> UInt8) -> Value? {
        var text = scratch
        scratch = []
        defer { scratch = text }
        text.removeAll(keepingCapacity: true)
        store.append(index, to: &text)
        for at in text.indices {
            guard text[at] < 0x80 else { return nil }
            text[at] = map(text[at])
        }
        return .string(store.own.addString(text.span))
    }

    /// Applies a filter; undefined values are refused where their use would be.
    mutating func apply(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        switch filter {
        case .default, .d: return try defaultFilter(value, arguments)
        case .safe, .escape, .e, .forceescape, .striptags, .urlize, .xmlattr, .urlencode, .tojson:
            return try htmlFilter(filter, value, arguments)
        case .abs, .float, .int, .round, .filesizeformat: return try numberFilter(filter, value, arguments)
        case .batch, .slice, .first, .last, .length, .count, .list, .reverse, .random, .items, .join, .unique, .sum,
            .min, .max:
            return try listFilter(filter, value, arguments)
        case .sort, .dictsort, .groupby: return try sortFilter(filter, value, arguments)
        case .map, .select, .reject, .selectattr, .rejectattr: return try selectFilter(filter, value, arguments)
        case .attr:
            let name = arguments[0] ?? .none
            if case .undefined(let index) = value { throw undefinedFailure(index) }
            if let text = name.stringIndex, let symbol = store.interned(text),
                let found = directAttribute(value, symbol)
            {
                if case .map = value { return store.makeUndefined(value, name) }
                return found
            }
            return store.makeUndefined(value, name)
        default: return try stringFilter(filter, value, arguments)
        }
    }

    private func defaultFilter(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        let fallback = arguments[0] ?? .string(program.symbols[""] ?? 0)
        if value.isUndefined { return fallback }
        if let boolean = arguments[1], try truth(boolean), !store.isTrue(value) { return fallback }
        return value
    }

    // MARK: Arguments

    /// A value as text; markup stays as it is.
    mutating func soft(_ value: Value) throws(Failure) -> Value {
        try checkStrict(value)
        if value.stringIndex != nil { return value }
        return store.make(store.text(of: value))
    }

    func text(_ value: Value) throws(Failure) -> String {
        try checkStrict(value)
        return store.text(of: value)
    }

    func integer(_ value: Value?, _ fallback: Int, _ name: String) throws(Failure) -> Int {
        guard let value else { return fallback }
        try check(value)
        guard let number = Store.integer(value) else {
            throw Failure("'\(name)' is an integer, not \(store.described(value))", identifier: "template-type")
        }
        return number
    }

    func flag(_ value: Value?, _ fallback: Bool = false) throws(Failure) -> Bool {
        guard let value else { return fallback }
        return try truth(value)
    }
}
