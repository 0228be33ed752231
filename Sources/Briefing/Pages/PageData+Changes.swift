internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

extension PageData {
    /// The page of what changed is one.
    static let changesPath = "changes.html"

    /// The earlier briefing as the pages name it; `none` where none is asked for.
    func since() -> TemplateValue {
        guard let changes else { return .none }
        return .make([
            ("version", .optional(changes.version)), ("date", .optional(changes.date)),
            ("href", .string(Self.changesPath)),
        ])
    }

    /// The mark of a person, an initiative or a date.
    func since(_ subject: Subject) -> TemplateValue { Self.since(changes?.what(of: subject)) }

    /// The mark of a meeting.
    func since(_ meeting: MeetingRecord) -> TemplateValue {
        guard let changes, let index = dossier.meetings.firstIndex(of: meeting) else { return .none }
        return Self.since(changes.what(of: .meeting, index))
    }

    /// The mark of a statement that stands for others: new where all of them are.
    func since(statements: [Int]) -> TemplateValue {
        guard let changes, statements.allSatisfy(changes.isNew) else { return .none }
        return Self.since(.new)
    }

    static func since(_ what: Change.What?) -> TemplateValue {
        switch what {
        case .new: return mark("new")
        case .moved(let from, _): return mark("moved", from: EDTF(parsing: from)?.words)
        case .changed: return mark("changed")
        case .gone, nil: return .none
        }
    }

    private static func mark(_ kind: String, from: String? = nil) -> TemplateValue {
        .make([("kind", .string(kind)), ("from", .optional(from))])
    }
}
