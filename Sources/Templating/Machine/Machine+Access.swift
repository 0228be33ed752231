import Basics

extension Machine {
    /// The attribute of a value, as `value.name` finds it.
    func directAttribute(_ value: Value, _ symbol: Int32) -> Value? {
        switch value {
        case .map(let index): return store.value(ofSymbol: symbol, inMap: index)
        case .object(let index):
            switch store.object(index) {
            case .namespace(let map): return store.value(ofSymbol: symbol, inMap: map)
            case .module(let template, let context, _):
                guard program.templates[Int(template)].exports.contains(symbol) else { return nil }
                let global = program.symbolGlobals[Int(symbol)]
                return global >= 0 ? contexts[Int(context + global)] : nil
            case .loop(let loop, let serial):
                guard Int(loop) < loops.count, loops[Int(loop)].serial == serial,
                    let attribute = LoopAttribute(rawValue: store.string(symbol))
                else { return nil }
                return loopValue(Int(loop), attribute)
            case .closure(let function, _, _, _):
                guard store.string(symbol) == "name" else { return nil }
                return program.symbols[program.functions[Int(function)].name].map { .string($0) }
            case .cycler(let items, let position):
                guard store.string(symbol) == "current" else { return nil }
                return store.item(Int(position), ofList: items)
            default: return nil
            }
        default: return nil
        }
    }

    @inline(__always)
    mutating func attribute(_ value: Value, _ symbol: Int32) throws(Failure) -> Value {
        if case .map(let index) = value, let found = store.value(ofSymbol: symbol, inMap: index) { return found }
        return try otherAttribute(value, symbol)
    }

    @inline(never)
    private mutating func otherAttribute(_ value: Value, _ symbol: Int32) throws(Failure) -> Value {
        if case .undefined(let index) = value {
            if program.options.undefined == .chainable { return value }
            throw undefinedFailure(index)
        }
        if let found = directAttribute(value, symbol) { return found }
        if case .tuple(let index) = value, store.count(list: index) == 2 {
            switch store.string(symbol) {
            case "grouper": return store.item(0, ofList: index)
            case "list": return store.item(1, ofList: index)
            default: break
            }
        }
        if case .object(let index) = value, case .loop(let loop, let serial) = store.object(index),
            Int(loop) < loops.count, loops[Int(loop)].serial == serial,
            let attribute = LoopAttribute(rawValue: store.string(symbol))
        {
            return try loopAttribute(Int(loop), attribute)
        }
        return store.makeUndefined(value, .string(symbol))
    }

    /// The element of a value under any key, as `value[key]` finds it.
    mutating func item(_ value: Value, _ key: Value) throws(Failure) -> Value {
        switch value {
        case .undefined(let index):
            if program.options.undefined == .chainable { return value }
            throw undefinedFailure(index)
        case .map(let index):
            if case .undefined(let reason) = key, refuses(reason) {
                throw undefinedFailure(reason)
            }
            if let position = store.position(of: key, inMap: index) {
                return store.pair(position, ofMap: index).value
            }
        case .list(let index), .tuple(let index):
            if let position = Store.integer(key) {
                let count = store.count(list: index)
                let at = position < 0 ? position + count : position
                if at >= 0, at < count { return store.item(at, ofList: index) }
                return store.makeUndefined(value, key)
            }
        case .string(let index), .markup(let index):
            if let position = Store.integer(key) {
                let scalars = Array(store.string(index).unicodeScalars)
                let at = position < 0 ? position + scalars.count : position
                if at >= 0, at < scalars.count { return store.make(String(scalars[at]), markup: value.isMarkup) }
                return store.makeUndefined(value, key)
            }
        default: break
        }
        if let text = key.stringIndex, let symbol = store.interned(text) { return try otherAttribute(value, symbol) }
        return store.makeUndefined(value, key)
    }

    mutating func slice(_ value: Value, _ start: Value, _ stop: Value, _ step: Value) throws(Failure) -> Value {
        let step = try bound(step) ?? 1
        guard step != 0 else { throw Failure("the step of a slice can't be zero") }
        switch value {
        case .undefined(let index):
            guard program.options.undefined == .chainable else { throw undefinedFailure(index) }
            return value
        case .list(let index), .tuple(let index):
            let items = store.items(index)
            let positions = Self.positions(items.count, try bound(start), try bound(stop), step)
            let picked = positions.map { items[$0] }
            if case .tuple = value { return store.makeTuple(picked) }
            return store.makeList(picked)
        case .string(let index), .markup(let index):
            let scalars = Array(store.string(index).unicodeScalars)
            let positions = Self.positions(scalars.count, try bound(start), try bound(stop), step)
            var picked = String.UnicodeScalarView()
            for position in positions { picked.append(scalars[position]) }
            return store.make(String(picked), markup: value.isMarkup)
        default: throw Failure("\(store.described(value)) can't be sliced")
        }
    }

