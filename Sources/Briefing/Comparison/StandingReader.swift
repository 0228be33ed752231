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

    /// Where a statement stands to what a group tells; `dates` are those that its statements have in common.
    func standing(of index: Int, dates: Set<EDTF>) -> Standing {
        let statement = pile.statements[index]
        let words = pile.texts[index].words
        let phase = pile.dossier.phases[statement.source].phase
        let common = statement.namings.filter { naming in
            if case .date(let value) = naming.subject { dates.contains(value) } else { false }
        }
        if let told = told(by: common.isEmpty ? statement.namings : common, statement.source, words) { return told }
        if phase == .before, let event = pile.dossier.event, statement.dates.contains(event.value) { return .expected }
        if Self.looksAhead(words) { return .expected }
        // Undated and from before the event: only a verb of the past tells of something that is over.
        return phase == .before && !words.contains(where: { Self.isPast($0, in: statement.text) })
            ? .expected : .reported
    }

    /// What the dates of a statement tell, if they do.
    private func told(by namings: [Statement.Naming], _ source: Int, _ words: [ComparedText.Word]) -> Standing? {
        let published = pile.dossier.day(ofSource: source)
        let isUnderWay = words.contains { Self.underWay.contains($0.hash) }
        var isAhead = false
        for naming in namings {
            guard case .date(let value) = naming.subject, let status = naming.status else { continue }
            let hasBegun = published.map { value.firstDay <= $0 } ?? true
            // "is currently here for a visit scheduled from the 3rd to the 5th", printed on the 4th.
            if hasBegun, status == .happened || isUnderWay && published != nil { return .reported }
            // "it starts today", said on the day: nothing to come.
            let isToday = published.map { value == .day($0) } ?? false
            isAhead = isAhead || status == .scheduled && !isToday || !hasBegun && status != .deadline
        }
        return isAhead ? .expected : nil
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
