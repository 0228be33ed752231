internal import Basics

/// What changed, and where it shows.
struct FoundChanges: Sendable {
    let changes: BriefingChanges
    /// The version of the earlier briefing, where this one has another.
    let version: String?
    /// The as-of date of the earlier briefing, in words.
    let date: String?
    private let indices: [String: Int]
    private let newStatements: Set<Int>
    private let subjects: [Subject: Change.What]
    private let others: [Change.Kind: [Int: Change.What]]

    init(_ changes: BriefingChanges, to now: Edition, _ dossier: Dossier, _ cited: CitedStatements) {
        self.changes = changes
        version = changes.since.version == now.version ? nil : changes.since.version
        date = changes.since.asOf.flatMap { EDTF(parsing: $0)?.words }
        let indices = Dictionary(
            cited.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.indices = indices
        newStatements = Set(changes.newStatements.compactMap { indices[$0] })
        var subjects: [Subject: Change.What] = [:]
        var others: [Change.Kind: [Int: Change.What]] = [:]
        for item in changes.items {
            guard let place = item.place else { continue }
            if let subject = Self.record(item.kind, place, dossier)?.subject {
                // Two moves to one date are marked as one. A date that was there before is no moved one, but changed.
                if subjects[subject] == nil || item.what.rank == Change.What.changed([]).rank {
                    subjects[subject] = item.what
                }
            } else {
                others[item.kind, default: [:]][place] = item.what
            }
        }
        (self.subjects, self.others) = (subjects, others)
    }

    /// What became of a person, an initiative or a date.
    func what(of subject: Subject) -> Change.What? { subjects[subject] }

    /// What became of the so-many-th source, meeting or difference.
    func what(of kind: Change.Kind, _ index: Int) -> Change.What? { others[kind]?[index] }

    func isNew(statement index: Int) -> Bool { newStatements.contains(index) }

    /// A statement's index in the dossier.
    func index(of statement: String) -> Int? { indices[statement] }

    /// The record that a change is about.
    static func record(_ kind: Change.Kind, _ place: Int, _ dossier: Dossier) -> SubjectRecord? {
        switch kind {
        case .person: dossier.people[place]
        case .initiative: dossier.initiatives[place]
        case .date: dossier.dates[place]
        case .event, .source, .meeting, .difference: nil
        }
    }
}
