internal import Basics
internal import Loaders
internal import Recognition

/// Applies `hide`, `order` and `key`, before statements are turned round into who and what is named where.
///
/// What is hidden is shown nowhere but in the text of its article. A statement that is ordered is one for the front page.
struct DeskCorrector: Sendable {
    let corrections: Corrections
    let finder: TargetFinder
    let register: Register
    /// What has or would have a page beside what statements name: entries, and what front matters list.
    var known: Set<Subject> = []

    /// The editor's decisions; hidden statements name nothing from here on and tell nothing.
    func correct(_ statements: inout [Statement]) -> (desk: Desk, applied: AppliedCorrections) {
        var desk = Desk()
        var applied = AppliedCorrections()
        guard corrections.changeTheDesk else { return (desk, applied) }
        let places = StatementFinder(finder, statements)
        var hidden: [Int: Diagnostic.Location] = [:]
        for correction in corrections.all {
            guard case .hide(let item) = correction.act else { continue }
            switch item {
            case .statement(let target):
                let found = places.statements(of: target)
                applied.note(correction, found.count, finder.missed(target))
                for index in found { hidden[index] = correction.location }
            case .person(let name): hide(.person, name, correction, &desk, statements, &applied)
            case .initiative(let name): hide(.initiative, name, correction, &desk, statements, &applied)
            case .date(let value):
                let count = naming(.date(value), statements)
                applied.note(correction, count, .nothingToDo("no article prints \(value.words)"))
                desk.hidden[.date(value)] = correction.location
            }
        }
        takeKeys(places, hidden, statements, &desk, &applied)
        takeOrder(&desk, &applied)
        Self.hide(hidden, Set(desk.hidden.keys), in: &statements)
        return (desk, applied)
    }

    private func hide(
        _ kind: EntityKind, _ name: String, _ correction: Correction, _ desk: inout Desk, _ statements: [Statement],
        _ applied: inout AppliedCorrections
    ) {
        guard let subject = subject(kind, name) else {
            applied.miss(correction.location, missed(kind, name))
            return
        }
        desk.hidden[subject] = correction.location
        applied.apply(correction.location, times: max(1, naming(subject, statements)))
    }

    /// How many statements name a subject; one more where it has a page without them.
    private func naming(_ subject: Subject, _ statements: [Statement]) -> Int {
        statements.count { $0.namings.contains { $0.subject == subject } } + (known.contains(subject) ? 1 : 0)
    }

    private func takeKeys(
        _ places: StatementFinder, _ hidden: [Int: Diagnostic.Location], _ statements: [Statement],
        _ desk: inout Desk, _ applied: inout AppliedCorrections
    ) {
        func take(_ target: CorrectionTarget, _ location: Diagnostic.Location) {
            let found = places.bodyStatements(of: target)
            applied.note(
                Correction(act: .key(target), location: location), found.isEmpty ? 0 : 1, finder.missed(target))
            // Words that stand in an article twice mark one statement: the first that prints them.
            guard let first = found.first else { return }
            if let place = hidden[first] {
                let fact = "whether “\(TextFilters.excerpt(statements[first].text, words: 8))” is shown"
                applied.claim(fact, "yes", at: location)
                applied.claim(fact, "no", at: place)
            } else if !desk.keys.contains(where: { $0.statement == first }) {
                desk.keys.append(.init(statement: first, setBy: location))
            }
        }
        for correction in corrections.all {
            if case .order(.statements(let targets)) = correction.act {
                for target in targets { take(target, target.location) }
            }
        }
        for correction in corrections.all {
            if case .key(let target) = correction.act { take(target, correction.location) }
        }
    }

    private func takeOrder(_ desk: inout Desk, _ applied: inout AppliedCorrections) {
        for correction in corrections.all {
            let kind: EntityKind
            let names: [String]
            switch correction.act {
            case .order(.people(let people)): (kind, names) = (.person, people)
            case .order(.initiatives(let initiatives)): (kind, names) = (.initiative, initiatives)
            default: continue
            }
            var own: [(subject: Subject, name: String)] = []
            for name in names {
                if let subject = subject(kind, name) {
                    if !own.contains(where: { $0.subject == subject }) { own.append((subject, name)) }
                } else {
                    applied.missPart(correction.location, missed(kind, name))
                }
            }
            applied.apply(correction.location, times: own.count)
            for (index, first) in own.enumerated() {
                if desk.ranks[first.subject] == nil {
                    desk.ranks[first.subject] = desk.ranks.count
                    desk.rankedBy[first.subject] = correction.location
                }
                for second in own[(index + 1)...].prefix(Self.mostPairs) {
                    let pair = [first.subject, second.subject].sorted()
                    let key = pair.map(\.path).joined(separator: " ")
                    let names = [first, second].sorted { $0.subject < $1.subject }.map(\.name)
                    applied.claim(
                        "the first of \(names.joined(separator: " and "))", key: key, first.name,
                        at: correction.location)
                }
            }
        }
    }

    /// Who comes before whom is held against other lists for so many that follow.
    private static let mostPairs = 40

    private static func hide(
        _ hidden: [Int: Diagnostic.Location], _ subjects: Set<Subject>, in statements: inout [Statement]
    ) {
        for index in statements.indices {
            if !subjects.isEmpty {
                statements[index].namings.removeAll { subjects.contains($0.subject) }
                statements[index].speakers.removeAll { $0.subject.map(subjects.contains) ?? false }
            }
            guard hidden[index] != nil else { continue }
            statements[index].isHidden = true
            statements[index].isRepetition = true
            statements[index].namings = []
            statements[index].speakers = []
            // The next sentence must not bring it back as what it leans on.
            let next = index + 1
            if next < statements.count, statements[next].lead == statements[index].text {
                statements[next].lead = nil
            }
        }
    }

    private func subject(_ kind: EntityKind, _ name: String) -> Subject? {
        let wanted = Slug.make(from: name)
        let entity = register.entities.first { entity in
            entity.kind == kind
                && (entity.id == wanted || ([entity.name] + entity.aliases).contains { Slug.make(from: $0) == wanted })
        }
        return entity.map { kind == .person ? .person($0.id) : .initiative($0.id) }
    }

    private func missed(_ kind: EntityKind, _ name: String) -> AppliedCorrections.Miss {
        let names = register.entities.filter { $0.kind == kind }.flatMap { [$0.name] + $0.aliases }
        return .noName(name, kind: kind.rawValue, nearest: NearMiss.suggestion(for: name, among: names))
    }
}

extension Corrections {
    /// Whether any is about what is shown, or about which statements tell of one meeting.
    var changeTheDesk: Bool {
        all.contains { correction in
            switch correction.act {
            case .hide, .order, .key, .split, .join: true
            default: false
            }
        }
    }
}

extension AppliedCorrections {
    /// Notes how often a correction found something to do, or why it found nothing.
    mutating func note(_ correction: Correction, _ count: Int, _ miss: @autoclosure () -> Miss?) {
        if count > 0 {
            apply(correction.location, times: count)
        } else if let miss = miss() {
            self.miss(correction.location, miss)
        }
    }
}
