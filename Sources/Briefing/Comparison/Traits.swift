internal import Basics
internal import Recognition

/// What a statement tells of, in hashes: cheap to hold against another's.
struct Traits: Sendable {
    var people: SortedHashes
    var initiatives: SortedHashes
    var dates: [EDTF]
    /// The stems of what it is about.
    var content: SortedHashes
    /// The verbs that tell an event, also as nouns: "visits", "visit", "visiting".
    var verbs: SortedHashes
    /// It has a "not" or the like.
    var denies: Bool

    init(_ statement: Statement, _ text: ComparedText) {
        people = SortedHashes(statement.people.map { WordHash.of($0.path) })
        initiatives = SortedHashes(statement.initiatives.map { WordHash.of($0.path) })
        dates = statement.dates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        content = SortedHashes(text.words.lazy.filter(\.isContent).map(\.stem))
        verbs = SortedHashes(text.words.lazy.map(\.stem).filter(Self.events.contains))
        denies = text.words.contains { ComparedWords.denials.contains($0.hash) }
    }

    /// A key for each verb with each two of the subjects: two people, a person and a date, a person and an initiative,
    /// an initiative and a date.
    var keys: Set<UInt64> {
        let close = dates.filter(\.isClose).map { WordHash.of("d " + $0.description) }
        let subjects = people.hashes + initiatives.hashes + close
        guard subjects.count > 1, subjects.count <= Self.limit else { return [] }
        let names = subjects.count - close.count
        var keys: Set<UInt64> = []
        for a in 0..<names {
            for b in a + 1..<subjects.count {
                let pair = WordHash.mixed(min(subjects[a], subjects[b]), max(subjects[a], subjects[b]))
                for verb in verbs.hashes { keys.insert(WordHash.mixed(pair, verb)) }
                // In other words altogether, if many of them are the same.
                if b >= names { keys.insert(pair) }
            }
        }
        return keys
    }

    /// A sentence that names more is a list.
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

/// Hashes in order, each once.
struct SortedHashes: Sendable, Hashable {
    let hashes: [UInt64]

    init(_ hashes: some Sequence<UInt64>) { self.hashes = Set(hashes).sorted() }

    var count: Int { hashes.count }
    var isEmpty: Bool { hashes.isEmpty }

    /// How many are in both.
    func common(with other: SortedHashes) -> Int {
        var (a, b, common) = (0, 0, 0)
        while a < hashes.count, b < other.hashes.count {
            if hashes[a] == other.hashes[b] { common += 1 }
            (a, b) = (a + (hashes[a] <= other.hashes[b] ? 1 : 0), b + (hashes[a] >= other.hashes[b] ? 1 : 0))
        }
        return common
    }
}
