internal import Basics

/// Statements of several sources that tell the same.
///
///     group.sources.count         // reported by 5 sources
///     group.wordings.count        // 3 separately worded
struct StatementGroup: Sendable, Hashable {
    /// All its statements, in the dossier's order.
    var statements: [Int]
    /// The one with the fullest wording.
    var representative: Int
    /// The same statements by wording, those that are worded almost alike together; in the dossier's order.
    var wordings: [[Int]]
    /// The sources in which it is told, ascending.
    var sources: [Int]
    /// The sources that tell it as something that has happened or is the case.
    var reported: [Int]
    /// The sources that only tell it as something to come; what they print never confirms it.
    var expected: [Int]
    /// What several of its statements go back to: one quotation, one agency's copy.
    var origins: [SharedOrigin]

    /// How many wordings remain when those of one origin count as one.
    var separatelyWorded: Int
}

/// What statements of several sources go back to.
///
///     SharedOrigin(name: "Harbour Authority", basis: .quotation, statements: [12, 40])
struct SharedOrigin: Sendable, Hashable {
    enum Basis: String, Sendable, Hashable {
        /// Each quotes the same words of the same speaker.
        case quotation
        /// Each is the same text under the same printed author.
        case author
    }

    /// The speaker or the author, as the first of the sources prints it.
    var name: String
    var basis: Basis
    /// The statements that go back to it.
    var statements: [Int]
}
