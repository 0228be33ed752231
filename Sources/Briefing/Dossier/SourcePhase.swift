internal import Basics
internal import Loaders
internal import Recognition

/// Where a source stands to the event.
struct SourcePhase: Sendable, Hashable {
    enum Phase: String, Sendable, Hashable, CaseIterable {
        case before, during, after, unclear
    }

    var phase: Phase
    /// What shows it, as a sentence.
    var reason: String
    /// The statement of the source that names the event's days, if one does.
    var statement: Int?
}

/// Places each source before, during or after the event.
struct PhaseReader: Sendable {
    let event: Event?
    let statements: [Statement]

    func phases(of sources: [Source]) -> [SourcePhase] {
        guard let event else { return sources.map { _ in .init(phase: .unclear, reason: "no event is dated") } }
        var naming: [Int: Int] = [:]
        for (index, statement) in statements.enumerated() where statement.kind != .caption && statement.kind != .title {
            let names = statement.namings.contains { $0.subject == .date(event.value) }
            if names, naming[statement.source] == nil { naming[statement.source] = index }
        }
        return sources.indices.map { index in
            var phase = Self.phase(sources[index], event.value)
            phase.statement = naming[index]
            return phase
        }
    }

    private static func phase(_ source: Source, _ event: EDTF) -> SourcePhase {
        guard let published = source.published else {
            return .init(phase: .unclear, reason: "it has no date")
        }
        let day = published.moment.date
        let words = EDTF.day(day).words
        let how = source.publishedSentence.map { "dated \(words): \($0)" } ?? "published \(words)"
        if day < event.firstDay { return .init(phase: .before, reason: how) }
        if day > event.lastDay { return .init(phase: .after, reason: how) }
        return .init(phase: .during, reason: how)
    }
}
