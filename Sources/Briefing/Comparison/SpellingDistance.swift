/// Tells whether two spellings are of one name.
enum SpellingDistance {
    /// A key that spellings on both sides of the Atlantic share: "&" and "and", "-ise" and "-ize".
    static func key(_ text: String) -> String {
        ComparedText(text).words.map { String($0.stem, radix: 36) }.joined(separator: " ")
    }

    /// Whether two words begin alike and differ by one letter, or by two where they are long.
    static func isSmall(_ a: String, _ b: String) -> Bool {
        let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard x.first == y.first, min(x.count, y.count) >= 4, abs(x.count - y.count) <= 2, max(x.count, y.count) <= 40
        else { return false }
        return distance(x, y) <= (min(x.count, y.count) >= 7 ? 2 : 1)
    }

    /// Levenshtein's, by rows.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
