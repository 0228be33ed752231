internal import Basics
internal import Recognition

/// Finds meetings of which the sources print days that exclude each other.
///
///     [1] "… met Under Secretary Quell on Wednesday"    [2] "On Tuesday, … met Under Secretary Quell"
///
/// Not a difference: a day and the week it is in; a plan and what came of it; "met again"; talks in two towns.
struct MeetingDays: Sendable {
    let pile: ComparedPile

    func differences() -> [Difference] {
        pile.dossier.meetings.enumerated().compactMap { index, meeting in
            difference(of: meeting, index)
        }
    }

    private func difference(of meeting: MeetingRecord, _ index: Int) -> Difference? {
        guard meeting.days.count > 1 else { return nil }
        let standing = StandingReader(pile: pile)
        let dated = meeting.accounts.filter { $0.day?.isClose == true }
        // What is planned may be moved: a plan is only held against a plan.
        let planned = dated.map { $0.isPlanned || standing.standing(of: $0.statement, dates: []) == .expected }
        let told = zip(dated, planned).filter { !$1 }.map(\.0)
        for accounts in [told, zip(dated, planned).filter(\.1).map(\.0)] {
            let rivals = rivals(among: accounts)
            guard !rivals.isEmpty, !isSeveralMeetings(meeting) else { continue }
            let claims = rivals.compactMap(claim)
            let days = Set(claims.map(\.value)).count
            guard days > 1, Set(claims.map(\.source)).count > 1 else { continue }
            let subjects =
                meeting.parties.compactMap(\.subject) + Set(rivals.compactMap(\.day)).sorted().map(Subject.date)
            return Difference(
                kind: .cannotBothHold, topic: .meetingDay, subjects: subjects, meeting: index, claims: claims,
                bearing: [])
        }
        return nil
    }

    /// The accounts whose day has no day in common with that of another source.
    private func rivals(among accounts: [MeetingRecord.Account]) -> [MeetingRecord.Account] {
        accounts.filter { account in
            guard let day = account.day else { return false }
            return accounts.contains { other in
                guard let otherDay = other.day, pile.source(other.statement) != pile.source(account.statement) else {
                    return false
                }
                return !otherDay.overlaps(day) && !areApart(account, other)
            }
        }
    }

    private func claim(_ account: MeetingRecord.Account) -> Difference.Claim? {
        guard let day = account.day else { return nil }
        let statement = pile.statements[account.statement]
        // The meeting may print its day in another sentence's words; then the whole sentence is the claim.
        let naming = statement.namings.first { $0.subject == .date(day) }
        return .init(
            source: statement.source, statement: account.statement,
            range: naming?.range ?? 0..<statement.text.utf8.count, value: .date(day))
    }

    /// Whether any account says that there was more than one.
    private func isSeveralMeetings(_ meeting: MeetingRecord) -> Bool {
        meeting.accounts.contains { account in
            pile.texts[account.statement].words.contains { Self.several.contains($0.hash) }
        }
    }

    /// Whether two accounts tell of different matters on days that are not next to each other, or of different towns.
    private func areApart(_ a: MeetingRecord.Account, _ b: MeetingRecord.Account) -> Bool {
        if pile.areElsewhere(a.statement, b.statement) { return true }
        guard let x = a.day, let y = b.day, abs(x.firstDay.dayNumber - y.firstDay.dayNumber) > 1 else { return false }
        guard let topic = self.topic(of: a), let otherTopic = self.topic(of: b) else { return false }
        return topic.isDisjoint(with: otherTopic)
    }

    private func topic(of account: MeetingRecord.Account) -> Set<UInt64>? {
        guard let range = account.topic else { return nil }
        let content = ComparedText(pile.words(account.statement, range)).content
        return content.isEmpty ? nil : content
    }

    private static let several = WordHash.set(
        "again twice thrice second third another repeated repeatedly several separate follow-up back-to-back")
}
