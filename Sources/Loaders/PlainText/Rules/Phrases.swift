/// Phrases that lines begin with, looked up by their first word.
///
///     let phrases: Phrases = ["read more", "read the full story"]
///     phrases.opens(LineShape("Read more at the pier"))     // true
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    /// By first word; the longest first, so that the label found is the whole one.
    private let byFirst: [String: [String]]
    private let all: [String]
    /// A bit for each beginning: most lines begin with none of them, and need no look.
    private let beginnings: UInt64

    init(_ phrases: [String]) {
        var byFirst: [String: [String]] = [:]
        for phrase in phrases.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            byFirst[String(phrase.prefix { $0 != " " }), default: []].append(phrase)
        }
        self.byFirst = byFirst
        all = phrases
        beginnings = phrases.reduce(0) { $0 | Self.bit($1) }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    /// The longest phrase that the line begins with, whole words only.
    func opening(_ shape: LineShape) -> String? {
        guard beginnings & Self.bit(shape.phrase) != 0, let first = shape.words.first,
            let phrases = byFirst[first.folded]
        else { return nil }
        return phrases.first { shape.begins(with: $0) }
    }

    /// Of the first two bytes.
    private static func bit(_ text: String) -> UInt64 {
        var bytes = text.utf8.makeIterator()
        let (first, second) = (bytes.next() ?? 0, bytes.next() ?? 0x20)
        return 1 << ((UInt64(first) &* 7 &+ UInt64(second)) % 64)
    }

    /// Whether the line holds any of them, whole words only.
    func occurs(in shape: LineShape) -> Bool {
        // A look at the bytes for each of a few phrases is faster than one at each word of a long line.
        if all.count <= shape.count { return all.contains { shape.contains($0) } }
        return shape.words.indices.contains { index in
            byFirst[shape.words[index].folded]?.contains {
                $0.utf8.count == shape.words[index].folded.utf8.count || shape.contains($0)
            }
                ?? false
        }
    }

    /// Whether the line begins with any of them.
    func opens(_ shape: LineShape) -> Bool { opening(shape) != nil }
}
