/// Phrases that lines begin with, looked up by their first word.
///
///     let phrases: Phrases = ["read more", "read the full story"]
///     phrases.opens(LineShape("Read more at the pier"))     // true
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    /// By first word; the longest first, so that the label found is the whole one.
    private let byFirst: [String: [String]]

    init(_ phrases: [String]) {
        var byFirst: [String: [String]] = [:]
        for phrase in phrases.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            byFirst[String(phrase.prefix { $0 != " " }), default: []].append(phrase)
        }
        self.byFirst = byFirst
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    /// The longest phrase that the line begins with, whole words only.
    func opening(_ shape: LineShape) -> String? {
        guard let first = shape.words.first, let phrases = byFirst[first.folded] else { return nil }
        return phrases.first { shape.begins(with: $0) }
    }

    /// Whether the line holds any of them, whole words only.
    func occurs(in shape: LineShape) -> Bool {
        shape.words.indices.contains { index in
            byFirst[shape.words[index].folded]?.contains {
                $0.utf8.count == shape.words[index].folded.utf8.count || shape.contains($0)
            }
                ?? false
        }
    }

    /// Whether the line begins with any of them.
    func opens(_ shape: LineShape) -> Bool { opening(shape) != nil }
}
