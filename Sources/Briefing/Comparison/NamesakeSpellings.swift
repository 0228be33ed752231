internal import Basics
internal import Recognition

/// Finds people that the register tells apart, whose names differ by a letter or an accent and who hold one office: most
/// likely one person, spelled in two ways. They stay two; the difference says that another spelling is there.
///
///     [1] "Port Minister Katarina Brook"    [2] "Port Minister Katarína Brook"
///
/// Not a difference: two offices, no office, one source that names both.
struct NamesakeSpellings: Sendable {
    let pile: ComparedPile

    private struct Person {
        var record: SubjectRecord
        var words: [String]
        var offices: [Office]
    }

    func differences() -> [Difference] {
        var buckets: [String: [Person]] = [:]
        for record in pile.dossier.people {
            let words = record.name.lowercased().split(separator: " ").map(String.init)
            let offices = (record.entity?.roles ?? []).map { Office($0.text) }.filter { !$0.core.isEmpty }
            guard words.count > 1, !offices.isEmpty, !record.name.contains(".") else { continue }
            let key = words.compactMap { $0.first.map(String.init) }.joined(separator: " ")
            buckets[key, default: []].append(Person(record: record, words: words, offices: offices))
        }
        return buckets.sorted { $0.key < $1.key }.flatMap { _, people in
            people.prefix(Self.limit).enumerated().flatMap { at, person in
                people.prefix(Self.limit).dropFirst(at + 1).compactMap { difference(person, $0) }
            }
        }
    }

    private func difference(_ a: Person, _ b: Person) -> Difference? {
        guard a.words.count == b.words.count,
            zip(a.words, b.words).allSatisfy({ $0 == $1 || SpellingDistance.isSmall($0, $1) }),
            a.offices.contains(where: { one in b.offices.contains { one.core == $0.core && one.rank == $0.rank } })
        else { return nil }
        let claims = [a, b].flatMap { self.claims(of: $0.record) }
        let sources = [a, b].map { Set($0.record.statements.map(pile.source)) }
        guard sources[0].isDisjoint(with: sources[1]), Set(claims.map(\.value)).count > 1 else { return nil }
        return Difference(
            kind: .wording, topic: .spelling, subjects: [a.record.subject, b.record.subject], meeting: nil,
            claims: claims, bearing: [])
    }

    /// The places that print the name in full.
    private func claims(of record: SubjectRecord) -> [Difference.Claim] {
        record.statements.flatMap { index in
            pile.statements[index].namings.compactMap { naming -> Difference.Claim? in
                guard naming.subject == record.subject else { return nil }
                let text = pile.words(index, naming.range)
                guard text == record.name else { return nil }
                return .init(
                    source: pile.source(index), statement: index, range: naming.range, value: .words(text))
            }
        }
    }

    /// More people of the same first letters are a list, not spellings.
    private static let limit = 60
}
