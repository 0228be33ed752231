internal import Basics
internal import Recognition

extension BriefingChanges {
    init(from earlier: Snapshot, to now: Snapshot, withheld: WithheldPhrases = WithheldPhrases()) {
        let sources = SourceMatcher(earlier, now).places
        let changedSources = ChangedSources(earlier: earlier, now: now, places: sources)
        let subjects = ChangedSubjects(earlier, now, sources: sources)
        let moved = Self.moved(earlier, now, sources)
        var edition = earlier.edition
        if edition.title.map(withheld.hides) == true { edition.title = nil }
        if edition.version.map(withheld.hides) == true { edition.version = nil }
        since = edition
        let dates = Set(moved.items.compactMap(\.place))
        let all =
            Self.event(earlier, now) + changedSources.items()
            + subjects.items().filter { item in
                guard item.kind == .date else { return true }
                switch item.what {
                case .new: return !dates.contains(item.place ?? -1)
                case .gone: return !moved.left.contains(item.name)
                default: return true
                }
            } + moved.items + Self.meetings(earlier, now, subjects)
            + Self.differences(earlier, now, subjects)
        items = all.compactMap { $0.without(withheld) }.inOrder()
        newStatements = Self.newStatements(earlier, now, sources)
        renumbered = changedSources.renumbered()
        totals = Self.totals(earlier, now)
        sharesSources = sources.contains { $0 != nil }
    }

    private static func event(_ earlier: Snapshot, _ now: Snapshot) -> [Change] {
        guard earlier.event != now.event else { return [] }
        let days = Alteration(
            field: .days, before: [earlier.event].compactMap(\.self), after: [now.event].compactMap(\.self))
        return [Change(kind: .event, name: "", what: .changed([days]), place: 0)]
    }

