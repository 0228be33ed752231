/// Something that is new, gone or other than in an earlier briefing.
struct Change: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case event, source, person, initiative, date, meeting, difference
    }

    enum What: Sendable, Hashable {
        case new
        /// A date that something was moved to; the value before, in EDTF, and the statements that were read so.
        case moved(from: String, statements: [String])
        case changed([Alteration])
        case gone
    }

    var kind: Kind
    /// Its name in the present briefing; of what is gone the name in the earlier one.
    var name: String
    /// Of a difference the topic.
    var topic: String?
    var what: What
    /// Where it stands in the list of its kind in the present snapshot; `nil` for what is gone.
    var place: Int?
}

/// What is other about something that both briefings have.
struct Alteration: Sendable, Hashable {
    enum Field: String, Sendable, Hashable, CaseIterable {
        case name, headline, outlet, authors, published, role, organisation, acronym, expansion, title, status, days
        case values
        /// How many statements an article gives or name a subject.
        case statements
        /// How many sources name it.
        case sources
    }

    var field: Field
    /// What is no longer there; of a number the number before.
    var before: [String]
    /// What is there now and was not.
    var after: [String]
}
