/// The numbers that the footnotes of a document are shown with: in the order in which they are first referred to, and
/// behind them those that nothing refers to.
struct FootnoteNumbers {
    /// The numbers, from one, by definition.
    private(set) var numbers: [Int: Int] = [:]
    /// How often each definition is referred to.
    private(set) var references: [Int: Int] = [:]
    /// The definitions, in the order of their numbers.
    private(set) var order: [Int] = []

    init(_ steps: [Step]) {
        var definitions: [Int] = []
        for step in steps {
            switch step {
            case .footnoteReference(let definition):
                references[definition, default: 0] += 1
                number(definition)
            case .open(.footnote(let definition)): definitions.append(definition)
            default: break
            }
        }
        for definition in definitions { number(definition) }
    }

    private mutating func number(_ definition: Int) {
        guard numbers[definition] == nil else { return }
        order.append(definition)
        numbers[definition] = order.count
    }
}