    private func bound(_ value: Value) throws(Failure) -> Int? {
        if case .none = value { return nil }
        guard let number = Store.integer(value) else {
            throw Failure("the bounds of a slice are integers, not \(store.described(value))")
        }
        return number
    }

    /// The positions that a slice picks, by Python's rules.
    private static func positions(_ count: Int, _ start: Int?, _ stop: Int?, _ step: Int) -> [Int] {
        func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int {
            min(max(value < 0 ? max(value, -count - 1) + count : value, low), high)
        }
        if step > 0 {
            let first = start.map { clamp($0, 0, count) } ?? 0
            let last = stop.map { clamp($0, 0, count) } ?? count
            return first < last ? Array(stride(from: first, to: last, by: step)) : []
        }
        let first = start.map { clamp($0, -1, count - 1) } ?? count - 1
        let last = stop.map { clamp($0, -1, count - 1) } ?? -1
        return first > last ? Array(stride(from: first, to: last, by: step)) : []
    }

    // MARK: Truth and undefined values

    @inline(__always)
    func truth(_ value: Value) throws(Failure) -> Bool {
        if case .undefined(let index) = value, refuses(index) { throw undefinedFailure(index) }
        return store.isTrue(value)
    }

    /// Whether even printing an undefined value is an error. An inline `if` without `else` prints nothing.
    @inline(__always)
    func refuses(_ index: Int32) -> Bool {
        program.options.undefined == .strict && index != Self.missingElse
    }

    /// The symbol of ``Compiler/missingElse``, which the compiler makes right behind the empty string.
    static let missingElse: Int32 = 1

    /// Refuses an undefined value where Jinja's default would too, or always in a strict environment.
    func check(_ value: Value) throws(Failure) {
        if case .undefined(let index) = value { throw undefinedFailure(index) }
    }

    func checkStrict(_ value: Value) throws(Failure) {
        if case .undefined(let index) = value, refuses(index) { throw undefinedFailure(index) }
    }

    func hashable(_ value: Value) throws(Failure) -> Value {
        guard store.isHashable(value) else {
            throw Failure("\(store.described(value)) can't be the key of a dictionary")
        }
        return value
    }

    @inline(never)
    func undefinedFailure(_ index: Int32) -> Failure {
        if index < store.symbolCount {
            let name = store.string(index)
            if name == Compiler.missingElse {
                return Failure(
                    "the inline 'if' was false and has no 'else'", identifier: "undefined-value",
                    fix: "add an 'else' with a value")
            }
            return Failure(
                "'\(name)' is undefined", identifier: "undefined-value",
                fix: Compiler.didYouMean(name, definedNames()))
        }
        let reason = store.reasons[Int(index - store.symbolCount)]
        if let message = reason.message { return Failure(message, identifier: "undefined-value") }
        var fix: String?
        if case .map(let map) = reason.object {
            fix = Compiler.didYouMean(store.text(of: reason.key), store.pairs(map).map { store.text(of: $0.key) })
        }
        if case .object(let object) = reason.object, case .module(let template, _, _) = store.object(object) {
            let exports = program.templates[Int(template)].exports.map { store.string($0) }
            fix = Compiler.didYouMean(store.text(of: reason.key), exports)
        }
        var key: [UInt8] = []
        store.writeRepresentation(reason.key, to: &key, depth: 0)
        let type = store.typeName(reason.object)
        let what = reason.key.stringIndex == nil ? "element" : "attribute"
        return Failure(
            "the \(type) has no \(what) \(String(decoding: key, as: UTF8.self))", identifier: "undefined-value",
            fix: fix)
    }

    /// The names that the running context knows.
    private func definedNames() -> [String] {
        let known = program.globalSymbols.indices.compactMap { global in
            contexts[Int(frame.context) + global].isUndefined ? nil : store.string(program.globalSymbols[global])
        }
        let given = contextMaps.flatMap { map in store.pairs(map).map { store.text(of: $0.key) } }
        return Array(Set(known + given)).sorted()
    }
}
