internal import Basics
internal import Loaders
internal import Recognition

/// Tells a statement of something that has happened from one of something to come.
///
/// What a source prints before the event is an expectation, however it is worded.
struct StandingReader: Sendable {
    enum Standing: Sendable, Hashable {
        /// It has happened, or is the case.
        case reported
        /// It is to come, from where the source stands.
        case expected
    }

    let pile: ComparedPile

    /// Where a statement stands to what it tells.
    func standing(of index: Int) -> Standing {
        let statement = pile.statements[index]
        let source = statement.source
        let published = pile.dossier.sources[source].published?.moment.date
        let words = pile.texts[index].words
        let isUnderWay = words.contains { Self.underWay.contains($0.hash) }
        var happened = false
        for naming in statement.namings {
            guard case .date(let value) = naming.subject, let status = naming.status else { continue }
            if let published, value.firstDay > published { return .expected }
            // "is currently here for a visit scheduled from the 3rd to the 5th", printed on the 4th.
            if isUnderWay, let published, value.firstDay <= published { return .reported }
            if status == .scheduled { return .expected }
            happened = happened || status == .happened
        }
        let isBefore = pile.dossier.phases[source].phase == .before
        if isBefore, let event = pile.dossier.event, statement.dates.contains(event.value) { return .expected }
        if happened { return .reported }
        if Self.looksAhead(words) { return .expected }
        // Undated and from before the event: only a verb of the past tells of something that is over.
        return isBefore && !words.contains(where: { Self.isPast($0, in: statement.text) }) ? .expected : .reported
    }

    /// "will meet", "is to meet", "set to meet", "plans to meet".
    private static func looksAhead(_ words: [ComparedText.Word]) -> Bool {
        for (index, word) in words.enumerated() {
            if ahead.contains(word.hash) { return true }
            guard index + 1 < words.count, words[index + 1].hash == to else { continue }
            if beforeTo.contains(word.hash) { return true }
        }
        return false
    }

    private static func isPast(_ word: ComparedText.Word, in text: String) -> Bool {
        if pastForms.contains(word.hash) { return true }
        guard word.end - word.start > 4 else { return false }
        let bytes = text.utf8
        let end = bytes.index(bytes.startIndex, offsetBy: Int(word.end))
        return bytes[..<end].suffix(2).elementsEqual("ed".utf8)
    }

    private static let underWay = WordHash.set("currently began arrived underway ongoing began concluded ended")
    private static let to = WordHash.of("to")
    private static let ahead = WordHash.set("will shall upcoming forthcoming 'll")
    private static let beforeTo = WordHash.set(
        """
        is are be set expected due scheduled slated planned plans plan planning hopes hope hoping aims aim aiming likely
        expects intends intend wants want seeks about poised ready going
        """)
    private static let pastForms = WordHash.set(
        """
        was were had did met held said told began went took gave won saw spoke sent left built brought made paid sold bought
        rose fell grew flew led lost struck found became came wrote chose broke drew withdrew sought fought
        """)
}
