internal import Basics
internal import Recognition

/// Puts statements that tell the same into groups, surest first.
///
/// A group never holds two dates that exclude each other, however its statements are linked: what differs stands apart.
struct StatementGrouper: Sendable {
    let pile: ComparedPile

    /// The groups of two statements and more.
    func groups() -> [StatementGroup] {
        let near = NearIdentical(pile: pile).likenesses()
        let likenesses = (near + SameAccount(pile: pile).likenesses()).sorted(by: Self.surerFirst)
        var clusters = Clusters(pile, likenesses)
        for likeness in likenesses { clusters.join(likeness) }
        var wordings = UnionFind<Int>()
        for likeness in near { wordings.join(likeness.first, likeness.second) }
        let standing = StandingReader(pile: pile)
        let origins = OriginFinder(pile: pile)
        return clusters.members().map { members in
            group(of: members, &wordings, standing, origins)
        }.sorted { a, b in
            let (x, y) = ((a.sources.count, a.statements.count), (b.sources.count, b.statements.count))
            return x == y ? a.statements.lexicographicallyPrecedes(b.statements) : x > y
        }
    }

    private static func surerFirst(_ a: Likeness, _ b: Likeness) -> Bool {
        (b.weight, a.first, a.second) < (a.weight, b.first, b.second)
    }

    private func group(
        of members: [Int], _ wordings: inout UnionFind<Int>, _ reader: StandingReader, _ finder: OriginFinder
    ) -> StatementGroup {
        var byWording: [Int: [Int]] = [:]
        for member in members { byWording[wordings.root(of: member), default: []].append(member) }
        let worded = byWording.values.sorted { $0[0] < $1[0] }
        let dates = commonDates(of: members)
        let told = members.filter { reader.standing(of: $0, dates: dates) == .reported }
        let reported = Set(told.map(pile.source))
        let sources = Set(members.map(pile.source))
        let origins = finder.origins(of: members)
        return StatementGroup(
            statements: members, representative: representative(of: told.isEmpty ? members : told),
            wordings: worded, sources: sources.sorted(), reported: reported.sorted(),
            expected: sources.subtracting(reported).sorted(), origins: origins,
            separatelyWorded: Self.separate(worded, origins))
    }

    /// The dates that most of the statements name, else those that two do.
    private func commonDates(of members: [Int]) -> Set<EDTF> {
        var counts: [EDTF: Int] = [:]
        for member in members { for date in Set(pile.statements[member].dates) { counts[date, default: 0] += 1 } }
        let most = counts.filter { $0.value * 2 > members.count }
        return Set((most.isEmpty ? counts.filter { $0.value > 1 } : most).keys)
    }

    /// Wordings of which all go back to one origin are one.
    private static func separate(_ wordings: [[Int]], _ origins: [SharedOrigin]) -> Int {
        let fromOrigin = origins.map { origin in
            wordings.count { $0.allSatisfy(origin.statements.contains) }
        }
        return wordings.count - fromOrigin.reduce(0) { $0 + max(0, $1 - 1) }
    }

    /// The fullest: it does not lean on the sentence before, names most, is long without rambling.
    private func representative(of members: [Int]) -> Int {
        let ranked = members.map { index -> (Int, (Int, Int, Int)) in
            let statement = pile.statements[index]
            let words = pile.texts[index].words.count
            return (
                index,
                (
                    statement.lead == nil ? 1 : 0, Set(statement.namings.map(\.subject)).count,
                    words > Self.rambling ? 0 : words
                )
            )
        }
        // Of equals the first.
        return ranked.max { $0.1 < $1.1 }?.0 ?? members[0]
    }

    private static let rambling = 60
}

/// Groups as they grow, with the dates of each.
private struct Clusters {
    private var roots = UnionFind<Int>()
    private var dates: [Int: [EDTF]] = [:]
    /// The first statements of each group, by its root.
    private var firsts: [Int: [Int]] = [:]
    private var joined: Set<Int> = []
    private let pile: ComparedPile
    private let alike: Set<Pair>

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    init(_ pile: ComparedPile, _ likenesses: [Likeness]) {
        self.pile = pile
        alike = Set(likenesses.map { Pair(first: $0.first, second: $0.second) })
    }

    mutating func join(_ likeness: Likeness) {
        let (a, b) = (roots.root(of: likeness.first), roots.root(of: likeness.second))
        guard a != b else { return }
        let (x, y) = (own(a), own(b))
        // One text stays one, though "today" is another day in each paper.
        guard likeness.printsSameDays || compatible(x, y) else { return }
        let (members, others) = (firsts[a] ?? [a], firsts[b] ?? [b])
        guard areAlike(members, others) else { return }
        let root = roots.join(a, b)
        firsts[root] = Array((members + others).prefix(Self.sample))
        // A group tells of few dates: what is near-identical a thousand times names the same ones.
        dates[root] = x + y.filter { !x.contains($0) }.prefix(Self.limit)
        joined.formUnion([likeness.first, likeness.second])
    }

    /// Whether half of the pairs are alike: a sentence that tells of two things does not make them one.
    private func areAlike(_ a: [Int], _ b: [Int]) -> Bool {
        let linked = a.reduce(0) { sum, x in
            sum + b.count { alike.contains(Pair(first: min(x, $0), second: max(x, $0))) }
        }
        return linked * 2 >= a.count * b.count
    }

    /// Each group's statements, ascending.
    mutating func members() -> [[Int]] {
        var result: [Int: [Int]] = [:]
        for index in joined.sorted() { result[roots.root(of: index), default: []].append(index) }
        return result.values.sorted { $0[0] < $1[0] }
    }

    private func own(_ root: Int) -> [EDTF] {
        dates[root] ?? pile.statements[root].dates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether the days that each names go together.
    private func compatible(_ a: [EDTF], _ b: [EDTF]) -> Bool {
        let days = { (values: [EDTF]) in values.filter { if case .date(.day) = $0 { true } else { false } } }
        let (x, y) = (days(a), days(b))
        return SameAccount.compatible(a, b) && (x.isEmpty || y.isEmpty || !Set(x).isDisjoint(with: y))
    }

    private static let sample = 6
    private static let limit = 16
}
