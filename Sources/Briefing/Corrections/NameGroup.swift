internal import Basics
internal import Recognition

/// Everything that corrections say of one person or one initiative, by whichever of the spellings they name it.
struct NameGroup: Sendable {
    /// A correction of a name, and which names it speaks of.
    struct Member: Sendable {
        var correction: Correction
        /// The spellings in it, as written.
        var names: [String]
    }

    var kind: EntityKind
    /// The corrections, in the order of the file.
    var members: [Member]
    /// The name that `same-as` and `rename` ask for, and who does; nothing where only roles or expansions are set.
    var shown: (name: String, place: Diagnostic.Location)?
    /// The curated entries that have one of the spellings, in the order of their files.
    var entries: [CuratedEntry]
    /// What is found under one of the spellings without corrections.
    var found: [Entity]

    /// Every spelling in the corrections, each once; in the order of the alphabet, as that of the file means nothing.
    var spellings: [String] { Set(members.flatMap(\.names)).sorted() }
}

/// Puts corrections of names together that speak of one person or initiative, in whatever order they stand.
///
/// Two are of one if they share a spelling, or if both spellings belong to one curated entry or to one name that was
/// found. `same-as` and `rename` say which spelling leads to which: the name to show is the one that leads nowhere else.
struct NameGrouper: Sendable {
    let entries: EditorEntries
    /// What is found without corrections.
    let found: Register

    func groups(_ corrections: Corrections, _ applied: inout AppliedCorrections) -> [NameGroup] {
        let members = corrections.all.compactMap(Self.member)
        if members.isEmpty { return [] }
        var sets = UnionFind<String>()
        for (index, member) in members.enumerated() {
            for name in member.names { sets.join("correction \(index)", "name \(CuratedName.key(name))") }
        }
        let (entryKeys, foundKeys) = (keysOfEntries(), keysOfFound())
        for key in Set(members.flatMap { $0.names.map(CuratedName.key) }) {
            for index in entryKeys[key] ?? [] { sets.join("name \(key)", "entry \(index)") }
            for index in foundKeys[key] ?? [] { sets.join("name \(key)", "found \(index)") }
        }
        var byRoot: [String: [NameGroup.Member]] = [:]
        var order: [String] = []
        for (index, member) in members.enumerated() {
            let root = sets.root(of: "correction \(index)")
            if byRoot[root] == nil { order.append(root) }
            byRoot[root, default: []].append(member)
        }
        return order.compactMap { root in
            guard let members = byRoot[root] else { return nil }
            let keys = Set(members.flatMap { $0.names.map(CuratedName.key) })
            let entries = Set(keys.flatMap { entryKeys[$0] ?? [] }).sorted().map { self.entries.all[$0] }
            let found = Set(keys.flatMap { foundKeys[$0] ?? [] }).sorted().map { self.found.entities[$0] }
            let kind = Self.kind(members, entries, found)
            return NameGroup(
                kind: kind, members: members, shown: Self.shown(members, &applied),
                entries: entries.filter { $0.subject.isPerson == (kind == .person) },
                found: found.filter { $0.kind == kind })
        }
    }

    private static func member(_ correction: Correction) -> NameGroup.Member? {
        switch correction.act {
        case .sameAs(let names): .init(correction: correction, names: names)
        case .rename(let from, let to): .init(correction: correction, names: [from, to])
        case .role(let person, _, _): .init(correction: correction, names: [person])
        case .expansion(let initiative, _): .init(correction: correction, names: [initiative])
        default: nil
        }
    }

    private func keysOfEntries() -> [String: [Int]] {
        var keys: [String: [Int]] = [:]
        for (index, entry) in entries.all.enumerated() where !entry.subject.isDate {
            for name in Set(([entry.name, entry.acronym].compactMap(\.self) + entry.aliases).map(CuratedName.key)) {
                keys[name, default: []].append(index)
            }
        }
        return keys
    }

    private func keysOfFound() -> [String: [Int]] {
        var keys: [String: [Int]] = [:]
        for (index, entity) in found.entities.enumerated() where [.person, .initiative].contains(entity.kind) {
            let names = [entity.name, entity.acronym, entity.expansion].compactMap(\.self) + entity.aliases
            for name in Set(names.map(CuratedName.key)) { keys[name, default: []].append(index) }
        }
        return keys
    }

    /// What the editor says it is; else what the entries, then what was found says; else capitals alone are an initiative.
    private static func kind(
        _ members: [NameGroup.Member], _ entries: [CuratedEntry], _ found: [Entity]
    ) -> EntityKind {
        let acts = members.map(\.correction.act)
        if acts.contains(where: { if case .role = $0 { true } else { false } }) { return .person }
        if acts.contains(where: { if case .expansion = $0 { true } else { false } }) { return .initiative }
        if let entry = entries.first { return entry.subject.isPerson ? .person : .initiative }
        if let entity = found.first { return entity.kind }
        let isAcronym = members.flatMap(\.names).contains { name in
            name.utf8.count > 1 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        }
        return isAcronym ? .initiative : .person
    }

    /// The one spelling that leads to no other. Two of them, or none as they lead round, are a conflict.
    private static func shown(
        _ members: [NameGroup.Member], _ applied: inout AppliedCorrections
    ) -> (name: String, place: Diagnostic.Location)? {
        var leads: [String: (to: String, place: Diagnostic.Location)] = [:]
        var ends: [(name: String, place: Diagnostic.Location)] = []
        for member in members {
            let place = member.correction.location
            let pairs: [(from: String, to: String)] =
                switch member.correction.act {
                case .sameAs(let names): names.dropFirst().map { ($0, names[0]) }
                case .rename(let from, let to): [(from, to)]
                default: []
                }
            for pair in pairs where CuratedName.key(pair.from) != CuratedName.key(pair.to) {
                leads[CuratedName.key(pair.from)] = leads[CuratedName.key(pair.from)] ?? (pair.to, place)
            }
            if let name = pairs.first?.to { ends.append((name, place)) }
        }
        guard let first = ends.first else { return nil }
        var roots: [(name: String, place: Diagnostic.Location)] = []
        for end in ends where leads[CuratedName.key(end.name)] == nil { roots.append(end) }
        if roots.isEmpty {
            // Round in a circle: each says that another is the name to show.
            for end in ends { applied.claim("the name to show of '\(first.name)'", end.name, at: end.place) }
            return first
        }
        for root in roots {
            applied.claim("the name to show", key: CuratedName.key(roots[0].name), root.name, at: root.place)
        }
        return roots[0]
    }
}
