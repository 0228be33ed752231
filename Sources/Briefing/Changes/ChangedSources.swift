/// Articles: new, gone, other.
struct ChangedSources: Sendable {
    let earlier: Snapshot
    let now: Snapshot
    /// Where each earlier source stands now.
    let places: [Int?]

    func items() -> [Change] {
        var before: [Int: Int] = [:]
        for (index, place) in places.enumerated() { if let place { before[place] = index } }
        let (old, new) = (StatementKeys(earlier), StatementKeys(now))
        let present = now.sources.enumerated().compactMap { place, source -> Change? in
            guard let index = before[place] else {
                return Change(kind: .source, name: source.title, what: .new, place: place)
            }
            var alterations = Alteration.between(earlier.sources[index].fields, source.fields)
            // Where a briefing holds only what it cites, nobody can tell what an article did not say.
            if earlier.isWhole, now.isWhole {
                let (had, has) = (old.texts(of: earlier.sources[index].number), new.texts(of: source.number))
                if Set(had) != Set(has) { alterations.append(.counts(.statements, had.count, has.count)) }
            }
            guard !alterations.isEmpty else { return nil }
            return Change(kind: .source, name: source.title, what: .changed(alterations), place: place)
        }
        let gone = earlier.sources.indices.filter { places[$0] == nil }.map { index in
            Change(kind: .source, name: earlier.sources[index].title, what: .gone)
        }
        return present + gone
    }

    func renumbered() -> [BriefingChanges.Renumbering] {
        places.enumerated().compactMap { index, place in
            guard let place, earlier.sources[index].number != now.sources[place].number else { return nil }
            return .init(place: place, before: earlier.sources[index].number)
        }.sorted { $0.place < $1.place }
    }
}

/// The statements of a snapshot by their ids and their sources.
struct StatementKeys: Sendable {
    private let byID: [String: Int]
    private let bySource: [Int: [String]]
    private let statements: [Snapshot.Statement]

    init(_ snapshot: Snapshot) {
        statements = snapshot.statements
        byID = Dictionary(
            statements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        bySource = Dictionary(grouping: statements, by: \.source).mapValues { $0.map(\.text) }
    }

    func texts(of source: Int) -> [String] { bySource[source] ?? [] }

    func statement(_ id: String) -> Snapshot.Statement? { byID[id].map { statements[$0] } }
}

extension Alteration {
    /// What differs between the fields of the one and of the other, lists value by value.
    static func between(_ before: [Snapshot.Field], _ after: [Snapshot.Field]) -> [Alteration] {
        zip(before, after).compactMap { old, new in
            let (had, has) = (Set(old.values), Set(new.values))
            guard had != has else { return nil }
            return Alteration(
                field: new.name, before: old.values.filter { !has.contains($0) },
                after: new.values.filter { !had.contains($0) })
        }
    }

    static func counts(_ field: Field, _ before: Int, _ after: Int) -> Alteration {
        Alteration(field: field, before: ["\(before)"], after: ["\(after)"])
    }
}
