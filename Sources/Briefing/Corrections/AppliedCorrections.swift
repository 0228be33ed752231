internal import Basics

/// The ledger of the corrections: how often each was applied, which weren't and why, and which contradict each other.
///
///     var applied = AppliedCorrections()
///     applied.apply(correction.location, times: 3)
///     applied.miss(other.location, .noArticle("vist.txt", nearest: "visit.txt"))
///     applied.claim("the outlet of visit.txt", "Tarn Courier", at: location)
///
/// A correction is known by its place. Each step that applies some returns a ledger, and they are merged at the end; the
/// order of steps and of corrections makes no difference. What one step misses another may have applied.
struct AppliedCorrections: Sendable, Hashable {
    /// Why a correction has no effect.
    enum Miss: Sendable, Hashable {
        /// No article has this name.
        case noArticle(String, nearest: String?)
        /// The words stand nowhere in the article, or nowhere at all.
        case noWords(String, article: String?, elsewhere: String?, nearest: String?)
        /// Nobody and nothing has this name: `kind` is "person", "initiative", "person or initiative".
        case noName(String, kind: String, nearest: String?)
        /// A curated entry says otherwise and wins.
        case overruled(by: Diagnostic.Location)
        /// The words are there and there is nothing to do, for this reason.
        case nothingToDo(String)
        case noEffect
    }

    private struct Fact: Sendable, Hashable {
        var words: String
        var key: String
    }

    private struct Claim: Sendable, Hashable {
        var value: String
        var location: Diagnostic.Location

        var order: (String, Int, Int, String) {
            (location.file, location.position?.line ?? 0, location.position?.column ?? 0, value)
        }
    }

    /// How often each correction was applied.
    private(set) var counts: [Diagnostic.Location: Int] = [:]
    private var misses: [Diagnostic.Location: Miss] = [:]
    /// What of a correction has no effect, though the rest of it may have one.
    private var parts: [Diagnostic.Location: Set<Miss>] = [:]
    /// What is said of one fact; more than one value is a conflict.
    private var claims: [Fact: Set<Claim>] = [:]

    init() {}

    /// Notes that a correction did something.
    mutating func apply(_ location: Diagnostic.Location, times: Int = 1) {
        if times > 0 { counts[location, default: 0] += times }
    }

    /// Notes that a correction found nothing to do here; of several reasons the first counts.
    mutating func miss(_ location: Diagnostic.Location, _ miss: Miss) {
        if misses[location] == nil { misses[location] = miss }
    }

    /// Notes that one of the things that a correction names is not there; that is said even where the others are.
    mutating func missPart(_ location: Diagnostic.Location, _ miss: Miss) {
        parts[location, default: []].insert(miss)
    }

    /// Notes what a correction says of a fact. Two that say different things of one are in conflict.
    ///
    /// `key` tells facts apart that read alike.
    mutating func claim(_ fact: String, key: String = "", _ value: String, at location: Diagnostic.Location) {
        claims[Fact(words: fact, key: key), default: []].insert(Claim(value: value, location: location))
    }

    /// Adds what another step noted.
    mutating func merge(_ other: AppliedCorrections) {
        counts.merge(other.counts, uniquingKeysWith: +)
        misses.merge(other.misses) { first, _ in first }
        parts.merge(other.parts) { $0.union($1) }
        claims.merge(other.claims) { $0.union($1) }
    }

    /// How often a correction was applied.
    func count(_ location: Diagnostic.Location) -> Int { counts[location] ?? 0 }

    /// How many corrections did something.
    var appliedCount: Int { counts.count }

    /// A warning for each correction that did nothing anywhere, an error for each that contradicts another.
    var diagnostics: [Diagnostic] {
        var unused = misses.filter { counts[$0.key] == nil }.map { Diagnostic.unusedCorrection($1, at: $0) }
        for (location, misses) in parts {
            let what = counts[location] == nil ? "this correction" : "a part of this correction"
            unused += misses.map { .unusedCorrection($0, at: location, what: what) }.sorted { $0.summary < $1.summary }
        }
        let conflicts = claims.flatMap { fact, claims -> [Diagnostic] in
            let claims = claims.sorted { $0.order < $1.order }
            guard let first = claims.first else { return [] }
            return claims.dropFirst().filter { $0.value != first.value }
                .map { .conflictingCorrections(fact.words, $0.value, at: $0.location, first.value, at: first.location) }
        }
        return (unused + conflicts).inReadingOrder()
    }
}

extension Diagnostic {
    static func unusedCorrection(
        _ miss: AppliedCorrections.Miss, at location: Location, what: String = "this correction"
    ) -> Diagnostic {
        let (reason, fix): (String, String?) =
            switch miss {
            case .noArticle(let name, let near): ("no article is '\(name)'", near.map { "did you mean '\($0)'?" })
            case .noWords(let words, let article, let elsewhere, let near):
                (
                    "the words '\(words)' stand\(article.map { " nowhere in \($0)" } ?? " in no article")",
                    elsewhere.map { "they stand in '\($0)'" } ?? near.map { "did you mean '\($0)'?" }
                )
            case .noName(let name, let kind, let near):
                ("no \(kind) is called '\(name)'", near.map { "did you mean '\($0)'?" })
            case .overruled(let entry): ("\(entry.editorsPlace) says otherwise", "remove it, or change the entry")
            case .nothingToDo(let reason): (reason, nil)
            case .noEffect: ("nothing is as it says", nil)
            }
        return Diagnostic(
            .warning, "unused-correction", at: location, "\(what) has no effect: \(reason)", fix: fix)
    }

    static func conflictingCorrections(
        _ fact: String, _ value: String, at location: Location, _ other: String, at first: Location
    ) -> Diagnostic {
        Diagnostic(
            .error, "conflicting-corrections", at: location, "\(fact) is '\(value)' here and '\(other)' elsewhere",
            notes: [.init("the other", at: first)], fix: "remove one of the two")
    }
}
