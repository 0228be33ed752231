internal import Loaders

/// Which articles of a pile may be the same as another: those with its address, and those that share some of its keys.
struct DuplicateIndex: Sendable {
    private var byAddress: [NormalisedAddress: [Int]] = [:]
    private var byKey: [UInt64: [Int]] = [:]
    /// How many keys of the text in question each article has: the number of the question, then how many.
    private var common: [UInt64]
    private var question: UInt64 = 0

    /// An empty index for articles below `count`.
    init(count: Int) { common = Array(repeating: 0, count: count) }

    /// Under a key that many have, a phrase of an agency, only the first stand.
    static let most = 64
    /// A text is compared with so many others.
    static let mostTried = 64

    /// Puts an article under its address and its keys.
    mutating func add(_ article: Int, _ body: BodyText, _ address: NormalisedAddress?) {
        if let address { Self.insert(article, &byAddress[address, default: []]) }
        for key in body.keys { Self.insert(article, &byKey[key, default: []]) }
    }

    /// The first article with an address.
    func first(at address: NormalisedAddress?) -> Int? { address.flatMap { byAddress[$0]?.first } }

    /// The first of the likely articles that `isTwin` says yes to; it is told how many keys that one has in common.
    mutating func likely(
        _ body: BodyText, _ address: NormalisedAddress?, _ isTwin: (_ article: Int, _ common: Int) -> Bool
    ) -> Int? {
        question += 1 << 32
        // A quarter of the keys of a text that is four fifths as long: `BodyText.mayBeLike` looks closer.
        let least = UInt64(max(1, (body.keys.count + 4) / 5))
        var found = address.flatMap { byAddress[$0] } ?? []
        for key in body.keys {
            guard let articles = byKey[key] else { continue }
            for article in articles {
                let count = max(common[article], question) + 1
                common[article] = count
                if count - question == least { found.append(article) }
            }
        }
        found.sort()
        var (tried, last) = (0, -1)
        for article in found where article != last {
            if isTwin(article, common[article] < question ? 0 : Int(common[article] - question)) { return article }
            (tried, last) = (tried + 1, article)
            if tried == Self.mostTried { break }
        }
        return nil
    }

    /// Whether a text that shares so many of a later one's keys is compared with it.
    static func isLikely(common: Int, of keys: Int) -> Bool { common * 5 >= keys }

    /// The lists ascend.
    private static func insert(_ article: Int, _ list: inout [Int]) {
        var at = list.count
        while at > 0, list[at - 1] > article { at -= 1 }
        if at == 0 || list[at - 1] != article, at < most { list.insert(article, at: at) }
    }
}
