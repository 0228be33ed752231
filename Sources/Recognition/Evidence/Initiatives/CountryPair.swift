/// Countries before an initiative's name: "India-US", "U.S.–Japan", "UK-France-Italy".
struct CountryPair: Sendable, Hashable {
    /// Where they stand, in token indices.
    var range: Range<Int>
    /// Canonical names, sorted: the order and the dots that they are printed in mean nothing.
    var countries: [String]

    /// The pair at the beginning of a range, with at least one word left behind it.
    init?(at start: Int, in sentence: Sentence, before end: Int) {
        var names: [String] = []
        var index = start
        while index < end, sentence.tokens[index].classes.contains(.country) {
            names.append(Self.canonical(sentence.text(index..<index + 1)))
            index += 1
            guard index + 1 < end, sentence.tokens[index].isDash, !sentence.tokens[index].gap,
                sentence.tokens[index + 1].classes.contains(.country)
            else { break }
            index += 1
        }
        guard names.count >= 2, index <= end else { return nil }
        range = start..<index
        countries = Set(names).sorted()
    }

    /// The pair that ends right before an index.
    init?(before end: Int, in sentence: Sentence) {
        var start = end
        while start >= 1, sentence.tokens[start - 1].classes.contains(.country) {
            start -= 1
            guard start >= 2, sentence.tokens[start - 1].isDash, !sentence.tokens[start].gap,
                sentence.tokens[start - 2].classes.contains(.country), end - start < 10
            else { break }
            start -= 1
        }
        guard start < end else { return nil }
        self.init(at: start, in: sentence, before: end)
    }

    static func canonical(_ country: String) -> String {
        let folded = country.lowercased().filter { $0 != "." }
        return synonyms[folded] ?? folded
    }

    private static let synonyms = [
        "usa": "us", "america": "us", "britain": "uk", "indo": "india", "burma": "myanmar", "türkiye": "turkey",
    ]
}
