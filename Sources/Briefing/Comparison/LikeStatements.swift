internal import Basics

/// Two statements that may tell the same, and how sure that is.
struct Likeness: Sendable, Hashable {
    var first: Int
    var second: Int
    /// Thousandths: from 1,000 for texts that are equal.
    var weight: Int
    /// Worded almost alike.
    var isNear: Bool
    /// Both print the same words for days and figures, whatever day "today" is in each.
    var printsSameDays = false
}

/// Finds statements that are worded almost alike, by their runs of three words.
///
/// An index from each run to the statements that have it, the first ``Postings/limit`` of them: the work grows with the
/// words of the pile, not with pairs of statements. After Broder, "On the resemblance and containment of documents" (1997).
struct NearIdentical: Sendable {
    let pile: ComparedPile

    static let width = 3
    private static let equal = 1900

    /// All pairs, as far as the index tells.
    func likenesses() -> [Likeness] {
        var postings = Postings()
        var sizes: [Int: Int] = [:]
        var result: [Likeness] = []
        for index in pile.compared {
            let shingles = Set(pile.texts[index].shingles(Self.width))
            guard pile.texts[index].words.count >= 5 else { continue }
            sizes[index] = shingles.count
            for (other, common) in postings.counts(of: shingles) {
                guard let size = sizes[other],
                    let weight = Self.weight(common: common, shingles.count, size),
                    // What a source says twice in almost the same words is two things, unless nothing differs.
                    weight > Self.equal || pile.source(index) != pile.source(other), agree(index, other)
                else { continue }
                result.append(
                    Likeness(
                        first: other, second: index, weight: weight, isNear: true,
                        printsSameDays: pile.texts[index].decisive == pile.texts[other].decisive))
            }
            postings.add(index, to: shingles)
        }
        return result
    }

    /// Three fifths of the shorter, and three tenths of the longer.
    static func weight(common: Int, _ a: Int, _ b: Int) -> Int? {
        let (shorter, longer) = (min(a, b), max(a, b))
        guard shorter > 0, common * 5 >= shorter * 3, common * 10 >= longer * 3 else { return nil }
        return 1000 + common * 1000 / longer
    }

    /// Whether neither has a figure, a day or a "not" that the other contradicts: what one leaves out it may leave out.
    private func agree(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (pile.texts[a].decisive, pile.texts[b].decisive)
        let (shorter, longer) = x.count <= y.count ? (x, y) : (y, x)
        guard shorter.isSubset(of: longer) else { return false }
        return longer.subtracting(shorter).isDisjoint(with: ComparedWords.denials) && !nameOthers(a, b)
    }

    /// Whether each has a name that the other has not: "Brook won the cup", "Quell won the cup".
    private func nameOthers(_ a: Int, _ b: Int) -> Bool {
        let (people, others) = (pile.statements[a].people, pile.statements[b].people)
        if !people.isSubset(of: others), !others.isSubset(of: people) { return true }
        let (x, y) = (pile.texts[a].words, pile.texts[b].words)
        let (all, allOthers) = (Set(x.map(\.stem)), Set(y.map(\.stem)))
        return x.contains { $0.isName && !allOthers.contains($0.stem) }
            && y.contains { $0.isName && !all.contains($0.stem) }
    }
}

/// Which statements have a mark, the first so many for each mark.
struct Postings: Sendable {
    /// So many are kept for a mark: a mark of more is a stock phrase, and the first of them stand for all.
    static let limit = 24

    private var lists: [UInt64: [Int32]] = [:]

    /// How many of some marks each statement has, for those that have any; ascending.
    func counts(of marks: Set<UInt64>) -> [(Int, Int)] {
        var counts: [Int32: Int] = [:]
        for mark in marks { for index in lists[mark] ?? [] { counts[index, default: 0] += 1 } }
        return counts.map { (Int($0), $1) }.sorted { $0.0 < $1.0 }
    }

    mutating func add(_ index: Int, to marks: Set<UInt64>) {
        for mark in marks {
            if lists[mark]?.count ?? 0 < Self.limit { lists[mark, default: []].append(Int32(clamping: index)) }
        }
    }
}