    /// The moves, and the names of the days that have nothing any more.
    private static func moved(
        _ earlier: Snapshot, _ now: Snapshot, _ sources: [Int?]
    ) -> (items: [Change], left: Set<String>) {
        let dates = now.subjects.filter { $0.kind == .date }
        let places = Dictionary(dates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(
            earlier.subjects.filter { $0.kind == .date }.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        var left: Set<String> = []
        let items = MovedDates(earlier, now, sources: sources).moves.compactMap { move, statements -> Change? in
            // A date that has no page can't be led to.
            guard let place = places[move.to] else { return nil }
            if let name = names[move.from], places[move.from] == nil { left.insert(name) }
            return Change(
                kind: .date, name: dates[place].name, what: .moved(from: move.from, statements: statements),
                place: place)
        }
        return (items, left)
    }

    private static func meetings(_ earlier: Snapshot, _ now: Snapshot, _ subjects: ChangedSubjects) -> [Change] {
        let ids = subjects.names { "\($0.kind.rawValue):\($0.id)" }
        let before = earlier.meetings.map { meeting in
            var meeting = meeting
            meeting.parties = meeting.parties.map { ids[$0] ?? $0 }.sorted()
            return meeting
        }
        func days(_ meeting: Snapshot.Meeting) -> [String] { meeting.days + [meeting.isPlanned ? "due" : "happened"] }
        let pairs = Pairing.pairs(before, now.meetings, same: { $0.parties + ["on"] + days($0) }, alike: { $0.parties })
        return pairs.compactMap { old, new -> Change? in
            guard let new else {
                return old.map { Change(kind: .meeting, name: name(before[$0]), what: .gone) }
            }
            let meeting = now.meetings[new]
            guard let old else { return Change(kind: .meeting, name: name(meeting), what: .new, place: new) }
            let alterations = Alteration.between(
                [
                    .init(name: .days, values: before[old].days),
                    .init(name: .status, values: [before[old].isPlanned ? "due" : "happened"]),
                ],
                [
                    .init(name: .days, values: meeting.days),
                    .init(name: .status, values: [meeting.isPlanned ? "due" : "happened"]),
                ])
            guard !alterations.isEmpty else { return nil }
            return Change(kind: .meeting, name: name(meeting), what: .changed(alterations), place: new)
        }
    }

    private static func name(_ meeting: Snapshot.Meeting) -> String { meeting.names.joined(separator: ", ") }

    private static func differences(_ earlier: Snapshot, _ now: Snapshot, _ subjects: ChangedSubjects) -> [Change] {
        let names = subjects.names(\.name)
        let before = earlier.differences.map { difference in
            var difference = difference
            difference.subjects = difference.subjects.map { names[$0] ?? $0 }.sorted()
            return difference
        }
        let pairs = Pairing.pairs(
            before, now.differences, same: { [$0.kind, $0.topic] + $0.subjects + ["are"] + $0.values },
            alike: { [$0.topic] + $0.subjects })
        func change(_ difference: Snapshot.Difference, _ what: Change.What, _ place: Int?) -> Change {
            let name = difference.subjects.joined(separator: ", ")
            return Change(kind: .difference, name: name, topic: difference.topic, what: what, place: place)
        }
        return pairs.compactMap { old, new -> Change? in
            guard let new else { return old.map { change(before[$0], .gone, nil) } }
            guard let old else { return change(now.differences[new], .new, new) }
            let alterations = Alteration.between(
                [.init(name: .values, values: before[old].values)],
                [.init(name: .values, values: now.differences[new].values)])
            return alterations.isEmpty ? nil : change(now.differences[new], .changed(alterations), new)
        }
    }

    private static func newStatements(_ earlier: Snapshot, _ now: Snapshot, _ sources: [Int?]) -> Set<String> {
        var had: [Int: Set<String>] = [:]
        let numbers = Dictionary(
            zip(earlier.sources, sources).compactMap { source, place in place.map { (source.number, $0) } },
            uniquingKeysWith: { first, _ in first })
        for statement in earlier.statements {
            if let place = numbers[statement.source] { had[place, default: []].insert(statement.text) }
        }
        let places = Dictionary(
            now.sources.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(sources.compactMap(\.self))
        return Set(
            now.statements.compactMap { statement in
                guard let place = places[statement.source], !statement.text.contains(Withheld.words) else { return nil }
                guard kept.contains(place) else { return statement.id }
                // What an earlier briefing did not cite may still have stood in its article.
                if !earlier.isWhole, now.isWhole { return nil }
                return had[place]?.contains(statement.text) == true ? nil : statement.id
            })
    }

    private static func totals(_ earlier: Snapshot, _ now: Snapshot) -> [Total] {
        let subjects = [Change.Kind.person, .initiative, .date].map { kind in
            Total(
                kind: kind, before: earlier.subjects.count { $0.kind == kind },
                after: now.subjects.count { $0.kind == kind })
        }
        return [Total(kind: .source, before: earlier.sources.count, after: now.sources.count)] + subjects
    }
}

extension ChangedSubjects {
    /// From what an entry was called to what it is called now.
    fileprivate func names(_ name: (Snapshot.Entry) -> String) -> [String: String] {
        Dictionary(
            zip(earlier.subjects, places).compactMap { entry, place in
                place.map { (name(entry), name(now.subjects[$0])) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Change {
    /// The change without words that the editor has withheld since; `nil` where nothing is left to tell.
    fileprivate func without(_ withheld: WithheldPhrases) -> Change? {
        var change = self
        switch what {
        case .new, .moved: return self
        case .gone: return withheld.hides(name) ? nil : self
        case .changed(let alterations):
            let left = alterations.compactMap { alteration -> Alteration? in
                var alteration = alteration
                alteration.before.removeAll(where: withheld.hides)
                return alteration.before.isEmpty && alteration.after.isEmpty ? nil : alteration
            }
            change.what = .changed(left)
            return left.isEmpty ? nil : change
        }
    }
}

extension [Change] {
    /// By kind, then new, moved, changed, gone, each in the order of its list.
    fileprivate func inOrder() -> [Change] {
        let kinds = Dictionary(
            Change.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return enumerated().sorted { a, b in
            (kinds[a.element.kind] ?? 0, a.element.what.rank, a.element.place ?? 0, a.offset)
                < (kinds[b.element.kind] ?? 0, b.element.what.rank, b.element.place ?? 0, b.offset)
        }.map(\.element)
    }
}

extension Change.What {
    /// In what order they are told.
    var rank: Int {
        switch self {
        case .new: 0
        case .moved: 1
        case .changed: 2
        case .gone: 3
        }
    }
}
