internal import Basics
internal import Recognition

/// Finds days by which, in different sources, something is to be done that may be one process.
///
///     [1] "… to conclude an interim fishing deal by 8 July, before the harbour levies …"
///     [2] "… the harbour levies are paused until 9 July, which leaves little time for a deal"
///
/// Not a difference: days that one source prints both; days further apart; sentences about other matters.
struct Deadlines: Sendable {
    let pile: ComparedPile

    private struct Due {
        var day: CalendarDate
        var claim: Difference.Claim
        var content: Set<UInt64>
    }

    func differences() -> [Difference] {
        let byDay = Dictionary(grouping: due(), by: \.day)
        let days = byDay.keys.sorted()
        let sources = byDay.mapValues { Set($0.map(\.claim.source)) }
        var result: [Difference] = []
        for (at, day) in days.enumerated() {
            for other in days[(at + 1)...].prefix(while: { $0.dayNumber - day.dayNumber <= Self.near }) {
                // Who prints both tells them apart.
                guard let x = sources[day], let y = sources[other], x.isDisjoint(with: y) else { continue }
                let claims = claims(byDay[day] ?? [], byDay[other] ?? [])
                guard !claims.isEmpty else { continue }
                let initiatives = Set(claims.flatMap { pile.statements[$0.statement].initiatives }).sorted()
                result.append(
                    Difference(
                        kind: .readTogether, topic: .deadline,
                        subjects: [.date(.day(day)), .date(.day(other))] + initiatives, meeting: nil, claims: claims,
                        bearing: []))
            }
        }
        return result
    }

    /// What is due by a day, in sentences of the body.
    private func due() -> [Due] {
        pile.compared.flatMap { index -> [Due] in
            let statement = pile.statements[index]
            return statement.namings.compactMap { naming in
                guard naming.status == .deadline, case .date(.date(.day(let day))) = naming.subject else { return nil }
                return Due(
                    day: day,
                    claim: .init(
                        source: statement.source, statement: index, range: naming.range, value: .date(.day(day))),
                    content: pile.matterWithLead(index))
            }
        }
    }

    /// The claims of two days whose sentences are about one matter.
    private func claims(_ a: [Due], _ b: [Due]) -> [Difference.Claim] {
        let (a, b) = (a.prefix(Self.limit), b.prefix(Self.limit))
        let firsts = a.filter { one in b.contains { Self.areOfOneMatter(one, $0) } }
        let seconds = b.filter { one in a.contains { Self.areOfOneMatter(one, $0) } }
        return (firsts + seconds).map(\.claim)
    }

    private static func areOfOneMatter(_ a: Due, _ b: Due) -> Bool {
        let shared = a.content.intersection(b.content).subtracting(dull)
        return shared.count >= 3 && shared.count * 6 >= min(a.content.count, b.content.count)
    }

    /// Days apart.
    private static let near = 7
    /// Of a day that thousands print, the first tell what it is about.
    private static let limit = 50
    /// Words of any deadline.
    private static let dull = WordHash.stems(
        """
        deadline date time end complete finish conclude submit reach official government country side minister ministry
        application register registration office public people
        """)
}
