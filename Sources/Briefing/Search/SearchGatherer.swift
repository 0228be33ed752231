internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// Makes the entries of the search from a dossier: whatever has a page, every article, every statement once.
struct SearchGatherer: Sendable {
    let data: PageData
    /// Whether a statement stands on the site; where articles are only quoted, not all do.
    var isShown: @Sendable (Statement) -> Bool = { _ in true }

    private var dossier: Dossier { data.dossier }

    func entries() -> [SearchEntry] {
        foremost(dossier.people).map { subject($0, .person) }
            + foremost(dossier.initiatives).map { subject($0, .initiative) } + dossier.dates.map(date)
            + dossier.sources.indices.map(article) + statements()
    }

    func sources() -> [SearchSource] {
        dossier.sources.map { source in
            let day = source.published.map { EDTF.day($0.moment.date).words }
            return SearchSource(
                number: source.number, path: source.path, title: source.title,
                imprint: [source.outlet, day].compactMap(\.self).joined(separator: ", "))
        }
    }

    /// Those of whom most is said come first.
    private func foremost(_ records: [SubjectRecord]) -> [SubjectRecord] {
        records.enumerated().sorted {
            ($1.element.statements.count, $0.offset) < ($0.element.statements.count, $1.offset)
        }
        .map(\.element)
    }

    private func subject(_ record: SubjectRecord, _ kind: SearchEntry.Kind) -> SearchEntry {
        var entry = SearchEntry(
            kind: kind, text: record.name, href: record.subject.path, note: data.note(record),
            count: record.statements.count, marks: marks(record), doubts: doubts(data.doubts(on: record.subject)))
        entry.names =
            (record.entity?.aliases ?? [])
            + [record.editor?.acronym ?? record.entity?.acronym, data.expansion(record)].compactMap(\.self)
        entry.hints = (record.entity?.roles ?? []).map(\.text)
        return entry
    }

    private func date(_ record: SubjectRecord) -> SearchEntry {
        var entry = subject(record, .date)
        guard case .date(let value) = record.subject else { return entry }
        entry.names = [value.fileName]
        entry.hints = Self.days(of: value).flatMap { day in
            ["\(EDTF.day(day).words) \(day.month)", value.firstDay == value.lastDay ? day.weekday.rawValue : ""]
        }
        return entry
    }

    /// The days of a span of at most a month: "28 May" finds "27–29 May" too.
    static func days(of value: EDTF) -> [CalendarDate] {
        let length = value.lastDay.dayNumber - value.firstDay.dayNumber
        return (0..<31).contains(length) ? (0...length).map { value.firstDay.adding(days: $0) } : []
    }

    private func article(_ index: Int) -> SearchEntry {
        let source = dossier.sources[index]
        var entry = SearchEntry(kind: .article, text: source.title, href: source.path)
        let day = source.published.map { EDTF.day($0.moment.date).words }
        entry.note = ([source.article.publisher] + [day]).compactMap(\.self).joined(separator: ", ")
        entry.hints = source.article.authors + [source.article.place].compactMap(\.self)
        entry.marks = [.init(source: index, anchor: "headline")]
        return entry
    }

    /// Statements that are the same to the byte are one, with the marks of all.
    private func statements() -> [SearchEntry] {
        var entries: [SearchEntry] = []
        var places: [String: Int] = [:]
        for (index, statement) in dossier.statements.enumerated() {
            guard statement.kind != .title, !statement.isRepetition, !statement.isWithheld, isShown(statement) else {
                continue
            }
            let mark = SearchEntry.Mark(source: statement.source, anchor: statement.anchor)
            if let place = places[statement.text] {
                let marks = entries[place].marks
                if marks.count < PageData.mostMarks, !marks.contains(where: { $0.source == mark.source }) {
                    entries[place].marks.append(mark)
                }
                continue
            }
            places[statement.text] = entries.count
            let unnamed = statement.speakers.filter { $0.kind != .unnamed && !statement.text.contains($0.name) }
            entries.append(
                SearchEntry(
                    kind: .statement, text: statement.text, href: "",
                    note: unnamed.isEmpty ? nil : unnamed.map(\.name).joined(separator: ", "), marks: [mark],
                    doubts: doubts(.list(data.doubts(at: index)))))
        }
        return entries
    }

    private func marks(_ record: SubjectRecord) -> [SearchEntry.Mark] {
        data.bySource(record).prefix(PageData.mostMarks).compactMap { source, own in
            own.first.map { .init(source: source, anchor: dossier.statements[$0].anchor) }
        }
    }

    private func doubts(_ value: TemplateValue) -> [SearchEntry.Doubt] {
        // What the editor chose is no doubt any more.
        value.elements.filter { $0["label"]?.text != "editor_chose" }.map { doubt in
            SearchEntry.Doubt(
                isReadTogether: doubt["kind"]?.text == "readTogether", href: doubt["href"]?.text ?? "",
                rivals: (doubt["rivals"]?.elements ?? []).map { rival in
                    .init(
                        words: rival["words"]?.text ?? "", number: rival["mark"]?["number"]?.number ?? 0,
                        href: rival["mark"]?["href"]?.text ?? "")
                })
        }
    }
}

/// Reading what a page is given.
extension TemplateValue {
    var elements: [TemplateValue] { if case .list(let elements) = self { elements } else { [] } }

    var text: String? {
        switch self {
        case .string(let text), .safe(let text): text
        default: nil
        }
    }

    var number: Int? { if case .int(let number) = self { number } else { nil } }

    subscript(name: String) -> TemplateValue? {
        guard case .dictionary(let dictionary) = self else { return nil }
        return dictionary[name]
    }
}
