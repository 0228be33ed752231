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
        return Page.parts(page, Array(data.parts(lists).enumerated())) { place, wanted in
            [
                (
                    "date",
                    .make(
                        common(at: index, value, part: place.offset, wanted)
                            + data.values(of: place.element, on: record.subject, wanted))
                )
            ]
        }
    }

    /// What each part of the page shows.
    private func common(at index: Int, _ value: EDTF, part: Int, _ wanted: WantedValues) -> Page.Data {
        let dates = data.dossier.dates
        let record = dates[index]
        // A day holds nothing.
        let shorter = value.firstDay == value.lastDay ? [] : Array(dates.indices)
        return [
            ("words", .string(value.words)), wanted("since", data.since(record.subject)),
            ("value", .string(value.description)),
            ("weekday", .optional(Self.weekday(value))), ("title", .optional(record.editor?.title)),
            wanted("editor", EditorText.html(record.editor?.text)), ("count", .int(record.statements.count)),
            wanted("source_count", .int(data.sourceIndices(record).count)),
            wanted("meetings", data.meetings(meetings(on: value), on: nil)),
            wanted("doubts", data.doubts(on: record.subject)), wanted("listed", data.listing(record, part: part)),
            wanted("published", published(on: value)),
            wanted("within", links(data.spans) { Self.holds($0, value) }),
            wanted("holds", links(shorter) { Self.holds(value, $0) }),
            wanted("people", data.companions(record, \.isPerson)),
            wanted("initiatives", data.companions(record, \.isInitiative)),
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

    /// Of the dates at some indices those that are wanted.
    private func links(_ indices: [Int], _ isWanted: (EDTF) -> Bool) -> TemplateValue {
        let dates = data.dossier.dates
        return .list(
            indices.filter { index in
                if case .date(let value) = dates[index].subject { isWanted(value) } else { false }
            }.map { data.link(dates[$0]) })
    }

    private func published(on value: EDTF) -> TemplateValue {
        .list(
            data.published(on: value).map { index in
                let source = data.dossier.sources[index]
                return .make([("name", .string(source.title)), ("href", .string(source.path)), ("count", .none)])
            })
    }
}
