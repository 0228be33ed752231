internal import Basics
internal import Recognition

/// Finds the initiatives that the later sources do not name.
///
/// Before, during, after: later is a source of a later phase than every source that names the initiative. A text that
/// has all the words of its name is not said to be without it.
struct AbsenceFinder: Sendable {
    let dossier: Dossier

    func absences() -> [Absence] {
        let order = dossier.phases.map { Self.rank($0.phase) }
        var words: [Int: Set<UInt64>] = [:]
        return dossier.initiatives.compactMap { record -> Absence? in
            let naming = naming[record.subject] ?? []
            guard let last = naming.compactMap({ order[$0] }).max(), naming.allSatisfy({ order[$0] != nil }) else {
                return nil
            }
            let later = order.indices.filter { source in
                (order[source] ?? last) > last && dossier.readings[source].foreignLanguage == nil
            }
            guard !later.isEmpty, later.count <= Self.limit else { return nil }
            let spellings = ([record.name] + (record.entity?.aliases ?? [])).map { ComparedText($0).words.map(\.stem) }
            for source in later {
                let known = words[source] ?? Self.words(of: dossier.readings[source])
                words[source] = known
                if spellings.contains(where: { !$0.isEmpty && $0.allSatisfy(known.contains) }) { return nil }
            }
            return Absence(subject: record.subject, namedIn: naming, notNamedIn: later)
        }
    }

    private let naming: [Subject: [Int]]

    init(dossier: Dossier) {
        self.dossier = dossier
        var naming: [Subject: Set<Int>] = [:]
        for statement in dossier.statements {
            for subject in statement.initiatives { naming[subject, default: []].insert(statement.source) }
        }
        for (source, listed) in dossier.listed.enumerated() {
            for subject in listed { naming[subject, default: []].insert(source) }
        }
        self.naming = naming.mapValues { $0.sorted() }
    }

    private static func rank(_ phase: SourcePhase.Phase) -> Int? {
        switch phase {
        case .before: 0
        case .during: 1
        case .after: 2
        case .unclear: nil
        }
    }

    private static func words(of reading: SourceReading) -> Set<UInt64> {
        Set(reading.passages.flatMap { ComparedText($0.text).words.map(\.stem) })
    }

    /// "not named in" more sources than that says nothing.
    private static let limit = 40
}
