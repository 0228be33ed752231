import Basics

extension Machine {
    /// A failure as a diagnostic: where it is, and what led there.
    func diagnostic(_ failure: Failure) -> Diagnostic {
        var notes: [Diagnostic.Note] = []
        var inner = frame
        for outer in frames.reversed().prefix(12) {
            let call = Int(inner.returnTo) - 1
            notes.append(.init(step(inner), at: location(outer, call)))
            inner = outer
        }
        return Diagnostic(
            .error, failure.identifier, at: location(frame, max(0, pc - 1)), failure.message, notes: notes,
            fix: failure.fix)
    }

    func location(_ frame: Frame, _ pc: Int) -> Diagnostic.Location {
        let function = program.functions[Int(frame.function)]
        return .init(program.templates[function.template].source, program.spans[pc].range)
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
}
