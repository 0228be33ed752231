internal import Basics

/// What the editor decided about what is shown, and in which order.
struct Desk: Sendable, Hashable {
    /// A statement for the front page.
    struct Key: Sendable, Hashable {
        /// By its index in the dossier.
        var statement: Int
        var setBy: Diagnostic.Location
    }

    /// People, initiatives and dates that aren't shown, with the place that says so.
    var hidden: [Subject: Diagnostic.Location] = [:]
    /// What comes first among people and initiatives: the place in the order, from zero, and who says so.
    var ranks: [Subject: Int] = [:]
    var rankedBy: [Subject: Diagnostic.Location] = [:]
    /// The front page's statements, in their order.
    var keys: [Key] = []

    /// Where a subject comes among those that the editor did not order.
    func rank(_ subject: Subject) -> Int { ranks[subject] ?? .max }
}
