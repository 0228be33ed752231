internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

extension PageData {
    /// Meetings as rows of a table; `subject` is no counterpart of its own, and marked where it is the page's.
    func meetings(_ records: [MeetingRecord], on subject: Subject?, isMarked: Bool = true) -> TemplateValue {
        .list(records.map { meeting($0, on: subject, isMarked: isMarked) })
    }

    /// The meetings that somebody took part in.
    func meetings(of subject: Subject) -> [MeetingRecord] {
        dossier.meetings.filter { $0.parties.contains { $0.subject == subject } }
    }

    private func meeting(_ record: MeetingRecord, on subject: Subject?, isMarked: Bool) -> TemplateValue {
        let topic = topic(of: record)
        let parties = record.parties.filter { $0.subject == nil || $0.subject != subject }
        let difference = chosenDay(of: record)
        // Of days that differ the one that the editor chose stands, and the others are the other sources' word.
        let shown = difference.map { own in record.days.filter { .date($0) == own.chosen } } ?? record.days
        let others = record.days.filter { !shown.contains($0) }
        return .make([
            ("days", .list(shown.map { day($0, of: record) })), ("is_planned", .bool(record.isPlanned)),
            ("days_differ", .bool(difference == nil && Self.differ(record.days))),
            ("other_days", .list(others.map { day($0, of: record) })),
            ("difference", .optional(difference.map(href))), ("parties", .list(parties.map(party))),
            ("topic", topic.map { statement($0, on: isMarked ? subject : nil) } ?? .none),
            ("since", since(record)),
            ("marks", .list(onePerSource([topic].compactMap(\.self) + record.accounts.map(\.statement)).map(mark))),
        ])
    }

    private func day(_ day: EDTF, of record: MeetingRecord) -> TemplateValue {
        .make([
            ("words", .string(day.words)), ("href", .optional(dossier.record(.date(day))?.subject.path)),
            ("marks", .list(record.accounts.filter { $0.day == day }.map { mark($0.statement) })),
        ])
    }

    /// The difference on the days of a meeting, where the editor chose one of them.
    private func chosenDay(of record: MeetingRecord) -> Difference? {
        let statements = Set(record.accounts.map(\.statement))
        return comparison.differences.first { difference in
            difference.topic == .meetingDay && difference.chosen != nil
                && difference.claims.allSatisfy { statements.contains($0.statement) }
        }
    }

    /// Whether two days can't both be right: neither lies in the other.
    static func differ(_ days: [EDTF]) -> Bool {
        days.contains { day in
            days.contains { $0 != day && !DatePage.holds($0, day) && !DatePage.holds(day, $0) }
        }
    }

    private func party(_ party: MeetingRecord.Party) -> TemplateValue {
        let record = party.subject.flatMap { dossier.record($0) }
        return .make([
            ("name", .string(party.name)), ("href", .optional(record?.subject.path)),
            ("role", .optional(record.flatMap(note))),
        ])
    }

    /// The account that says most of what was talked about; one that gives another day than the editor chose is not asked.
    func topic(of record: MeetingRecord) -> Int? {
        let chosen = chosenDay(of: record)?.chosen
        let standing = record.accounts.filter { account in
            chosen == nil || account.day.map { .date($0) == chosen } ?? true
        }
        let best = (standing.isEmpty ? record.accounts : standing).max { a, b in
            let (x, y) = (worth(a), worth(b))
            return x == y ? a.statement > b.statement : x < y
        }
        return best?.statement
    }

    /// A topic before a day, and of two that have both the shorter sentence.
    private func worth(_ account: MeetingRecord.Account) -> Int {
        (account.topic == nil ? 0 : 2000) + (account.day == nil ? 0 : 1000)
            - min(dossier.statements[account.statement].text.utf8.count, 900)
    }

    /// The first of each source.
    func onePerSource(_ indices: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return indices.filter { seen.insert(dossier.statements[$0].source).inserted }
    }
}
