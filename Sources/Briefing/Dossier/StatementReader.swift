internal import Basics
internal import Recognition

/// Cuts a source's texts into statements.
struct StatementReader: Sendable {
    private let splitter = SentenceSplitter()

    /// All statements of a source, in reading order.
    func statements(of passages: [Passage], mentions: [Mention], source: Int) -> [Statement] {
        let repetitions = RepetitionFinder(passages)
        let byPassage = Dictionary(grouping: mentions, by: \.passage)
        return passages.indices.flatMap { index in
            statements(of: passages[index], byPassage[index] ?? [], source) { text in
                repetitions.repeatsParagraph(text, passage: index)
            }
        }
    }

    private func statements(
        of passage: Passage, _ mentions: [Mention], _ source: Int, isRepetition: (String) -> Bool
    ) -> [Statement] {
        let bytes = Array(passage.text.utf8)
        let ranges = passage.kind == .title ? [0..<bytes.count] : splitter.sentences(of: passage.text)
        var previous: String?
        return ranges.map { range in
            let text = String(decoding: bytes[range], as: UTF8.self)
            defer { previous = text }
            let namings = mentions.compactMap { mention -> Statement.Naming? in
                guard mention.range.lowerBound >= range.lowerBound, mention.range.upperBound <= range.upperBound,
                    let subject = Subject(mention.target)
                else { return nil }
                let inner = mention.range.lowerBound - range.lowerBound..<mention.range.upperBound - range.lowerBound
                return .init(range: inner, subject: subject, basis: mention.basis)
            }
            return Statement(
                source: source, place: passage.place, kind: passage.kind, text: text,
                lead: Self.leansBack(text) ? previous : nil, namings: namings, isRepetition: isRepetition(text))
        }
    }

    /// Whether a sentence opens with a word that only the sentence before explains.
    static func leansBack(_ text: String) -> Bool {
        let words = text.drop { "\"“‘'«".contains($0) }.split(separator: " ", maxSplits: 2).prefix(2)
        guard let first = words.first?.lowercased() else { return false }
        if ["they", "he", "she", "it", "their", "his", "her", "its", "this", "these", "those", "both"].contains(first) {
            return true
        }
        return first == "the" && words.count > 1
            && ["two", "pair", "duo", "latter", "former"].contains(words[1].lowercased())
    }
}
