internal import Basics
internal import Loaders
internal import Recognition

/// Finds the statements that a correction is about: those that its quoted words stand in, or that stand in them.
struct StatementFinder: Sendable {
    let finder: TargetFinder
    private let statements: [Statement]
    private let byPlace: [Place: [Int]]

    private struct Place: Hashable {
        var source: Int
        var place: Passage.Place
    }

    init(_ finder: TargetFinder, _ statements: [Statement]) {
        self.finder = finder
        self.statements = statements
        byPlace = Dictionary(grouping: statements.indices) {
            Place(source: statements[$0].source, place: statements[$0].place)
        }
    }

    /// The statements of a target, each with the words in bytes of its text; in reading order.
    func places(of target: CorrectionTarget) -> [(statement: Int, words: Range<Int>)] {
        finder.places(of: target).flatMap { found -> [(statement: Int, words: Range<Int>)] in
            guard let passage = found.passage else { return [] }
            return (byPlace[Place(source: found.article, place: passage)] ?? []).compactMap { index in
                let own = statements[index].range
                guard own.overlaps(found.range) else { return nil }
                let words = found.range.clamped(to: own)
                return (index, words.lowerBound - own.lowerBound..<words.upperBound - own.lowerBound)
            }
        }
    }

    /// The statements of a target, each once.
    func statements(of target: CorrectionTarget) -> [Int] {
        var seen: Set<Int> = []
        return places(of: target).map(\.statement).filter { seen.insert($0).inserted }
    }

    /// Of them those of the body, where there are any: a headline that says the same is not what was meant.
    func bodyStatements(of target: CorrectionTarget) -> [Int] {
        let all = statements(of: target)
        let body = all.filter { index in
            switch statements[index].kind {
            case .paragraph, .listItem, .quotation, .table, .code: !statements[index].isRepetition
            case .title, .heading, .standfirst, .caption: false
            }
        }
        return body.isEmpty ? all : body
    }
}
