internal import Basics
internal import Recognition

/// Gathers the figures of the pile, and puts those of one unit and one matter side by side. Nothing is reckoned.
struct FigureGatherer: Sendable {
    let pile: ComparedPile
    let groups: [StatementGroup]

    /// Those of most sources first, then those of most statements, then money, shares, counts.
    func gather() -> [FigureGroup] {
        let printed = pile.compared.flatMap(figures)
        var order: [Place] = []
        var byPlace: [Place: [Figure]] = [:]
        for figure in printed {
            let place = Place(unit: figure.unit, statement: figure.statement)
            if byPlace[place] == nil { order.append(place) }
            byPlace[place, default: []].append(figure)
        }
        var links = link(order)
        var clusters: [Int: [Place]] = [:]
        for (index, place) in order.enumerated() { clusters[links.root(of: index), default: []].append(place) }
        return clusters.values.map { group($0.flatMap { byPlace[$0] ?? [] }) }.sorted {
            Self.key($0).lexicographicallyPrecedes(Self.key($1))
        }
    }

    private struct Place: Hashable {
        var unit: String
        var statement: Int
    }

    /// The figures of a statement that are not part of a name or a date.
    private func figures(of index: Int) -> [Figure] {
        let statement = pile.statements[index]
        return AmountReader().amounts(in: statement.text).compactMap { amount in
            guard !statement.namings.contains(where: { $0.range.overlaps(amount.range) }) else { return nil }
            return Figure(
                kind: amount.kind, unit: amount.unit, source: statement.source, statement: index, range: amount.range)
        }
    }

    /// Statements with figures of one unit that tell the same, or name the same and share words, or share many words.
    private func link(_ places: [Place]) -> UnionFind<Int> {
        var links = UnionFind<Int>()
        var groupOf: [Int: Int] = [:]
        for (index, group) in groups.enumerated() { for statement in group.statements { groupOf[statement] = index } }
        var byWord = Postings()
        var firstOfGroup: [Place: Int] = [:]
        for (index, place) in places.enumerated() {
            if let group = groupOf[place.statement] {
                let key = Place(unit: place.unit, statement: group)
                if let first = firstOfGroup[key] { links.join(first, index) } else { firstOfGroup[key] = index }
            }
            let unit = WordHash.of(place.unit)
            let content = pile.matter(place.statement).subtracting(Self.dull)
            let subjects = self.subjects(place.statement)
            let marks = Set(content.map { WordHash.mixed(unit, $0) } + subjects.map { WordHash.mixed($0, unit) })
            for (other, common) in byWord.counts(of: marks) where places[other].unit == place.unit {
                let theirs = self.subjects(places[other].statement)
                let sharesSubject = !subjects.isDisjoint(with: theirs)
                if common >= (sharesSubject ? 2 : Self.enough) { links.join(other, index) }
            }
            byWord.add(index, to: marks)
        }
        return links
    }

    /// The initiatives and dates that a statement names: that two name one person does not make their figures alike.
    private func subjects(_ index: Int) -> Set<UInt64> {
        Set(pile.statements[index].namings.map(\.subject).filter { !$0.isPerson }.map { WordHash.of("s" + $0.path) })
    }

    private func group(_ figures: [Figure]) -> FigureGroup {
        let figures = figures.sorted { ($0.statement, $0.range.lowerBound) < ($1.statement, $1.range.lowerBound) }
        let named = Set(figures.map(\.statement)).map { Set(pile.statements[$0].namings.map(\.subject)) }
        let common = named.dropFirst().reduce(named.first ?? []) { $0.intersection($1) }
        return FigureGroup(
            kind: figures[0].kind, unit: figures[0].unit, figures: figures,
            sources: Set(figures.map(\.source)).sorted(),
            subjects: common.sorted())
    }

    private static func key(_ group: FigureGroup) -> [Int] {
        [
            -group.sources.count, -Set(group.figures.map(\.statement)).count, group.kind.rawValue,
            group.figures[0].statement, group.figures[0].range.lowerBound,
        ]
    }

    /// Words that two sentences about other matters share too, when no subject is shared.
    private static let enough = 3
    private static let dull = WordHash.stems(
        """
        billion million trillion thousand crore lakh dollar euro pound rupee yen yuan percent cent basis point percentage
        country government official minister ministry current target aim total figure number amount rate
        """)
}
