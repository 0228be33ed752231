/// A document's sentences with their mentions and quotations, cut once for ``SpeakerFinder`` and ``MeetingFinder``.
///
///     let read = ReadDocument(analysed, mentions: mentions)
///     let attributions = SpeakerFinder().attributions(in: read)
///     let meetings = MeetingFinder().meetings(in: read)
public struct ReadDocument: Sendable {
    /// All sentences in reading order; those of preformatted text are left out.
    let sentences: [ReadSentence]

    /// A document that is cut into words, with what was found in it; its words are not cut again.
    public init(_ analysed: AnalysedDocument, mentions: [Mention]) {
        var tokens: [[Token]] = Array(repeating: [], count: analysed.document.passages.count)
        for sentence in analysed.sentences {
            if tokens[sentence.passage].isEmpty {
                tokens[sentence.passage] = sentence.tokens
            } else {
                tokens[sentence.passage] += sentence.tokens
            }
        }
        self.init(analysed.document, tokens: tokens, sentences: analysed.sentenceRanges, mentions: mentions)
    }

    /// A document that is cut into the sentences that it is given.
    init(_ document: TextDocument, sentences: [[Range<Int>]], mentions: [Mention]) {
        let tokens = document.passages.map { $0.kind == .code ? [] : Tokenizer().tokens(of: $0.text) }
        self.init(document, tokens: tokens, sentences: sentences, mentions: mentions)
    }

    private init(_ document: TextDocument, tokens: [[Token]], sentences: [[Range<Int>]], mentions: [Mention]) {
        let grouped = Dictionary(grouping: mentions, by: \.passage)
        let quotations = QuotationFinder().quotations(in: tokens)
        var result: [ReadSentence] = []
        for (index, passage) in document.passages.enumerated() where index < sentences.count && passage.kind != .code {
            var mentions = grouped[index, default: []].sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
            var rest = tokens[index][...]
            var quoted = quotations[index][...]
            let text = Array(passage.text.utf8)
            for range in sentences[index].map({ $0.clamped(to: 0..<text.count) }) {
                let part = rest.drop { $0.start < range.lowerBound }.prefix { $0.end <= range.upperBound }
                rest = tokens[index][part.endIndex...]
                mentions = mentions.drop { $0.range.lowerBound < range.lowerBound }
                let named = mentions.prefix { $0.range.lowerBound < range.upperBound }
                mentions = mentions[named.endIndex...]
                quoted = quoted.drop { $0.upperBound <= range.lowerBound }
                result.append(
                    ReadSentence(
                        passage: index, kind: passage.kind, range: range, text: Array(text[range]), tokens: Array(part),
                        mentions: Array(named),
                        quotations: quoted.prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }))
            }
        }
        self.sentences = result
    }
}
