internal import Basics
internal import Recognition

/// Finds people to whom the sources give offices that exclude each other.
///
///     [1] "former President Ana Brook"    [2] "President Ana Brook"
///     [1] "Deputy Ports Minister Tom Quell"    [2] "Ports Minister Tom Quell"
///
/// Not a difference: a short and a full form ("Trade Minister", "Trade and Shipping Minister"), a country before it, two
/// portfolios, one source that prints both, two sources a season apart.
struct Offices: Sendable {
    let pile: ComparedPile

    func differences() -> [Difference] {
        let people = pile.dossier.people.filter { ($0.entity?.roles.count ?? 0) > 1 }
        guard !people.isEmpty else { return [] }
        let wanted = Set(people.map(\.subject))
        var naming: [Subject: [Int]] = [:]
        for (index, statement) in pile.statements.enumerated() where statement.kind != .caption {
            for subject in statement.people where wanted.contains(subject) {
                naming[subject, default: []].append(index)
            }
        }
        return people.compactMap { difference(of: $0, naming[$0.subject] ?? []) }
    }

    private struct Printed {
        var office: Office
        var claim: Difference.Claim
    }

    private func difference(of person: SubjectRecord, _ statements: [Int]) -> Difference? {
        let roles = (person.entity?.roles ?? []).map(\.text).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        let printed = statements.flatMap { self.printed(person.subject, roles, $0) }
        var claims: [Difference.Claim] = []
        for one in printed where printed.contains(where: { excludes(one, $0, printed) }) { claims.append(one.claim) }
        guard Set(claims.map(\.source)).count > 1 else { return nil }
        return Difference(
            kind: .cannotBothHold, topic: .office, subjects: [person.subject], meeting: nil, claims: claims, bearing: []
        )
    }

    /// The roles that stand next to a person's name.
    private func printed(_ person: Subject, _ roles: [String], _ index: Int) -> [Printed] {
        let statement = pile.statements[index]
        let bytes = Array(statement.text.utf8)
        return statement.namings.filter { $0.subject == person }.compactMap { naming in
            for role in roles {
                guard let range = Self.place(of: Array(role.utf8), at: naming.range, in: bytes) else { continue }
                let office = Office(role)
                guard !office.isOfThePast else { return nil }
                return Printed(
                    office: office,
                    claim: .init(source: statement.source, statement: index, range: range, value: .words(role)))
            }
            return nil
        }
    }

    /// Before the name, or behind it and a comma.
    private static func place(of role: [UInt8], at name: Range<Int>, in text: [UInt8]) -> Range<Int>? {
        let start = name.lowerBound - role.count - 1
        if start >= 0, text[start..<start + role.count].elementsEqual(role),
            start == 0 || !ComparedText.isLetter(text, start - 1)
        {
            return start..<start + role.count
        }
        for link in [", ", ", the ", ", a ", " (", ", who is "] {
            let from = name.upperBound + link.utf8.count
            if from + role.count <= text.count, text[name.upperBound..<from].elementsEqual(link.utf8),
                text[from..<from + role.count].elementsEqual(role)
            {
                return from..<from + role.count
            }
        }
        return nil
    }

    /// Whether two offices of different sources exclude each other, where neither source prints the other's too.
    private func excludes(_ a: Printed, _ b: Printed, _ all: [Printed]) -> Bool {
        guard a.claim.source != b.claim.source, a.office.excludes(b.office),
            areOfOneTime(a.claim.source, b.claim.source)
        else { return false }
        return !all.contains { other in
            other.claim.source == a.claim.source && other.office.excludes(a.office)
                || other.claim.source == b.claim.source && other.office.excludes(b.office)
        }
    }

    /// Between two sources a season apart an office may have changed hands.
    private func areOfOneTime(_ a: Int, _ b: Int) -> Bool {
        guard let x = pile.dossier.day(ofSource: a), let y = pile.dossier.day(ofSource: b) else { return true }
        return abs(x.dayNumber - y.dayNumber) <= Self.season
    }

    private static let season = 60
}
