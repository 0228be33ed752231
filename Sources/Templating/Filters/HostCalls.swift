extension Machine {
    mutating func hostFilter(_ instruction: Instruction) throws(Failure) {
        let host = program.hostFilters[Int(instruction.a)]
        if instruction.operation == .variadicHostFilter {
            let arguments = try gather(program.shapes[Int(instruction.b)])
            push(try callHost(host, pop(), arguments))
            return
        }
        let values = Array(stack[(top - Int(instruction.b))..<top])
        top -= Int(instruction.b)
        push(try callHost(host, pop(), bound: values))
    }

    mutating func callHost(_ host: HostCallable, _ value: Value, _ arguments: CallArguments) throws(Failure) -> Value {
        let values = try bind(arguments, parameters: host.parameters.map(\.name), required: 0, "'\(host.name)'")
        return try callHost(host, value, bound: values)
    }

    private mutating func callHost(_ host: HostCallable, _ value: Value, bound: [Value]) throws(Failure) -> Value {
        try checkStrict(value)
        var named = TemplateDictionary()
        for (parameter, value) in zip(host.parameters, bound) {
            if !value.isMissing {
                try checkStrict(value)
                named[parameter.name] = store.exported(value)
            } else if let fallback = parameter.defaultValue {
                named[parameter.name] = fallback
            } else {
                throw Failure(
                    "'\(host.name)' needs a value for '\(parameter.name)'", identifier: "template-arguments")
            }
        }
        let arguments = TemplateArguments(value: store.exported(value), named: named)
        do throws(TemplateFailure) {
            return store.add(try host.body(arguments))
        } catch {
            throw Failure(error.message, fix: error.fix)
        }
    }
}
