internal import Basics
internal import Recognition
internal import Templating

extension PageData {
    /// The page where the sources differ is one, and each difference has its place there.
    static let differencesPath = "differences.html"

    /// So many values of a difference stand side by side, and so many statements under each.
    static let mostValues = 4
    static let mostClaims = 3
    /// So many differences are marked at a statement, with so many rivals each; the page of differences has all.
    static let mostDoubts = 2
    static let mostRivals = 3

    /// Where a difference stands on its page.
    func href(_ difference: Difference) -> String {
        let index = comparison.differences.firstIndex(of: difference) ?? 0
        let part = DifferencesPage.part(of: index, among: comparison.differences.count)
        return Paging.path(Self.differencesPath, part: part) + "#d\(index + 1)"
    }

    /// A difference with its claims side by side.
    func difference(_ difference: Difference) -> TemplateValue {
        let index = comparison.differences.firstIndex(of: difference) ?? 0
        return .make([
            ("id", .string("d\(index + 1)")), ("href", .string(href(difference))),
            ("topic", .string(difference.topic.rawValue)), ("kind", .string(difference.kind.rawValue)),
            ("subjects", .list(difference.subjects.compactMap { dossier.record($0) }.map { link($0) })),
            ("values", .list(difference.values.prefix(Self.mostValues).map { value($0, of: difference) })),
            ("bearing", .list(difference.bearing.map(TemplateValue.string))),
            ("chosen", difference.chosen.map { chosen($0, of: difference) } ?? .none),
        ])
    }

    /// One value with the statements that print it.
    private func value(_ value: Difference.Value, of difference: Difference) -> TemplateValue {
        let claims = difference.claims.filter { $0.value == value }
        return .make([
            ("words", .string(words(value, of: claims))),
            ("marks", .list(claims.prefix(Self.mostValues).map { mark($0.statement) })),
            ("statements", .list(claims.prefix(Self.mostClaims).map { statement($0.statement, on: nil) })),
            ("more", .int(max(0, claims.count - Self.mostClaims))),
        ])
    }

    /// A date in words; of anything else the words as the first of the claims prints them.
    func words(_ value: Difference.Value, of claims: [Difference.Claim]) -> String {
        switch value {
        case .date(let date): return date.words
        case .words(let words):
            guard let first = claims.first else { return words }
            return String(decoding: Array(dossier.statements[first.statement].text.utf8)[first.range], as: UTF8.self)
        }
    }

    /// What the editor chose of a difference: the words, a source that prints them, and where that stands.
    private func chosen(_ value: Difference.Value, of difference: Difference) -> TemplateValue {
        let claims = difference.claims.filter { $0.value == value }
        return .make([
            ("words", .string(words(value, of: claims))),
            ("mark", claims.first.map { mark($0.statement) } ?? .none),
            ("set_by", .optional(difference.setBy?.editorsPlace)),
        ])
    }

    /// The rivals of what a statement says, where the sources differ on more than a spelling.
    ///
    /// Where the editor chose, the statement that prints the chosen value has none, and another is told what was chosen.
    func doubts(at statement: Int) -> [TemplateValue] {
        let differences = comparison.differences(at: statement).filter { $0.kind != .wording }
        return differences.prefix(Self.mostDoubts).compactMap { difference in
            guard let own = difference.claims.first(where: { $0.statement == statement }),
                own.value != difference.chosen
            else { return nil }
            guard let chosen = difference.chosen else {
                return doubt(difference, rivals: difference.rivals(of: own.value))
            }
            return doubt(difference, rivals: difference.claims.filter { $0.value == chosen })
        }
    }

    /// The differences on a subject but for spellings, each with all that is printed of it, or with what the editor chose
    /// and the other sources' words.
    func doubts(on subject: Subject) -> TemplateValue {
        let differences = comparison.differences(on: subject).filter { $0.kind != .wording }
        return .list(differences.prefix(Self.mostDoubts * 2).map { doubt($0, rivals: $0.claims) })
    }

    private func doubt(_ difference: Difference, rivals: [Difference.Claim]) -> TemplateValue {
        var seen: Set<Difference.Value> = []
        let claims = rivals.filter { seen.insert($0.value).inserted }
        // The chosen value stands first.
        let ordered = claims.filter { $0.value == difference.chosen } + claims.filter { $0.value != difference.chosen }
        let values = ordered.prefix(Self.mostRivals).map { claim in
            TemplateValue.make([("words", .string(words(claim.value, of: [claim]))), ("mark", mark(claim.statement))])
        }
        let label =
            difference.chosen != nil
            ? "editor_chose" : difference.kind == .readTogether ? "kind_readTogether" : "days_differ"
        return .make([
            ("label", .string(label)), ("set_by", .optional(difference.setBy?.editorsPlace)),
            ("href", .string(href(difference))), ("topic", .string(difference.topic.rawValue)),
            ("kind", .string(difference.kind.rawValue)), ("rivals", .list(values)),
        ])
    }

    /// The sentences that print figures, those of one unit and one matter together, each sentence once.
    func figures(_ groups: some Sequence<FigureGroup>, most: Int) -> [TemplateValue] {
        var order: [Int] = []
        var amounts: [Int: [String]] = [:]
        for figure in groups.flatMap(\.figures) {
            let text = Array(dossier.statements[figure.statement].text.utf8)[figure.range]
            if amounts[figure.statement] == nil { order.append(figure.statement) }
            amounts[figure.statement, default: []].append(String(decoding: text, as: UTF8.self))
        }
        return order.prefix(most).map { index in
            .make([
                ("amounts", .list((amounts[index] ?? []).map(TemplateValue.string))),
                ("statement", statement(index, on: nil)),
            ])
        }
    }
}
