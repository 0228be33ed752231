internal import Basics

/// What the sources have in common, and where they differ: a pure function of a dossier.
///
///     let comparison = Comparer().compare(dossier)
///     comparison.groups(for: .initiative("harbour-accord"))        // one sentence a group, with the numbers of the others
///     comparison.differences(on: .person("ana-brook"))             // what stands beside her office
///
/// Statements, sources and meetings are given by their indices in the dossier; places are UTF-8 bytes of a statement's
/// text. Nothing is worded anew: what is shown is printed by a source, or a fact about a source.
struct Comparison: Sendable, Hashable {
    /// Statements that tell the same, those of most sources first. A statement is in one group at most; one that
    /// nobody else tells is in none.
    var groups: [StatementGroup]
    /// How much of each source stands in others.
    var wording: SharedWording
    /// Where the sources differ: by kind, then those of most sources.
    private(set) var differences: [Difference]
    /// Figures as printed, of one unit and one matter side by side; those of most sources first.
    var figures: [FigureGroup]
    /// Initiatives that no later source names.
    var absences: [Absence]

    private let groupOfStatement: [Int: Int]
    private let groupsOfSource: [Int: [Int]]
    private var placeOf: [Difference: Int]
    private let ofSubject: [Subject: [Int]]
    private let ofStatement: [Int: [Int]]
    private let ofMeeting: [Int: [Int]]
    private let absenceOf: [Subject: Int]
    private let statementsOf: [Subject: [Int]]

    init(
        groups: [StatementGroup] = [], wording: SharedWording = .init(), differences: [Difference] = [],
        figures: [FigureGroup] = [], absences: [Absence] = [], records: [SubjectRecord] = []
    ) {
        self.groups = groups
        self.wording = wording
        self.differences = differences
        self.figures = figures
        self.absences = absences
        groupOfStatement = Dictionary(
            groups.enumerated().flatMap { index, group in group.statements.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        var sources: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            for source in Set(group.sources) { sources[source, default: []].append(index) }
        }
        groupsOfSource = sources
        placeOf = Self.places(differences)
        var (subjects, statements, meetings): ([Subject: [Int]], [Int: [Int]], [Int: [Int]]) = ([:], [:], [:])
        for (index, difference) in differences.enumerated() {
            for subject in Set(difference.subjects) { subjects[subject, default: []].append(index) }
            for statement in Set(difference.claims.map(\.statement)) {
                statements[statement, default: []].append(index)
            }
            if let meeting = difference.meeting { meetings[meeting, default: []].append(index) }
        }
        (ofSubject, ofStatement, ofMeeting) = (subjects, statements, meetings)
        absenceOf = Dictionary(
            absences.enumerated().map { ($1.subject, $0) }, uniquingKeysWith: { first, _ in first })
        statementsOf = Dictionary(
            records.map { ($0.subject, $0.statements) }, uniquingKeysWith: { first, _ in first })
    }
}

// What the editor chose.
extension Comparison {
    /// The same with other marks on its differences: each stays in its place, with its claims.
    func with(_ differences: [Difference]) -> Comparison {
        var comparison = self
        comparison.differences = differences
        comparison.placeOf = Self.places(differences)
        return comparison
    }

    private static func places(_ differences: [Difference]) -> [Difference: Int] {
        Dictionary(differences.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

// Lookups for pages.
extension Comparison {
    /// The group that a statement is in.
    func group(of statement: Int) -> StatementGroup? { groupOfStatement[statement].map { groups[$0] } }

    /// The groups that a source tells of, in their order.
    func groups(ofSource source: Int) -> [StatementGroup] { groupsOfSource[source, default: []].map { groups[$0] } }

    /// The place of a difference among all.
    func index(of difference: Difference) -> Int? { placeOf[difference] }

    /// The differences that concern a person, an initiative or a date.
    func differences(on subject: Subject) -> [Difference] { ofSubject[subject, default: []].map { differences[$0] } }

    /// The differences that a statement is a side of.
    func differences(at statement: Int) -> [Difference] { ofStatement[statement, default: []].map { differences[$0] } }

    /// The differences on a meeting, by its index in the dossier.
    func differences(onMeeting meeting: Int) -> [Difference] { ofMeeting[meeting, default: []].map { differences[$0] } }

    /// The differences of a kind.
    func differences(_ kind: Difference.Kind) -> [Difference] { differences.filter { $0.kind == kind } }

    /// Which later sources do not name an initiative.
    func absence(of subject: Subject) -> Absence? { absenceOf[subject].map { absences[$0] } }

    /// The statements of a subject's page, each group as one.
    ///
    ///     // five near-identical sentences stand as one with five numbers
    ///     comparison.groups(for: subject).first?.sources       // [0, 1, 2, 3, 4]
    func groups(for subject: Subject) -> [ShownStatement] { shown(statementsOf[subject] ?? []) }

    /// Statements with those of one group folded into one, in the order of the first of each.
    func shown(_ statements: [Int]) -> [ShownStatement] {
        var order: [Int] = []
        var members: [Int: [Int]] = [:]
        for statement in statements {
            // A statement without a group stands for itself: below zero, where no group is.
            let key = groupOfStatement[statement] ?? -1 - statement
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(statement)
        }
        return order.compactMap { key in
            guard let own = members[key], let first = own.first else { return nil }
            guard key >= 0 else { return ShownStatement(statement: first, likewise: [], group: nil) }
            let best = own.contains(groups[key].representative) ? groups[key].representative : first
            return ShownStatement(statement: best, likewise: own.filter { $0 != best }, group: key)
        }
    }
}

/// One statement of a page, and those of the same group that fold beneath it.
struct ShownStatement: Sendable, Hashable {
    /// The statement that stands for them.
    var statement: Int
    /// The others of the group that the page would show.
    var likewise: [Int]
    /// The group, by its index; `nil` where the statement is alone.
    var group: Int?
}
