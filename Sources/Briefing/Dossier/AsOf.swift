internal import Basics
internal import Loaders
internal import Recognition

/// The day as of which the briefing speaks.
struct AsOf: Sendable, Hashable {
    var date: CalendarDate
    /// Not the editor's: the later of the newest article and the latest event told as past.
    var isInferred: Bool

    init?(editor: CalendarDate?, _ sources: [Source], _ statements: [Statement]) {
        if let editor {
            (date, isInferred) = (editor, false)
            return
        }
        let published = sources.compactMap { $0.published?.moment.date }
        guard let newest = published.max() else { return nil }
        // A day long after the newest article that is told as past is a misreading, not news from the future.
        let limit = newest.adding(days: 31)
        let happened = statements.lazy.flatMap(\.namings).compactMap { naming -> CalendarDate? in
            guard naming.status == .happened, case .date(let value) = naming.subject else { return nil }
            switch value {
            case .interval(.day, .day), .date(.day): return value.lastDay <= limit ? value.lastDay : nil
            default: return nil
            }
        }
        (date, isInferred) = (max(newest, happened.max() ?? newest), true)
    }
}
