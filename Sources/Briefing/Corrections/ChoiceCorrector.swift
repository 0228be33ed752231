internal import Basics
internal import Recognition

/// Applies `choose`: of values that differ the one that quoted words print. The difference stays on its page; where the
/// value is shown the chosen one stands, and its rivals are the other sources' word.
struct ChoiceCorrector: Sendable {
    let corrections: Corrections
    var withheld: Set<String> = []

    func choose(in comparison: Comparison, _ dossier: Dossier) -> (comparison: Comparison, applied: AppliedCorrections)
    {
        var applied = AppliedCorrections()
        let choices = corrections.all.compactMap { correction -> (Correction, CorrectionTarget)? in
            if case .choose(let target) = correction.act { (correction, target) } else { nil }
        }
        guard !choices.isEmpty else { return (comparison, applied) }
        var differences = comparison.differences
        let finder = TargetFinder(dossier.sources, withheld: withheld)
        let places = StatementFinder(finder, dossier.statements)
        for (correction, target) in choices {
            let found = places.places(of: target)
            var count = 0
            for index in differences.indices {
                let values = differences[index].claims.filter { claim in
                    found.contains { $0.statement == claim.statement && $0.words.overlaps(claim.range) }
                }.map(\.value)
                guard let value = values.first else { continue }
                // Words that hold both values say nothing.
                guard Set(values).count == 1 else {
                    applied.miss(correction.location, .nothingToDo("the words print more than one of the values"))
                    continue
                }
                count += 1
                let claims = differences[index].claims.filter { $0.value == value }
                applied.claim(
                    "the \(Self.name(differences[index], dossier))", key: "\(index)",
                    Self.words(value, claims, dossier), at: correction.location)
                if differences[index].chosen == nil {
                    differences[index].chosen = value
                    differences[index].setBy = correction.location
                }
            }
            applied.note(
                correction, count,
                found.isEmpty ? finder.missed(target) : .nothingToDo("the sources don't differ on what these words say")
            )
        }
        return (comparison.with(differences), applied)
    }

    private static func name(_ difference: Difference, _ dossier: Dossier) -> String {
        let topic =
            switch difference.topic {
            case .meetingDay: "day of the meeting"
            case .office: "office"
            case .deadline: "date that something is due by"
            case .base: "base"
            case .course: "course of the talks"
            case .spelling: "spelling"
            case .countryPair: "order of the countries"
            }
        let names = difference.subjects.filter { !$0.isDate }.compactMap { dossier.record($0)?.name }
        return names.isEmpty ? topic : "\(topic) of \(names.joined(separator: " and "))"
    }

    private static func words(_ value: Difference.Value, _ claims: [Difference.Claim], _ dossier: Dossier) -> String {
        switch value {
        case .date(let date): return date.words
        case .words(let words):
            guard let first = claims.first else { return words }
            return String(decoding: Array(dossier.statements[first.statement].text.utf8)[first.range], as: UTF8.self)
        }
    }
}
