/// An office as printed, cut into whether it is held, its rank, and what it is.
///
///     Office("former U.S. Ports Minister")     // former; ports minister
struct Office: Sendable, Hashable {
    /// "former", "ex-".
    var isFormer = false
    /// "then", "the late", "designate": it says itself that it is of another time.
    var isOfThePast = false
    /// Words of rank before it: "deputy", "vice".
    var rank: [String] = []
    /// What it is, in words that fold: "ports minister".
    var core: [String] = []

    init(_ text: String) {
        for word in Self.words(of: text) {
            if Self.former.contains(word) {
                isFormer = true
            } else if Self.past.contains(word) {
                isOfThePast = true
            } else if Self.ranks.contains(word) {
                rank.append(word)
            } else if !Self.small.contains(word) {
                core.append(word)
            }
        }
    }

    /// Whether nobody holds both at one time.
    func excludes(_ other: Office) -> Bool {
        guard !isOfThePast, !other.isOfThePast else { return false }
        if isFormer != other.isFormer { return rank == other.rank && isOneOffice(as: other) }
        // A bare "Secretary" may be short for any rank of it.
        guard !isFormer, rank != other.rank, rank.isEmpty || other.rank.isEmpty else { return false }
        return core == other.core && core.count > 1
    }

    /// The words of one are all among the other's, and the head is the same: a country more, or a second portfolio. "Senate
    /// President" and "president of the bank" are other offices than "President".
    private func isOneOffice(as other: Office) -> Bool {
        guard let head, head == other.head, behind(head).elementsEqual(other.behind(head)) else { return false }
        let (a, b) = (Set(core), Set(other.core))
        guard a.isSubset(of: b) || b.isSubset(of: a) else { return false }
        return head == "minister" || a.symmetricDifference(b).allSatisfy(Self.isOfACountry)
    }

    /// What stands behind the head: "of the bank".
    private func behind(_ head: String) -> ArraySlice<String> {
        core.firstIndex(of: head).map { core[($0 + 1)...] } ?? []
    }

    /// "us", "french", "indian": by its form, as an adjective of a country.
    private static func isOfACountry(_ word: String) -> Bool {
        ["us", "uk", "eu", "uae", "greek", "thai", "czech", "swiss", "dutch", "american"].contains(word)
            || word.count > 4 && ["an", "ish", "ese", "ch", "qi", "ni", "li"].contains { word.hasSuffix($0) }
    }

    /// The last word, or that before "of" and "for".
    private var head: String? { core.first(where: Self.heads.contains) ?? core.last }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "-" || $0 == "," }.flatMap { word in
            let word = word.filter { $0 != "." }
            return short[word] ?? [word]
        }
    }

    private static let former: Set<String> = ["former", "ex", "erstwhile", "onetime"]
    private static let past: Set<String> = [
        "then", "late", "incoming", "outgoing", "elect", "designate", "acting", "interim", "nominee", "candidate",
        "would", "next", "previous", "longtime", "retired", "emeritus",
    ]
    private static let ranks: Set<String> = ["deputy", "vice", "assistant", "associate"]
    private static let small: Set<String> = ["of", "for", "the", "and", "&", "to", "a", "an", "in"]
    private static let heads: Set<String> = [
        "minister", "president", "secretary", "chancellor", "governor", "mayor", "ambassador", "chairman", "chair",
        "chairwoman", "director", "premier", "speaker", "commissioner", "envoy", "adviser", "chief",
    ]
    private static let short = [
        "pm": ["prime", "minister"], "defence": ["defense"], "advisor": ["adviser"], "labour": ["labor"],
    ]
}
