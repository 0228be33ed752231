internal import Basics
internal import Recognition

/// Finds statements that tell the same in other words: the same people and the same verb, with a date or an initiative
/// that they share.
struct SameAccount: Sendable {
    let pile: ComparedPile

    func likenesses() -> [Likeness] {
        var postings = Postings()
        var result: [Likeness] = []
        for index in pile.compared {
            let keys = keys(of: index)
            guard !keys.isEmpty else { continue }
            for (other, common) in postings.counts(of: keys) where pile.source(other) != pile.source(index) {
                guard let weight = weight(other, index, common) else { continue }
                result.append(Likeness(first: other, second: index, weight: weight, isNear: false))
            }
            postings.add(index, to: keys)
        }
        return result
    }

    /// A key for each verb with each two of the subjects: two people, a person and a date, a person and an initiative,
    /// an initiative and a date.
    private func keys(of index: Int) -> Set<UInt64> {
        let verbs = Self.verbs(of: pile.texts[index])
        guard !verbs.isEmpty else { return [] }
        let statement = pile.statements[index]
        var subjects: [(hash: UInt64, isDate: Bool)] = []
        for subject in Set(statement.namings.map(\.subject)) {
            if case .date(let value) = subject {
                if value.isClose { subjects.append((WordHash.of("d " + value.description), true)) }
            } else {
                subjects.append((WordHash.of(subject.path), false))
            }
        }
        guard subjects.count > 1, subjects.count <= Self.limit else { return [] }
        var keys: Set<UInt64> = []
        for (at, a) in subjects.enumerated() {
            for b in subjects[(at + 1)...] where !(a.isDate && b.isDate) {
                let pair = WordHash.mixed(min(a.hash, b.hash), max(a.hash, b.hash))
                for verb in verbs { keys.insert(WordHash.mixed(pair, verb)) }
            }
        }
        return keys
    }

    /// How sure it is that two statements with a key in common tell the same.
    private func weight(_ a: Int, _ b: Int, _ common: Int) -> Int? {
        let (x, y) = (pile.statements[a], pile.statements[b])
        let (people, others) = (x.people, y.people)
        guard people.isSubset(of: others) || others.isSubset(of: people), people.isEmpty == others.isEmpty else {
            return nil
        }
        let (programmes, otherProgrammes) = (x.initiatives, y.initiatives)
        guard
            programmes.isEmpty || otherProgrammes.isEmpty || !programmes.isDisjoint(with: otherProgrammes)
        else { return nil }
        guard Self.compatible(x.dates, y.dates) else { return nil }
        let (decisive, otherDecisive) = (pile.texts[a].decisive, pile.texts[b].decisive)
        guard decisive.isDisjoint(with: Self.denials) == otherDecisive.isDisjoint(with: Self.denials) else {
            return nil
        }
        let shared = pile.texts[a].content.intersection(pile.texts[b].content).count
        let smaller = max(1, min(pile.texts[a].content.count, pile.texts[b].content.count))
        let sharesDate = x.dates.contains { $0.isClose && y.dates.contains($0) }
        let sharesInitiative = !programmes.isDisjoint(with: otherProgrammes)
        // The names and the verb are among the words that they share: there must be more.
        let least = sharesDate && !people.isEmpty ? 3 : sharesInitiative && sharesDate ? 3 : 5
        guard shared >= least, shared * 5 >= smaller else { return nil }
        return min(999, shared * 600 / smaller + min(common, 8) * 40 + (sharesDate ? 80 : 0))
    }

    /// Whether two sentences' dates leave it open that they tell of one thing.
    static func compatible(_ a: [EDTF], _ b: [EDTF]) -> Bool {
        a.isEmpty || b.isEmpty || a.contains { x in b.contains { x.overlaps($0) } }
    }

    /// The verbs that tell an event, also as nouns: "visits", "visit", "visiting".
    static func verbs(of text: ComparedText) -> Set<UInt64> {
        Set(text.words.lazy.map(\.stem).filter(events.contains))
    }

    static let denials = WordHash.set("not no never denied denies refused t cannot neither nor none without")
    private static let limit = 10

    /// What people and states do to one another that makes news; without verbs of saying. From general knowledge.
    private static let events = WordHash.stems(
        """
        meet visit launch sign agree announce open close resume convene review explore conclude travel fly arrive
        appoint resign elect nominate dismiss sack arrest charge sentence convict acquit release free detain
        kill die wound injure attack bomb strike shoot invade withdraw retreat occupy capture seize rescue evacuate
        pass approve reject adopt ratify veto suspend cancel postpone delay extend lift impose pause raise cut
        buy sell acquire merge invest fund finance build inaugurate order deliver award grant win lose beat defeat
        ban expel recall deploy test ground crash sink collapse flood burn hit threaten offer propose submit file sue
        host chair co-chair address join leave replace succeed double triple rise fall grow drop
        """)
}
