/// The one plausible word that was meant, if there is one.
///
///     NearMiss.suggestion(for: "titel", among: ["title", "subtitle"])   // "title"
public enum NearMiss {
    /// The candidate nearest to a word, or `nil` where none is near or two are equally near.
    ///
    /// Near is an optimal string alignment distance (insertion, deletion, substitution, swap of neighbours) of at most a
    /// third of the word's length, rounded up, and at most `most`. Case is ignored.
    public static func suggestion(
        for word: String, among candidates: some Sequence<String>, most: Int = 3
    ) -> String? {
        let limit = min(most, (word.unicodeScalars.count + 2) / 3)
        var best: (distance: Int, word: String)?
        var tied = false
        let length = min(word.unicodeScalars.count, Self.longest)
        for candidate in candidates where candidate != word {
            // Of two lengths so far apart no distance is within the limit.
            guard abs(min(candidate.unicodeScalars.count, Self.longest) - length) <= limit + 1 else { continue }
            let distance = distance(word.lowercased(), candidate.lowercased())
            guard distance <= limit else { continue }
            if let current = best, distance >= current.distance {
                tied = tied || (distance == current.distance && candidate != current.word)
            } else {
                best = (distance, candidate)
                tied = false
            }
        }
        return tied ? nil : best?.word
    }

    /// So much of a word is looked at.
    private static let longest = 64

    /// The optimal string alignment distance of two words, in Unicode scalars.
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.unicodeScalars.prefix(longest)), Array(b.unicodeScalars.prefix(longest)))
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1..<(a.count + 1) {
            var current = [i]
            for j in 1..<(b.count + 1) {
                var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
