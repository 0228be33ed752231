internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// `changes.html`: what is new, moved, changed and gone since an earlier briefing; and the same as text for an e-mail.
struct ChangesPage: Sendable {
    let data: PageData

    /// The bytes of HTML that a line comes to, about, without statements.
    private static let line = 420
    /// So many statements stand under a date that was moved.
    private static let mostStatements = 3
    /// So many of each list stand in the text and in the print version; the page has all.
    static let mostInText = 40

    /// The page in as many parts as it takes; none where no earlier briefing is given.
    func pages() -> [Page] {
        guard let found = data.changes else { return [] }
        let items = found.changes.items
        let weights = items.map { item in
            statements(item, found).reduce(Self.line) { $0 + data.weight([$1]) }
        }
        let page = Page(
            path: PageData.changesPath, kind: "changes", section: "changes", title: "", template: "changes.html",
            data: [], isIndexed: false)
        return Page.parts(page, Paging.cut(weights)) { [("changes", value(found, Array(items[$0])))] }
    }

    /// `changes.txt`
    func text() -> [Page] {
        guard data.changes != nil else { return [] }
        return [
            Page(
                path: "changes.txt", kind: "changes-text", section: "text", title: "", template: "changes.txt",
                data: [("changes", short() ?? .none)], isIndexed: false)
        ]
    }

    /// As much as somebody reads in a mail or prints.
    func short() -> TemplateValue? {
        data.changes.map { value($0, $0.changes.items, most: Self.mostInText) }
    }

    private func value(_ found: FoundChanges, _ items: [Change], most: Int = .max) -> TemplateValue {
        let changes = found.changes
        return .make([
            ("title", .optional(changes.since.title)), ("is_empty", .bool(changes.isEmpty)),
            ("statements", .int(changes.newStatements.count)),
            (
                "totals",
                .list(
                    changes.totals.map { total in
                        .make([
                            ("label", .string(total.kind.label)), ("before", .int(total.before)),
                            ("after", .int(total.after)),
                        ])
                    })
            ),
            ("groups", .list(groups(found, items, most))),
            (
                "renumbered",
                .list(
                    changes.renumbered.prefix(min(most, Self.mostInText)).map { entry in
                        .make([("before", .int(entry.before)), ("source", data.source(entry.place))])
                    })
            ),
        ])
    }

    /// The changes by kind, and of each kind what is new, moved, changed, gone.
    private func groups(_ found: FoundChanges, _ items: [Change], _ most: Int) -> [TemplateValue] {
        Change.Kind.allCases.compactMap { kind in
            let own = items.filter { $0.kind == kind }
            let lists = ["new", "moved", "changed", "gone"].enumerated().compactMap { rank, name -> TemplateValue? in
                let own = own.filter { $0.what.rank == rank }
                guard !own.isEmpty else { return nil }
                return .make([
                    ("what", .string(name)), ("items", .list(own.prefix(most).map { item($0, found) })),
                    ("more", .int(max(0, own.count - most))),
                ])
            }
            return lists.isEmpty
                ? nil
                : .make([
                    ("kind", .string(kind.rawValue)), ("label", .string(kind.label)), ("lists", .list(lists)),
                ])
        }
    }

    private func item(_ change: Change, _ found: FoundChanges) -> TemplateValue {
        let dossier = data.dossier
        let record = change.place.flatMap { FoundChanges.record(change.kind, $0, dossier) }
        var alterations: [Alteration] = []
        if case .changed(let own) = change.what { alterations = own }
        var from: String?
        if case .moved(let before, _) = change.what { from = EDTF(parsing: before)?.words }
        var (href, note): (String?, String?) = (record?.subject.path, record.flatMap(data.note))
        var source = TemplateValue.none
        if let place = change.place {
            switch change.kind {
            case .source: (href, source) = (dossier.sources[place].path, data.source(place))
            case .difference: href = data.href(data.comparison.differences[place])
            case .event: href = dossier.event.flatMap { dossier.record(.date($0.value)) }?.subject.path
            case .meeting, .person, .initiative, .date: break
            }
        }
        if change.kind == .meeting, let place = change.place {
            note = dossier.meetings[place].days.map(\.words).joined(separator: " / ")
        }
        return .make([
            ("name", .string(change.name)), ("href", .optional(href)),
            ("note", .optional(note.flatMap { $0.isEmpty ? nil : $0 })), ("topic", .optional(change.topic)),
            ("source", Self.unmarked(source)), ("marks", record.map(data.marks) ?? []), ("from", .optional(from)),
            ("alterations", .list(alterations.map(Self.alteration))),
            ("statements", .list(statements(change, found).map { Self.unmarked(data.statement($0, on: nil)) })),
        ])
    }

    /// Without the mark that says what the heading says.
    private static func unmarked(_ value: TemplateValue) -> TemplateValue {
        guard case .dictionary(var dictionary) = value else { return value }
        dictionary["since"] = TemplateValue.none
        return .dictionary(dictionary)
    }

    /// What is shown with a change: of a date that is new or moved and of a new meeting who tells it.
    private func statements(_ change: Change, _ found: FoundChanges) -> [Int] {
        guard let place = change.place else { return [] }
        switch (change.kind, change.what) {
        case (.date, .new): return Array(data.dossier.dates[place].statements.prefix(1))
        case (.date, .moved(_, let ids)):
            let told = ids.compactMap(found.index(of:))
            return Array((told.isEmpty ? data.dossier.dates[place].statements : told).prefix(Self.mostStatements))
        case (.meeting, .new): return [data.topic(of: data.dossier.meetings[place])].compactMap(\.self)
        default: return []
        }
    }

    private static func alteration(_ alteration: Alteration) -> TemplateValue {
        .make([
            ("field", .string(alteration.field.rawValue)),
            ("before", .list(alteration.before.map { .string(words($0, alteration.field)) })),
            ("after", .list(alteration.after.map { .string(words($0, alteration.field)) })),
        ])
    }

    /// Dates in words, everything else as it is.
    private static func words(_ value: String, _ field: Alteration.Field) -> String {
        switch field {
        case .days: EDTF(parsing: value)?.words ?? value
        case .published: Moment(parsing: value).map { EDTF.day($0.date).words } ?? value
        default: value
        }
    }
}

extension Change.Kind {
    /// The name of its words in `strings.en.yml`.
    fileprivate var label: String {
        switch self {
        case .event: "event_days"
        case .source: "sources"
        case .person: "people"
        case .initiative: "initiatives"
        case .date: "dates"
        case .meeting: "meetings"
        case .difference: "differences"
        }
    }
}
