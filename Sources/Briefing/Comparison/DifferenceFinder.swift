internal import Basics

/// Runs everything that looks for differences, and puts them in order.
struct DifferenceFinder: Sendable {
    let pile: ComparedPile

    /// By kind, then those of most sources, then by the first statement.
    func differences() -> [Difference] {
        let found =
            MeetingDays(pile: pile).differences() + Offices(pile: pile).differences()
            + Deadlines(pile: pile).differences() + Bases(pile: pile).differences()
            + Courses(pile: pile).differences() + Spellings(pile: pile).differences()
            + NamesakeSpellings(pile: pile).differences()
        let bearing = Bearing(pile: pile)
        return found.map { difference in
            var difference = difference
            difference.claims = ordered(difference.claims)
            difference.bearing = bearing.notes(on: difference)
            return difference
        }.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }
    }

    /// In the order of the sources; of each source each value once.
    private func ordered(_ claims: [Difference.Claim]) -> [Difference.Claim] {
        var seen: Set<Key> = []
        return claims.sorted { ($0.statement, $0.range.lowerBound) < ($1.statement, $1.range.lowerBound) }
            .filter { seen.insert(Key(source: $0.source, value: $0.value)).inserted }
    }

    private struct Key: Hashable {
        var source: Int
        var value: Difference.Value
    }

    private static func key(_ difference: Difference) -> [Int] {
        [
            Difference.Kind.allCases.firstIndex(of: difference.kind) ?? 0, -difference.sources.count,
            difference.claims.first?.statement ?? 0, difference.claims.first?.range.lowerBound ?? 0,
            Difference.Topic.allCases.firstIndex(of: difference.topic) ?? 0,
        ]
    }
}
