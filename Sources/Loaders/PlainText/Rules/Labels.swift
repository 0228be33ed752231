/// How a label at the beginning of a line is set off from what follows it.
enum Separation: Sendable {
    /// Nothing stands between: the label may be the beginning of a sentence.
    case none
    /// A colon, bar, dash or arrow.
    case mark
    /// The line ends with the label.
    case end
}

extension LineShape {
    /// The first of the labels that the line begins with, how many words it has, and how it is set off.
    func label(among labels: Phrases) -> (words: Int, separation: Separation)? {
        guard let label = labels.opening(self) else { return nil }
        let words = label.split(separator: " ").count
        return words <= count ? (words, separation(after: words)) : nil
    }

    /// How the first so many words are set off.
    func separation(after number: Int) -> Separation {
        guard number > 0, number <= words.count else { return .none }
        let last = words[number - 1].printed
        let base = last.base
        let end = number < words.count ? words[number].printed.startIndex : base.endIndex
        let marks = Self.marks
        let inside = last.unicodeScalars.reversed().prefix { !$0.properties.isAlphabetic }.contains {
            marks.contains($0)
        }
        let between = base[last.endIndex..<end].unicodeScalars.contains { marks.contains($0) }
        if number == words.count { return .end }
        if inside || between { return .mark }
        // "| Dockers", where the mark touches the next word.
        guard let first = words[number].printed.unicodeScalars.first else { return .none }
        return marks.contains(first) ? .mark : .none
    }

    /// Whether the first so many words are all in capitals.
    func isCapitals(_ number: Int) -> Bool { words.prefix(number).allSatisfy(\.isAllCapitals) }

    private static let marks: Set<Unicode.Scalar> = [":", "|", "–", "—", "-", "»", ">", "›", "•", "：", "→", "►", "▶"]
}
