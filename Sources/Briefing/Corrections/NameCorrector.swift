internal import Basics
internal import Recognition

/// Applies what the editor says of names: as entries that the recogniser takes, and as names that it leaves alone.
///
/// What is found without corrections says which names there are; then everything is decided again with the corrected
/// entries. A curated entry's own facts stay as they are.
struct NameCorrector: Sendable {
    let corrections: Corrections

    /// Whether there is anything to do.
    var isNeeded: Bool {
        corrections.all.contains {
            switch $0.act {
            case .sameAs, .rename, .role, .expansion, .notA: true
            default: false
            }
        }
    }

    /// The corrected names, ready for the recogniser.
    ///
    /// - `listed`: what front matter lists, by the kind.
    /// - `isPrinted`: whether a text of the pile holds a name, as it stands.
    func correct(
        _ entries: EditorEntries, found: Register, listed: [CuratedName], isPrinted: (String) -> Bool
    ) -> CorrectedNames {
        var result = CorrectedNames(entries: entries)
        let groups = NameGrouper(entries: entries, found: found).groups(corrections, &result.applied)
        let names = found.entities.filter { [.person, .initiative].contains($0.kind) }.map(\.name)
        let listedKeys = Set(listed.map { CuratedName.key($0.name) })
        var replaced: Set<Subject> = []
        var made: [CuratedEntry] = []
        for group in groups {
            let isKnown =
                !group.entries.isEmpty || !group.found.isEmpty
                || group.spellings.contains { listedKeys.contains(CuratedName.key($0)) || isPrinted($0) }
            guard isKnown else {
                for member in group.members {
                    result.applied.miss(member.correction.location, Self.unknown(member, among: names))
                }
                continue
            }
            let (entry, effective) = self.entry(of: group, &result.applied)
            for old in group.entries { replaced.insert(old.subject) }
            made.append(entry)
            result.groups.append(.init(group: group, subject: entry.subject, effective: effective))
        }
        var all: [CuratedEntry] = []
        for entry in entries.all {
            guard replaced.contains(entry.subject) else {
                all.append(entry)
                continue
            }
            // In the place of the first of those that became one.
            if let index = made.firstIndex(where: { $0.subject == entry.subject }) {
                all.append(made.remove(at: index))
            }
        }
        let taken = Set(all.map(\.subject))
        all += made.filter { !taken.contains($0.subject) }
        result.entries = EditorEntries(all, drafts: entries.drafts)
        result.found = found
        result.exclude(corrections, entries, found)
        return result
    }

    private static func unknown(_ member: NameGroup.Member, among names: [String]) -> AppliedCorrections.Miss {
        let kind =
            switch member.correction.act {
            case .role: "person"
            case .expansion: "initiative"
            default: "person or initiative"
            }
        let name = member.names[0]
        return .noName(name, kind: kind, nearest: AppliedCorrections.nearest(name, among: names))
    }

    /// One entry of a group: that of the editor with the corrections in it, or one of corrections alone; and which of the
    /// corrections are in it.
    private func entry(
        of group: NameGroup, _ applied: inout AppliedCorrections
    ) -> (entry: CuratedEntry, effective: Set<Diagnostic.Location>) {
        let isShown = { (entry: CuratedEntry) in
            group.shown.map { CuratedName.key($0.name) == CuratedName.key(entry.name) } ?? false
        }
        let location = group.shown?.place ?? group.members[0].correction.location
        let own = group.entries.first(where: isShown) ?? group.entries.first
        var entry = own ?? new(group, at: location)
        for other in group.entries where other.subject != entry.subject { entry.take(other, at: location) }
        entry.aliases += group.spellings.filter { $0 != entry.name && !entry.aliases.contains($0) }
        let effective = group.members.map(\.correction).filter { apply($0, to: &entry, own, group, &applied) }
        addOldSlugs(of: group, to: &entry, at: location)
        return (entry, Set(effective.map(\.location)))
    }

    private func new(_ group: NameGroup, at location: Diagnostic.Location) -> CuratedEntry {
        let first = group.found.first { $0.name == group.shown?.name } ?? group.found.first
        let name = group.shown?.name ?? first?.name ?? group.spellings[0]
        let slug = first.map { $0.name == name ? $0.id : Slug.make(from: name) } ?? Slug.make(from: name)
        var entry = CuratedEntry(
            file: location.file, subject: group.kind == .person ? .person(slug) : .initiative(slug), name: name)
        entry.isCorrection = true
        entry.isIndexed = group.kind != .person
        entry.place = location
        return entry
    }

