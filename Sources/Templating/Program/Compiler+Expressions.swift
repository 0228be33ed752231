extension Compiler {
    /// Prints a value, with the steps fused that the most common expressions take.
    mutating func output(_ value: Expression) {
        let span = value.span
        switch value.kind {
        case .name(let name) where name != "self":
            switch place(name) {
            case .slot(let slot): emit(.emitLocal, span, a: Int32(slot), escaper: escaper)
            case nil:
                program.templates[template].mentions.whole.insert(symbol(name))
                emit(.emitGlobal, span, a: global(name), escaper: escaper)
            case .loop:
                compile(value)
                emit(.emit, span, escaper: escaper)
            }
        case .attribute(let object, let attribute):
            guard case .name(let name) = object.kind, name != "self" else { break }
            switch place(name) {
            case .slot(let slot):
                emit(.emitLocalAttribute, span, a: Int32(slot), b: symbol(attribute), escaper: escaper)
                return
            case nil:
                emit(.emitGlobalAttribute, span, a: global(name), b: symbol(attribute), escaper: escaper)
                return
            case .loop: break
            }
            compile(value)
            emit(.emit, span, escaper: escaper)
            return
        default: break
        }
        switch value.kind {
        case .name(let name) where name != "self": break
        default:
            compile(value)
            emit(.emit, span, escaper: escaper)
        }
    }

    /// Leaves the value of an expression on the stack.
    mutating func compile(_ expression: Expression) {
        let span = expression.span
        switch expression.kind {
        case .literal(let literal): emit(.constant, span, a: constant(literal))
        case .name(let name): load(name, span)
        case .list(let items):
            for item in items { compile(item) }
            emit(.list, span, a: Int32(items.count))
        case .tuple(let items):
            for item in items { compile(item) }
            emit(.tuple, span, a: Int32(items.count))
        case .dictionary(let items):
            for item in items {
                compile(item.key)
                compile(item.value)
            }
            emit(.map, span, a: Int32(items.count))
        case .attribute(let object, let name): attribute(object, name, span)
        case .item(let object, let index):
            compile(object)
            compile(index)
            emit(.item, span)
        case .slice(let object, let start, let stop, let step):
            compile(object)
            for part in [start, stop, step] {
                if let part { compile(part) } else { emit(.constant, span, a: constant(.none)) }
            }
            emit(.slice, span)
        case .call(let callee, let arguments): call(callee, arguments, nil, span)
        case .filter(let value, let filter):
            compile(value)
            apply(filter, span)
        case .test(let value, let test):
            compile(value)
            apply(test: test, span)
        case .negative(let operand):
            if case .literal(.int(let value)) = operand.kind {
                emit(.constant, span, a: constant(.int(-value)))
            } else {
                compile(operand)
                emit(.negative, span)
            }
        case .positive(let operand):
            compile(operand)
            emit(.positive, span)
        case .not(let operand):
            compile(operand)
            emit(.not, span)
        case .binary(let kind, let left, let right):
            compile(left)
            compile(right)
            emit(Self.operation(kind), span)
        case .comparison(let first, let rest): comparison(first, rest, span)
        case .concatenation(let parts):
            for part in parts { compile(part) }
            emit(.concatenate, span, a: Int32(parts.count))
        case .and(let left, let right): shortcut(.jumpIfFalseKeeping, left, right, span)
        case .or(let left, let right): shortcut(.jumpIfTrueKeeping, left, right, span)
        case .condition(let test, let then, let otherwise): condition(test, then, otherwise, span)
        }
    }

    private static func operation(_ kind: BinaryOperator) -> Operation {
        switch kind {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .modulo
        case .power: .power
        }
    }

    private mutating func attribute(_ object: Expression, _ name: String, _ span: Span) {
        if case .name(let variable) = object.kind, variable != "self" {
            switch place(variable) {
            case .slot(let slot):
                emit(.localAttribute, span, a: Int32(slot), b: symbol(name))
                return
            case .loop(let loop):
                if let attribute = LoopAttribute(rawValue: name) {
                    emit(.loopAttribute, span, a: Int32(loop), b: Int32(attribute.code))
                    return
                }
            case nil:
                emit(.globalAttribute, span, a: global(variable), b: symbol(name))
                return
            }
        }
        compile(object)
        emit(.attribute, span, a: symbol(name))
    }

    private mutating func comparison(_ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ span: Span) {
        compile(first)
        var exits: [Int] = []
        for (index, (kind, operand)) in rest.enumerated() {
            compile(operand)
            let isLast = index + 1 == rest.count
            emit(isLast ? .compare : .compareKeeping, span, a: Int32(kind.rawValue))
            if !isLast { exits.append(emit(.jumpIfFalseKeeping, span)) }
        }
        guard !exits.isEmpty else { return }
        let end = emit(.jump, span)
        for exit in exits { land(exit) }
        emit(.nip, span)
        land(end)
    }

    private mutating func shortcut(_ jump: Operation, _ left: Expression, _ right: Expression, _ span: Span) {
        compile(left)
        let exit = emit(jump, span)
        guards += 1
        compile(right)
        guards -= 1
        land(exit)
    }

    private mutating func condition(
        _ test: Expression, _ then: Expression, _ otherwise: Expression?, _ span: Span
    ) {
        guards += 1
        compile(test)
        let skip = emit(.jumpIfFalse, test.span)
        compile(then)
        let end = emit(.jump, span)
        land(skip)
        if let otherwise {
            compile(otherwise)
        } else {
            emit(.constant, span, a: constant(value: .undefined(symbol(Self.missingElse))))
        }
        land(end)
        guards -= 1
    }

    /// The name under which an inline `if` without `else` is undefined; no variable can have it.
    static let missingElse = "if without else"
}

/// What a loop tells about itself.
enum LoopAttribute: String, CaseIterable, Sendable {
    case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem

    var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    static let byCode = allCases
}
