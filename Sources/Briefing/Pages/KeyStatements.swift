internal import Basics
internal import Recognition
internal import Templating

/// The few statements that open the front page where the editor wrote no summary: at most six, verbatim, in the order
/// visit, meetings, agreed, due.
///
/// Chosen by what they name and by their words, never by a judgement of what matters: the event's days with the person
/// whom most sources name; a meeting with a topic; a verb of agreement, best with an initiative; a date to come.
struct KeyStatements: Sendable {
    let data: PageData
    /// The person whom most sources name.
    let foremost: SubjectRecord?

    /// The editor's first, then others until there are six.
    func pick() -> [Int] {
        var chosen = dossier.desk.keys.map(\.statement)
        func take(_ count: Int, _ ranked: [(index: Int, score: Int)]) {
            for candidate in ranked.prefix(12) where chosen.count < 6 {
                guard !chosen.contains(candidate.index), !chosen.contains(where: { likes($0, candidate.index) }) else {
                    continue
                }
                chosen.append(candidate.index)
                if chosen.count >= (limit + count) { break }
            }
            limit = chosen.count
        }
        var limit = chosen.count
        let told = meetingsByStatement()
        take(1, ranked(visit))
        take(1, ranked { index, _ in meeting(index, among: told[index] ?? []) })
        take(2, ranked(agreed))
        take(2, ranked(due))
        return chosen
    }

    private var dossier: Dossier { data.dossier }

    /// Candidates by falling score; of equals the one of the later source, then the earlier in it.
    private func ranked(_ score: (Int, Statement) -> Int) -> [(index: Int, score: Int)] {
        let scored = dossier.statements.indices.compactMap { index -> (index: Int, score: Int, source: Int)? in
            let statement = dossier.statements[index]
            guard Self.isBody(statement), !statement.isRepetition, statement.text.utf8.count <= 420 else { return nil }
            let own = score(index, statement)
            return own > 0 ? (index, own * 2 - (statement.lead == nil ? 0 : 1), statement.source) : nil
        }
        return scored.sorted { a, b in (b.score, b.source, a.index) < (a.score, a.source, b.index) }
            .map { ($0.index, $0.score) }
    }

    private static func isBody(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .paragraph, .listItem, .quotation: true
        default: false
        }
    }

    private func visit(_ index: Int, _ statement: Statement) -> Int {
        guard let event = dossier.event, statement.namings.contains(where: { $0.subject == .date(event.value) }) else {
            return 0
        }
        let status = statement.namings.first { $0.subject == .date(event.value) }?.status
        return 2 + (names(foremost, statement) ? 2 : 0) + (status == .happened ? 2 : 0)
            + (dossier.phases[statement.source].phase == .after ? 1 : 0)
    }

    /// The meetings that were held, by the statements that tell of them.
    private func meetingsByStatement() -> [Int: [Int]] {
        var result: [Int: [Int]] = [:]
        for (index, record) in dossier.meetings.enumerated() where !record.isPlanned {
            for statement in Set(record.accounts.map(\.statement)) { result[statement, default: []].append(index) }
        }
        return result
    }

    private func meeting(_ index: Int, among meetings: [Int]) -> Int {
        var best = 0
        for record in meetings.map({ dossier.meetings[$0] }) {
            guard let account = record.accounts.first(where: { $0.statement == index }) else { continue }
            let sources = Set(record.accounts.map { dossier.statements[$0.statement].source }).count
            let isForemost =
                foremost.map { person in record.parties.contains { $0.subject == person.subject } } ?? false
            best = max(
                best, sources * 2 + (account.day == nil ? 0 : 1) + (account.topic == nil ? 0 : 2) + (isForemost ? 2 : 0)
            )
        }
        return best
    }

    private func agreed(_ index: Int, _ statement: Statement) -> Int {
        guard dossier.phases[statement.source].phase != .before else { return 0 }
        let strength = Self.strength(of: statement.text)
        guard strength > 0 else { return 0 }
        let initiatives = Set(statement.namings.filter(\.subject.isInitiative).map(\.subject)).count
        return strength * 2 + min(initiatives, 2) + (dossier.phases[statement.source].phase == .after ? 1 : 0)
    }

    /// The strongest verb of agreement among the first sixty words.
    private static func strength(of text: String) -> Int {
        var (word, words, best) = ([UInt8](), 0, 0)
        func end() {
            if (5...11).contains(word.count) { best = max(best, agreement[String(decoding: word, as: UTF8.self)] ?? 0) }
            if !word.isEmpty { words += 1 }
            word.removeAll(keepingCapacity: true)
        }
        var mark = 0
        for byte in text.utf8 where words < 60 {
            // C2 and E2 begin quotation marks and dashes, of two bytes and of three.
            if byte >= 0xC0 { mark = byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 0 }
            let isLetter = mark == 0 && ((0x61...0x7A).contains(byte | 0x20) || byte >= 0x80)
            mark = max(0, mark - 1)
            if isLetter { word.append(byte < 0x80 ? byte | 0x20 : byte) } else { end() }
        }
        if words < 60 { end() }
        return best
    }

    private func due(_ index: Int, _ statement: Statement) -> Int {
        guard let asOf = dossier.asOf?.date else { return 0 }
        return statement.namings.compactMap { naming -> Int? in
            guard case .date(let value) = naming.subject, value.firstDay > asOf else { return nil }
            let days = value.firstDay.dayNumber - asOf.dayNumber
            let nearness = days <= 92 ? 2 : days <= 366 ? 1 : 0
            switch naming.status {
            case .deadline: return 4 + nearness
            case .scheduled: return 3 + nearness
            default: return nil
            }
        }.max().map { $0 + (statement.namings.contains(where: \.subject.isInitiative) ? 1 : 0) } ?? 0
    }

    private func names(_ record: SubjectRecord?, _ statement: Statement) -> Bool {
        record.map { person in statement.namings.contains { $0.subject == person.subject } } ?? false
    }

    /// Whether two statements say much the same: they name the same and share most of their words.
    private func likes(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (Self.words(dossier.statements[a].text), Self.words(dossier.statements[b].text))
        return x.intersection(y).count * 2 > min(x.count, y.count)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.filter { $0.count > 3 })
    }

    /// Verbs that tell of an outcome, the weightier the more is settled by them.
    private static let agreement: [String: Int] = [
        "agreed": 4, "signed": 4, "ratified": 4, "adopted": 4, "approved": 4, "finalised": 4, "finalized": 4,
        "inked": 4,
        "sealed": 4, "decided": 3, "pledged": 3, "committed": 3, "endorsed": 3, "announced": 1, "expedite": 3,
        "resolved": 3, "reaffirmed": 2, "undertook": 3, "launched": 1, "ruled": 3, "elected": 3, "voted": 3,
    ]
}
