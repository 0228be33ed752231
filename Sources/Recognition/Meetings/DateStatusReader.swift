/// Reads whether what a date is given for has happened, from the prepositions, modals and verbs of its clause.
///
///     DateStatusReader().status(of: mention, in: document, sentences: sentences)   // (.scheduled, "will")
///
/// The preposition right before decides first ("by", "until", "before"), then the nearest verb before the date, then the
/// nearest behind it, then the date's own words ("last week"). At most forty words on either side are looked at, so that
/// a mention costs the same in any text.
public struct DateStatusReader: Sendable {
    /// A reader for English.
    public init() {}

    /// The status and the words that show it, as printed; `(.unclear, "")` where nothing shows any.
    ///
    /// `sentences` holds, for each passage, ascending disjoint ranges of bytes, as `SentenceSplitter` makes them.
    public func status(
        of mention: Mention, in document: TextDocument, sentences: [[Range<Int>]]
    ) -> (DateStatus, words: String) {
        guard document.passages.indices.contains(mention.passage), sentences.indices.contains(mention.passage) else {
            return (.unclear, "")
        }
        let passage = document.passages[mention.passage]
        let ranges = sentences[mention.passage]
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= mention.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, let clause = DateClause(mention, in: passage, sentence: ranges[low]) else {
            return (.unclear, "")
        }
        let found = clause.status()
        return (found.status, clause.text(of: found.tokens))
    }
}
