internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// `dates/VALUE.html`
struct DatePage: Sendable {
    let data: PageData

    /// The pages of the date at an index of the dossier's dates, which are in the order of the calendar.
    func pages(at index: Int) -> [Page] {
        let dates = data.dossier.dates
        let record = dates[index]
        guard case .date(let value) = record.subject else { return [] }
        let lists = [
            ("happened", clusters(record, [.happened])), ("due", clusters(record, [.scheduled, .deadline])),
            ("unclear", clusters(record, [.unclear, nil])),
        ]
        let page = Page(
            path: record.subject.path, kind: "date", section: "dates", title: value.words, template: "date.html",
            data: [], isIndexed: record.editor?.isIndexed ?? true, isDraft: record.editor?.isDraft ?? false)
        return Page.parts(page, data.parts(lists)) { part in
            [("date", .make(common(at: index, value) + data.values(of: part, on: record.subject)))]
        }
    }

    /// What each part of the page shows.
    private func common(at index: Int, _ value: EDTF) -> Page.Data {
        let dates = data.dossier.dates
        let record = dates[index]
        let others = dates.filter { $0.subject != record.subject }
        return [
            ("words", .string(value.words)), ("value", .string(value.description)),
            ("weekday", .optional(Self.weekday(value))), ("title", .optional(record.editor?.title)),
            ("editor", EditorText.html(record.editor?.text)), ("count", .int(record.statements.count)),
            ("source_count", .int(data.sourceIndices(record).count)),
            ("meetings", data.meetings(meetings(on: value), on: nil)),
            ("doubts", data.doubts(on: record.subject)), ("listed", data.listing(record)),
            ("published", published(on: value)),
            ("within", links(others) { Self.holds($0, value) }), ("holds", links(others) { Self.holds(value, $0) }),
            ("people", data.companions(record, \.isPerson)), ("initiatives", data.companions(record, \.isInitiative)),
            ("previous", index > 0 ? data.link(dates[index - 1]) : .none),
            ("next", index + 1 < dates.count ? data.link(dates[index + 1]) : .none),
        ]
    }

    /// Those that give the date for what has happened, is due, or is neither.
    private func clusters(_ record: SubjectRecord, _ statuses: Set<DateStatus?>) -> [[Int]] {
        let indices = record.statements.filter { index in
            let naming = data.dossier.statements[index].namings.first { $0.subject == record.subject }
            return statuses.contains(naming?.status)
        }
        return data.clusters(of: indices)
    }

    private func meetings(on value: EDTF) -> [MeetingRecord] {
        data.dossier.meetings.filter { $0.days.contains(value) }
    }

    private static func weekday(_ value: EDTF) -> String? {
        if case .date(.day(let day)) = value { day.weekday.name } else { nil }
    }

    /// Whether a span of days holds another that is shorter.
    static func holds(_ outer: EDTF, _ inner: EDTF) -> Bool {
        outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay
            && (outer.firstDay, outer.lastDay) != (inner.firstDay, inner.lastDay)
    }

    private func links(_ records: [SubjectRecord], _ isWanted: (EDTF) -> Bool) -> TemplateValue {
        .list(
            records.filter { record in
                if case .date(let value) = record.subject { isWanted(value) } else { false }
            }.map { data.link($0) })
    }

    private func published(on value: EDTF) -> TemplateValue {
        .list(
            data.dossier.sources.filter { $0.published.map { EDTF.day($0.moment.date) } == value }.map { source in
                .make([("name", .string(source.title)), ("href", .string(source.path)), ("count", .none)])
            })
    }
}
