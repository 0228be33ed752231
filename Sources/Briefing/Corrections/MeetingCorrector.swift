internal import Basics
internal import Recognition

/// Applies `split` and `join`: which statements tell of one meeting. Splits first, so that their order makes no difference.
struct MeetingCorrector: Sendable {
    let corrections: Corrections
    let places: StatementFinder

    func correct(_ meetings: inout [MeetingRecord]) -> AppliedCorrections {
        var applied = AppliedCorrections()
        let before = meetings
        var splits: [Int: (location: Diagnostic.Location, words: String)] = [:]
        for correction in corrections.all {
            guard case .split(let target) = correction.act else { continue }
            let found = told(target, in: meetings)
            let statements = found.filter { statement in
                Self.records(of: statement, in: before).contains { before[$0].accounts.count > 1 }
            }
            for statement in statements {
                if splits[statement] == nil { Self.split(statement, correction.location, &meetings) }
                splits[statement] = splits[statement] ?? (correction.location, target.words ?? "")
            }
            applied.note(correction, statements.count, miss(target, isTold: !found.isEmpty, "it stands alone already"))
        }
        for correction in corrections.all {
            guard case .join(let targets) = correction.act else { continue }
            let found = targets.map { told($0, in: meetings) }
            // What one of three statements misses is said, also where the two others are joined.
            for (target, statements) in zip(targets, found) where statements.isEmpty {
                if let miss = miss(target, isTold: false, "") { applied.miss(target.location, miss) }
            }
            let statements = found.flatMap(\.self)
            claim(statements, correction, splits, before, &applied)
            let records = Set(statements.flatMap { Self.records(of: $0, in: meetings) }).sorted()
            if records.count > 1 {
                Self.join(records, correction.location, &meetings)
                applied.apply(correction.location, times: records.count)
            } else if !found.contains(where: \.isEmpty) {
                applied.miss(correction.location, .nothingToDo("they are one meeting already"))
            }
        }
        if splits.isEmpty, meetings == before { return applied }
        meetings = MeetingGatherer.ordered(meetings)
        return applied
    }

    /// The statements of a target that tell of a meeting.
    private func told(_ target: CorrectionTarget, in meetings: [MeetingRecord]) -> [Int] {
        places.statements(of: target).filter { !Self.records(of: $0, in: meetings).isEmpty }
    }

    private func miss(
        _ target: CorrectionTarget, isTold: Bool, _ reason: String
    ) -> AppliedCorrections.Miss? {
        if isTold { return .nothingToDo(reason) }
        if places.statements(of: target).isEmpty { return places.finder.missed(target) }
        return .nothingToDo("no meeting is told there")
    }

    private static func records(of statement: Int, in meetings: [MeetingRecord]) -> [Int] {
        meetings.indices.filter { meetings[$0].accounts.contains { $0.statement == statement } }
    }

    private static func split(
        _ statement: Int, _ location: Diagnostic.Location, _ meetings: inout [MeetingRecord]
    ) {
        for index in records(of: statement, in: meetings) where meetings[index].accounts.count > 1 {
            var own = meetings[index]
            own.accounts = own.accounts.filter { $0.statement == statement }
            own.setBy = location
            meetings[index].accounts.removeAll { $0.statement == statement }
            meetings[index].setBy = meetings[index].setBy ?? location
            if meetings[index].accounts.isEmpty { meetings[index] = own } else { meetings.append(own) }
        }
    }

    private static func join(
        _ records: [Int], _ location: Diagnostic.Location, _ meetings: inout [MeetingRecord]
    ) {
        guard let first = records.first else { return }
        for other in records.dropFirst() {
            for party in meetings[other].parties
            where !meetings[first].parties.contains(where: { $0.isSame(as: party) }) {
                meetings[first].parties.append(party)
            }
            meetings[first].accounts += meetings[other].accounts
        }
        meetings[first].accounts.sort { $0.statement < $1.statement }
        meetings[first].setBy = location
        for other in records.dropFirst().reversed() { meetings.remove(at: other) }
    }

    /// A statement that is split off and joined to one that it was split off from can't be both.
    private func claim(
        _ statements: [Int], _ correction: Correction,
        _ splits: [Int: (location: Diagnostic.Location, words: String)], _ before: [MeetingRecord],
        _ applied: inout AppliedCorrections
    ) {
        for statement in statements {
            guard let split = splits[statement] else { continue }
            let own = Set(Self.records(of: statement, in: before))
            let rejoined = statements.contains { other in
                other != statement && splits[other] == nil
                    && !own.isDisjoint(with: Self.records(of: other, in: before))
            }
            guard rejoined else { continue }
            applied.claim("the meeting of “\(split.words)”", key: "\(statement)", "another one", at: split.location)
            applied.claim("the meeting of “\(split.words)”", key: "\(statement)", "the same", at: correction.location)
        }
    }
}

extension MeetingRecord.Party {
    fileprivate func isSame(as other: MeetingRecord.Party) -> Bool { kind == other.kind && id == other.id }
}
