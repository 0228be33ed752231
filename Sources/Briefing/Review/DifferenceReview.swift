internal import Basics
internal import Recognition

/// Finds values of which at most one can hold, with the line that chooses each of them.
struct DifferenceReview: Sendable {
    let data: PageData

    func findings() -> [ReviewFinding] {
        let (dossier, differences) = (data.dossier, data.comparison.differences)
        return differences.filter { $0.kind == .cannotBothHold }.map { difference in
            var chosen: Set<Difference.Value> = []
            let lines = difference.claims.filter { chosen.insert($0.value).inserted }.map { claim in
                let statement = dossier.statements[claim.statement]
                return CorrectionLines.entry(
                    "choose",
                    [
                        ("article", dossier.sources[claim.source].file),
                        ("words", CorrectionLines.opening(statement.text, 24)),
                    ])
            }
            let names = difference.subjects.compactMap { dossier.record($0)?.name }
            return ReviewFinding(
                .cannotBothHold, names.joined(separator: ", "),
                evidence: difference.claims.map { .init(dossier.statements[$0.statement]) },
                lines: lines.joined(separator: "# or\n"), on: difference.subjects.map(\.path))
        }
    }
}
