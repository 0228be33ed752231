internal import Basics
internal import Loaders
internal import Recognition

/// Finds dates that could not be resolved, and text that was left out and reads like a paragraph.
struct TextReview: Sendable {
    let dossier: Dossier

    func findings() -> [ReviewFinding] {
        dossier.sources.indices.flatMap(dates) + dossier.sources.indices.flatMap(dropped)
    }

    private func dates(_ index: Int) -> [ReviewFinding] {
        let (source, reading) = (dossier.sources[index], dossier.readings[index])
        return reading.mentions.compactMap { mention in
            guard mention.target == .date(nil) else { return nil }
            let passage = reading.passages[mention.passage]
            let sentence =
                reading.sentences[mention.passage].first { $0.contains(mention.range.lowerBound) }
                ?? 0..<passage.text.utf8.count
            let words = Self.text(passage.text, mention.range)
            let range = mention.range.clamped(to: sentence)
            return ReviewFinding(
                .unresolvedDate, "“\(words)”", why: mention.basis.sentence,
                evidence: [
                    .init(
                        text: Self.text(passage.text, sentence),
                        range: (range.lowerBound - sentence.lowerBound)..<(range.upperBound - sentence.lowerBound),
                        source: index, anchor: anchor(index, mention.passage))
                ],
                lines: CorrectionLines.entry(
                    "date", [("article", source.file), ("words", words), ("date", CorrectionLines.blank)]),
                on: [source.path])
        }
    }

    private func anchor(_ source: Int, _ passage: Int) -> String? {
        dossier.statements.first { $0.source == source && $0.passage == passage }?.anchor
    }

    /// What was left out for what it looks like, and is as long as a sentence: twelve words and a full stop.
    private func dropped(_ index: Int) -> [ReviewFinding] {
        let source = dossier.sources[index]
        return source.article.dropped.compactMap { piece in
            guard !Self.certain.contains(piece.reason), piece.text.utf8.last.map(Self.isEnd) == true,
                piece.text.split(whereSeparator: \.isWhitespace).count >= 12
            else { return nil }
            let words = CorrectionLines.opening(piece.text)
            return ReviewFinding(
                .droppedText, "“\(words) …”", why: piece.reason.sentence,
                evidence: [.init(text: piece.text, range: nil, source: index, anchor: nil)],
                lines: CorrectionLines.entry("restore", [("article", source.file), ("paragraph", words)]),
                on: [source.path])
        }
    }

    /// Reasons that don't rest on how a text reads.
    private static let certain: Set<Article.Dropped.Reason> = [
        .repeatedText, .repeatedHeadline, .field, .header, .picture, .rawHTML, .unread,
    ]

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: "\"")
    }

    private static func text(_ text: String, _ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
    }
}
