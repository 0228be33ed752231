internal import Basics
internal import Recognition

/// Finds a multiple of something in one source beside a base in another that it does not fit.
///
///     [1] "… to double fishing to 500 million tonnes by 2040"    [2] "… from 190 million tonnes to 500 million"
///
/// Not a difference: a base that fits to within a tenth; another total; another matter.
struct Bases: Sendable {
    let pile: ComparedPile

    private struct Multiple {
        var factor: Double
        var total: Amount
        var statement: Int
        var range: Range<Int>
    }

    private struct Rise {
        var base: Amount
        var total: Amount
        var statement: Int
        var range: Range<Int>
    }

    func differences() -> [Difference] {
        var multiples: [Multiple] = []
        var rises: [Amount.Key: [Rise]] = [:]
        for index in pile.compared {
            let amounts = AmountReader().amounts(in: pile.statements[index].text)
            guard !amounts.isEmpty else { continue }
            multiples += self.multiples(index, amounts)
            if amounts.count > 1, let rise = rise(index, amounts) { rises[rise.total.key, default: []].append(rise) }
        }
        var result: [Difference] = []
        var taken: [Amount.Key: Int] = [:]
        for multiple in multiples {
            let fitting = (rises[multiple.total.key] ?? []).prefix(Self.limit).filter { differ(multiple, $0) }
            guard !fitting.isEmpty else { continue }
            let claims = [claim(multiple.statement, multiple.range)] + fitting.map { claim($0.statement, $0.range) }
            if let at = taken[multiple.total.key] {
                result[at].claims += claims
            } else {
                taken[multiple.total.key] = result.count
                result.append(
                    Difference(
                        kind: .readTogether, topic: .base, subjects: subjects(claims), meeting: nil, claims: claims,
                        bearing: []))
            }
        }
        return result
    }

    private func claim(_ index: Int, _ range: Range<Int>) -> Difference.Claim {
        .init(
            source: pile.source(index), statement: index, range: range, value: .words(pile.words(index, range)))
    }

    /// What all the sentences name: the initiative, the year.
    private func subjects(_ claims: [Difference.Claim]) -> [Subject] {
        Set(claims.flatMap { pile.statements[$0.statement].namings.map(\.subject) }).filter { !$0.isPerson }.sorted()
    }

    private func multiples(_ index: Int, _ amounts: [Amount]) -> [Multiple] {
        let words = pile.texts[index].words
        return words.enumerated().compactMap { at, word in
            guard let factor = Self.factors[word.hash] else { return nil }
            // "double trade to $500 billion": the total stands behind a "to" within a few words.
            for next in words.indices.dropFirst(at + 1).prefix(8) where words[next].hash == Self.to {
                guard let total = amounts.first(where: { Self.opens($0, words, behind: next) }) else { continue }
                return Multiple(
                    factor: factor, total: total, statement: index,
                    range: Int(word.start)..<total.range.upperBound)
            }
            return nil
        }
    }

    private func rise(_ index: Int, _ amounts: [Amount]) -> Rise? {
        let words = pile.texts[index].words
        func amount(behind mark: UInt64) -> Amount? {
            for at in words.indices where words[at].hash == mark {
                if let amount = amounts.first(where: { Self.opens($0, words, behind: at) }) { return amount }
            }
            return nil
        }
        guard let base = amount(behind: Self.from), let total = amount(behind: Self.to), base.unit == total.unit,
            base.range != total.range
        else { return nil }
        return Rise(
            base: base, total: total, statement: index,
            range: min(
                base.range.lowerBound, total.range.lowerBound)..<max(base.range.upperBound, total.range.upperBound))
    }

    /// Whether an amount opens behind a word, with at most three small words between: "from the current $190 billion".
    private static func opens(_ amount: Amount, _ words: [ComparedText.Word], behind at: Int) -> Bool {
        let between = words[(at + 1)...].prefix { Int($0.start) < amount.range.lowerBound }
        return amount.range.lowerBound >= Int(words[at].end) && between.count <= 3
            && !between.contains { $0.hash == to || $0.hash == from }
    }

    private func differ(_ multiple: Multiple, _ rise: Rise) -> Bool {
        guard pile.source(multiple.statement) != pile.source(rise.statement) else { return false }
        let expected = rise.base.value * multiple.factor
        guard abs(expected - multiple.total.value) > multiple.total.value / 10 else { return false }
        let (a, b) = (pile.texts[multiple.statement].content, pile.texts[rise.statement].content)
        return !a.intersection(b).subtracting(Self.magnitudes).isEmpty
    }

    private static let to = WordHash.of("to")
    private static let from = WordHash.of("from")
    private static let limit = 20
    private static let factors: [UInt64: Double] = {
        let words: [(String, Double)] = [
            ("double", 2), ("doubles", 2), ("doubled", 2), ("doubling", 2), ("triple", 3), ("triples", 3),
            ("tripled", 3),
            ("tripling", 3), ("treble", 3), ("trebling", 3), ("quadruple", 4), ("quadrupling", 4), ("quadrupled", 4),
            ("halve", 0.5), ("halves", 0.5), ("halved", 0.5), ("halving", 0.5), ("twofold", 2), ("threefold", 3),
        ]
        return Dictionary(words.map { (WordHash.of($0), $1) }, uniquingKeysWith: { first, _ in first })
    }()
    private static let magnitudes = WordHash.stems(
        "billion million trillion thousand crore lakh dollar euro pound rupee yen yuan current target aim")
}
