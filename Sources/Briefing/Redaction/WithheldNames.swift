internal import Basics
internal import Recognition

/// The people of whom nothing is told, by all their spellings: whether a text mentions one, and the text without.
///
///     let names = WithheldNames([["Ana Brook", "A. M. Brook"]])
///     names.isMentioned(in: "MINISTER BROOK LEAVES")                    // true
///     names.withholding(sentencesOf: "The port opened. Brook left.")     // "The port opened. [withheld by the editor]"
///
/// For texts that no recogniser has read: in doubt it is a mention.
struct WithheldNames: Sendable {
    /// The full names, to be found in any text or byte.
    let full: NameSearch
    private let surnames: NameSearch
    private let sweeps: [PersonSweep]

    /// Names, by person.
    init(_ people: [[String]]) {
        full = NameSearch(people.joined())
        sweeps = people.map { PersonSweep(names: $0) }
        surnames = NameSearch(sweeps.flatMap(\.surnames))
    }

    var isEmpty: Bool { full.isEmpty }

    /// Whether a text mentions one of them, by the full name or by what stands for it; by a surname that is a word as well
    /// only where `isNamed` says that what it belongs to mentions them.
    func isMentioned(in text: String, isNamed: Bool = true) -> Bool {
        if isEmpty { return false }
        return full.isIn(text) || !bare(text, isNamed: isNamed).isEmpty
    }

    /// Whether an address, a slug or a file's name mentions one of them. `isNamed` says whether what it belongs to does: a
    /// surname alone counts only then.
    func isMentioned(inAddress text: String, isNamed: Bool) -> Bool {
        if isEmpty { return false }
        return full.isIn(text) || isNamed && surnames.isIn(text)
    }

    /// A line, or the words that stand for it where it mentions one of them.
    func withholding(_ line: String) -> String { isMentioned(in: line) ? Withheld.words : line }

    func withholding(_ line: String?) -> String? { line.map { withholding($0) } }

    /// A text without the sentences that mention one of them.
    func withholding(sentencesOf text: String) -> String {
        let ranges = mentions(in: text)
        if ranges.isEmpty { return text }
        return WithheldText(text, SentenceSplitter().sentences(of: text).filter { $0.overlapsAny(ranges) }).text
    }

    /// The places of all mentions, in bytes of the text.
    func mentions(in text: String) -> [Range<Int>] { isEmpty ? [] : full.places(in: text) + bare(text) }

    private func bare(_ text: String, isNamed: Bool = true) -> [Range<Int>] {
        // Most texts have no such word.
        guard !surnames.places(in: text).isEmpty else { return [] }
        let document = DocumentAnalyser().analyse(
            TextDocument(id: "", passages: [Passage(place: .block(0), kind: .paragraph, text: text)]))
        return sweeps.flatMap { sweep in
            sweep.places(in: document, mentions: [], ids: [], isNamed: isNamed).map(\.range)
        }
    }
}

extension Range<Int> {
    /// Whether it shares a byte with one of others.
    func overlapsAny(_ others: [Range<Int>]) -> Bool { others.contains { $0.overlaps(self) } }
}