    /// Sets what a correction says; says whether it could.
    private func apply(
        _ correction: Correction, to entry: inout CuratedEntry, _ own: CuratedEntry?, _ group: NameGroup,
        _ applied: inout AppliedCorrections
    ) -> Bool {
        let place = correction.location
        func set(_ fact: CuratedEntry.Fact, _ value: String?, _ path: WritableKeyPath<CuratedEntry, String?>) -> Bool {
            guard let value else { return false }
            if let own, let has = own[keyPath: path] {
                if has != value { applied.miss(place, .overruled(by: .init(file: own.file))) }
                return has == value
            }
            applied.claim("the \(fact.rawValue) of '\(entry.name)'", value, at: place)
            entry[keyPath: path] = entry[keyPath: path] ?? value
            entry.corrected[fact] = entry.corrected[fact] ?? place
            return true
        }
        switch correction.act {
        case .sameAs:
            if group.entries.count > 1 { applied.apply(place) }
            entry.corrected[.spellings] = entry.corrected[.spellings] ?? place
        case .rename(_, let to):
            if let own, CuratedName.key(own.name) != CuratedName.key(to) {
                applied.miss(place, .overruled(by: .init(file: own.file)))
                return false
            }
            if own == nil { entry.corrected[.name] = entry.corrected[.name] ?? place }
        case .role(_, let role, let organisation):
            let isSet = [set(.role, role, \.role), set(.organisation, organisation, \.organisation)].contains(true)
            if !isSet { return false }
            if own != nil { applied.apply(place) }
        case .expansion(_, let expansion):
            if !set(.expansion, expansion, \.expansion) { return false }
            if own != nil { applied.apply(place) }
        default: return false
        }
        applied.claim("whether '\(entry.name)' is \(group.kind.article)", "yes", at: place)
        return true
    }

    /// The pages that are one now lead to it, and a renamed page's old address does.
    private func addOldSlugs(of group: NameGroup, to entry: inout CuratedEntry, at location: Diagnostic.Location) {
        var old: [(slug: String, place: Diagnostic.Location)] = []
        for member in group.members {
            if case .rename(let from, _) = member.correction.act {
                old.append((Slug.make(from: from), member.correction.location))
            }
        }
        for entity in group.found where entity.kind == .initiative || !entity.roles.isEmpty {
            old.append((entity.id, location))
        }
        var known = Set(entry.formerly.map(\.slug) + [entry.subject.slug].compactMap(\.self))
        for (slug, place) in old where known.insert(slug).inserted {
            entry.formerly.append(FormerSlug(slug: slug, place: place))
        }
    }
}

extension CuratedEntry {
    /// Takes over another entry of the same person or initiative: what this one says stays, the texts follow each other.
    fileprivate mutating func take(_ other: CuratedEntry, at location: Diagnostic.Location) {
        aliases += ([other.name] + other.aliases).filter { $0 != name && !aliases.contains($0) }
        role = role ?? other.role
        organisation = organisation ?? other.organisation
        acronym = acronym ?? other.acronym
        expansion = expansion ?? other.expansion
        text = [text, other.text].filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n\n")
        if let slug = other.subject.slug { formerly.append(FormerSlug(slug: slug, place: location)) }
        formerly += other.formerly
        isIndexed = isIndexed && other.isIndexed
    }
}

extension Subject {
    /// The slug of a person or an initiative.
    var slug: String? {
        switch self {
        case .person(let slug), .initiative(let slug): slug
        case .date: nil
        }
    }
}

extension EntityKind {
    /// "a person", "an initiative"
    var article: String { self == .person ? "a person" : "an initiative" }
}

extension AppliedCorrections {
    /// The name that was likely meant: misspelt, or one that the words are the end of.
    static func nearest(_ name: String, among names: [String]) -> String? {
        if let near = NearMiss.suggestion(for: name, among: names) { return near }
        let longer = Set(names.filter { $0.lowercased().hasSuffix(" " + name.lowercased()) })
        return longer.count == 1 ? longer.first : nil
    }
}
