internal import Basics

/// Dates that one and the same thing had before and has now.
///
/// Moved is what a statement tells, where its article printed the same sentence but for the date, or the same sentence is read
/// as another day now; and what the editor calls by one title on another day.
struct MovedDates: Sendable {
    struct Move: Sendable, Hashable {
        var from: String
        var to: String
    }

    /// Each with the ids of the statements that tell it now, in the order of the first of them.
    let moves: [(move: Move, statements: [String])]

    init(_ earlier: Snapshot, _ now: Snapshot, sources: [Int?]) {
        let places = Dictionary(
            now.sources.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        let before = Dictionary(grouping: earlier.statements.filter { !$0.dates.isEmpty }, by: \.source)
        let after = Dictionary(
            grouping: now.statements.filter { !$0.dates.isEmpty }, by: { places[$0.source] ?? Int.min })
        var order: [Move] = []
        var statements: [Move: [String]] = [:]
        func add(_ move: Move, _ id: String?) {
            guard move.from != move.to else { return }
            if statements[move] == nil { order.append(move) }
            statements[move, default: []] += [id].compactMap(\.self)
        }
        let pairs = zip(earlier.sources, sources).compactMap { source, place in place.map { (source.number, $0) } }
        for (number, place) in pairs.sorted(by: { $0.1 < $1.1 }) {
            for (old, new) in Self.alike(before[number] ?? [], after[place] ?? []) {
                for (a, b) in zip(old.dates, new.dates) { add(Move(from: a.id, to: b.id), new.id) }
            }
        }
        for (from, to) in Self.titles(earlier, now) { add(Move(from: from, to: to), nil) }
        moves = order.map { ($0, statements[$0] ?? []) }
    }

    /// Statements of one article that are the same but for their dates; those that are the same altogether are told apart
    /// first.
    private static func alike(
        _ before: [Snapshot.Statement], _ after: [Snapshot.Statement]
    ) -> [(Snapshot.Statement, Snapshot.Statement)] {
        var left = before
        var pairs: [(Snapshot.Statement, Snapshot.Statement)] = []
        func take(_ rest: [Snapshot.Statement], _ key: (Snapshot.Statement) -> [String]?) -> [Snapshot.Statement] {
            var waiting: [[String]: [Int]] = [:]
            for (index, statement) in left.enumerated().reversed() {
                if let key = key(statement) { waiting[key, default: []].append(index) }
            }
            var used: Set<Int> = []
            let remaining = rest.filter { statement in
                guard let key = key(statement), let index = waiting[key]?.popLast() else { return true }
                used.insert(index)
                pairs.append((left[index], statement))
                return false
            }
            left = left.enumerated().filter { !used.contains($0.offset) }.map(\.element)
            return remaining
        }
        var rest = take(after) { [$0.text] + $0.dates.map(\.id) }
        rest = take(rest) { [$0.text, "\($0.dates.count)"] }
        _ = take(rest, frame)
        return pairs
    }

    /// The words around the dates; `nil` where there are too few of them to be sure.
    private static func frame(_ statement: Snapshot.Statement) -> [String]? {
        let bytes = Array(statement.text.utf8)
        var pieces: [String] = []
        var at = 0
        for naming in statement.dates where naming.range.lowerBound >= at {
            pieces.append(String(decoding: bytes[at..<naming.range.lowerBound], as: UTF8.self))
            at = naming.range.upperBound
        }
        guard pieces.count == statement.dates.count else { return nil }
        pieces.append(String(decoding: bytes[at...], as: UTF8.self))
        let words = pieces.reduce(0) { $0 + $1.split(separator: " ").count { $0.contains(where: \.isLetter) } }
        return words < 4 ? nil : pieces
    }

    /// What has one title on one day each.
    private static func titles(_ earlier: Snapshot, _ now: Snapshot) -> [(String, String)] {
        func days(_ snapshot: Snapshot) -> [String: [String]] {
            var days: [String: [String]] = [:]
            for entry in snapshot.subjects where entry.kind == .date {
                for title in entry.fields.first(where: { $0.name == .title })?.values ?? [] {
                    days[title, default: []].append(entry.id)
                }
            }
            return days
        }
        let before = days(earlier)
        return days(now).sorted { $0.value.lexicographicallyPrecedes($1.value) }.compactMap { title, ids in
            guard ids.count == 1, let from = before[title], from.count == 1, from != ids else { return nil }
            return (from[0], ids[0])
        }
    }
}
