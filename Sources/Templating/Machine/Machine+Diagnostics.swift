import Basics

extension Machine {
    /// A failure as a diagnostic: where it is, what the expression saw, and what led there.
    func diagnostic(_ failure: Failure) -> Diagnostic {
        let at = max(0, pc - 1)
        var notes: [Diagnostic.Note] = []
        let variables = variables(at)
        if !variables.isEmpty { notes.append(.init("here " + variables.joined(separator: ", "))) }
        return Diagnostic(
            .error, failure.identifier, at: location(frame, at), failure.message, notes: notes + calls(),
            fix: failure.fix)
    }

    func location(_ frame: Frame, _ pc: Int) -> Diagnostic.Location {
        let function = program.functions[Int(frame.function)]
        return .init(program.templates[function.template].source, program.spans[pc].range)
    }

    // MARK: The way there

    /// The calls that led to the running function, the innermost first; equal ones in a row count as one.
    private func calls() -> [Diagnostic.Note] {
        var notes: [(note: Diagnostic.Note, count: Int)] = []
        var inner = frame
        for outer in frames.reversed() {
            let note = Diagnostic.Note(step(inner), at: location(outer, max(0, Int(inner.returnTo) - 1)))
            if let last = notes.last, last.note == note {
                notes[notes.count - 1].count += 1
            } else if notes.count < 12 {
                notes.append((note, 1))
            }
            inner = outer
        }
        return notes.map { note, count in
            count == 1 ? note : Diagnostic.Note("\(note.text), \(count) times", at: note.location)
        }
    }

    private func step(_ frame: Frame) -> String {
        let function = program.functions[Int(frame.function)]
        switch function.kind {
        case .root: return "in '\(program.templates[function.template].name)', used here"
        case .block: return "in the block '\(function.name)', shown here"
        case .macro: return "in the macro '\(function.name)', called here"
        case .call: return "in the call block, called here"
        case .loop: return "in the recursive loop, called here"
        }
    }

    // MARK: The variables

    /// The variables that the failing expression reads, each with what it is.
    private func variables(_ at: Int) -> [String] {
        let function = program.functions[Int(frame.function)]
        let span = program.spans[at]
        var seen: [String] = []
        for index in function.start..<function.end {
            let inner = program.spans[index]
            guard inner.start >= span.start, inner.end <= span.end else { continue }
            let instruction = program.code[index]
            let value: Value
            switch instruction.operation {
            case .local, .localAttribute, .emitLocal, .emitLocalAttribute: value = slot(instruction.a)
            case .global, .globalAttribute, .emitGlobal, .emitGlobalAttribute: value = global(instruction.a)
            default: continue
            }
            guard !value.isUndefined, !value.isMissing, !isFunction(value),
                let name = name(at: inner, function.template)
            else { continue }
            let text = "'\(name)' is \(summary(value))"
            if !seen.contains(text) { seen.append(text) }
        }
        return Array(seen.prefix(6))
    }

    private func isFunction(_ value: Value) -> Bool {
        guard case .object(let index) = value else { return false }
        switch store.object(index) {
        case .function, .hostFunction: return true
        default: return false
        }
    }

    /// The name with which an expression begins.
    private func name(at span: Span, _ template: Int) -> String? {
        let source = program.templates[template].source.utf8[span.range]
        let name = source.prefix { byte in
            byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
                || (0x61...0x7A).contains(byte | 0x20)
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// What a value is, in a few words.
    private func summary(_ value: Value) -> String {
        switch value {
        case .map(let index):
            let keys = store.pairs(index).prefix(8).map { store.text(of: $0.key) }
            let rest = store.count(map: index) > 8 ? ", …" : ""
            return keys.isEmpty ? "an empty dictionary" : "a dictionary (\(keys.joined(separator: ", "))\(rest))"
        case .list(let index), .tuple(let index):
            let count = store.count(list: index)
            return "\(store.described(value)) of \(count) \(count == 1 ? "item" : "items")"
        case .string, .markup:
            var text: [UInt8] = []
            store.writeRepresentation(.string(value.stringIndex ?? 0), to: &text, depth: 0)
            let shown = String(decoding: text, as: UTF8.self)
            return "the string " + (shown.count > 40 ? shown.prefix(38) + "…'" : shown)
        case .int, .double: return "the number \(store.text(of: value))"
        default: return store.described(value)
        }
    }
}
