internal import Basics
internal import Recognition

/// A meeting as the sources tell it, all accounts of it together.
struct MeetingRecord: Sendable, Hashable {
    /// Those who met, by their ids, in the order of the first account that names them.
    var parties: [Party]
    /// Each sentence that tells of it, in the order of the sources.
    var accounts: [Account]
    /// Where the editor split it off or put it together.
    var setBy: Diagnostic.Location?

    struct Party: Sendable, Hashable {
        var kind: EntityKind
        var id: String
        /// The name that was decided for all of the pile.
        var name: String

        /// The person, where it is one.
        var subject: Subject? { kind == .person ? .person(id) : nil }
    }

    struct Account: Sendable, Hashable {
        /// The statement, by its index in the dossier.
        var statement: Int
        /// The day that it gives.
        var day: EDTF?
        /// What was talked about, in bytes of the statement's text.
        var topic: Range<Int>?
        var isPlanned: Bool
        var basis: Basis
    }

    /// The days that the accounts give, each once, earliest first.
    var days: [EDTF] { Set(accounts.compactMap(\.day)).sorted() }
    /// Whether every account has it still to come.
    var isPlanned: Bool { accounts.allSatisfy(\.isPlanned) }
}

/// Puts the accounts of one meeting together.
///
/// Two accounts with the same parties are one meeting unless the days that they give are more than three days apart, or
/// one source alone gives both days: then it tells of two meetings.
struct MeetingGatherer: Sendable {
    let statements: [Statement]
    let register: Register
    /// Who isn't shown: no party to a meeting.
    var hidden: Set<Subject> = []

    private struct Place: Hashable {
        var source: Int
        var passage: Int
        var sentence: Range<Int>
    }

    /// The statements in which somebody meets somebody; of a large pile one in a hundred.
    private func places(ofMeetings readings: [SourceReading]) -> [Place: Int] {
        var places: [Place: Int] = [:]
        for source in readings.indices {
            for meeting in readings[source].meetings {
                places[Place(source: source, passage: meeting.passage, sentence: meeting.sentence)] = -1
            }
        }
        for index in statements.indices {
            let place = Place(
                source: statements[index].source, passage: statements[index].passage, sentence: statements[index].range)
            if places[place] == -1 { places[place] = index }
        }
        return places.filter { $0.value >= 0 }
    }

    func gather(_ readings: [SourceReading]) -> [MeetingRecord] {
        let places = places(ofMeetings: readings)
        var records: [MeetingRecord] = []
        var byParties: [Set<String>: [Int]] = [:]
        for (source, reading) in readings.enumerated() {
            for meeting in reading.meetings {
                let place = Place(source: source, passage: meeting.passage, sentence: meeting.sentence)
                guard let statement = places[place], !statements[statement].isRepetition,
                    ![.title, .heading].contains(statements[statement].kind)
                else { continue }
                let parties = meeting.parties.map(party).filter { $0.subject.map { !hidden.contains($0) } ?? true }
                guard parties.count > 1 || parties.count == meeting.parties.count else { continue }
                let key = Set(parties.map { "\($0.kind.rawValue) \($0.id)" })
                let account = account(of: meeting, statement)
                let fitting = byParties[key]?.first { fits(account, records[$0]) }
                if let fitting {
                    records[fitting].accounts.append(account)
                } else {
                    byParties[key, default: []].append(records.count)
                    records.append(.init(parties: parties, accounts: [account]))
                }
            }
        }
        return Self.ordered(records)
    }

    /// By day; of equals and of those without a day the first first.
    static func ordered(_ records: [MeetingRecord]) -> [MeetingRecord] {
        records.enumerated().sorted { a, b in
            let (x, y) = (order(a.element), order(b.element))
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
    }

    private func account(of meeting: Meeting, _ statement: Int) -> MeetingRecord.Account {
        let start = meeting.sentence.lowerBound
        return .init(
            statement: statement, day: meeting.day,
            topic: meeting.topic.map { $0.lowerBound - start..<$0.upperBound - start },
            isPlanned: meeting.isPlanned, basis: meeting.basis)
    }

    private func party(_ party: Meeting.Party) -> MeetingRecord.Party {
        .init(kind: party.kind, id: party.id, name: register.entity(party.kind, id: party.id)?.name ?? party.id)
    }

    private func fits(_ account: MeetingRecord.Account, _ record: MeetingRecord) -> Bool {
        guard let day = account.day else { return true }
        let source = statements[account.statement].source
        return record.accounts.allSatisfy { other in
            guard let otherDay = other.day, otherDay != day else { return true }
            if statements[other.statement].source == source { return otherDay.overlaps(day) }
            return abs(otherDay.firstDay.dayNumber - day.firstDay.dayNumber) <= 3 || otherDay.overlaps(day)
        }
    }

    /// Meetings with a day first, by it; then those with most sources.
    private static func order(_ record: MeetingRecord) -> Int { record.days.first?.firstDay.dayNumber ?? .max }
}

extension EDTF {
    /// Whether two values have a day in common.
    func overlaps(_ other: EDTF) -> Bool { firstDay <= other.lastDay && other.firstDay <= lastDay }
}
