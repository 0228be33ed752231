import Basics

/// The statements that lead to other templates.
extension Compiler {
    mutating func extends(_ parent: Expression, _ span: Span) {
        program.templates[template].hasParent = true
        if isTopLevel, guards == 0, !units[units.count - 1].hasParent, case .literal(.string(let name)) = parent.kind {
            guard let index = literalTemplate(name, parent.span) else { return }
            parents[template] = (index, parent.span)
            emit(.extends, span, a: Int32(index))
            units[units.count - 1].hasParent = true
            return
        }
        dynamicParents.insert(template)
        if case .literal(.string(let name)) = parent.kind {
            guard let index = literalTemplate(name, parent.span) else { return }
            emit(.extends, span, a: Int32(index))
        } else {
            program.templates[template].mentions.isOpen = true
            compile(parent)
            emit(.extends, span, a: -1)
        }
    }

    mutating func include(_ name: Expression, _ ignoreMissing: Bool, _ withContext: Bool, _ span: Span) {
        let overlay = withContext ? self.overlay() : -2
        let missing: Int32 = ignoreMissing ? 1 : 0
        if let names = Self.literalNames(name) {
            if let index = names.compactMap({ program.templateNames[$0] }).first {
                program.templates[template].mentions.templates.insert(index)
                emit(.include, span, a: Int32(index), b: overlay, c: missing)
            } else if !ignoreMissing, let first = names.first {
                _ = literalTemplate(first, name.span)
            }
            return
        }
        program.templates[template].mentions.isOpen = true
        compile(name)
        emit(.include, span, a: -1, b: overlay, c: missing)
    }

    /// Leaves the module of an imported template on the stack.
    mutating func importModule(_ module: Statement.Import, _ span: Span) {
        let overlay = module.withContext ? self.overlay() : -2
        if case .literal(.string(let name)) = module.template.kind {
            guard let index = literalTemplate(name, module.template.span) else {
                emit(.constant, span, a: constant(.none))
                return
            }
            emit(.importModule, span, a: Int32(index), b: overlay)
        } else {
            program.templates[template].mentions.isOpen = true
            compile(module.template)
            emit(.importModule, span, a: -1, b: overlay)
        }
    }

    mutating func noteImport(_ name: String, _ span: Span, _ module: Statement.Import) {
        guard environment.options.undefined == .strict, case .literal(.string(let from)) = module.template.kind,
            let index = program.templateNames[from]
        else { return }
        imports.append((template, span, name, index))
    }

    /// Names that the imported templates don't have.
    mutating func checkImports() {
        for (template, span, name, from) in imports {
            let exports = program.templates[from].exports
            guard program.symbols[name].map({ !exports.contains($0) }) ?? true else { continue }
            self.template = template
            let known = exports.compactMap { symbol in program.symbols.first { $0.value == symbol }?.key }
            complain(
                span, "missing-import", "the template '\(program.templates[from].name)' has no '\(name)' to import",
                fix: Self.didYouMean(name, known))
        }
    }

    /// Stores an imported name, which isn't exported in turn.
    mutating func storeImported(_ name: String, _ span: Span) {
        let exports = program.templates[template].exports
        store(name, span)
        program.templates[template].exports = exports
    }

    private static func literalNames(_ expression: Expression) -> [String]? {
        switch expression.kind {
        case .literal(.string(let name)): return [name]
        case .list(let items), .tuple(let items):
            var names: [String] = []
            for item in items {
                guard case .literal(.string(let name)) = item.kind else { return nil }
                names.append(name)
            }
            return names
        default: return nil
        }
    }

    private mutating func literalTemplate(_ name: String, _ span: Span) -> Int? {
        if let index = program.templateNames[name] {
            program.templates[template].mentions.templates.insert(index)
            return index
        }
        if guards > 0, environment.options.undefined != .strict {
            emit(.fail, span, a: constant(.string("there is no template '\(name)'")))
            return nil
        }
        complain(
            span, "missing-template", "there is no template '\(name)'",
            fix: Self.didYouMean(name, program.templateNames.keys))
        return nil
    }

    /// Cycles of `extends`, and blocks that no parent has.
    mutating func checkInheritance() {
        for index in program.templates.indices {
            template = index
            var chain = [index]
            while let parent = parents[chain[chain.count - 1]] {
                if parent.template == index, let start = parents[index] {
                    complain(
                        start.span, "template-cycle",
                        "'\(program.templates[index].name)' extends itself"
                            + (chain.count > 1 ? " by way of '\(program.templates[chain[1]].name)'" : ""))
                    break
                }
                if chain.contains(parent.template) { break }
                chain.append(parent.template)
            }
            guard chain.count > 1, dynamicParents.isDisjoint(with: chain) else { continue }
            checkBlocks(index, ancestors: chain.dropFirst())
        }
    }

    private mutating func checkBlocks(_ index: Int, ancestors: ArraySlice<Int>) {
        let own = program.templates[index].blocks
        let nested = Set(own.flatMap { nestedBlocks(in: $0.function) })
        let inherited = Set(ancestors.flatMap { program.templates[$0].blocks.map(\.block) })
        for (block, span) in blockSpans[index] ?? [] where !inherited.contains(block) && !nested.contains(block) {
            let name = program.blockNames[Int(block)]
            let source = program.templates[index].source
            diagnostics.append(
                Diagnostic(
                    .warning, "unknown-block", at: .init(source, span.range),
                    "no parent has a block '\(name)': it is never shown",
                    fix: Self.didYouMean(name, inherited.map { program.blockNames[Int($0)] })))
        }
    }

    private func nestedBlocks(in function: Int) -> [Int32] {
        let range = program.functions[function].start..<program.functions[function].end
        return program.code[range].filter { $0.operation == .block }.map(\.a)
    }
}
