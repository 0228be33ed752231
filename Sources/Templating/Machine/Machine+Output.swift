import Basics

extension Machine {
    /// Prints a value.
    mutating func emit(_ value: Value, _ instruction: Instruction) throws(Failure) {
        switch (value, instruction.escaper) {
        case (.string(let index), .html), (.string(let index), .attribute):
            Self.escape(store.bytes(index), to: &out)
        case (.string(let index), .none), (.markup(let index), .none), (.markup(let index), .html):
            out.append(contentsOf: store.bytes(index))
        case (.int(let number), let escaper) where escaper != .script: Store.write(number, to: &out)
        case (.undefined(let index), .none), (.undefined(let index), .html):
            if refuses(index) { throw undefinedFailure(index) }
        case (_, .none): store.write(value, to: &out)
        case (_, .html):
            if isModule(value) {
                store.write(value, to: &out)
            } else {
                var text: [UInt8] = []
                store.write(value, to: &text)
                Self.escape(text[...], to: &out)
            }
        case (.string(let index), .address), (.string(let index), .addressPrefix), (.string(let index), .addressPath):
            let text = store.bytes(index)
            if Address.isPlain(text) {
                out.append(contentsOf: text)
            } else {
                try emitContextual(value, instruction)
            }
        default: try emitContextual(value, instruction)
        }
        if out.count > program.options.limits.outputBytes { throw Self.tooLong(program.options.limits) }
    }

    private func isModule(_ value: Value) -> Bool {
        if case .object(let index) = value, case .module = store.object(index) { return true }
        return false
    }

    /// Appends text with the five characters of HTML escaped, copying the runs between them whole.
    static func escape(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        var start = text.startIndex
        var at = start
        while at < text.endIndex {
            let byte = text[at]
            if byte > UInt8(ascii: ">") {
                at += 1
                continue
            }
            let entity: String
            switch byte {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&#34;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default:
                at += 1
                continue
            }
            if start < at { out.append(contentsOf: text[start..<at]) }
            out.append(contentsOf: entity.utf8)
            at += 1
            start = at
        }
        if start < text.endIndex { out.append(contentsOf: text[start...]) }
    }

    /// A value as markup: escaped unless it is markup.
    mutating func escaped(_ value: Value) -> Value {
        if case .markup = value { return value }
        if isModule(value) { return store.make(store.text(of: value), markup: true) }
        var text: [UInt8] = []
        store.write(value, to: &text)
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + 16)
        Self.escape(text[...], to: &escaped)
        return store.make(escaped, markup: true)
    }

    static func tooLong(_ limits: TemplateOptions.Limits) -> Failure {
        Failure("the output is longer than \(limits.outputBytes) bytes", identifier: "template-limit")
    }
}
