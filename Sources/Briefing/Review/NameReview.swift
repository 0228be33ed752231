internal import Basics
internal import Recognition

/// Finds names that may be one, and names that rest on little.
struct NameReview: Sendable {
    let dossier: Dossier

    func findings() -> [ReviewFinding] {
        pairs(.person, .samePerson) + pairs(.initiative, .sameInitiative) + thin()
    }

    /// Two entries of one kind whose names are alike.
    private func pairs(_ kind: EntityKind, _ finding: ReviewFinding.Kind) -> [ReviewFinding] {
        let named = dossier.register.entities.filter { $0.kind == kind && !statements(of: $0).isEmpty }
        // Only names that share a word, nearly, are compared: by the letter that a word begins with.
        var byLetter: [Character: [Int]] = [:]
        for (index, entity) in named.enumerated() {
            for letter in Set(Self.words(entity.name).compactMap(\.first)) {
                byLetter[letter, default: []].append(index)
            }
        }
        var seen: Set<[Int]> = []
        var findings: [ReviewFinding] = []
        for group in byLetter.sorted(by: { $0.key < $1.key }).map(\.value) {
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...] where seen.insert([first, second]).inserted {
                    let (a, b) = (named[first], named[second])
                    guard !(a.isCurated && b.isCurated), let why = Self.likeness(a, b) else { continue }
                    let order = statements(of: a).count >= statements(of: b).count ? [a, b] : [b, a]
                    findings.append(
                        .init(
                            finding, order.map(\.name).joined(separator: " / "), why: why,
                            evidence: order.flatMap { evidence(of: $0, most: 2) },
                            lines: CorrectionLines.list("same-as", order.map(\.name)), on: order.map(Self.page)))
                }
            }
        }
        return findings
    }

    /// What makes two names alike, if anything does.
    static func likeness(_ a: Entity, _ b: Entity) -> String? {
        if let acronym = a.acronym, acronym == b.acronym { return "both are called \(acronym)" }
        let (x, y) = (words(a.name), words(b.name))
        if x.count > 1, y.count > 1, Set(x).isSubset(of: y) || Set(y).isSubset(of: x) {
            return "the words of one stand in the other"
        }
        guard x.count == y.count, x.count > 1 else { return nil }
        let differing = zip(x, y).filter { $0 != $1 }
        guard differing.count == 1, let (one, other) = differing.first else { return nil }
        if SpellingDistance.isSmall(one, other) { return "spelled alike: \(one), \(other)" }
        let isInitial = one.count == 1 || other.count == 1
        return isInitial && one.first == other.first ? "an initial that fits" : nil
    }

    /// Names that one sentence of one source alone gives, and no office.
    private func thin() -> [ReviewFinding] {
        dossier.register.entities.compactMap { entity in
            guard entity.kind == .person || entity.kind == .initiative, !entity.isCurated, entity.roles.isEmpty else {
                return nil
            }
            let naming = statements(of: entity)
            guard naming.count == 1 else { return nil }
            return ReviewFinding(
                .thinEvidence, entity.name, why: entity.basis.sentence, evidence: evidence(of: entity, most: 1),
                lines: CorrectionLines.name(
                    entity.kind == .person ? "not-a-person" : "not-an-initiative", entity.name),
                on: [Self.page(entity)])
        }
    }

    private func statements(of entity: Entity) -> [Int] { naming[Self.subject(entity)] ?? [] }

    private func evidence(of entity: Entity, most: Int) -> [ReviewFinding.Evidence] {
        statements(of: entity).prefix(most).map { index in
            let statement = dossier.statements[index]
            return .init(statement, statement.namings.first { $0.subject == Self.subject(entity) }?.range)
        }
    }

    /// The statements that name a subject.
    private let naming: [Subject: [Int]]

    init(dossier: Dossier) {
        self.dossier = dossier
        var naming: [Subject: [Int]] = [:]
        for (index, statement) in dossier.statements.enumerated() {
            for subject in Set(statement.namings.map(\.subject)) { naming[subject, default: []].append(index) }
        }
        self.naming = naming
    }

    private static func subject(_ entity: Entity) -> Subject {
        entity.kind == .person ? .person(entity.id) : .initiative(entity.id)
    }

    private static func page(_ entity: Entity) -> String { subject(entity).path }

    private static func words(_ name: String) -> [String] {
        Slug.make(from: name).split(separator: "-").map(String.init)
    }
}
