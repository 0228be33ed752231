internal import Basics
internal import Recognition

/// What was recognised in one source; everything that says where is in bytes of a passage's text.
struct SourceReading: Sendable {
    var passages: [Passage]
    /// The sentences of each passage.
    var sentences: [[Range<Int>]]
    /// In reading order.
    var mentions: [Mention]
    /// Whether what a date is given for has happened, by the index of its mention.
    var statuses: [Int: DateStatus] = [:]
    /// Where the editor set a mention, by its index.
    var setBy: [Int: Diagnostic.Location] = [:]
    var attributions: [Attribution] = []
    var meetings: [Meeting] = []
    /// The language of a text that is not analysed.
    var foreignLanguage: Language?

    /// A source's texts, cut into sentences, with nothing recognised.
    init(_ document: AnalysedDocument) {
        passages = document.document.passages
        sentences = document.sentenceRanges
        mentions = []
    }
}

/// Finds names, dates, speakers and meetings in one source, by the register of the whole pile.
struct SourceReader: Sendable {
    let matcher: MentionMatcher
    /// Whether dates, speakers and meetings are looked for; names that the editor wrote always are.
    let recognises: Bool
    /// The editor's word for dates.
    let corrector: DateCorrector

    init(register: Register, recognises: Bool, corrector: DateCorrector) {
        matcher = MentionMatcher(register)
        self.recognises = recognises
        self.corrector = corrector
    }

    /// Reads the source with an index; notes which corrections it applied.
    func read(
        _ analysed: AnalysedDocument, language: Language?, source: Int, _ applied: inout AppliedCorrections
    ) -> SourceReading {
        var reading = SourceReading(analysed)
        let isForeign = language.map { !$0.isSupported } ?? false
        if isForeign { reading.foreignLanguage = language }
        let names = isForeign ? [] : matcher.mentions(in: analysed)
        let isRead = recognises && !isForeign
        let (dates, setBy) = corrector.correct(
            isRead ? dates(in: analysed) : [], names: names, of: source, in: reading, &applied)
        reading.mentions = Self.merged(names, dates)
        for (index, mention) in reading.mentions.enumerated() {
            if let place = setBy[mention] { reading.setBy[index] = place }
        }
        guard isRead else { return reading }
        let document = analysed.document
        for (index, mention) in reading.mentions.enumerated() {
            guard case .date(_?) = mention.target else { continue }
            reading.statuses[index] =
                DateStatusReader().status(of: mention, in: document, sentences: reading.sentences).0
        }
        let read = ReadDocument(analysed, mentions: reading.mentions)
        reading.attributions = SpeakerFinder().attributions(in: read)
        reading.meetings = MeetingFinder().meetings(in: read)
        return reading
    }

    private func dates(in document: AnalysedDocument) -> [Mention] {
        DateResolver().mentions(
            of: DateRecogniser().expressions(in: document), in: document.document,
            published: document.document.published)
    }

    /// Both kinds in reading order; a date inside a name ("for the 21st Century", "Vision 2030") is part of the name.
    static func merged(_ entities: [Mention], _ dates: [Mention]) -> [Mention] {
        // Both ascend, and neither overlaps itself: one walk over the two.
        var next = 0
        let free = dates.filter { date in
            while next < entities.count,
                (entities[next].passage, entities[next].range.upperBound) <= (date.passage, date.range.lowerBound)
            { next += 1 }
            guard next < entities.count, entities[next].passage == date.passage else { return true }
            return !entities[next].range.overlaps(date.range)
        }
        return (entities + free).sorted {
            ($0.passage, $0.range.lowerBound, $0.range.upperBound) < (
                $1.passage, $1.range.lowerBound, $1.range.upperBound
            )
        }
    }
}
