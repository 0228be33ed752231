/// "By Ana Brook", "Reporting by Ana Brook and Tom Quell; editing by Ilse Varga", "Photo: Ana Brook": whoever stands in
/// such a line is a person by form, and gets no page for that.
enum CreditLine {
    static let openers = DateWords.keys(
        "by reporting editing writing additional compiled written edited photo photos photograph photographs image images picture pictures credit video illustration graphic photography"
    )
    private static let inner = DateWords.keys(
        "by and in at for the of with from reporting editing writing additional compiled written edited contributed courtesy via file photo image images"
    )

    /// Whether a sentence is one: it opens like one, and no word of it tells anything.
    static func isOne(_ sentence: Sentence) -> Bool {
        guard let first = sentence[0], first.cues.contains(.creditLabel), sentence.tokens.count <= 40,
            openers.contains(first.key),
            first.key == Words.by || sentence[1]?.key == Words.by || sentence[1]?.isMark(":") == true
                || sentence[2]?.key == Words.by
        else { return false }
        return sentence.tokens.allSatisfy { $0.shape != .lower || inner.contains($0.key) }
    }
}
