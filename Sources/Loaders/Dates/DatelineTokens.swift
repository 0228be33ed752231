/// A short line cut into runs of letters, runs of digits and single marks, with their byte ranges.
struct DatelineTokens {
    struct Token {
        enum Kind { case word, number, mark }
        let kind: Kind
        /// The token as printed.
        let text: String
        /// In lower case, without full stops: "a.m." is "am".
        let folded: String
        let range: Range<Int>
    }

    let tokens: [Token]

    init(_ text: String) {
        var tokens: [Token] = []
        let scalars = Array(text.unicodeScalars)
        var at = 0
        var offset = 0
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        while at < scalars.count {
            let start = at
            let kind: Token.Kind
            if isDigit(scalars[at]) {
                kind = .number
                while at < scalars.count, isDigit(scalars[at]) { at += 1 }
            } else if isLetter(scalars[at]) {
                kind = .word
                // A full stop belongs to the word between letters, and behind single letters ("a.m.", "U.S.").
                while at < scalars.count {
                    let inside = at > start && [".", "'", "’", "-"].contains(scalars[at])
                    let next = at + 1 < scalars.count && isLetter(scalars[at + 1])
                    let dotted = inside && scalars[at] == "." && at >= start + 3 && scalars[at - 2] == "."
                    guard isLetter(scalars[at]) || (inside && next) || dotted else { break }
                    at += 1
                }
            } else {
                kind = .mark
                at += 1
            }
            let piece = String(String.UnicodeScalarView(scalars[start..<at]))
            let range = offset..<offset + piece.utf8.count
            offset = range.upperBound
            guard piece != " " else { continue }
            let folded = piece.lowercased().filter { $0 != "." }
            tokens.append(Token(kind: kind, text: piece, folded: kind == .mark ? piece : folded, range: range))
        }
        self.tokens = tokens
    }

    var count: Int { tokens.count }

    func word(_ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].folded : nil
    }

    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number,
            digits.contains(tokens[index].text.utf8.count)
        else { return nil }
        return Int(tokens[index].text)
    }

    func isMark(_ index: Int, _ marks: String) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark && marks.contains(tokens[index].text)
    }

    /// Whether two neighbours stand without a space between them.
    func touches(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens.indices.contains(index + 1)
            && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }
}
