/// What is other than in an earlier briefing, exactly: two builds of the same give none.
///
///     let changes = BriefingChanges(from: earlier, to: now, withheld: WithheldPhrases())
///     changes.items          // by kind: what is new, moved, changed, gone
///
/// Whatever has its spelling from the earlier briefing is named only where the editor has not withheld it since.
struct BriefingChanges: Sendable, Hashable {
    /// The earlier briefing.
    var since: Edition
    var items: [Change]
    /// The ids of statements that the earlier briefing does not have.
    var newStatements: Set<String>
    /// Sources whose number is another one: where they stand now, and the number before.
    var renumbered: [Renumbering]
    /// How many of each kind there were, and are.
    var totals: [Total]
    /// Whether any article of the one is in the other.
    var sharesSources: Bool

    struct Renumbering: Sendable, Hashable {
        var place: Int
        var before: Int
    }

    struct Total: Sendable, Hashable {
        var kind: Change.Kind
        var before: Int
        var after: Int
    }

    var isEmpty: Bool { items.isEmpty && newStatements.isEmpty && renumbered.isEmpty }
}
