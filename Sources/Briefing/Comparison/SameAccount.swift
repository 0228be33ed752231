internal import Basics
internal import Recognition

/// Finds statements that tell the same in other words: the same people and the same verb, with a date or an initiative
/// that they share.
struct SameAccount: Sendable {
    let pile: ComparedPile

    func likenesses() -> [Likeness] {
        var postings = Postings()
        var traits: [Int: Traits] = [:]
        var result: [Likeness] = []
        for index in pile.compared {
            let own = Traits(pile.statements[index], pile.texts[index])
            let keys = own.keys
            guard !keys.isEmpty else { continue }
            for (other, common) in postings.counts(of: keys) where pile.source(other) != pile.source(index) {
                guard let weight = traits[other].flatMap({ weight($0, own, common) }) else { continue }
                result.append(Likeness(first: other, second: index, weight: weight, isNear: false))
            }
            postings.add(index, to: keys)
            traits[index] = own
        }
        return result + meetings()
    }

    /// Accounts of one meeting on one day, or of which one gives no day.
    private func meetings() -> [Likeness] {
        let compared = Set(pile.compared)
        return pile.dossier.meetings.flatMap { meeting -> [Likeness] in
            let accounts = meeting.accounts.filter { compared.contains($0.statement) }.prefix(Postings.limit)
            return accounts.enumerated().flatMap { at, one in
                accounts.dropFirst(at + 1).compactMap { other -> Likeness? in
                    guard pile.source(one.statement) != pile.source(other.statement) else { return nil }
                    if let day = one.day, let otherDay = other.day, day != otherDay { return nil }
                    guard !pile.areElsewhere(one.statement, other.statement) else { return nil }
                    return Likeness(
                        first: min(one.statement, other.statement), second: max(one.statement, other.statement),
                        weight: one.day == other.day ? 700 : 500, isNear: false)
                }
            }
        }
    }

    /// How sure it is that two statements with a key in common tell the same.
    private func weight(_ a: Traits, _ b: Traits, _ common: Int) -> Int? {
        let people = a.people.common(with: b.people)
        guard people == min(a.people.count, b.people.count), a.people.isEmpty == b.people.isEmpty,
            a.denies == b.denies
        else { return nil }
        let sharesInitiative = a.initiatives.common(with: b.initiatives) > 0
        guard a.initiatives.isEmpty || b.initiatives.isEmpty || sharesInitiative else { return nil }
        guard Self.compatible(a.dates, b.dates) else { return nil }
        let shared = a.content.common(with: b.content)
        let smaller = max(1, min(a.content.count, b.content.count))
        let sharesDate = a.dates.contains { $0.isClose && b.dates.contains($0) }
        // The names and the verb are among the words that they share: there must be more.
        let least = sharesDate && (people > 0 || sharesInitiative) ? 3 : 5
        let isLike =
            a.verbs.common(with: b.verbs) > 0
            ? shared >= least && shared * 5 >= smaller : shared >= 5 && shared * 2 >= smaller
        return isLike ? min(999, shared * 600 / smaller + min(common, 8) * 40 + (sharesDate ? 80 : 0)) : nil
    }

    /// Whether two sentences' dates leave it open that they tell of one thing.
    static func compatible(_ a: [EDTF], _ b: [EDTF]) -> Bool {
        a.isEmpty || b.isEmpty || a.contains { x in b.contains { x.overlaps($0) } }
    }
}
