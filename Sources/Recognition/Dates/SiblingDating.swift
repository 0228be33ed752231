public import Basics

/// A publication date that was inferred, with its reason.
public struct InferredDate: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// The words that show it, as printed.
    public var words: String
    /// Why, as a sentence.
    public var sentence: String
    /// The document that gave the year, by its id.
    public var sibling: String

    /// A day with its reason.
    public init(date: CalendarDate, words: String, sentence: String, sibling: String = "") {
        self.date = date
        self.words = words
        self.sentence = sentence
        self.sibling = sibling
    }
}

/// Infers the publication dates of undated documents from the others of the pile.
///
///     SiblingDating().infer(documents)["port-visit"]?.date       // the day before a visit that is still ahead
///
/// Days that an undated document shares with others ("May 27 to 29") take their year from those; then the sentences
/// around them say whether the event is ahead (the day before it), under way (its first day) or over (the day after).
public struct SiblingDating: Sendable {
    /// A step without settings.
    public init() {}

    /// The inferred dates by document; a document whose date can't be told is not in it.
    public func infer(_ documents: [AnalysedDocument]) -> [String: InferredDate] {
        guard documents.contains(where: { $0.document.published == nil }) else { return [:] }
        let read = documents.map { Read(document: $0.document, events: Self.events(in: $0)) }
        let known = Self.years(read)
        var result: [String: InferredDate] = [:]
        for item in read where item.document.published == nil {
            if let date = Self.date(of: item, known: known) { result[item.document.id] = date }
        }
        return result
    }

    /// The inferred dates of documents that are cut into words here.
    public func infer(_ documents: [TextDocument]) -> [String: InferredDate] {
        guard documents.contains(where: { $0.published == nil }) else { return [:] }
        return infer(documents.map(DocumentAnalyser().analyse))
    }

    private struct Read {
        var document: TextDocument
        var events: [Event]
    }

    /// The years that the pile gives for some days, and in how many documents they stand.
    private struct Known {
        var years: [EventDays: Set<Int>] = [:]
        var sources: [EventDays: String] = [:]
        var documents: [EventDays: Int] = [:]
    }

    private static func events(in document: AnalysedDocument) -> [Event] {
        let anchor = document.document.published.map { DateAnchor(date: $0.date) }
        return document.sentences.filter { $0.kind != .caption }.flatMap { sentence in
            DateRecogniser().expressions(in: sentence).compactMap { expression in
                guard let days = EventDays(expression.reading) else { return nil }
                let value = DateResolver.value(of: expression, anchor: anchor).date
                return Event(
                    days: days, year: value?.firstDay.year, words: expression.words,
                    phase: EventPhase(sentence: sentence, side: expression.side))
            }
        }
    }

    private static func years(_ read: [Read]) -> Known {
        var known = Known()
        for item in read.sorted(by: { $0.document.id < $1.document.id }) {
            for event in item.events {
                guard let year = event.year else { continue }
                known.years[event.days, default: []].insert(year)
                known.sources[event.days] = known.sources[event.days] ?? item.document.id
            }
            for days in Set(item.events.map(\.days)) { known.documents[days, default: 0] += 1 }
        }
        return known
    }

    /// By the event that most documents share; of several the first in the text.
    private static func date(of item: Read, known: Known) -> InferredDate? {
        let usable = item.events.filter { known.years[$0.days]?.count == 1 && (known.documents[$0.days] ?? 0) > 1 }
        guard let most = usable.map({ known.documents[$0.days] ?? 0 }).max(),
            let days = usable.first(where: { known.documents[$0.days] == most })?.days,
            let year = known.years[days]?.first, let span = days.span(in: year)
        else { return nil }
        let told = usable.filter { $0.days == days && $0.phase != .unclear }
        let counts = Dictionary(told.map { ($0.phase, 1) }, uniquingKeysWith: +)
        guard let best = told.max(by: { (counts[$0.phase] ?? 0) < (counts[$1.phase] ?? 0) }),
            let event = told.first(where: { counts[$0.phase] == counts[best.phase] })
        else { return nil }
        let source = known.sources[days] ?? ""
        return InferredDate(
            date: event.phase.day(of: span), words: event.words,
            sentence: explanation(event, year: year, source: source), sibling: source)
    }

    private static func explanation(_ event: Event, year: Int, source: String) -> String {
        let phase =
            switch event.phase {
            case .ahead: "is still ahead: the day before it"
            case .underWay: "is under way: its first day"
            case .over: "is over: the day after it"
            case .unclear: "is mentioned"
            }
        return "“\(event.words)” \(phase); the year \(year) is that of “\(source)”"
    }
}

/// Days without their year, as one document prints them.
private struct Event {
    var days: EventDays
    var year: Int?
    var words: String
    var phase: EventPhase
}
