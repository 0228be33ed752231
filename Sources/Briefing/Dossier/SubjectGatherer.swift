internal import Basics
internal import Recognition

/// Turns statements round: from what each names to who and what is named where.
struct SubjectGatherer: Sendable {
    let statements: [Statement]
    let register: Register
    let editor: EditorEntries
    /// The sources whose front matter lists a subject.
    let listed: [Subject: [Int]]
    /// What isn't shown, and what comes first.
    var desk = Desk()

    func gather() -> (people: [SubjectRecord], initiatives: [SubjectRecord], dates: [SubjectRecord]) {
        let naming = statementsBySubject()
        let people = records(of: .person, naming)
        let initiatives = records(of: .initiative, naming)
        let dates = dateRecords(naming)
        let pages = Set((people + initiatives + dates).map(\.subject))
        let finish = { (records: [SubjectRecord]) in
            records.map { record in
                var record = record
                record.statements = worthShowing(record.statements)
                record.companions = companions(of: record, among: pages)
                return record
            }
        }
        return (finish(people), finish(initiatives), finish(dates))
    }

    private func statementsBySubject() -> [Subject: [Int]] {
        var result: [Subject: [Int]] = [:]
        for (index, statement) in statements.enumerated() {
            for subject in Set(statement.namings.map(\.subject)) { result[subject, default: []].append(index) }
        }
        return result
    }

    private func records(of kind: EntityKind, _ naming: [Subject: [Int]]) -> [SubjectRecord] {
        register.entities.filter { $0.kind == kind }.compactMap { entity -> SubjectRecord? in
            let subject: Subject = kind == .person ? .person(entity.id) : .initiative(entity.id)
            guard desk.hidden[subject] == nil else { return nil }
            let own = editor.entry(for: subject)
            let isWritten = own.map { !$0.isCorrection } ?? false
            let sources = listed[subject] ?? []
            guard let statements = naming[subject] ?? (isWritten || !sources.isEmpty ? [] : nil) else { return nil }
            // People named in the news have rights: without the editor's word only a printed office makes a page.
            guard kind != .person || isWritten || !sources.isEmpty || !entity.roles.isEmpty else { return nil }
            return SubjectRecord(
                subject: subject, name: entity.name, entity: entity, editor: own, statements: statements,
                listed: sources,
                companions: [])
        }.sorted { a, b in
            (desk.rank(a.subject), a.name.lowercased(), a.name) < (desk.rank(b.subject), b.name.lowercased(), b.name)
        }
    }

    /// A date has a page where a text other than a caption prints it, or where the editor wrote one: the dates of
    /// captions are often those of archive photographs.
    private func dateRecords(_ naming: [Subject: [Int]]) -> [SubjectRecord] {
        var values: Set<EDTF> = []
        for subject in naming.keys {
            guard case .date(let value) = subject, let found = naming[subject] else { continue }
            if found.contains(where: { statements[$0].kind != .caption }) { values.insert(value) }
        }
        values.formUnion(editor.dates)
        for case .date(let value) in listed.keys { values.insert(value) }
        return values.filter { desk.hidden[.date($0)] == nil }.sorted().map { value in
            let entry = editor.entry(for: .date(value))
            return SubjectRecord(
                subject: .date(value), name: value.words, entity: nil, editor: entry,
                statements: (naming[.date(value)] ?? []).filter { statements[$0].kind != .caption },
                listed: listed[.date(value)] ?? [], companions: [])
        }
    }

    /// Without repetitions; a headline or a subheading stands only where its article says nothing else of the subject.
    private func worthShowing(_ indices: [Int]) -> [Int] {
        let own = indices.filter { index in
            let statement = statements[index]
            return !statement.isRepetition && statement.kind != .title && statement.kind != .heading
        }
        let told = Set(own.map { statements[$0].source })
        let rest = indices.filter { !told.contains(statements[$0].source) }
        // Of a source that has only headings or repetitions, the first of them.
        var seen = told
        let extra = rest.filter { seen.insert(statements[$0].source).inserted }
        return (own + extra).sorted()
    }

    private func companions(of record: SubjectRecord, among pages: Set<Subject>) -> [SubjectRecord.Companion] {
        var counts: [Subject: Int] = [:]
        var order: [Subject] = []
        for index in record.statements {
            var seen: Set<Subject> = [record.subject]
            for naming in statements[index].namings where seen.insert(naming.subject).inserted {
                guard pages.contains(naming.subject) else { continue }
                if counts[naming.subject] == nil { order.append(naming.subject) }
                counts[naming.subject, default: 0] += 1
            }
        }
        return order.map { .init(subject: $0, count: counts[$0] ?? 0) }.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }
}
