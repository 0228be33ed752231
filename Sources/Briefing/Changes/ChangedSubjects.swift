/// People, initiatives and dates: new, gone, other.
struct ChangedSubjects: Sendable {
    let earlier: Snapshot
    let now: Snapshot
    /// Where each earlier source stands now.
    let sourcePlaces: [Int?]
    /// Where each earlier subject stands now, among all of them.
    let places: [Int?]

    init(_ earlier: Snapshot, _ now: Snapshot, sources: [Int?]) {
        (self.earlier, self.now, sourcePlaces) = (earlier, now, sources)
        places = Self.match(earlier.subjects, now.subjects)
    }

    /// By kind and slug; whoever is left, by a spelling that one alone has.
    private static func match(_ earlier: [Snapshot.Entry], _ now: [Snapshot.Entry]) -> [Int?] {
        let ids = Dictionary(
            now.enumerated().map { ("\($1.kind.rawValue):\($1.id)", $0) }, uniquingKeysWith: { first, _ in first })
        var places = earlier.map { ids["\($0.kind.rawValue):\($0.id)"] }
        var taken = Set(places.compactMap(\.self))
        var owners: [String: Set<Int>] = [:]
        for (place, entry) in now.enumerated() where !taken.contains(place) {
            for spelling in entry.spellings { owners["\(entry.kind.rawValue):\(spelling)", default: []].insert(place) }
        }
        for (index, entry) in earlier.enumerated() where places[index] == nil {
            let found = Set(
                entry.spellings.compactMap { spelling -> Int? in
                    let own = owners["\(entry.kind.rawValue):\(spelling)"] ?? []
                    return own.count == 1 ? own.first : nil
                })
            guard found.count == 1, let place = found.first, taken.insert(place).inserted else { continue }
            places[index] = place
        }
        return places
    }

    func items() -> [Change] {
        var before: [Int: Int] = [:]
        for (index, place) in places.enumerated() { if let place { before[place] = index } }
        let (old, new) = (StatementKeys(earlier), StatementKeys(now))
        let oldPlaces = Dictionary(
            zip(earlier.sources.map(\.number), sourcePlaces).map { ($0, $1 ?? -1 - $0) },
            uniquingKeysWith: { first, _ in first })
        let newPlaces = Dictionary(
            now.sources.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        let first = Dictionary(
            now.subjects.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
        let present = now.subjects.enumerated().compactMap { index, entry -> Change? in
            let place = index - (first[entry.kind] ?? 0)
            guard let earlierIndex = before[index] else {
                return Change(kind: entry.kind, name: entry.name, what: .new, place: place)
            }
            let was = earlier.subjects[earlierIndex]
            var alterations: [Alteration] = []
            if was.name != entry.name {
                alterations.append(.init(field: .name, before: [was.name], after: [entry.name]))
            }
            alterations += Alteration.between(was.fields, entry.fields)
            let (had, has) = (told(was, old, oldPlaces), told(entry, new, newPlaces))
            if had.statements != has.statements {
                alterations.append(.counts(.statements, was.statements.count, entry.statements.count))
            }
            if had.sources != has.sources {
                alterations.append(.counts(.sources, had.sources.count, has.sources.count))
            }
            guard !alterations.isEmpty else { return nil }
            return Change(kind: entry.kind, name: entry.name, what: .changed(alterations), place: place)
        }
        let gone = earlier.subjects.indices.filter { places[$0] == nil }.map { index in
            Change(kind: earlier.subjects[index].kind, name: earlier.subjects[index].name, what: .gone)
        }
        return present + gone
    }

    /// A statement is the same where its article and its words are.
    private struct Key: Hashable {
        var source: Int
        var text: String
    }

    private func told(
        _ entry: Snapshot.Entry, _ keys: StatementKeys, _ places: [Int: Int]
    ) -> (statements: Set<Key>, sources: Set<Int>) {
        let own = entry.statements.compactMap(keys.statement)
        let statements = Set(own.map { Key(source: places[$0.source] ?? Int.min, text: $0.text) })
        return (statements, Set(statements.map(\.source) + entry.listedBy.map { places[$0] ?? Int.min }))
    }
}
