internal import Basics
internal import Recognition

/// The editor's names with the corrections in them, and the names that are none.
struct CorrectedNames: Sendable {
    /// A group of corrections with the page that it became.
    struct Group: Sendable {
        var group: NameGroup
        var subject: Subject
        /// The places of those that no curated entry overrules.
        var effective: Set<Diagnostic.Location>
    }

    /// A name that is none of a kind.
    struct Exclusion: Sendable {
        var kind: EntityKind
        var name: String
        /// Folded spellings: the name's, and where it is a heading all that were found under it.
        var keys: Set<String>
        var location: Diagnostic.Location
    }

    var entries: EditorEntries
    var groups: [Group] = []
    var exclusions: [Exclusion] = []
    /// What is found without corrections; `nil` where there are none of names.
    var found: Register?
    var applied = AppliedCorrections()

    /// Takes up the exclusions; a curated entry of that kind and name wins over them.
    mutating func exclude(_ corrections: Corrections, _ own: EditorEntries, _ found: Register) {
        for correction in corrections.all {
            guard case .notA(let kind, let name) = correction.act else { continue }
            let key = CuratedName.key(name)
            let entry = own.all.first { entry in
                entry.subject.isPerson == (kind == .person) && !entry.subject.isDate
                    && ([entry.name] + entry.aliases).contains { CuratedName.key($0) == key }
            }
            if let entry {
                applied.miss(correction.location, .overruled(by: .init(file: entry.file)))
                continue
            }
            var keys: Set<String> = [key]
            for entity in found.entities where entity.kind == kind && CuratedName.key(entity.name) == key {
                keys.formUnion(entity.aliases.map(CuratedName.key))
            }
            for group in groups where group.group.kind == kind {
                guard group.group.spellings.contains(where: { CuratedName.key($0) == key }) else { continue }
                let entry = entries.entry(for: group.subject)?.name ?? name
                applied.claim("whether '\(entry)' is \(kind.article)", "no", at: correction.location)
            }
            exclusions.append(.init(kind: kind, name: name, keys: keys, location: correction.location))
        }
    }

    /// Takes the excluded names out of what documents show, and counts those that front matter lists.
    mutating func remove(from evidence: inout [Evidence], listed: [CuratedName]) {
        for exclusion in exclusions {
            let inTexts = evidence.reduce(0) { $0 + $1.count(exclusion.kind, exclusion.keys) }
            let inLists = listed.count {
                $0.kind == exclusion.kind && exclusion.keys.contains(CuratedName.key($0.name))
            }
            applied.apply(exclusion.location, times: inTexts + inLists)
        }
        for exclusion in exclusions {
            for index in evidence.indices { evidence[index].remove(exclusion.kind, exclusion.keys) }
        }
    }

    /// Whether a name that front matter lists is excluded.
    func isExcluded(_ kind: EntityKind, _ name: String) -> Bool {
        guard !exclusions.isEmpty else { return false }
        let key = CuratedName.key(name)
        return exclusions.contains { $0.kind == kind && $0.keys.contains(key) }
    }

    /// Counts how often each correction shows in what was read, and says which ones don't.
    mutating func count(_ readings: [SourceReading], listed: [Subject: [Int]]) {
        guard let found else { return }
        var tally: [Subject: [String: Int]] = [:]
        let subjects = Set(groups.map(\.subject))
        for reading in subjects.isEmpty ? [] : readings {
            for mention in reading.mentions {
                guard let subject = Subject(mention.target), subjects.contains(subject) else { continue }
                let words = Array(reading.passages[mention.passage].text.utf8)[mention.range]
                tally[subject, default: [:]][CuratedName.key(String(decoding: words, as: UTF8.self)), default: 0] += 1
            }
        }
        let names = found.entities.filter { [.person, .initiative].contains($0.kind) }.map(\.name)
        for group in groups {
            let own = tally[group.subject] ?? [:]
            let all = own.values.reduce(0, +) + (listed[group.subject]?.count ?? 0)
            for member in group.group.members where group.effective.contains(member.correction.location) {
                let place = member.correction.location
                switch member.correction.act {
                case .sameAs(let names):
                    let first = CuratedName.key(names[0])
                    let others = Set(names.map(CuratedName.key)).subtracting([first])
                    let printed = others.reduce(0) { $0 + (own[$1] ?? 0) }
                    let merged = group.group.found.count { entity in
                        ([entity.name] + entity.aliases).contains { others.contains(CuratedName.key($0)) }
                    }
                    applied.apply(place, times: printed > 0 ? printed : merged)
                case .rename(let from, _):
                    let isThere = group.group.found.contains { entity in
                        ([entity.name] + entity.aliases).contains { CuratedName.key($0) == CuratedName.key(from) }
                    }
                    applied.apply(place, times: isThere || own[CuratedName.key(from)] != nil ? max(all, 1) : 0)
                case .role, .expansion: applied.apply(place, times: min(all, 1))
                default: continue
                }
                let missing = member.names.first { own[CuratedName.key($0)] == nil } ?? member.names[0]
                let kind = group.group.kind == .person ? "person" : "initiative"
                applied.miss(
                    place,
                    .noName(missing, kind: kind, nearest: AppliedCorrections.nearest(missing, among: names)))
            }
        }
        for exclusion in exclusions {
            let kind = exclusion.kind == .person ? "person" : "initiative"
            let own = found.entities.filter { $0.kind == exclusion.kind }.map(\.name)
            applied.miss(
                exclusion.location,
                .noName(exclusion.name, kind: kind, nearest: AppliedCorrections.nearest(exclusion.name, among: own)))
        }
    }
}
