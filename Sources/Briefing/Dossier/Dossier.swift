internal import Basics
internal import Loaders
internal import Recognition

/// Everything that the pile says, before anything is a page.
struct Dossier: Sendable {
    var sources: [Source]
    /// What was recognised in each source.
    var readings: [SourceReading]
    /// Everyone and everything named.
    var register: Register
    /// What the front matter of each source lists.
    var listed: [[Subject]]
    /// All statements, by source and in reading order.
    var statements: [Statement]
    /// What has a page, with what is known of it; people and initiatives as the editor orders them and by name, dates by
    /// day.
    let people: [SubjectRecord]
    let initiatives: [SubjectRecord]
    let dates: [SubjectRecord]
    /// What the pile is about, in time.
    var event: Event?
    /// Where each source stands to the event.
    var phases: [SourcePhase]
    /// Who met whom.
    var meetings: [MeetingRecord]
    /// The day as of which the briefing speaks; `nil` where nothing is dated.
    var asOf: AsOf?
    /// Which corrections were applied on the way here.
    var applied = AppliedCorrections()
    /// What the editor decided about what is shown.
    var desk = Desk()

    /// The record of a subject, if it has a page.
    func record(_ subject: Subject) -> SubjectRecord? { index[subject].map { all[$0] } }

    /// Where the record of a subject is among `all`.
    func place(of subject: Subject) -> Int? { index[subject] }

    /// All records: people, initiatives, dates.
    let all: [SubjectRecord]

    private let index: [Subject: Int]

    init(
        sources: [Source], readings: [SourceReading], register: Register, listed: [[Subject]],
        statements: [Statement], people: [SubjectRecord], initiatives: [SubjectRecord], dates: [SubjectRecord],
        event: Event?, phases: [SourcePhase], meetings: [MeetingRecord], asOf: AsOf?
    ) {
        self.sources = sources
        self.readings = readings
        self.register = register
        self.listed = listed
        self.statements = statements
        self.people = people
        self.initiatives = initiatives
        self.dates = dates
        self.event = event
        self.phases = phases
        self.meetings = meetings
        self.asOf = asOf
        all = people + initiatives + dates
        var index: [Subject: Int] = [:]
        for (offset, record) in all.enumerated() { index[record.subject] = offset }
        self.index = index
    }
}

/// A person, an initiative or a date, with the statements that name it.
struct SubjectRecord: Sendable {
    var subject: Subject
    /// The heading of its page.
    var name: String
    /// What was recognised; `nil` for dates.
    var entity: Entity?
    /// The editor's entry, if there is one.
    var editor: CuratedEntry?
    /// Indices of statements, in the order of their sources; each says something that no other of its source says.
    var statements: [Int]
    /// Indices of sources whose front matter lists it.
    var listed: [Int]
    /// What is named in the same statements, most often first.
    var companions: [Companion]

    /// Whether the editor wrote an entry for it, not only corrections.
    var isWritten: Bool { editor.map { !$0.isCorrection } ?? false }

    struct Companion: Sendable, Hashable {
        var subject: Subject
        var count: Int
    }
}
