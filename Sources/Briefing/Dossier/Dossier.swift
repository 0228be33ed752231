internal import Basics
internal import Loaders
internal import Recognition

/// Everything that the pile says, before anything is a page.
struct Dossier: Sendable {
    var sources: [Source]
    /// What each source's texts are, and what is named in them.
    var passages: [[Passage]]
    var mentions: [[Mention]]
    /// What the front matter of each source lists.
    var listed: [[Subject]]
    /// All statements, by source and in reading order.
    var statements: [Statement]
    /// What has a page, with what is known of it; people and initiatives by name, dates by day.
    let people: [SubjectRecord]
    let initiatives: [SubjectRecord]
    let dates: [SubjectRecord]

    /// The record of a subject, if it has a page.
    func record(_ subject: Subject) -> SubjectRecord? { index[subject].map { all[$0] } }

    /// All records: people, initiatives, dates.
    let all: [SubjectRecord]

    private let index: [Subject: Int]

    init(
        sources: [Source], passages: [[Passage]], mentions: [[Mention]], listed: [[Subject]], statements: [Statement],
        people: [SubjectRecord], initiatives: [SubjectRecord], dates: [SubjectRecord]
    ) {
        self.sources = sources
        self.passages = passages
        self.mentions = mentions
        self.listed = listed
        self.statements = statements
        self.people = people
        self.initiatives = initiatives
        self.dates = dates
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

    struct Companion: Sendable, Hashable {
        var subject: Subject
        var count: Int
    }
}
