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
        let words = text.split(separator: " ", maxSplits: 2).prefix(2)
        guard let first = words.first?.lowercased() else { return false }
        if ["they", "he", "she", "it", "their", "his", "her", "its", "this", "these", "those", "both"].contains(first) {
            return true
        }
        return first == "the" && words.count > 1
            && ["two", "pair", "duo", "latter", "former"].contains(words[1].lowercased())
    }
}

/// Tells a standfirst, a caption or a headline that says again what a paragraph of its own article says.
struct RepetitionFinder: Sendable {
    private let passages: [Passage]
    private let paragraphs: [Int: Set<[String]>]
    /// The first paragraph of the body.
    private let lede: Int?

    init(_ passages: [Passage]) {
        self.passages = passages
        var paragraphs: [Int: Set<[String]>] = [:]
        for (index, passage) in passages.enumerated() where Self.isBody(passage.kind) {
            paragraphs[index] = Set(Self.shingles(of: passage.text))
        }
        self.paragraphs = paragraphs
        lede = paragraphs.keys.min()
    }

    /// Whether four fifths of a text's three-word runs stand in one body paragraph elsewhere in the article.
    ///
    /// Only texts around the body and its first paragraph are asked about: of two later ones that are alike both stay.
    func repeatsParagraph(_ text: String, passage: Int) -> Bool {
        guard !Self.isBody(passages[passage].kind) || passage == lede else { return false }
        let shingles = Self.shingles(of: text)
        guard !shingles.isEmpty else { return false }
        return paragraphs.contains { index, paragraph in
            guard index != passage else { return false }
            let shared = shingles.count { paragraph.contains($0) }
            return shared * 5 >= shingles.count * 4
        }
    }

    private static func isBody(_ kind: Passage.Kind) -> Bool {
        switch kind {
        case .paragraph, .listItem, .quotation: true
        default: false
        }
    }

    private static func shingles(of text: String) -> [[String]] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count >= 3 else { return words.isEmpty ? [] : [words] }
        return (0...words.count - 3).map { Array(words[$0..<$0 + 3]) }
    }
}
