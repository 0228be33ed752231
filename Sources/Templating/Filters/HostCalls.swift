extension Machine {
    mutating func hostFilter(_ instruction: Instruction) throws(Failure) {
        let host = program.hostFilters[Int(instruction.a)]
        if instruction.operation == .variadicHostFilter {
            let arguments = try gather(program.shapes[Int(instruction.b)])
            push(try callHost(host, pop(), arguments))
            return
        }
        if instruction.b == 1, let filter = host.onBytes, let text = stack[top - 2].stringIndex,
            let argument = stack[top - 1].stringIndex
        {
            top -= 2
            push(store.make(by: filter, text, argument))
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
        var values: [TemplateValue] = []
        values.reserveCapacity(bound.count)
        for (position, value) in bound.enumerated() {
            if !value.isMissing {
                try checkStrict(value)
                values.append(store.exported(value))
            } else if let fallback = host.parameters[position].defaultValue {
                values.append(fallback)
            } else {
                throw Failure(
                    "'\(host.name)' needs a value for '\(host.parameters[position].name)'",
                    identifier: "template-arguments")
            }
        }
        let arguments = TemplateArguments(value: store.exported(value), parameters: host.parameters, values: values)
        do throws(TemplateFailure) {
            return store.add(try host.body(arguments))
        } catch {
            throw Failure(error.message, fix: error.fix)
        }
    }
}
