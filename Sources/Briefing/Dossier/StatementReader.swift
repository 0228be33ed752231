internal import Basics
internal import Loaders
internal import Recognition

/// Cuts a source's texts into statements.
struct StatementReader: Sendable {
    let register: Register
    /// The article's blocks, where corrections may have changed their numbers.
    var blocks: [Article.Block] = []

    /// All statements of a source, in reading order.
    func statements(of reading: SourceReading, source: Int) -> [Statement] {
        let repetitions = RepetitionFinder(reading.passages)
        var mentions: [Int: [Int]] = [:]
        for (index, mention) in reading.mentions.enumerated() { mentions[mention.passage, default: []].append(index) }
        let speeches = Dictionary(grouping: reading.attributions) { Place(passage: $0.passage, sentence: $0.sentence) }
        return reading.passages.indices.flatMap { index -> [Statement] in
            let passage = reading.passages[index]
            let bytes = Array(passage.text.utf8)
            var previous: String?
            return reading.sentences[index].map { range in
                let text = String(decoding: bytes[range], as: UTF8.self)
                defer { previous = text }
                return Statement(
                    source: source, place: passage.place, number: number(of: passage.place), kind: passage.kind,
                    passage: index, range: range, text: text,
                    lead: Self.leansBack(text) ? previous : nil,
                    namings: (mentions[index] ?? []).compactMap { naming($0, within: range, of: reading) },
                    speakers: (speeches[Place(passage: index, sentence: range)] ?? []).map {
                        Speaker($0, in: reading, register: register)
                    },
                    isRepetition: repetitions.repeatsParagraph(text, passage: index))
            }
        }
    }

    private func number(of place: Passage.Place) -> Int? {
        guard case .block(let index) = place, blocks.indices.contains(index) else { return nil }
        return blocks[index].number
    }

    private struct Place: Hashable {
        var passage: Int
        var sentence: Range<Int>
    }

    private func naming(_ index: Int, within range: Range<Int>, of reading: SourceReading) -> Statement.Naming? {
        let mention = reading.mentions[index]
        guard mention.range.lowerBound >= range.lowerBound, mention.range.upperBound <= range.upperBound,
            let subject = Subject(mention.target)
        else { return nil }
        return .init(
            range: mention.range.lowerBound - range.lowerBound..<mention.range.upperBound - range.lowerBound,
            subject: subject, basis: mention.basis, status: reading.statuses[index],
            setBy: reading.setBy[index])
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
