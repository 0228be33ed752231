extension Machine {
    /// `map`, and `select` and its kin, which are given another filter or test by name.
    mutating func selectFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value
    {
        if !value.isUndefined, !store.isTrue(value) { return store.makeList([]) }
        let items = value.isUndefined ? try sequence(value) : try elements(value)
        if filter == .map { return try map(items, arguments) }
        var call = arguments.call
        var path: [Value] = []
        if filter == .selectattr || filter == .rejectattr {
            guard !call.positional.isEmpty else {
                throw Failure("'\(filter.rawValue)' needs the name of an attribute", identifier: "template-arguments")
            }
            path = self.path(call.positional.removeFirst())
        }
        var test: Test?
        if !call.positional.isEmpty { test = try named(test: call.positional.removeFirst()) }
        let wanted = filter == .select || filter == .selectattr
        var kept: [Value] = []
        for item in items {
            let subject = try follow(path, item)
            let passes: Bool
            if let test {
                let values = try bind(
                    call, parameters: test.parameters, required: test.parameters.count, "the test '\(test.rawValue)'")
                passes = try apply(test, subject, values)
            } else {
                passes = try truth(subject)
            }
            if passes == wanted { kept.append(item) }
        }
        return store.makeList(kept)
    }

    private mutating func map(_ items: [Value], _ arguments: FilterArguments) throws(Failure) -> Value {
        var call = arguments.call
        var result: [Value] = []
        if call.positional.isEmpty {
            let attribute = call.keywords.first { store.string($0.name) == "attribute" }?.value
            let fallback = call.keywords.first { store.string($0.name) == "default" }?.value
            guard let attribute else {
                throw Failure("'map' needs the name of a filter, or an attribute", identifier: "template-arguments")
            }
            for keyword in call.keywords where !["attribute", "default"].contains(store.string(keyword.name)) {
                throw Failure(
                    "'map' has no parameter '\(store.string(keyword.name))'", identifier: "template-arguments")
            }
            let path = path(attribute)
            for item in items {
                result.append(try follow(path, item, default: fallback.flatMap { $0.isNone ? nil : $0 }))
            }
            return store.makeList(result)
        }
        let name = try text(call.positional.removeFirst())
        if let host = program.hostFilters.first(where: { $0.name == name }) {
            for item in items { result.append(try callHost(host, item, call)) }
            return store.makeList(result)
        }
        guard let filter = Filter.named[name] else {
            throw Failure(
                "unknown filter '\(name)'", identifier: "unknown-filter",
                fix: Compiler.didYouMean(name, Filter.named.keys))
        }
        guard !filter.signature.isVariadic || filter == .format else {
            throw Failure("'map' can't apply '\(name)'", identifier: "template-arguments")
        }
        for item in items { result.append(try apply(filter, item, call, arguments.autoescape)) }
        return store.makeList(result)
    }

    private func named(test value: Value) throws(Failure) -> Test {
        let name = try text(value)
        guard let test = Test.named[name] else {
            throw Failure(
                "unknown test '\(name)'", identifier: "unknown-test", fix: Compiler.didYouMean(name, Test.named.keys))
        }
        return test
    }
}
